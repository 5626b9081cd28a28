package org.shegong.approval;

import java.time.LocalDate;
import java.time.temporal.ValueRange;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import java.lang.reflect.RecordComponent;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.type.LogicalType;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;

import org.shegong.account.AccountName;
import org.shegong.account.WorkerCode;
import org.springframework.stereotype.Component;

/**
 * Turns what a form submitted into its record. A form may set the record's components and
 * nothing else.
 */
@Component
public class FormBinder {

	/** Faults of one kind that are told one by one. */
	private static final int MOST_TOLD = 20;

	private static final int LONGEST_TOLD = 60;

	private static final TypeReference<Map<String, Object>> FIELDS = new TypeReference<>() {
	};

	/** Days that a roster or an office can mean. */
	private static final ValueRange YEARS = ValueRange.of(1900, 2100);

	private final ObjectMapper mapper = JsonMapper.builder()
		.addModule(new JavaTimeModule())
		.enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
		.disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
		.disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
		.disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
		.withCoercionConfig(LogicalType.Textual,
				(texts) -> Stream.of(CoercionInputShape.Integer, CoercionInputShape.Float, CoercionInputShape.Boolean)
					.forEach((number) -> texts.setCoercion(number, CoercionAction.Fail)))
		.build();

	/** The record, or what is wrong with the submission; never both. */
	public record Bound<T extends Record>(T form, List<Objection> faults) {
	}

	/** The same where no form is at hand that says how its fields are called. */
	public <T extends Record> Bound<T> bind(Map<String, ?> submitted, Class<T> form) {
		return bind(submitted, form, UnaryOperator.identity());
	}

	/**
	 * Undeclared fields are faults, texts that say nothing count as not given.
	 * @param labels from the name of a field to what the form calls it
	 */
	public <T extends Record> Bound<T> bind(Map<String, ?> submitted, Class<T> form, UnaryOperator<String> labels) {
		var faults = new ArrayList<Objection>();
		var given = new LinkedHashMap<String, Object>();
		var components = Arrays.asList(form.getRecordComponents());
		var names = components.stream().map(RecordComponent::getName).toList();
		unknown(submitted.keySet().stream().filter((field) -> !names.contains(field)).toList(), faults);
		components.forEach((component) -> take(component, submitted.get(component.getName()), labels, given, faults));
		if (!faults.isEmpty()) {
			return new Bound<>(null, faults);
		}
		return new Bound<>(this.mapper.convertValue(given, form), List.of());
	}

	/**
	 * As {@link #bind}, leaving out whatever the record does not declare; for variables
	 * of a running case.
	 */
	public <T extends Record> T read(Map<String, ?> variables, Class<T> form) {
		var names = Arrays.stream(form.getRecordComponents()).map(RecordComponent::getName).toList();
		var declared = new LinkedHashMap<String, Object>(variables);
		declared.keySet().retainAll(Set.copyOf(names));
		var bound = bind(declared, form);
		Refusal.unlessAdmitted(bound.faults());
		return bound.form();
	}

	/**
	 * Names of a form's fields that do not stay in a case once they are taken: all but
	 * the decision, which gateways read.
	 */
	public List<String> passing(Class<? extends Record> form) {
		return Arrays.stream(form.getRecordComponents())
			.map(RecordComponent::getName)
			.filter((field) -> !field.equals("decision"))
			.toList();
	}

	/** The fields of a form that are given, as the form takes them; reverse of bind. */
	public Map<String, Object> fields(Record form) {
		var fields = new LinkedHashMap<String, Object>(this.mapper.convertValue(form, FIELDS));
		fields.values().removeIf(Objects::isNull);
		fields.replaceAll((name, value) -> (value instanceof Boolean yes) ? yes.toString() : value);
		return fields;
	}

	private void take(RecordComponent component, Object value, UnaryOperator<String> labels, Map<String, Object> given,
			List<Objection> faults) {
		if (value == null || (value instanceof String text && isEmpty(text, component))) {
			return;
		}
		if (value instanceof String text && Said.hides(text)) {
			faults.add(Objection.formFault("“%s”中有看不见的控制字符，请删去后重新填写".formatted(labels.apply(component.getName()))));
			return;
		}
		try {
			var taken = this.mapper.convertValue(chosen(value, component), component.getType());
			if (taken instanceof LocalDate day && !YEARS.isValidIntValue(day.getYear())) {
				throw new IllegalArgumentException("year");
			}
			given.put(component.getName(), taken);
		}
		catch (IllegalArgumentException ex) {
			faults.add(Objection
				.formFault("“%s”不能是“%s”%s".formatted(labels.apply(component.getName()), value, hint(component))));
		}
	}

	/** What says nothing is no text; of all else only blanks are left out. */
	private static boolean isEmpty(String text, RecordComponent component) {
		return isText(component.getType()) ? Said.nothing(text) : text.isBlank();
	}

	/** Whether a field takes any text, be it one that names somebody. */
	public static boolean isText(Class<?> type) {
		return type == String.class || type == WorkerCode.class || type == AccountName.class;
	}

	/** A select of a Camunda Form can offer yes and no only as texts. */
	private static Object chosen(Object value, RecordComponent component) {
		var yesOrNo = component.getType() == Boolean.class && (value.equals("true") || value.equals("false"));
		return yesOrNo ? Boolean.valueOf(value.toString()) : value;
	}

	private static String hint(RecordComponent component) {
		if (component.getType() == LocalDate.class) {
			return "，请按 2026-03-16 的样子填写日期";
		}
		return (component.getType().isEnum() || component.getType().isRecord() && !isText(component.getType()))
				? "，请从给出的选项中选择" : "";
	}

	/** Somebody who sends thousands is told of the first. */
	private static void unknown(List<String> fields, List<Objection> faults) {
		fields.stream()
			.limit(MOST_TOLD)
			.forEach((field) -> faults.add(Objection.formFault("表单没有“" + shortened(field) + "”这一项，不能提交它")));
		if (fields.size() > MOST_TOLD) {
			faults.add(Objection.formFault("另有%d项也不在表单中，不能提交".formatted(fields.size() - MOST_TOLD)));
		}
	}

	private static String shortened(String field) {
		return (field.length() > LONGEST_TOLD) ? field.substring(0, LONGEST_TOLD) + "…" : field;
	}

}
