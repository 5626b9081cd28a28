package org.shegong.engine.guard;

import java.lang.reflect.Method;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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
		return new Concern(kinds, words(method));
	}

	private static String words(Method method) {
		var query = method.getAnnotation(Query.class);
		return ((query != null) ? query.value() : method.getName()).toLowerCase(Locale.ROOT);
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
	 * @param words in which it is asked, in small letters
	 */
	record Concern(Set<Class<?>> kinds, String words) {

		boolean includes(Class<?> kind) {
			return this.kinds.stream().anyMatch((own) -> own.isAssignableFrom(kind) || kind.isAssignableFrom(own));
		}

		/**
		 * Whether other values of these properties may change the answer: those that it
		 * does not name neither choose nor order what is found, and who holds an entity
		 * sees its changes.
		 */
		boolean names(Stream<String> properties) {
			return this.kinds.contains(Object.class)
					|| properties.anyMatch((property) -> this.words.contains(property.toLowerCase(Locale.ROOT)));
		}

	}

}
