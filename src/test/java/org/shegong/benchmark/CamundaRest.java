package org.shegong.benchmark;

import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.rest.security.auth.ProcessEngineAuthenticationFilter;
import org.camunda.bpm.engine.rest.security.auth.impl.HttpBasicAuthenticationProvider;
import org.camunda.bpm.spring.boot.starter.CamundaBpmAutoConfiguration;
import org.camunda.bpm.spring.boot.starter.rest.CamundaBpmRestJerseyAutoConfiguration;

import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.context.ConfigurationPropertiesAutoConfiguration;
import org.springframework.boot.autoconfigure.context.PropertyPlaceholderAutoConfiguration;
import org.springframework.boot.autoconfigure.http.HttpMessageConvertersAutoConfiguration;
import org.springframework.boot.autoconfigure.jackson.JacksonAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.JdbcTemplateAutoConfiguration;
import org.springframework.boot.autoconfigure.jersey.JerseyAutoConfiguration;
import org.springframework.boot.autoconfigure.transaction.TransactionAutoConfiguration;
import org.springframework.boot.autoconfigure.web.servlet.DispatcherServletAutoConfiguration;
import org.springframework.boot.autoconfigure.web.servlet.ServletWebServerFactoryAutoConfiguration;
import org.springframework.boot.autoconfigure.web.servlet.WebMvcAutoConfiguration;
import org.springframework.boot.autoconfigure.web.servlet.error.ErrorMvcAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.shegong.support.City;

/**
 * Camunda's own REST on Spring Boot, as its starter makes it, with Basic login and the
 * engine's authorization. No stereotype, so that no test takes it for a part of the
 * product, and only what the starter needs, though the product's libraries are on the
 * class path.
 */
@ImportAutoConfiguration({ PropertyPlaceholderAutoConfiguration.class, ConfigurationPropertiesAutoConfiguration.class,
		DataSourceAutoConfiguration.class, DataSourceTransactionManagerAutoConfiguration.class,
		JdbcTemplateAutoConfiguration.class, TransactionAutoConfiguration.class, JacksonAutoConfiguration.class,
		HttpMessageConvertersAutoConfiguration.class, ServletWebServerFactoryAutoConfiguration.class,
		DispatcherServletAutoConfiguration.class, WebMvcAutoConfiguration.class, ErrorMvcAutoConfiguration.class,
		JerseyAutoConfiguration.class, CamundaBpmAutoConfiguration.class, CamundaBpmRestJerseyAutoConfiguration.class })
class CamundaRest {

	/**
	 * @param arguments the database, and the three sizes of the county
	 */
	public static void main(String[] arguments) throws Exception {
		var county = new County(Integer.parseInt(arguments[1]), Integer.parseInt(arguments[2]),
				Integer.parseInt(arguments[3]));
		try (var application = new SpringApplicationBuilder(CamundaRest.class).run(settings(arguments[0]))) {
			var engine = application.getBean(ProcessEngine.class);
			engine.getRepositoryService()
				.createDeployment()
				.addClasspathResource("benchmark/leave.bpmn")
				.addClasspathResource("benchmark/leave-level.dmn")
				.deploy();
			new Orders(application.getEnvironment().getRequiredProperty("local.server.port")).take((words) -> {
				settle(engine, county);
				return "done";
			});
		}
	}

	private static String[] settings(String database) {
		return new String[] {
				// none of the product's own
				"--spring.config.name=camunda-rest", "--server.port=0", "--server.address=127.0.0.1",
				"--spring.main.banner-mode=off", "--camunda.bpm.banner=false", "--logging.level.root=error",
				"--spring.datasource.url=" + database, "--spring.datasource.username=shegong",
				"--spring.datasource.password=shegong",
				// Camunda starts on no other
				"--spring.datasource.hikari.transaction-isolation=TRANSACTION_READ_COMMITTED",
				"--camunda.bpm.authorization.enabled=true", "--camunda.bpm.auto-deployment-enabled=false" };
	}

	@Bean
	FilterRegistrationBean<ProcessEngineAuthenticationFilter> login() {
		var login = new FilterRegistrationBean<>(new ProcessEngineAuthenticationFilter());
		login.setAsyncSupported(true);
		login.addUrlPatterns("/engine-rest/*");
		login.addInitParameter("authentication-provider", HttpBasicAuthenticationProvider.class.getName());
		return login;
	}

	private static void settle(ProcessEngine engine, County county) {
		var bare = new BareForm(county);
		for (int number = 0; number < county.workers(); number++) {
			user(engine, county.worker(number));
			if (number % county.community() == 0) {
				member(engine, county.secretary(number), bare.secretaries(number));
			}
			if (number % (county.community() * county.town()) == 0) {
				member(engine, county.deputyLead(number), bare.deputyLeads(number));
			}
		}
		var rights = engine.getAuthorizationService();
		everybodyMay(rights, Resources.PROCESS_DEFINITION, "leave", Permissions.READ, Permissions.CREATE_INSTANCE);
		everybodyMay(rights, Resources.PROCESS_INSTANCE, Authorization.ANY, Permissions.CREATE);
	}

	private static void everybodyMay(AuthorizationService rights, Resource kind, String id, Permission... may) {
		var right = rights.createNewAuthorization(Authorization.AUTH_TYPE_GLOBAL);
		right.setResource(kind);
		right.setResourceId(id);
		right.setPermissions(may);
		rights.saveAuthorization(right);
	}

	private static void member(ProcessEngine engine, String account, String group) {
		user(engine, account);
		engine.getIdentityService().saveGroup(engine.getIdentityService().newGroup(group));
		engine.getIdentityService().createMembership(account, group);
	}

	private static void user(ProcessEngine engine, String account) {
		var user = engine.getIdentityService().newUser(account);
		user.setPassword(City.password(account));
		engine.getIdentityService().saveUser(user);
	}

}
