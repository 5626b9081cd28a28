package org.shegong.engine.check;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.UserTask;

import org.shegong.engine.forms.FormSheet;
import org.shegong.engine.check.RecordFields.Kind;

/** A form asks for what its step takes. */
class FieldSentences {

	private static final Pattern TYPED = Pattern
		.compile("cam-variable-name=\"(\\w+)\"[^>]*?cam-variable-type=\"(\\w+)\"");

	private static final Map<String, Kind> BY_TYPE = Map.of("number", Kind.NUMBER, "checkbox", Kind.YES_NO, "date",
			Kind.DAY, "datetime", Kind.OTHER, "time", Kind.OTHER, "checklist", Kind.OTHER, "taglist", Kind.OTHER,
			"select", Kind.CHOICE, "radio", Kind.CHOICE);

	private static final Map<String, Kind> BY_VARIABLE = Map.of("Integer", Kind.NUMBER, "Long", Kind.NUMBER, "Double",
			Kind.NUMBER, "Boolean", Kind.YES_NO, "String", Kind.TEXT);

	private static final Map<Kind, Set<Kind>> FITTING = Map.of(Kind.TEXT, Set.of(Kind.TEXT, Kind.CHOICE), Kind.CHOICE,
			Set.of(Kind.CHOICE), Kind.DAY, Set.of(Kind.DAY), Kind.NUMBER, Set.of(Kind.NUMBER), Kind.YES_NO,
			Set.of(Kind.YES_NO, Kind.CHOICE));

	private final RoomForms rooms;

	private final PackagedModels packaged;

	FieldSentences(RoomForms rooms, PackagedModels packaged) {
		this.rooms = rooms;
		this.packaged = packaged;
	}

	List<Sentence> all() {
		return List.of(new Sentence("fields as the step takes them", this::fields));
	}

	private void fields(Drawing drawing, Findings findings) {
		this.rooms.ofStart(drawing)
			.ifPresent((record) -> drawing.starts()
				.stream()
				.filter(FlowSentences::isPlain)
				.forEach((start) -> drawing.form(start)
					.ifPresent((form) -> fields(drawing, start, form, record, findings))));
		drawing.all(UserTask.class)
			.forEach((task) -> this.rooms.of(drawing, task.getId())
				.ifPresent((record) -> drawing.form(task)
					.ifPresent((form) -> fields(drawing, task, form, record, findings))));
	}

	private void fields(Drawing drawing, BaseElement element, FormSheet form, Class<? extends Record> record,
			Findings findings) {
		var file = drawing.sheets().containsKey(form.id() + ".form") ? form.id() + ".form" : form.id();
		var typed = typed(drawing, file);
		form.fields().forEach((field) -> field(drawing, file, element, field, typed, record, findings));
		var required = this.packaged.required(drawing.processId(), element.getId());
		var names = RecordFields.names(record);
		names.stream().filter((name) -> form.field(name).isEmpty()).forEach((name) -> {
			var step = "“" + element.getAttributeValue("name") + "”";
			if (name.equals("decision") || required.contains(name)
					|| name.equals("opinion") && names.contains("decision")) {
				findings.at(file, element.getId(), element.getAttributeValue("name"),
						"缺少必填的“" + name + "”，没有它%s无法提交".formatted(step), "请在表单中加回 Key 为 " + name + " 的字段");
			}
			else if (this.packaged.has(drawing.processId())) {
				findings.warn(file, element, "没有“" + name + "”这一项，%s办理时填不了它".formatted(step),
						"需要填写的，请在表单中加回 Key 为 " + name + " 的字段");
			}
		});
	}

	private static void field(Drawing drawing, String file, BaseElement element, FormSheet.Field field,
			Map<String, Kind> typed, Class<? extends Record> record, Findings findings) {
		var taken = RecordFields.kind(record, field.key()).orElse(Kind.OTHER);
		if (taken == Kind.OTHER) {
			return;
		}
		var given = given(field, file, typed, taken);
		if (given != null && !FITTING.get(taken).contains(given)) {
			findings.at(file, element.getId(), element.getAttributeValue("name"),
					"字段“%s”（%s）的类型不对：这一步收的是%s".formatted(field.label(), field.key(), taken.title()),
					"请在表单中把它改为" + taken.title() + "字段");
			return;
		}
		var accepted = (taken == Kind.YES_NO) ? Set.of("true", "false") : RecordFields.choices(record, field.key());
		field.options()
			.stream()
			.filter((option) -> !accepted.isEmpty() && !accepted.contains(option.value()))
			.forEach((option) -> findings.at(file, element.getId(), element.getAttributeValue("name"),
					"字段“%s”的选项“%s”（%s）这一步不接受".formatted(field.label(), option.label(), option.value()),
					"可用的值：" + String.join("、", accepted)));
	}

	/** What a field submits; null where its file does not tell. */
	private static Kind given(FormSheet.Field field, String file, Map<String, Kind> typed, Kind taken) {
		if (file.endsWith(".html")) {
			var type = typed.get(field.key());
			if (type == Kind.TEXT) {
				type = field.isChoice() ? Kind.CHOICE
						: (taken == Kind.TEXT || taken == Kind.CHOICE || taken == Kind.DAY) ? taken : type;
			}
			return type;
		}
		return BY_TYPE.getOrDefault(field.type(), Kind.TEXT);
	}

	private static Map<String, Kind> typed(Drawing drawing, String file) {
		return file.endsWith(".html") ? TYPED.matcher(drawing.unit().text(file))
			.results()
			.filter((found) -> BY_VARIABLE.containsKey(found.group(2)))
			.collect(Collectors.toMap((found) -> found.group(1), (found) -> BY_VARIABLE.get(found.group(2)),
					(one, same) -> one))
				: Map.of();
	}

}
