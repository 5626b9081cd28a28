package org.shegong.engine.check;

import java.io.ByteArrayInputStream;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.mockito.Mockito;

import org.shegong.approval.DrawnProcess;
import org.shegong.approval.DrawnProcesses;
import org.shegong.engine.Doors;
import org.shegong.engine.seats.Approvers;
import org.shegong.engine.shelf.DeployedUnits;
import org.shegong.engine.steps.Deadlines;
import org.shegong.engine.steps.FileBlock;
import org.shegong.engine.steps.FilingBlock;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;
import static org.shegong.engine.check.Sketch.APPROVED;
import static org.shegong.engine.check.Sketch.both;
import static org.shegong.engine.check.Sketch.choice;
import static org.shegong.engine.check.Sketch.condition;
import static org.shegong.engine.check.Sketch.each;
import static org.shegong.engine.check.Sketch.end;
import static org.shegong.engine.check.Sketch.event;
import static org.shegong.engine.check.Sketch.field;
import static org.shegong.engine.check.Sketch.filing;
import static org.shegong.engine.check.Sketch.flow;
import static org.shegong.engine.check.Sketch.late;
import static org.shegong.engine.check.Sketch.level;
import static org.shegong.engine.check.Sketch.listener;
import static org.shegong.engine.check.Sketch.otherwise;
import static org.shegong.engine.check.Sketch.part;
import static org.shegong.engine.check.Sketch.question;
import static org.shegong.engine.check.Sketch.service;
import static org.shegong.engine.check.Sketch.signal;
import static org.shegong.engine.check.Sketch.task;
import static org.shegong.engine.check.Sketch.timer;
import static org.shegong.engine.check.Sketch.times;

/**
 * Models that would stop, run for ever, lose a decision or end without a result, each
 * beside one that is drawn almost alike and works.
 */
class WhatACaseCanComeToTest {

	private static final String SIMPLE = flow("submitted", "a") + level("a", "grant");

	private static final String OFFICE = "camunda:candidateGroups=\"${approvers.of('town-office', execution)}\"";

	/** Of the post that a copy is for. */
	private static final String EACH = "camunda:candidateGroups=\"${approvers.of(post, execution)}\"";

	/** Two ways at once from the gateway. */
	private static final String SPLIT = flow("submitted", "split") + both("split") + flow("split", "a")
			+ flow("split", "b");

	private static final String JOIN = flow("a", "join") + flow("b", "join") + both("join")
			+ question("join", "grant", "declined");

	private static final String ONLY_CITY = "${reason == 'x'}";

	private static final String WITHDRAWN = "<bpmn:message id=\"back\" name=\"dutyWithdrawn\" />";

	/** Where it goes round as long as the event that stands in {@code %s} lets it. */
	private static final String ROUND = flow("submitted", "g") + choice("g") + flow("g", "w", ONLY_CITY)
			+ otherwise("g", "a") + flow("w", "g") + level("a", "grant");

	private static final String SIGNALS = "<bpmn:signal id=\"one\" name=\"one\" /><bpmn:signal id=\"two\" name=\"two\" />";

	private static final String CALL = flow("submitted", "call") + thrown("call", "one") + flow("call", "a")
			+ level("a", "grant");

	private static String thrown(String id, String signal) {
		return "<bpmn:intermediateThrowEvent id=\"%1$s\" name=\"%1$s\">%2$s</bpmn:intermediateThrowEvent>".formatted(id,
				signal(signal));
	}

	private static String answering(String part, String heard, String said) {
		return part(part, false, signal(heard), thrown(part + "Call", said), end(part + "End"),
				flow(part + "Start", part + "Call"), flow(part + "Call", part + "End"));
	}

	private static String number(String limits) {
		return field("number", "hours").replace("\"required\"", limits + "\"required\"")
			.replace("\"validate\"", "\"decimalDigits\": 0, \"validate\"");
	}

	private static Sketch copies(String count) {
		return Sketch.of(flow("submitted", "n"), task("n", "cost", OFFICE, times(count)), flow("n", "a"),
				level("a", "grant"));
	}

	static Stream<Arguments> waitingInVain() {
		return Stream.of(
				arguments("a condition that holds already", "一等就过",
						Sketch.of(ROUND, event("w", null, true, condition(ONLY_CITY)))),
				arguments("a condition at a task", "一等就过",
						Sketch.of(SIMPLE, event("w", "a", true, condition(ONLY_CITY)), flow("w", "a"))),
				arguments("a condition that another way waits for", "一等就过",
						Sketch
							.of(ROUND, "<bpmn:eventBasedGateway id=\"e\" />",
									event("w", null, true, condition(ONLY_CITY)), flow("e", "w"), flow("e", "t"),
									event("t", null, true, timer("timeDuration", "P3D")), flow("t", "a"))
							.replacing(flow("g", "w", ONLY_CITY), flow("g", "e", ONLY_CITY))),
				arguments("this moment", "一等就过",
						Sketch.of(ROUND, event("w", null, true, timer("timeDate", "${deadlines.now()}")))),
				arguments("a day that is over", "一等就过",
						Sketch.of(ROUND, event("w", null, true, timer("timeDate", "2026-03-16T17:00:00")))),
				arguments("a day of the form", "一等就过",
						Sketch.of(SIMPLE, event("w", "a", true, timer("timeDate", "${reason}")), flow("w", "a"))),
				arguments("this moment at a task", "一等就过",
						Sketch.of(SIMPLE, event("w", "a", true, timer("timeDate", "${deadlines.now()}")),
								flow("w", "a"))),
				arguments("calls what calls it", "又会触发发出它的步骤",
						Sketch.of(CALL, answering("p", "one", "one")).with(SIGNALS)),
				arguments("two that call each other", "又会触发发出它的步骤",
						Sketch.of(CALL, answering("p", "one", "two"), answering("q", "two", "one")).with(SIGNALS)));
	}

	static Stream<Arguments> tooMuch() {
		return Stream.of(arguments("very many copies", "要办1000000份", copies("1000000")),
				arguments("no copies", "要办0份", copies("0")),
				arguments("as many copies as somebody likes", "“hours项”（hours），它不是最多 50 的整数",
						copies("${hours}").form("apply", number("\"min\": 1, "))),
				arguments("parts of copies", "“hours项”（hours），它不是最多 50 的整数",
						copies("${hours}").form("apply",
								number("\"min\": 1, \"max\": 9, ").replace("\"decimalDigits\": 0, ", ""))),
				arguments("reckoned copies", "是算出来的",
						copies("${hours * 10}").form("apply", number("\"min\": 1, \"max\": 9, "))),
				arguments("an opinion before there is one", "“complete”时才能做它的事",
						Sketch.of(flow("submitted", "a"),
								task("a", "decide", OFFICE, listener("create", "recordOpinion")),
								question("a", "grant", "declined"))),
				arguments("a briefing when it is over", "“create”时才能做它的事",
						Sketch.of(flow("submitted", "a"), task("a", "decide", OFFICE, listener("complete", "briefing")),
								question("a", "grant", "declined"))));
	}

	private static final String FILE = "<bpmn:serviceTask id=\"pf\" name=\"pf\" camunda:expression=\"${personnelFile.record('training', execution)}\" />";

	private static final Sketch RECORDED = Sketch.of(flow("submitted", "a"), level("a", "grant0"),
			service("grant0", "grantRequest"), flow("grant0", "pf"), FILE, flow("pf", "close"));

	private static final String DATE = field("datetime", "date").replace("\"validate\"",
			"\"subtype\": \"date\", \"dateLabel\": \"日期\", \"validate\"");

	private static final String REPORT = task("n", "cost").replace("deadlines.decision(", "deadlines.report(");

	private static final String WITHDRAWAL = "<bpmn:messageEventDefinition messageRef=\"back\" />";

	private static final String TAKEN_BACK = part("p", true, WITHDRAWAL, service("pw", "withdrawRequest"), end("pe"),
			flow("pStart", "pw"), flow("pw", "pe"));

	private static final String AFTER_BOTH = flow("a", "join") + flow("b", "join") + both("join") + flow("join", "q")
			+ choice("q") + flow("q", "c", "${cost &gt; 10}") + otherwise("q", "k") + level("c", "grant")
			+ level("k", "grant");

	private static Sketch signed(String who, String how) {
		return Sketch.of(flow("submitted", "a"), task("a", "decide", who, how), question("a", "grant", "declined"));
	}

	static Stream<Arguments> besideOthers() {
		return Stream.of(
				arguments("filed before it is decided", "可能还没有批准",
						Sketch.of(flow("submitted", "pf"), FILE, flow("pf", "a"), level("a", "grant"))),
				arguments("filed where it is refused", "可能还没有批准",
						Sketch.of(flow("submitted", "a"), task("a", "decide"), question("a", "grant", "pf"), FILE,
								flow("pf", "declined"))),
				arguments("filed beside the decision", "可能还没有批准",
						Sketch.of(SPLIT, task("a", "decide"), FILE.replace("\"pf\"", "\"b\""), JOIN)),
				arguments("filed before it is registered", "这里还没有登记申请",
						Sketch.of(SIMPLE)
							.registering(flow("asked", "early"), filing("early"), flow("early", "register"),
									service("register", "registerRequest"), flow("register", "submitted"))),
				arguments("a last day that no rule names", "没有写明的最后一天",
						Sketch.of(SIMPLE.replace("deadlines.decision(", "deadlines.lastDay("))),
				arguments("a last day waited for", "没有写明的最后一天",
						Sketch.of(SIMPLE, event("w", "a", true, timer("timeDate", "${deadlines.lastDay(execution)}")),
								flow("w", "refuse"))),
				arguments("decided by the day of the report", "意见会丢失",
						Sketch.of(SIMPLE.replace("deadlines.decision(", "deadlines.report("))),
				arguments("reported before it is granted", "还不能报告",
						Sketch.of(flow("submitted", "n"), REPORT, flow("n", "a"), level("a", "grant"))),
				arguments("a day in words", "“date项”（date）不是日期", RECORDED.form("apply", field("textfield", "date"))),
				arguments("hours in words", "“hours项”（hours）不是数字", RECORDED.form("apply", field("textfield", "hours"))),
				arguments("filed twice", "刚把同样的一条记入档案",
						RECORDED.replacing(flow("pf", "close"),
								flow("pf", "again2") + FILE.replace("\"pf\"", "\"again2\"") + flow("again2", "close"))),
				arguments("an opinion twice", "写了不止一次，它要做的事会做两遍",
						Sketch.of(flow("submitted", "a"),
								task("a", "decide", OFFICE,
										listener("complete", "recordOpinion").replaceAll("(<camunda:.*/>)", "$1$1")),
								question("a", "grant", "declined"))),
				arguments("posts taken for people", "“named”要的是人员",
						signed("camunda:assignee=\"${approvers.named(post)}\"", each("${decision != 'approve'}"))),
				arguments("posts without their unit", "这里要的是人员",
						signed("camunda:candidateGroups=\"${post}\"", each("${decision != 'approve'}"))),
				arguments("people taken for posts", "“of”要的是岗位",
						signed(EACH, each("${decision != 'approve'}").replace("each('finance', ", "principals("))),
				arguments("the same decides every copy", "同一个人可以把每一份都办了",
						signed(OFFICE, each("${decision != 'approve'}"))),
				arguments("the same decides all copies", "同一个人可以把每一份都办了", signed(OFFICE, times("2"))),
				arguments("a post twice", "写了不止一次",
						signed(EACH, each("${decision != 'approve'}").replace("'finance'", "'finance, finance'"))),
				arguments("two enter the same", "后填的会盖掉先填的",
						Sketch.of(SPLIT, task("a", "cost"), task("b", "cost"), AFTER_BOTH)),
				arguments("several enter the same", "后填的会盖掉先填的",
						Sketch.of(flow("submitted", "a"), task("a", "cost", OFFICE, times("2")), flow("a", "q"),
								AFTER_BOTH.substring(AFTER_BOTH.indexOf(choice("q"))))),
				arguments("two wait for the withdrawal", "同时等待消息“dutyWithdrawn”",
						Sketch
							.of(SIMPLE, TAKEN_BACK, event("x", "a", true, WITHDRAWAL), flow("x", "w2"),
									service("w2", "withdrawRequest"), end("x2"), flow("w2", "x2"))
							.with(WITHDRAWN)),
				arguments("two tasks wait for the withdrawal", "同时等待消息“dutyWithdrawn”",
						Sketch
							.of(SPLIT, task("a", "decide"), task("b", "cost"), JOIN, event("x", "a", true, WITHDRAWAL),
									event("y", "b", true, WITHDRAWAL), flow("x", "w2"), flow("y", "w2"),
									"<bpmn:exclusiveGateway id=\"w2\" />", flow("w2", "w3"),
									service("w3", "withdrawRequest"), flow("w3", "x2"),
									"<bpmn:endEvent id=\"x2\"><bpmn:terminateEventDefinition /></bpmn:endEvent>")
							.with(WITHDRAWN)),
				arguments("nobody knows what to do", "任务没有名称", Sketch.of(SIMPLE.replace("name=\"a\"", ""))),
				arguments("refused at any time", "已经登记“已批准”",
						Sketch.of(flow("submitted", "a"), level("a", "report0"), service("report0", "grantRequest"),
								flow("report0", "report"), task("report", "cost"), flow("report", "close"),
								part("p", true, timer("timeDuration", "P30D"), service("pr", "refuseRequest"),
										end("pe"), flow("pStart", "pr"), flow("pr", "pe")))));
	}

	/** Drawn almost like them. */
	static Stream<Arguments> mended() {
		return Stream.of(
				arguments("filed once it is granted",
						Sketch.of(flow("submitted", "a"), level("a", "grant0"), service("grant0", "grantRequest"),
								flow("grant0", "pf"), FILE, flow("pf", "close"))),
				arguments("filed as two kinds", RECORDED.replacing(flow("pf", "close"),
						flow("pf", "again2") + FILE.replace("\"pf\"", "\"again2\"").replace("'training'", "'notice'")
								+ flow("again2", "close"))),
				arguments("a day and hours", RECORDED.form("apply", DATE + "," + field("number", "hours"))),
				arguments("filed once it is registered",
						Sketch.of(flow("submitted", "early"), filing("early"), flow("early", "a"),
								level("a", "grant"))),
				arguments("reported once it is granted",
						Sketch.of(flow("submitted", "a"), level("a", "grant0"), service("grant0", "grantRequest"),
								flow("grant0", "n"), REPORT, flow("n", "close"))),
				arguments("waits until the days are over",
						Sketch.of(flow("submitted", "w"),
								event("w", null, true, timer("timeDate", "${deadlines.report(execution)}")),
								flow("w", "a"), level("a", "grant"))),
				arguments("a copy for each post", signed(EACH, each("${decision != 'approve'}"))),
				arguments("a copy for each person",
						signed("camunda:assignee=\"${approvers.named(post)}\"",
								each("${decision != 'approve'}").replace("each('finance', ", "principals("))),
				arguments("one enters it after the other",
						Sketch.of(flow("submitted", "a"), task("a", "cost"), flow("a", "b"), task("b", "cost"),
								flow("b", "q"), AFTER_BOTH.substring(AFTER_BOTH.indexOf(choice("q"))))),
				arguments("the withdrawal at one task after the other",
						Sketch
							.of(flow("submitted", "a"), level("a", "b"), level("b", "grant"),
									event("x", "a", true, WITHDRAWAL), event("y", "b", true, WITHDRAWAL),
									flow("x", "w2"), flow("y", "w2"), "<bpmn:exclusiveGateway id=\"w2\" />",
									flow("w2", "w3"), service("w3", "withdrawRequest"), flow("w3", "x2"), end("x2"))
							.with(WITHDRAWN)),
				arguments("refused late at its task",
						Sketch.of(SIMPLE, event("x", "a", true, timer("timeDuration", "P30D")), flow("x", "refuse"))),
				arguments("a length of time", Sketch.of(ROUND, event("w", null, true, timer("timeDuration", "P1D")))),
				arguments("a day to come",
						Sketch.of(SIMPLE, event("w", "a", true, timer("timeDate", "${deadlines.decision(execution)}")),
								flow("w", "a"))),
				arguments("a condition that leads on",
						Sketch.of(SIMPLE, event("w", "a", true, condition(ONLY_CITY)), flow("w", "b"),
								level("b", "grant"))),
				arguments("a condition waited for once",
						Sketch.of(flow("submitted", "w"), event("w", null, true, condition(ONLY_CITY)), flow("w", "a"),
								level("a", "grant"))),
				arguments("few copies", copies("3")),
				arguments("as many copies as the form lets choose",
						copies("${hours}").form("apply", number("\"min\": 1, \"max\": 9, "))),
				arguments("an opinion when it is given",
						Sketch.of(flow("submitted", "a"),
								task("a", "decide", OFFICE, listener("complete", "recordOpinion")),
								question("a", "grant", "declined"))));
	}

	static Stream<Arguments> refused() {
		return Stream.of(
				arguments("circle", "会一直绕下去",
						Sketch.of(flow("submitted", "g"), choice("g"), flow("g", "h", ONLY_CITY), otherwise("g", "a"),
								choice("h"), flow("h", "a", ONLY_CITY), otherwise("h", "g"), level("a", "grant"))),
				arguments("circle over a service", "会一直绕下去",
						Sketch.of(flow("submitted", "a"), task("a", "decide"), flow("a", "note"),
								"<bpmn:manualTask id=\"note\" />", flow("note", "q"), choice("q"),
								flow("q", "note", ONLY_CITY), otherwise("q", "aQuestion"),
								question("a", "grant", "declined").replace(flow("a", "aQuestion"), ""))),
				arguments("calls itself", "流程调用自己",
						Sketch.of(flow("submitted", "c"), "<bpmn:callActivity id=\"c\" calledElement=\"duty\" />",
								flow("c", "a"), level("a", "grant"))),
				arguments("calls a circle", "又会调用到本流程",
						Sketch.of(flow("submitted", "c"), "<bpmn:callActivity id=\"c\" calledElement=\"other\" />",
								flow("c", "a"), level("a", "grant"))),
				arguments("calls a request", "要登记它自己的申请",
						Sketch.of(flow("submitted", "c"), "<bpmn:callActivity id=\"c\" calledElement=\"outing\" />",
								flow("c", "a"), level("a", "grant"))),
				arguments("two decide, one is asked", "前面的决定就没有了",
						Sketch.of(SPLIT, task("a", "decide"), task("b", "decide"), JOIN)),
				arguments("several decide without an end", "别人再同意就盖掉了",
						Sketch.of(flow("submitted", "a"), task("a", "decide", EACH, each("")),
								question("a", "grant", "declined"))),
				arguments("several decide, two of them count", "别人再同意就盖掉了",
						Sketch.of(flow("submitted", "a"),
								task("a", "decide", EACH, each("${nrOfCompletedInstances == 2}")),
								question("a", "grant", "declined"))),
				arguments("a timer asks somebody else", "这里还在办理时",
						Sketch.of(SIMPLE, late("late", "a", false), flow("late", "b"), level("b", "grant"))),
				arguments("a timer grants", "这里还在办理时",
						Sketch.of(SIMPLE, late("late", "a", false), flow("late", "grant"))),
				arguments("two ways come one after the other", "这里还在办理时",
						Sketch.of(SPLIT, task("a", "decide"), task("b", "decide"),
								JOIN.replace(both("join"), "<bpmn:exclusiveGateway id=\"join\" />"))),
				arguments("one way declines, the other goes on", "这里还在办理时",
						Sketch.of(SPLIT, level("a", "join"), level("b", "join"), both("join"), flow("join", "grant"))),
				arguments("either way, and then both", "办件会永远停住",
						Sketch.of(flow("submitted", "g"), choice("g"), flow("g", "a", ONLY_CITY), otherwise("g", "b"),
								task("a", "decide"), task("b", "decide"), JOIN)),
				arguments("a value of one way only", "“cost项”（cost）可能还没有填写",
						Sketch.of(flow("submitted", "g"), choice("g"), flow("g", "note", ONLY_CITY),
								otherwise("g", "h"), task("note", "cost"), flow("note", "h"), choice("h"),
								flow("h", "a", "${cost &gt; 10}"), otherwise("h", "b"), level("a", "grant"),
								level("b", "grant"))),
				arguments("nobody has decided yet", "“意见”（decision）可能还没有填写",
						Sketch.of(flow("submitted", "g"), choice("g"), flow("g", "a", APPROVED), otherwise("g", "b"),
								level("a", "grant"), level("b", "grant"))),
				arguments("registered later", "设了异步",
						Sketch.of(SIMPLE)
							.registering(service("register", "registerRequest").replace(" />",
									" camunda:asyncBefore=\"true\" />"))),
				arguments("waits before it is registered", "还没有登记申请就要等待",
						Sketch.of(SIMPLE)
							.registering(flow("asked", "w"), "<bpmn:intermediateCatchEvent id=\"w\">",
									late("x", "w", true).replaceAll("</?bpmn:boundaryEvent[^>]*>", ""),
									"</bpmn:intermediateCatchEvent>", flow("w", "register"),
									service("register", "registerRequest"), flow("register", "submitted"))),
				arguments("waits for nothing", "没有写等待哪条消息",
						Sketch.of(flow("submitted", "r"), "<bpmn:receiveTask id=\"r\" />", flow("r", "a"),
								level("a", "grant"))),
				arguments("ends without a result", "而申请还是“审批中”",
						Sketch.of(flow("submitted", "a"), level("a", "over"), end("over"))),
				arguments("revised without a return", "申请没有退回",
						Sketch.of(flow("submitted", "a"), task("a", "decide"), question("a", "grant", "revise"))),
				arguments("granted twice", "已经登记“已批准”",
						Sketch.of(flow("submitted", "first"), service("first", "grantRequest"), flow("first", "a"),
								level("a", "grant"))),
				arguments("refused first", "已经登记“未批准”",
						Sketch.of(flow("submitted", "first"), service("first", "refuseRequest"), flow("first", "a"),
								level("a", "grant"))),
				arguments("closed before it is granted", "还没有登记批准",
						Sketch.of(flow("submitted", "first"), service("first", "closeRequest"), flow("first", "a"),
								level("a", "grant"))),
				arguments("registered twice", "会再登记一次",
						Sketch.of(flow("submitted", "first"), service("first", "registerRequest"), flow("first", "a"),
								level("a", "grant"))),
				arguments("granted for each", "放在“多实例”里",
						Sketch.of(flow("submitted", "a"), level("a", "mine"), "<bpmn:subProcess id=\"mine\">", each(""),
								"<bpmn:startEvent id=\"s\" />", service("mineGrant", "grantRequest"), end("mineEnd"),
								flow("s", "mineGrant"), flow("mineGrant", "mineEnd"), "</bpmn:subProcess>", end("e"),
								flow("mine", "e"))),
				arguments("taken back and granted", "申请人撤回之后没有登记撤回", Sketch
					.of(SIMPLE,
							late("x", "a", true).replaceAll("<bpmn:timer.*</bpmn:timerEventDefinition>",
									"<bpmn:messageEventDefinition id=\"m\" messageRef=\"back\" />"),
							flow("x", "grant"))
					.with(WITHDRAWN)),
				arguments("decides their own", "本人决定自己的申请",
						Sketch.of(flow("submitted", "a"),
								task("a", "decide", "camunda:assignee=\"${approvers.worker(execution)}\"", ""),
								question("a", "grant", "declined"))),
				arguments("names who decides", "自己指定谁来决定",
						Sketch.of(flow("submitted", "a"), task("a", "decide", "camunda:assignee=\"${reason}\"", ""),
								question("a", "grant", "declined"))),
				arguments("decides as a clerk", "不能用来作决定", Sketch.of(flow("submitted", "a"),
						task("a", "decide", "camunda:candidateGroups=\"${approvers.clerks('town-office', execution)}\"",
								""),
						question("a", "grant", "declined"))),
				arguments("asks at the task", "条件直接写在任务的出线上",
						Sketch.of(flow("submitted", "a"),
								task("a", "decide").replace("<bpmn:userTask ", "<bpmn:userTask default=\"aNot\" "),
								flow("a", "grant", APPROVED), otherwise("a", "declined"))),
				arguments("default of another", "不是从这里画出的",
						Sketch.of(flow("submitted", "g"), "<bpmn:exclusiveGateway id=\"g\" default=\"aQuestionNot\" />",
								flow("g", "a"), level("a", "grant"))),
				arguments("ad hoc", "流程引擎不执行这种元素", Sketch.of(SIMPLE, "<bpmn:adHocSubProcess id=\"h\" />")),
				arguments("complex", "流程引擎不执行这种元素",
						Sketch.of(flow("submitted", "c"), "<bpmn:complexGateway id=\"c\" />", flow("c", "a"),
								level("a", "grant"))),
				arguments("looped", "流程引擎不执行这种元素",
						Sketch.of(flow("submitted", "a"),
								task("a", "decide", OFFICE, "<bpmn:standardLoopCharacteristics />"),
								question("a", "grant", "declined"))),
				arguments("leads to no element", "不是它可以连接的元素",
						Sketch.of(SIMPLE, "<bpmn:dataObject id=\"o\" />", flow("aQuestion", "o"))),
				arguments("a long name", "名称有300个字符",
						Sketch.of(SIMPLE.replace("name=\"a\"", "name=\"" + "审".repeat(300) + "\""))),
				arguments("a long id", "元素编号有61个字符", Sketch.of(SIMPLE.replace("\"a\"", "\"" + "a".repeat(61) + "\""))),
				arguments("a long key", "字段的 Key 有100个字符",
						Sketch.of(SIMPLE).form("apply", field("textfield", "k".repeat(100)))),
				arguments("a comma of another kind", "没有岗位“finance，human-resources”", Sketch.of(flow("submitted", "a"),
						task("a", "decide", OFFICE,
								each("${decision != 'approve'}").replace("'finance'", "'finance，human-resources'")),
						question("a", "grant", "declined"))));
	}

	static Stream<Arguments> accepted() {
		return Stream.of(arguments("one level", Sketch.of(SIMPLE)),
				arguments("two levels", Sketch.of(flow("submitted", "a"), level("a", "b"), level("b", "grant"))),
				arguments("a circle with a task in it",
						Sketch.of(flow("submitted", "a"), level("a", "more"), choice("more"),
								flow("more", "a", ONLY_CITY), otherwise("more", "grant"))),
				arguments("facts beside a level", Sketch.of(SPLIT, task("a", "decide"), task("b", "cost"), JOIN)),
				arguments("facts beside facts, then a level",
						Sketch.of(SPLIT, task("a", "cost"), task("b", "cost"), flow("a", "join"), flow("b", "join"),
								both("join"), flow("join", "c"), level("c", "grant"))),
				arguments("facts late are filed", Sketch.of(SPLIT, task("a", "decide"), task("b", "cost"), JOIN,
						late("late", "b", false), flow("late", "file"),
						"<bpmn:serviceTask id=\"file\" camunda:expression=\"${filings.to('finance', execution)}\" />",
						flow("file", "filed"), end("filed"))),
				arguments("a timer hands it on",
						Sketch.of(SIMPLE, late("late", "a", true), flow("late", "b"), level("b", "grant"))),
				arguments("several sign",
						Sketch.of(flow("submitted", "a"), task("a", "decide", EACH, each("${decision != 'approve'}")),
								question("a", "grant", "declined"))),
				arguments("several, the first settles it",
						Sketch.of(flow("submitted", "a"),
								task("a", "decide", EACH, each("${nrOfCompletedInstances == 1}")),
								question("a", "grant", "declined"))),
				arguments("several record",
						Sketch.of(flow("submitted", "n"), task("n", "cost", OFFICE, each("")), flow("n", "a"),
								level("a", "grant"))),
				arguments("several sign beside facts",
						Sketch.of(SPLIT, task("a", "decide", EACH, each("${decision != 'approve'}")), task("b", "cost"),
								JOIN)),
				arguments("any of several ways",
						Sketch.of(flow("submitted", "g"), "<bpmn:inclusiveGateway id=\"g\" default=\"gNot\" />",
								flow("g", "a", ONLY_CITY), flow("g", "b", "${reason == 'y'}"), otherwise("g", "join"),
								task("a", "cost"), task("b", "cost"), flow("a", "join"), flow("b", "join"),
								"<bpmn:inclusiveGateway id=\"join\" />", flow("join", "c"), level("c", "grant"))),
				arguments("a value where it is given",
						Sketch.of(flow("submitted", "g"), choice("g"), flow("g", "note", ONLY_CITY),
								otherwise("g", "h"), task("note", "cost"), flow("note", "h"), choice("h"),
								flow("h", "q", ONLY_CITY), otherwise("h", "b"), choice("q"),
								flow("q", "a", "${cost &gt; 10}"), otherwise("q", "b"), level("a", "grant"),
								level("b", "grant"))),
				arguments("whoever declines ends it for all",
						Sketch.of(SPLIT, task("a", "decide"), question("a", "join", "no"), task("b", "decide"),
								question("b", "join", "no"), "<bpmn:exclusiveGateway id=\"no\" />",
								flow("no", "refused2"), service("refused2", "refuseRequest"), flow("refused2", "all"),
								"<bpmn:endEvent id=\"all\"><bpmn:terminateEventDefinition id=\"t\" /></bpmn:endEvent>",
								both("join"), flow("join", "grant"))),
				arguments("later, once it is registered",
						Sketch.of(SIMPLE.replace("<bpmn:exclusiveGateway id=\"aQuestion\"",
								"<bpmn:exclusiveGateway camunda:asyncBefore=\"true\" id=\"aQuestion\""))),
				arguments("a part of its own",
						Sketch.of(flow("submitted", "p"), "<bpmn:subProcess id=\"p\"><bpmn:startEvent id=\"s\" />",
								task("a", "decide"), end("e"), flow("s", "a"), flow("a", "e"), "</bpmn:subProcess>",
								question("p", "grant", "declined"))),
				arguments("taken back", Sketch
					.of(SIMPLE, "<bpmn:subProcess id=\"r\" triggeredByEvent=\"true\"><bpmn:startEvent id=\"s\">",
							"<bpmn:messageEventDefinition id=\"m\" messageRef=\"back\" /></bpmn:startEvent>",
							service("retract", "withdrawRequest"), end("e"), flow("s", "retract"), flow("retract", "e"),
							"</bpmn:subProcess>")
					.with(WITHDRAWN)),
				arguments("calls a helper",
						Sketch.of(flow("submitted", "c"), "<bpmn:callActivity id=\"c\" calledElement=\"helper\" />",
								flow("c", "a"), level("a", "grant"))),
				arguments("names that just fit", Sketch.of(SIMPLE.replace("\"a\"", "\"" + "a".repeat(60) + "\"")
					.replace("name=\"" + "a".repeat(60), "name=\"" + "审".repeat(250)))));
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource({ "refused", "waitingInVain", "tooMuch", "besideOthers" })
	void what_cannot_go_well_is_said_where_and_with_a_remedy(String name, String said, Sketch sketch) {
		assertThat(faults(sketch.unit())).anySatisfy((fault) -> {
			assertThat(fault.warning()).isFalse();
			assertThat(fault.message()).contains(said);
			assertThat(fault.file()).startsWith("duty");
			assertThat(fault.element()).isNotBlank();
			assertThat(fault.remedy()).isNotBlank();
		});
	}

	/** It may be meant, and works. */
	static Stream<Arguments> granted() {
		return Stream.of(
				arguments("a timer grants instead", "到时间没有人决定",
						Sketch.of(SIMPLE, late("late", "a", true), flow("late", "grant"))),
				arguments("nobody decides", "没有人作出决定", Sketch.of(flow("submitted", "w"),
						event("w", null, true, timer("timeDuration", "P3D")), flow("w", "grant"))));
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("granted")
	void what_nobody_decided_is_granted_with_a_warning(String name, String said, Sketch sketch) {
		assertThat(faults(sketch.unit())).filteredOn((fault) -> fault.message().contains(said))
			.singleElement()
			.satisfies((fault) -> {
				assertThat(fault.warning()).isTrue();
				assertThat(fault.element()).isEqualTo("grant");
			});
		assertThat(faults(sketch.unit())).noneMatch((fault) -> !fault.warning() && fault.element().equals("grant"));
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource({ "accepted", "mended" })
	void its_legitimate_neighbour_is_left_alone(String name, Sketch sketch) {
		assertThat(faults(sketch.unit())).extracting(Fault::inWords).isEmpty();
	}

	@Test
	void what_is_too_much_to_be_walked_whole_is_said() {
		var many = IntStream.range(0, 14)
			.mapToObj((way) -> flow("split", "n" + way) + task("n" + way, "cost") + flow("n" + way, "join"))
			.collect(Collectors.joining());
		var sketch = Sketch.of(flow("submitted", "split"), both("split"), many, both("join"), flow("join", "a"),
				level("a", "grant"));
		assertThat(faults(sketch.unit())).singleElement().satisfies((fault) -> {
			assertThat(fault.warning()).isTrue();
			assertThat(fault.message()).contains("没有全部核对");
		});
	}

	static Stream<String> packaged() {
		return Stream.of("training", "allowance");
	}

	@ParameterizedTest
	@MethodSource("packaged")
	void what_is_shipped_for_designers_goes_well_on_every_way(String process) {
		var drawing = PACKAGED.drawing(process).orElseThrow();
		var walk = new TokenWalk(drawing, VARIABLES, ANSWERS, CHOICES);
		assertThat(walk.troubles()).isEmpty();
		assertThat(walk.isWhole()).isTrue();
	}

	private static final PackagedModels PACKAGED = new PackagedModels(new PathMatchingResourcePatternResolver());

	private static final Doors DOORS = doors();

	private static final RoomAnswers ANSWERS = new RoomAnswers(DOORS, PACKAGED);

	private static final RoomForms ROOMS = new RoomForms(DOORS);

	private static final OfferedChoices CHOICES = new OfferedChoices(ROOMS);

	private static final Variables VARIABLES = new Variables(ANSWERS, ROOMS);

	/** No room knows the process. */
	private static Doors doors() {
		var doors = Mockito.mock(Doors.class);
		Mockito.when(doors.isPlain(Mockito.any())).thenReturn(true);
		Mockito.when(doors.of(Mockito.any())).thenReturn(Optional.empty());
		Mockito.when(doors.find(Mockito.any())).thenReturn(Optional.empty());
		return doors;
	}

	private static List<Sentence> sentences() {
		var blocks = Mockito.mock(BuildingBlocks.class);
		Mockito.when(blocks.method(Mockito.any())).thenCallRealMethod();
		Map.of("approvers", Approvers.class, "deadlines", Deadlines.class, "personnelFile", FileBlock.class, "filings",
				FilingBlock.class)
			.forEach((bean, block) -> Mockito.when(blocks.methods(bean))
				.thenReturn(Optional.of(Arrays.stream(block.getDeclaredMethods())
					.filter((method) -> Modifier.isPublic(method.getModifiers()))
					.toList())));
		var deployed = Mockito.mock(DeployedUnits.class);
		Mockito.when(deployed.of(Mockito.any())).thenReturn(Optional.empty());
		var drawn = Mockito.mock(DrawnProcesses.class);
		Mockito.when(drawn.find(Mockito.any())).thenAnswer((call) -> Optional.of(DrawnProcess.gone("x")));
		return Stream
			.of(new CourseSentences(VARIABLES, ANSWERS, CHOICES, PACKAGED).all(), new LoopSentences(deployed).all(),
					new RegistrationSentences().all(), new OwnCaseSentences(VARIABLES, ROOMS, CHOICES, PACKAGED).all(),
					new LengthSentences().all(), new PostSentences(blocks).all(), new DutySentences().all(),
					new CallSentences(drawn, deployed).all(), new CountSentences(VARIABLES).all(),
					new ListenerSentences(PACKAGED).all(), new LateSentences(CHOICES).all(),
					new NeedSentences(blocks, ROOMS, PACKAGED, CHOICES).all(), new AskedSentences(blocks).all(),
					new CopySentences(blocks, ROOMS, CHOICES).all())
			.flatMap(List::stream)
			.toList();
	}

	private static List<Fault> faults(Unit unit) {
		var findings = new Findings();
		var others = Map.of("other", "<callActivity calledElement=\"duty\" />", "helper", "<serviceTask />", "outing",
				"${registerOuting}");
		var drawing = new Drawing("duty.bpmn",
				Bpmn.readModelFromStream(new ByteArrayInputStream(unit.files().get("duty.bpmn"))), unit,
				UnitFiles.sheets(unit, findings), Map.of())
			.beside(others.keySet(), others.entrySet()
				.stream()
				.map((other) -> new Unit(other.getKey(), Map.of(other.getKey() + ".bpmn", other.getValue().getBytes())))
				.collect(Collectors.toList()));
		if (KindSentences.reads(drawing, findings)) {
			sentences().forEach((sentence) -> sentence.check().accept(drawing, findings));
		}
		return findings.all();
	}

}
