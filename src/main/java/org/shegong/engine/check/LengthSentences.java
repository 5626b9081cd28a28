package org.shegong.engine.check;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Message;
import org.camunda.bpm.model.bpmn.instance.Signal;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.xml.instance.DomElement;

import org.shegong.engine.forms.FormSheet;

/** Names fit where they are kept, by us and by the engine: in characters. */
class LengthSentences {

	/** With the number of a request behind it. */
	private static final int PROCESS = 30;

	/** As opinions are kept by it. */
	private static final int TASK = 60;

	private static final int FIELD = 99;

	private static final int NAME = 250;

	/** Around what is done several times the engine has a body with a longer id. */
	private static final int ELEMENT = 230;

	private static final int VERSION_TAG = 64;

	/** The engine writes its kind before it. */
	private static final int TIMER = 240;

	private static final int DESCRIPTION = 4000;

	private static final Set<String> TIMES = Set.of("timeDate", "timeDuration", "timeCycle");

	private static final String REMEDY = "请改短，详细的内容可以写在文档说明里";

	List<Sentence> all() {
		return List.of(new Sentence("names of processes that can be kept", this::process),
				new Sentence("names of elements that can be kept", this::elements),
				new Sentence("names of fields that can be kept", this::fields));
	}

	private void process(Drawing drawing, Findings findings) {
		drawing.process().ifPresent((process) -> {
			fits(drawing, process, "流程编号", process.getId(), PROCESS, findings);
			fits(drawing, process, "流程名称", process.getName(), NAME, findings);
			fits(drawing, process, "版本标签（Version tag）", process.getCamundaVersionTag(), VERSION_TAG, findings);
			fits(drawing, process, "流程图的命名空间", drawing.model().getDefinitions().getTargetNamespace(), NAME, findings);
			Stream.ofNullable(process.getCamundaCandidateStarterUsers())
				.flatMap((users) -> Stream.of(users.split(",")))
				.forEach((user) -> fits(drawing, process, "可以发起的人", user.strip(), NAME, findings));
		});
	}

	/** What the engine keeps of the decisions of a file when they are deployed. */
	static void decisions(String file, DmnModelInstance model, Findings findings) {
		var all = model.getDefinitions();
		tells(file, all.getId(), all.getName(), "决策图编号", all.getId(), NAME, findings);
		tells(file, all.getId(), all.getName(), "决策图名称", all.getName(), NAME, findings);
		tells(file, all.getId(), all.getName(), "决策表的命名空间", all.getNamespace(), NAME, findings);
		for (var decision : model.getModelElementsByType(Decision.class)) {
			var id = decision.getId();
			var name = decision.getName();
			tells(file, id, name, "决策编号", id, NAME, findings);
			tells(file, id, name, "决策名称", name, NAME, findings);
			tells(file, id, name, "版本标签（Version tag）", decision.getVersionTag(), VERSION_TAG, findings);
		}
	}

	private void elements(Drawing drawing, Findings findings) {
		drawing.all(FlowNode.class).forEach((node) -> {
			fits(drawing, node, "元素编号", node.getId(), (node instanceof UserTask) ? TASK : ELEMENT, findings);
			fits(drawing, node, "名称", node.getName(), NAME, findings);
		});
		drawing.all(UserTask.class)
			.forEach((task) -> task.getDocumentations()
				.forEach((told) -> fits(drawing, task, "说明", told.getTextContent(), DESCRIPTION, findings)));
		drawing.all(Message.class)
			.forEach((message) -> fits(drawing, message, "消息名称", message.getName(), NAME, findings));
		drawing.elements()
			.filter((element) -> TIMES.contains(element.getLocalName()))
			.forEach((time) -> timer(drawing, time, findings));
		drawing.all(Signal.class).forEach((signal) -> fits(drawing, signal, "信号名称", signal.getName(), NAME, findings));
	}

	private static void timer(Drawing drawing, DomElement time, Findings findings) {
		var length = time.getTextContent().strip().length();
		if (length > TIMER) {
			OriginSentences.at(drawing, findings, time, tooLong("定时的时间", length, TIMER), REMEDY);
		}
	}

	private static void fits(Drawing drawing, BaseElement element, String what, String text, int most,
			Findings findings) {
		var name = element.getAttributeValue("name");
		tells(drawing.file(), element.getId(), (name == null || name.isBlank()) ? null : name, what, text, most,
				findings);
	}

	private static void tells(String file, String element, String name, String what, String text, int most,
			Findings findings) {
		if (text != null && text.length() > most) {
			findings.at(file, element, name, tooLong(what, text.length(), most), REMEDY);
		}
	}

	private static String tooLong(String what, int length, int most) {
		return "%s有%d个字符，最多%d个，存不下".formatted(what, length, most);
	}

	private void fields(Drawing drawing, Findings findings) {
		new HashSet<>(drawing.sheets().values()).forEach((sheet) -> {
			tells(FormSentences.file(sheet), sheet.id(), null, "表单编号", sheet.id(), NAME, findings);
			sheet.fields().forEach((field) -> field(sheet, field, findings));
		});
	}

	private static void field(FormSheet sheet, FormSheet.Field field, Findings findings) {
		if (field.key().length() > FIELD) {
			findings.at(FormSentences.file(sheet), field.key(), field.label(),
					"字段的 Key 有%d个字符，最多%d个，填写的内容会存不下".formatted(field.key().length(), FIELD), "请改短");
		}
		if (field.label() != null && field.label().length() > FIELD) {
			findings.at(FormSentences.file(sheet), field.key(), field.label(),
					"字段的名称有%d个字，最多%d个，填写的内容会存不下".formatted(field.label().length(), FIELD),
					"请改短，说明写在“Field description”里");
		}
	}

}
