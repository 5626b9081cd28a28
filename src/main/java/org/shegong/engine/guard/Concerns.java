package org.shegong.engine.guard;

import java.lang.reflect.Method;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import jakarta.persistence.metamodel.EntityType;
import jakarta.persistence.metamodel.Metamodel;

import org.springframework.data.jpa.repository.Query;

/** Which entities the answer to a question depends on. */
class Concerns {

	private static final Pattern NAME = Pattern.compile("\\b[A-Z][A-Za-z]+\\b");

	private final Map<String, Class<?>> entities;

	private final Map<Method, Set<Class<?>>> named = new ConcurrentHashMap<>();

	Concerns(Metamodel model) {
		this.entities = model.getEntities()
			.stream()
			.collect(Collectors.toMap(EntityType::getName, EntityType::getJavaType));
	}

	/**
	 * @param kind of what the repository keeps
	 */
	Concern of(Method method, Class<?> kind) {
		var kinds = new HashSet<>(this.named.computeIfAbsent(method, this::named));
		kinds.add(kind);
		return new Concern(kinds);
	}

	private Set<Class<?>> named(Method method) {
		var query = method.getAnnotation(Query.class);
		if (query == null) {
			return Set.of();
		}
		// tables may be named in any way
		return query.nativeQuery() ? Set.of(Object.class)
				: NAME.matcher(query.value())
					.results()
					.map(MatchResult::group)
					.filter(this.entities::containsKey)
					.map(this.entities::get)
					.collect(Collectors.toSet());
	}

	/**
	 * @param kinds of entities, each with those below and above it
	 */
	record Concern(Set<Class<?>> kinds) {

		boolean includes(Class<?> kind) {
			return this.kinds.stream().anyMatch((own) -> own.isAssignableFrom(kind) || kind.isAssignableFrom(own));
		}

	}

}
