package org.shegong.web.security;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

import jakarta.ws.rs.core.Application;
import org.camunda.bpm.admin.impl.web.AdminApplication;
import org.camunda.bpm.cockpit.impl.web.CockpitApplication;
import org.camunda.bpm.tasklist.impl.web.TasklistApplication;
import org.camunda.bpm.webapp.impl.engine.EngineRestApplication;
import org.camunda.bpm.welcome.impl.web.WelcomeApplication;
import org.glassfish.jersey.server.ResourceConfig;

import org.springframework.context.ApplicationContext;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Every route that the running application itself knows of, so that none is forgotten.
 */
public record AllRoutes(ApplicationContext application) {

	/** Our own endpoints. */
	public Set<Route> own() {
		return own((method) -> true);
	}

	/** Those that read what is sent. */
	public Set<Route> ownWithContent() {
		return own((method) -> Stream.of(method.getMethodParameters())
			.anyMatch((parameter) -> parameter.hasParameterAnnotation(RequestBody.class)));
	}

	private Set<Route> own(Predicate<HandlerMethod> wanted) {
		var routes = new LinkedHashSet<Route>();
		this.application.getBeansOfType(RequestMappingHandlerMapping.class)
			.values()
			.forEach((mapping) -> mapping.getHandlerMethods()
				.entrySet()
				.stream()
				.filter((handled) -> wanted.test(handled.getValue()))
				.map(Map.Entry::getKey)
				.forEach((mapped) -> mapped.getPatternValues()
					.forEach((path) -> mapped.getMethodsCondition()
						.getMethods()
						.forEach((method) -> routes.add(new Route(method.name(), path))))));
		return routes;
	}

	/** The engine's REST interface. */
	public Set<Route> engine() {
		return RestResources.under("/engine-rest", this.application.getBean(ResourceConfig.class).getClasses());
	}

	/** What the pages of the web apps call. */
	public Set<Route> webApps() {
		var routes = new LinkedHashSet<Route>();
		Stream
			.of(new Mounted("engine", new EngineRestApplication()), new Mounted("cockpit", new CockpitApplication()),
					new Mounted("admin", new AdminApplication()), new Mounted("tasklist", new TasklistApplication()),
					new Mounted("welcome", new WelcomeApplication()))
			.forEach((app) -> routes.addAll(RestResources.under("/camunda/api/" + app.name(), app.classes())));
		return routes;
	}

	private record Mounted(String name, Application application) {

		Collection<Class<?>> classes() {
			return this.application.getClasses();
		}

	}

}
