package org.shegong.engine.check;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/**
 * A small model of a request, drawn without a designer: a start, the registration, what a
 * test puts between the gateway {@code submitted} and the results, and the way back.
 */
record Sketch(String middle, String register, String more, Map<String, String> forms) {

	private static final String NAMESPACES = """
			xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" \
			xmlns:camunda="http://camunda.org/schema/1.0/bpmn" targetNamespace="https://shegong.org/processes\"""";

	static final String APPROVED = "${decision == 'approve'}";

	static Sketch of(String... middle) {
		return new Sketch(String.join("", middle), service("register", "registerRequest"), "", Map.of());
	}

	/** Another way to the gateway: from {@code asked} to {@code submitted}. */
	Sketch registering(String... register) {
		return new Sketch(this.middle, String.join("", register), this.more, this.forms);
	}

	Sketch replacing(String text, String instead) {
		return new Sketch(this.middle.replace(text, instead), this.register, this.more, this.forms);
	}

	/** Beside the process, before it. */
	Sketch with(String more) {
		return new Sketch(this.middle, this.register, more, this.forms);
	}

	Sketch form(String name, String fields) {
		var forms = new HashMap<>(this.forms);
		forms.put(name, fields);
		return new Sketch(this.middle, this.register, this.more, forms);
	}

	static String service(String id, String block) {
		return "<bpmn:serviceTask id=\"%s\" name=\"%s\" camunda:delegateExpression=\"${%s}\" />".formatted(id, id,
				block);
	}

	static String task(String id, String form) {
		return task(id, form, "camunda:candidateGroups=\"${approvers.of('town-office', execution)}\"", "");
	}

	static String task(String id, String form, String who, String inside) {
		return """
				<bpmn:userTask id="%1$s" name="%1$s" %2$s camunda:formRef="duty-%3$s" camunda:formRefBinding="deployment" \
				camunda:dueDate="${deadlines.decision(execution)}">%4$s</bpmn:userTask>"""
			.formatted(id, who, form, inside);
	}

	/** Somebody decides, and a gateway behind asks what. */
	static String level(String id, String yes) {
		return task(id, "decide") + question(id, yes, "declined");
	}

	static String question(String behind, String yes, String no) {
		var gateway = behind + "Question";
		return choice(gateway) + flow(behind, gateway) + flow(gateway, yes, APPROVED) + otherwise(gateway, no);
	}

	/** A gateway whose default way is drawn with {@link #otherwise}. */
	static String choice(String id) {
		return "<bpmn:exclusiveGateway id=\"%1$s\" name=\"%1$s？\" default=\"%1$sNot\" />".formatted(id);
	}

	static String both(String id) {
		return "<bpmn:parallelGateway id=\"%1$s\" name=\"%1$s\" />".formatted(id);
	}

	static String otherwise(String from, String to) {
		return "<bpmn:sequenceFlow id=\"%1$sNot\" sourceRef=\"%1$s\" targetRef=\"%2$s\" />".formatted(from, to);
	}

	static String flow(String from, String to) {
		return "<bpmn:sequenceFlow id=\"%1$s_%2$s\" sourceRef=\"%1$s\" targetRef=\"%2$s\" />".formatted(from, to);
	}

	static String flow(String from, String to, String condition) {
		return """
				<bpmn:sequenceFlow id="%1$s_%2$s" sourceRef="%1$s" targetRef="%2$s"><bpmn:conditionExpression \
				xsi:type="bpmn:tFormalExpression">%3$s</bpmn:conditionExpression></bpmn:sequenceFlow>""".formatted(from,
				to, condition);
	}

	static String end(String id) {
		return "<bpmn:endEvent id=\"%1$s\" name=\"%1$s\" />".formatted(id);
	}

	/** A timer at a task. */
	static String late(String id, String task, boolean interrupts) {
		return """
				<bpmn:boundaryEvent id="%1$s" name="%1$s" attachedToRef="%2$s" cancelActivity="%3$s">\
				<bpmn:timerEventDefinition id="%1$sTimer"><bpmn:timeDate xsi:type="bpmn:tFormalExpression">\
				${deadlines.decision(execution)}</bpmn:timeDate></bpmn:timerEventDefinition></bpmn:boundaryEvent>"""
			.formatted(id, task, interrupts);
	}

	/** An event that waits: {@code intermediateCatchEvent}, or one at a task. */
	static String event(String id, String task, boolean interrupts, String what) {
		var kind = (task == null) ? "intermediateCatchEvent" : "boundaryEvent";
		var at = (task == null) ? "" : " attachedToRef=\"%s\" cancelActivity=\"%s\"".formatted(task, interrupts);
		return "<bpmn:%1$s id=\"%2$s\" name=\"%2$s\"%3$s>%4$s</bpmn:%1$s>".formatted(kind, id, at, what);
	}

	static String condition(String condition) {
		return "<bpmn:conditionalEventDefinition><bpmn:condition xsi:type=\"bpmn:tFormalExpression\">%s</bpmn:condition></bpmn:conditionalEventDefinition>"
			.formatted(condition);
	}

	static String timer(String kind, String time) {
		return "<bpmn:timerEventDefinition><bpmn:%1$s xsi:type=\"bpmn:tFormalExpression\">%2$s</bpmn:%1$s></bpmn:timerEventDefinition>"
			.formatted(kind, time);
	}

	static String signal(String name) {
		return "<bpmn:signalEventDefinition signalRef=\"%s\" />".formatted(name);
	}

	/** A part that an event begins, which goes on with the element of its own id. */
	static String part(String id, boolean interrupts, String what, String... inside) {
		return """
				<bpmn:subProcess id="%1$s" name="%1$s" triggeredByEvent="true"><bpmn:startEvent id="%1$sStart" \
				isInterrupting="%2$s">%3$s</bpmn:startEvent>%4$s</bpmn:subProcess>""".formatted(id, interrupts, what,
				String.join("", inside));
	}

	static String filing(String id) {
		return "<bpmn:serviceTask id=\"%1$s\" name=\"%1$s\" camunda:expression=\"${filings.to('finance', execution)}\" />"
			.formatted(id);
	}

	/** As many copies as are said. */
	static String times(String count) {
		return "<bpmn:multiInstanceLoopCharacteristics><bpmn:loopCardinality xsi:type=\"bpmn:tFormalExpression\">%s</bpmn:loopCardinality></bpmn:multiInstanceLoopCharacteristics>"
			.formatted(count);
	}

	static String listener(String event, String block) {
		return "<bpmn:extensionElements><camunda:taskListener event=\"%s\" delegateExpression=\"${%s}\" /></bpmn:extensionElements>"
			.formatted(event, block);
	}

	static String each(String condition) {
		var ends = condition.isEmpty() ? ""
				: "<bpmn:completionCondition xsi:type=\"bpmn:tFormalExpression\">%s</bpmn:completionCondition>"
					.formatted(condition);
		return "<bpmn:multiInstanceLoopCharacteristics camunda:collection=\"${approvers.each('finance', execution)}\" camunda:elementVariable=\"post\">"
				+ ends + "</bpmn:multiInstanceLoopCharacteristics>";
	}

	private String model() {
		var rest = service("grant", "grantRequest") + service("close", "closeRequest") + end("closed")
				+ flow("grant", "close") + flow("close", "closed") + choice("declined")
				+ flow("declined", "return", "${decision == 'return'}") + otherwise("declined", "refuse")
				+ service("refuse", "refuseRequest") + end("refused") + flow("refuse", "refused")
				+ service("return", "returnRequest") + flow("return", "revise")
				+ task("revise", "revise", "camunda:assignee=\"${approvers.submitter(execution)}\"", "")
				+ flow("revise", "again") + choice("again") + flow("again", "resubmit", "${decision == 'resubmit'}")
				+ otherwise("again", "withdraw") + service("resubmit", "reviseRequest") + flow("resubmit", "submitted")
				+ service("withdraw", "withdrawRequest") + end("withdrawn") + flow("withdraw", "withdrawn");
		var begins = this.register.contains("<bpmn:sequenceFlow") ? this.register
				: this.register + flow("asked", "register") + flow("register", "submitted");
		return """
				<?xml version="1.0" encoding="UTF-8"?>
				<bpmn:definitions %s id="d">%s<bpmn:process id="duty" name="值班申请" isExecutable="true" \
				camunda:candidateStarterGroups="worker" camunda:historyTimeToLive="P1825D">\
				<bpmn:startEvent id="asked" name="提出申请" camunda:formRef="duty-apply" camunda:formRefBinding="deployment" />\
				<bpmn:exclusiveGateway id="submitted" name="送审" />%s%s%s</bpmn:process></bpmn:definitions>"""
			.formatted(NAMESPACES, this.more, begins, this.middle, rest);
	}

	Unit unit() {
		var texts = new HashMap<String, String>();
		texts.put("duty.bpmn", model());
		texts.put("duty-apply.form", sheet("apply", this.forms.getOrDefault("apply", field("textfield", "reason"))));
		texts.put("duty-decide.form",
				sheet("decide", radio("approve", "refuse", "return") + "," + field("textarea", "opinion")));
		texts.put("duty-revise.form", sheet("revise", radio("resubmit", "withdraw")));
		texts.put("duty-cost.form", sheet("cost", field("number", "cost")));
		var files = new HashMap<String, byte[]>();
		texts.forEach((name, text) -> files.put(name, text.getBytes(StandardCharsets.UTF_8)));
		return new Unit("duty", files);
	}

	private static String sheet(String name, String fields) {
		return """
				{"id": "duty-%s", "type": "default", "schemaVersion": 16, "components": [%s]}""".formatted(name,
				fields);
	}

	static String field(String type, String key) {
		return """
				{"type": "%s", "id": "f_%s", "key": "%s", "label": "%s项", "validate": {"required": true}}"""
			.formatted(type, key.substring(0, Math.min(9, key.length())), key, key);
	}

	private static String radio(String... values) {
		var options = new StringBuilder();
		for (var value : values) {
			options.append(options.isEmpty() ? "" : ",")
				.append("{\"label\": \"%1$s\", \"value\": \"%1$s\"}".formatted(value));
		}
		return """
				{"type": "radio", "id": "f_decision", "key": "decision", "label": "意见", "validate": {"required": true}, \
				"values": [%s]}"""
			.formatted(options);
	}

}
