package org.shegong.web.security;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;

/** Walks through JAX-RS resources and what they hand on to, and lists the routes. */
final class RestResources {

	private final Set<Route> routes = new LinkedHashSet<>();

	private final Set<String> walked = new HashSet<>();

	/** The routes of all resources among these classes, mounted at a path. */
	static Set<Route> under(String mount, Collection<Class<?>> classes) {
		var resources = new RestResources();
		classes.forEach((type) -> path(type).ifPresent((path) -> resources.walk(type, joined(mount, path))));
		return resources.routes;
	}

	private void walk(Class<?> type, String prefix) {
		if (!this.walked.add(type.getName() + " " + prefix) || prefix.split("/").length > 14) {
			return;
		}
		for (var method : type.getMethods()) {
			var told = told(type, method);
			var verb = told.stream().map(RestResources::verb).flatMap(Optional::stream).findFirst();
			var path = told.stream()
				.map((each) -> each.getAnnotation(Path.class))
				.filter((at) -> at != null)
				.findFirst();
			var whole = joined(prefix, path.map(Path::value).orElse(""));
			if (verb.isPresent()) {
				this.routes.add(new Route(verb.get(), whole));
			}
			else if (path.isPresent()) {
				walk(method.getReturnType(), whole);
			}
		}
	}

	/** The method itself and those it implements or overrides. */
	private static List<Method> told(Class<?> type, Method method) {
		var told = new ArrayList<Method>();
		above(type).forEach((upper) -> Arrays.stream(upper.getDeclaredMethods())
			.filter((other) -> other.getName().equals(method.getName())
					&& Arrays.equals(other.getParameterTypes(), method.getParameterTypes()))
			.forEach(told::add));
		return told;
	}

	private static Stream<Class<?>> above(Class<?> type) {
		return (type != null) ? Stream.concat(Stream.of(type),
				Stream.concat(Arrays.stream(type.getInterfaces()), Stream.ofNullable(type.getSuperclass()))
					.flatMap(RestResources::above))
				: Stream.empty();
	}

	private static Optional<String> verb(Method method) {
		return Arrays.stream(method.getAnnotations())
			.map((annotation) -> annotation.annotationType().getAnnotation(HttpMethod.class))
			.filter((verb) -> verb != null)
			.map(HttpMethod::value)
			.findFirst();
	}

	private static Optional<String> path(Class<?> type) {
		return above(type).map((each) -> each.getAnnotation(Path.class))
			.filter((path) -> path != null)
			.map(Path::value)
			.findFirst();
	}

	private static String joined(String prefix, String path) {
		var bare = path.startsWith("/") ? path.substring(1) : path;
		return bare.isEmpty() ? prefix
				: prefix + "/" + (bare.endsWith("/") ? bare.substring(0, bare.length() - 1) : bare);
	}

}
