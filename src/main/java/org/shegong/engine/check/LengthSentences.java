package org.shegong.engine.check;

import java.util.HashSet;
import java.util.List;

import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Message;
import org.camunda.bpm.model.bpmn.instance.Signal;
import org.camunda.bpm.model.bpmn.instance.UserTask;

import org.shegong.engine.forms.FormSheet;

/** Names fit where they are kept: in characters. */
class LengthSentences {

	/** With the number of a request behind it. */
	private static final int PROCESS = 30;

	/** As opinions are kept by it. */
	private static final int TASK = 60;

	private static final int FIELD = 99;

	private static final int NAME = 250;

	private static final int DESCRIPTION = 4000;

	List<Sentence> all() {
		return List.of(new Sentence("names of elements that can be kept", this::elements),
				new Sentence("names of fields that can be kept", this::fields));
	}

	private void elements(Drawing drawing, Findings findings) {
		drawing.process().ifPresent((process) -> {
			fits(drawing, process, "流程编号", process.getId(), PROCESS, findings);
			fits(drawing, process, "流程名称", process.getName(), NAME, findings);
		});
		drawing.all(FlowNode.class).forEach((node) -> {
			fits(drawing, node, "元素编号", node.getId(), (node instanceof UserTask) ? TASK : NAME, findings);
			fits(drawing, node, "名称", node.getName(), NAME, findings);
		});
		drawing.all(UserTask.class)
			.forEach((task) -> task.getDocumentations()
				.forEach((told) -> fits(drawing, task, "说明", told.getTextContent(), DESCRIPTION, findings)));
		drawing.all(Message.class)
			.forEach((message) -> fits(drawing, message, "消息名称", message.getName(), NAME, findings));
		drawing.all(Signal.class).forEach((signal) -> fits(drawing, signal, "信号名称", signal.getName(), NAME, findings));
	}

	private static void fits(Drawing drawing, BaseElement element, String what, String text, int most,
			Findings findings) {
		if (text != null && text.length() > most) {
			findings.at(drawing.file(), element, "%s有%d个字符，最多%d个，办到这里会存不下".formatted(what, text.length(), most),
					"请改短，详细的内容可以写在文档说明里");
		}
	}

	private void fields(Drawing drawing, Findings findings) {
		new HashSet<>(drawing.sheets().values())
			.forEach((sheet) -> sheet.fields().forEach((field) -> field(sheet, field, findings)));
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
