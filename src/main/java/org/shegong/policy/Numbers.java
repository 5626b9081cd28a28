package org.shegong.policy;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The numbers of one area of the rule book as a record: a component {@code secretaryDays}
 * of the area {@code leave} is the parameter {@code leave-secretary-days}, or
 * {@code secretary-days} where there is none with the area's name; a component that is a
 * record itself gives its own name to those in it. Each is a {@link Figure}.
 *
 * @param <T> the record
 */
public final class Numbers<T extends Record> {

	private final Class<T> type;

	private final String area;

	private Numbers(Class<T> type, String area) {
		this.type = type;
		this.area = area;
	}

	/**
	 * @param area how most of its parameters begin
	 */
	public static <T extends Record> Numbers<T> of(Class<T> type, String area) {
		return new Numbers<>(type, area);
	}

	/** As they hold by a policy; null is what did not hold on its day yet. */
	T in(Policy policy) {
		return record(this.type, this.area, policy);
	}

	/** What keeps the rule book from being read so; empty where nothing does. */
	Optional<Unworkable> fault(Policy policy) {
		try {
			in(policy);
			return parameters(policy).stream()
				.filter((parameter) -> !policy.has(parameter))
				.findFirst()
				.map((parameter) -> new Unworkable(parameter, "“%s”现在没有值".formatted(parameter)));
		}
		catch (Unworkable unread) {
			return Optional.of(unread);
		}
	}

	/** Names of all parameters it is made of. */
	Set<String> parameters(Policy policy) {
		return parameters(this.type, this.area, policy).collect(Collectors.toSet());
	}

	private static Stream<String> parameters(Class<?> type, String prefix, Policy policy) {
		return Arrays.stream(type.getRecordComponents())
			.flatMap((component) -> isFigure(component) ? Stream.of(named(component, prefix, policy))
					: parameters(component.getType(), kebab(component), policy));
	}

	private static <R extends Record> R record(Class<R> type, String prefix, Policy policy) {
		var values = Arrays.stream(type.getRecordComponents())
			.map((component) -> isFigure(component) ? figure(component, prefix, policy)
					: record(component.getType().asSubclass(Record.class), kebab(component), policy))
			.toArray();
		return made(type, values);
	}

	private static boolean isFigure(RecordComponent component) {
		return component.getType() == Figure.class;
	}

	private static Figure<?> figure(RecordComponent component, String prefix, Policy policy) {
		var name = named(component, prefix, policy);
		if (!policy.has(name)) {
			return null;
		}
		var parameter = policy.get(name);
		var wanted = ((ParameterizedType) component.getGenericType()).getActualTypeArguments()[0];
		return new Figure<>(typed(wanted, parameter.value(), parameter.name()), parameter.basis());
	}

	private static String named(RecordComponent component, String prefix, Policy policy) {
		var plain = kebab(component);
		return Stream.of(prefix + "-" + plain, plain)
			.filter(policy::knows)
			.findFirst()
			.orElseThrow(() -> new Unworkable(plain, "没有“%s”这一项，也没有“%s”".formatted(prefix + "-" + plain, plain)));
	}

	private static String kebab(RecordComponent component) {
		return component.getName()
			.replaceAll("([a-z])([0-9A-Z])", "$1-$2")
			.replaceAll("([0-9])([A-Z])", "$1-$2")
			.toLowerCase(Locale.ROOT);
	}

	private static Object typed(Type wanted, Object value, String name) {
		if (wanted instanceof ParameterizedType list && value instanceof List<?> all) {
			return all.stream().map((one) -> typed(list.getActualTypeArguments()[0], one, name)).toList();
		}
		if (wanted == BigDecimal.class && value instanceof Number number) {
			return new BigDecimal(number.toString());
		}
		if (wanted instanceof Class<?> row && row.isRecord() && value instanceof Map<?, ?> cells) {
			return row(row.asSubclass(Record.class), cells, name);
		}
		if (wanted instanceof Class<?> plain && plain.isInstance(value)) {
			return value;
		}
		throw new Unworkable(name, "“%s”不能是“%s”".formatted(name, value));
	}

	/** Columns by their names; those left out are null. */
	private static <R extends Record> R row(Class<R> type, Map<?, ?> cells, String name) {
		return made(type,
				Arrays.stream(type.getRecordComponents())
					.map((column) -> cells.containsKey(column.getName())
							? typed(column.getType(), cells.get(column.getName()), name) : null)
					.toArray());
	}

	private static <R extends Record> R made(Class<R> type, Object[] values) {
		try {
			var types = Arrays.stream(type.getRecordComponents()).map(RecordComponent::getType).toArray(Class[]::new);
			var constructor = type.getDeclaredConstructor(types);
			constructor.setAccessible(true);
			return constructor.newInstance(values);
		}
		catch (InvocationTargetException refused) {
			if (refused.getCause() instanceof Unworkable unworkable) {
				throw unworkable;
			}
			throw new IllegalStateException(type + " cannot be made of the rule book", refused);
		}
		catch (NoSuchMethodException | InstantiationException | IllegalAccessException ex) {
			throw new IllegalStateException(type + " cannot be made of the rule book", ex);
		}
	}

}
