package org.shegong.engine.check;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaFormData;

import org.shegong.engine.forms.FormSheet;
import org.shegong.engine.check.RecordFields.Kind;

/** A form is there, can be shown, and asks for what its step takes. */
class FormSentences {

	private static final Pattern KEY = Pattern.compile("(?:embedded|camunda-forms):deployment:(.+)");

	private static final Pattern TYPED = Pattern
		.compile("cam-variable-name=\"(\\w+)\"[^>]*?cam-variable-type=\"(\\w+)\"");

	/** What Tasklist cannot show or never lets go of. */
	private static final Pattern UNUSABLE = Pattern
		.compile("\"type\"\\s*:\\s*\"(dynamiclist|filepicker|documentPreview)\"");

	private static final Map<String, Kind> BY_TYPE = Map.of("number", Kind.NUMBER, "checkbox", Kind.YES_NO, "date",
			Kind.DAY, "datetime", Kind.OTHER, "time", Kind.OTHER, "checklist", Kind.OTHER, "taglist", Kind.OTHER,
			"select", Kind.CHOICE, "radio", Kind.CHOICE);

	private static final Map<String, Kind> BY_VARIABLE = Map.of("Integer", Kind.NUMBER, "Long", Kind.NUMBER, "Double",
			Kind.NUMBER, "Boolean", Kind.YES_NO, "String", Kind.TEXT);

	private static final Map<Kind, Set<Kind>> FITTING = Map.of(Kind.TEXT, Set.of(Kind.TEXT, Kind.CHOICE, Kind.DAY),
			Kind.CHOICE, Set.of(Kind.CHOICE), Kind.DAY, Set.of(Kind.DAY, Kind.TEXT), Kind.NUMBER, Set.of(Kind.NUMBER),
			Kind.YES_NO, Set.of(Kind.YES_NO, Kind.CHOICE));

	private final RoomForms rooms;

	private final PackagedModels packaged;

	FormSentences(RoomForms rooms, PackagedModels packaged) {
		this.rooms = rooms;
		this.packaged = packaged;
	}

	List<Sentence> all() {
		return List.of(new Sentence("a form", this::forms), new Sentence("a form of its own unit", this::present),
				new Sentence("a form that can be shown", this::shown), new Sentence("one form of a name", this::once),
				new Sentence("fields as the step takes them", this::fields));
	}

	private void forms(Drawing drawing, Findings findings) {
		drawing.all(CamundaFormData.class)
			.forEach((data) -> findings.at(drawing.file(), (BaseElement) data.getParentElement().getParentElement(),
					"表单字段直接写在了模型里，系统不显示这种表单", "请用 Modeler 另画一张表单（Camunda Form），再在“Form reference”中填写它的编号"));
		drawing.all(UserTask.class)
			.stream()
			.filter((task) -> blank(task.getCamundaFormRef()) && blank(task.getCamundaFormKey()))
			.forEach((task) -> findings.at(drawing.file(), task, "没有表单，办理人无从填写",
					"请在“Form reference”中填写表单的编号，“Binding”选 deployment"));
		drawing.starts()
			.stream()
			.filter(FlowSentences::isPlain)
			.filter((start) -> blank(start.getCamundaFormRef()) && blank(start.getCamundaFormKey()))
			.filter((start) -> this.rooms.ofStart(drawing).isPresent())
			.forEach((start) -> findings.at(drawing.file(), start, "没有表单，申请人无从填写",
					"请在“Form reference”中填写表单的编号，“Binding”选 deployment"));
	}

	private void present(Drawing drawing, Findings findings) {
		drawing.all(UserTask.class)
			.forEach((task) -> present(drawing, task, task.getCamundaFormRef(), task.getCamundaFormRefBinding(),
					task.getCamundaFormKey(), findings));
		drawing.all(StartEvent.class)
			.forEach((start) -> present(drawing, start, start.getCamundaFormRef(), start.getCamundaFormRefBinding(),
					start.getCamundaFormKey(), findings));
	}

	private static void present(Drawing drawing, BaseElement element, String ref, String binding, String key,
			Findings findings) {
		if (!blank(ref)) {
			if (!drawing.sheets().containsKey(ref)) {
				findings.at(drawing.file(), element, "没有编号为“" + ref + "”的表单",
						"请放入表单文件 " + file(drawing, ref) + "（表单编号须与模型中填写的相同），或改正模型中填写的编号");
			}
			if (!"deployment".equals(binding)) {
				findings.at(drawing.file(), element, "表单没有与模型固定在同一版本", "请把“Form reference”的“Binding”选为 deployment");
			}
		}
		else if (!blank(key)) {
			var named = KEY.matcher(key);
			if (!named.matches()) {
				findings.at(drawing.file(), element, "表单“" + key + "”不随模型部署，系统不能显示它",
						"请改为 embedded:deployment:" + drawing.processId() + "-….html，或者改用“Form reference”");
			}
			else if (!drawing.unit().files().containsKey(named.group(1))) {
				findings.at(drawing.file(), element, "没有表单文件 " + named.group(1),
						"请把文件放入 forms 文件夹，名字以 " + drawing.processId() + "- 开头，或改正模型中填写的文件名");
			}
		}
	}

	private static String file(Drawing drawing, String ref) {
		return ref.startsWith(drawing.processId() + "-") ? ref + ".form" : drawing.processId() + "-" + ref + ".form";
	}

	private void shown(Drawing drawing, Findings findings) {
		drawing.unit()
			.forms()
			.stream()
			.filter((form) -> form.endsWith(".form") && UNUSABLE.matcher(drawing.unit().text(form)).find())
			.forEach((form) -> findings.of(form, "用了动态列表或文件选择，填写后无法提交", "请改用固定的几行，或另做网页表单"));
	}

	private void once(Drawing drawing, Findings findings) {
		var unit = drawing.unit();
		unit.forms()
			.stream()
			.filter((form) -> form.endsWith(".form") && drawing.sheets().containsKey(form))
			.collect(Collectors.groupingBy((form) -> drawing.sheets().get(form).id()))
			.forEach((id, files) -> files.stream()
				.skip(1)
				.forEach((file) -> findings.of(file, "表单编号“" + id + "”与 " + files.get(0) + " 相同，只有一张会显示",
						"请在表单的属性中改为不同的编号")));
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
		RecordFields.names(record).stream().filter((name) -> form.field(name).isEmpty()).forEach((name) -> {
			var step = "“" + element.getAttributeValue("name") + "”";
			if (name.equals("decision") || required.contains(name)) {
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
				type = field.isChoice() ? Kind.CHOICE : (taken == Kind.TEXT || taken == Kind.CHOICE) ? taken : type;
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

	private static boolean blank(String text) {
		return text == null || text.isBlank();
	}

}
