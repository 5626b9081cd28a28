package org.shegong.engine.check;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaFormData;

import org.shegong.engine.forms.FormSheet;

/** A form is there and can be shown. */
class FormSentences {

	private static final Pattern KEY = Pattern.compile("(?:embedded|camunda-forms):deployment:(.+)");

	/** What Tasklist cannot show or never lets go of. */
	private static final Pattern UNUSABLE = Pattern
		.compile("\"type\"\\s*:\\s*\"(dynamiclist|filepicker|documentPreview)\"");

	private final RoomForms rooms;

	FormSentences(RoomForms rooms) {
		this.rooms = rooms;
	}

	List<Sentence> all() {
		return List.of(new Sentence("a form", this::forms), new Sentence("a form of its own unit", this::present),
				new Sentence("a form that can be shown", this::shown), new Sentence("one form of a name", this::once));
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
			var sheet = drawing.sheets().get(ref);
			if (sheet != null && !sheet.id().equals(ref)) {
				findings.at(drawing.file(), element, "“" + ref + "”是表单的文件名，不是表单的编号，办到这里打不开表单",
						"请在“Form reference”中填写表单的编号 " + sheet.id());
			}
			if (sheet == null) {
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

	/** As its file is called. */
	static String file(FormSheet form) {
		return form.id().endsWith(".html") ? form.id() : form.id() + ".form";
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

	private static boolean blank(String text) {
		return text == null || text.isBlank();
	}

}
