package org.shegong.designers;

import java.util.LinkedHashMap;
import java.util.Map;

/** A whole plain approval, of which a test draws only the middle. */
final class Sketch {

	private static final String APPROVES = "${decision == 'approve'}";

	private static final String MODEL = """
			<?xml version="1.0" encoding="UTF-8"?>
			<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" \
			xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns:camunda="http://camunda.org/schema/1.0/bpmn" \
			xmlns:modeler="http://camunda.org/schema/modeler/1.0" id="definitions" targetNamespace="http://bpmn.io/schema/bpmn" \
			modeler:executionPlatform="Camunda Platform" modeler:executionPlatformVersion="7.24.0">
			<bpmn:message id="heard" name="duty%s" /><bpmn:message id="word" name="dutyWord" />
			<bpmn:process id="duty" name="值班申请" isExecutable="true" camunda:candidateStarterGroups="worker" \
			camunda:historyTimeToLive="P1825D">
			<bpmn:startEvent id="asked" name="提出申请" camunda:formRef="duty-apply" camunda:formRefBinding="deployment" />
			%s
			</bpmn:process></bpmn:definitions>
			""";

	private static final String APPLY = """
			{"id": "duty-apply", "type": "default", "schemaVersion": 16, "executionPlatform": "Camunda Platform",
			"executionPlatformVersion": "7.24.0", "components": [
			{"type": "datetime", "subtype": "date", "id": "f", "key": "from", "dateLabel": "开始日期", "validate": {"required": true}},
			{"type": "datetime", "subtype": "date", "id": "u", "key": "until", "dateLabel": "结束日期", "validate": {"required": true}},
			{"type": "textarea", "id": "r", "key": "reason", "label": "理由", "validate": {"required": true, "maxLength": 500}}]}
			""";

	private static final String REVISE = APPLY.replace("duty-apply", "duty-revise")
		.replace("\"components\": [", "\"components\": [" + radio("处理方式", "resubmit", "重新提交", "withdraw", "撤回") + ",");

	private static final String DECIDE = """
			{"id": "duty-decide", "type": "default", "schemaVersion": 16, "executionPlatform": "Camunda Platform",
			"executionPlatformVersion": "7.24.0", "components": [%s,
			{"type": "textarea", "id": "o", "key": "opinion", "label": "意见说明", "validate": {"maxLength": 2000}}]}
			""".formatted(radio("审批意见", "approve", "同意", "refuse", "不同意", "return", "退回修改"));

	private Sketch() {
	}

	/**
	 * The files of a unit.
	 * @param middle is entered from {@code submitted} and leads to {@code grantRequest}
	 * or {@code declined}
	 */
	static Map<String, String> of(String middle) {
		return of(middle, true);
	}

	/** The same, with or without a way to take a request back. */
	static Map<String, String> of(String middle, boolean withdrawn) {
		var files = new LinkedHashMap<String, String>();
		files.put("duty.bpmn", MODEL.formatted(withdrawn ? "Withdrawn" : "Unheard", around() + middle));
		files.put("duty-apply.form", APPLY);
		files.put("duty-revise.form", REVISE);
		files.put("duty-decide.form", DECIDE);
		return files;
	}

	private static String around() {
		return service("registerRequest") + gateway("submitted", null) + flow("asked", "registerRequest")
				+ flow("registerRequest", "submitted") + service("grantRequest") + service("closeRequest")
				+ end("closed", "已办结") + flow("grantRequest", "closeRequest") + flow("closeRequest", "closed")
				+ gateway("declined", "declined_refuseRequest") + flow("declined", "refuseRequest")
				+ flow("declined", "returnRequest", "${decision == 'return'}") + service("refuseRequest")
				+ end("refused", "未批准") + flow("refuseRequest", "refused") + service("returnRequest")
				+ task("revise", "duty-revise", "camunda:assignee=\"${approvers.submitter(execution)}\"", "")
				+ flow("returnRequest", "revise") + gateway("again", "again_withdrawRequest") + flow("revise", "again")
				+ flow("again", "reviseRequest", "${decision == 'resubmit'}") + flow("again", "withdrawRequest")
				+ service("reviseRequest") + flow("reviseRequest", "submitted") + service("withdrawRequest")
				+ end("withdrawn", "已撤回") + flow("withdrawRequest", "withdrawn")
				+ "<bpmn:subProcess id=\"retraction\" name=\"撤回\" triggeredByEvent=\"true\"><bpmn:startEvent id=\"r1\">"
				+ "<bpmn:messageEventDefinition id=\"r2\" messageRef=\"heard\" /></bpmn:startEvent>"
				+ service("retractRequest").replace("${retractRequest}", "${withdrawRequest}") + end("r3", "已撤回")
				+ flow("r1", "retractRequest") + flow("retractRequest", "r3") + "</bpmn:subProcess>";
	}

	private static String radio(String label, String... options) {
		var values = new StringBuilder();
		for (var at = 0; at < options.length; at += 2) {
			values.append((at > 0) ? "," : "")
				.append("{\"value\": \"%s\", \"label\": \"%s\"}".formatted(options[at], options[at + 1]));
		}
		return "{\"type\": \"radio\", \"id\": \"d\", \"key\": \"decision\", \"label\": \"%s\", \"validate\": {\"required\": true}, \"values\": [%s]}"
			.formatted(label, values);
	}

	private static String service(String bean) {
		return "<bpmn:serviceTask id=\"%1$s\" name=\"%1$s\" camunda:delegateExpression=\"${%1$s}\" />".formatted(bean);
	}

	static String gateway(String id, String usual) {
		return "<bpmn:exclusiveGateway id=\"%s\" name=\"？\"%s />".formatted(id,
				(usual != null) ? " default=\"" + usual + "\"" : "");
	}

	static String parallel(String... ids) {
		var gateways = new StringBuilder();
		for (var id : ids) {
			gateways.append("<bpmn:parallelGateway id=\"%s\" name=\"汇合%s\" />".formatted(id, id));
		}
		return gateways.toString();
	}

	static String flow(String from, String to) {
		return "<bpmn:sequenceFlow id=\"%1$s_%2$s\" sourceRef=\"%1$s\" targetRef=\"%2$s\" />".formatted(from, to);
	}

	static String flow(String from, String to, String condition) {
		return ("<bpmn:sequenceFlow id=\"%1$s_%2$s\" sourceRef=\"%1$s\" targetRef=\"%2$s\"><bpmn:conditionExpression "
				+ "xsi:type=\"bpmn:tFormalExpression\">%3$s</bpmn:conditionExpression></bpmn:sequenceFlow>")
			.formatted(from, to, condition);
	}

	/** A task of a post, that decides. */
	static String task(String id, String post, String inner) {
		return task(id, "duty-decide", "camunda:candidateGroups=\"${approvers.of(%s, execution)}\""
			.formatted(post.equals("approver") ? post : "'" + post + "'"), inner);
	}

	static String task(String id, String form, String who, String inner) {
		return ("<bpmn:userTask id=\"%1$s\" name=\"环节%1$s\" camunda:formRef=\"%2$s\" camunda:formRefBinding=\"deployment\" %3$s "
				+ "camunda:dueDate=\"${deadlines.decision(execution)}\">%4$s</bpmn:userTask>")
			.formatted(id, form, who, inner);
	}

	/** A task of a post and what comes of it. */
	static String level(String id, String post, String yes) {
		return task(id, post, "") + judged(id, yes);
	}

	/** The gateway behind a task. */
	static String judged(String id, String yes) {
		var asked = id + "Q";
		return gateway(asked, asked + "_declined") + flow(id, asked) + flow(asked, yes, APPROVES)
				+ flow(asked, "declined");
	}

	static String end(String id, String name) {
		return "<bpmn:endEvent id=\"%s\" name=\"%s\" />".formatted(id, name);
	}

	/** An event, its kind and what it says. */
	static String event(String open, String kind, String said) {
		return "<bpmn:%1$s><bpmn:%2$sEventDefinition id=\"%3$s\">%4$s</bpmn:%2$sEventDefinition></bpmn:%5$s>"
			.formatted(open, kind, "x" + Integer.toHexString((open + said).hashCode()), said, open.split(" ")[0]);
	}

	static String formal(String element, String said) {
		return "<bpmn:%1$s xsi:type=\"bpmn:tFormalExpression\">%2$s</bpmn:%1$s>".formatted(element, said);
	}

	static String each(String attributes, String inner) {
		return "<bpmn:multiInstanceLoopCharacteristics %s>%s</bpmn:multiInstanceLoopCharacteristics>"
			.formatted(attributes, inner);
	}

}
