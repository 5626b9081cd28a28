package org.shegong.engine.check;

import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.shegong.approval.FormBinder;
import org.springframework.util.ClassUtils;

/** What the record of a form takes. */
final class RecordFields {

	private static final ObjectMapper JSON = new ObjectMapper();

	private RecordFields() {
	}

	/** The kinds of values that tell apart what fits. */
	enum Kind {

		TEXT("文字"), CHOICE("几个选项之一"), DAY("日期"), NUMBER("数字"), YES_NO("是或否"), OTHER("其他内容");

		private final String title;

		Kind(String title) {
			this.title = title;
		}

		String title() {
			return this.title;
		}

	}

	static Set<String> names(Class<? extends Record> form) {
		return Arrays.stream(form.getRecordComponents())
			.map(RecordComponent::getName)
			.collect(Collectors.toCollection(LinkedHashSet::new));
	}

	/** What a component is; empty where the record has none of that name. */
	static Optional<Class<?>> type(Class<? extends Record> form, String name) {
		return component(form, name).map(ClassUtils::resolvePrimitiveIfNecessary);
	}

	/** What a component takes; empty where the record has none of that name. */
	static Optional<Kind> kind(Class<? extends Record> form, String name) {
		return component(form, name).map(RecordFields::kind);
	}

	private static Kind kind(Class<?> type) {
		var boxed = ClassUtils.resolvePrimitiveIfNecessary(type);
		if (FormBinder.isText(boxed)) {
			return Kind.TEXT;
		}
		if (boxed == LocalDate.class) {
			return Kind.DAY;
		}
		if (boxed == Boolean.class) {
			return Kind.YES_NO;
		}
		if (boxed.isEnum() || boxed.isRecord()) {
			return Kind.CHOICE;
		}
		return (Number.class.isAssignableFrom(boxed) && !Collection.class.isAssignableFrom(boxed)) ? Kind.NUMBER
				: Kind.OTHER;
	}

	/** What a component that is one of several can be, as forms submit it. */
	static Set<String> choices(Class<? extends Record> form, String name) {
		return component(form, name).filter(Class::isEnum)
			.map((type) -> Arrays.stream(type.getEnumConstants())
				.map((constant) -> JSON.convertValue(constant, String.class))
				.collect(Collectors.<String, Set<String>>toCollection(LinkedHashSet::new)))
			.orElse(Set.of());
	}

	private static Optional<Class<?>> component(Class<? extends Record> form, String name) {
		return Arrays.stream(form.getRecordComponents())
			.filter((component) -> component.getName().equals(name))
			.<Class<?>>map(RecordComponent::getType)
			.findFirst();
	}

}
