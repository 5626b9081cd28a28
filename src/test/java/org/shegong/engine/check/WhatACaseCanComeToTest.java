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
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;
import static org.shegong.engine.check.Sketch.APPROVED;
import static org.shegong.engine.check.Sketch.both;
import static org.shegong.engine.check.Sketch.choice;
import static org.shegong.engine.check.Sketch.each;
import static org.shegong.engine.check.Sketch.end;
import static org.shegong.engine.check.Sketch.field;
import static org.shegong.engine.check.Sketch.flow;
import static org.shegong.engine.check.Sketch.late;
import static org.shegong.engine.check.Sketch.level;
import static org.shegong.engine.check.Sketch.otherwise;
import static org.shegong.engine.check.Sketch.question;
import static org.shegong.engine.check.Sketch.service;
import static org.shegong.engine.check.Sketch.task;

/**
 * Models that would stop, run for ever, lose a decision or end without a result, each
 * beside one that is drawn almost alike and works.
 */
class WhatACaseCanComeToTest {

	private static final String SIMPLE = flow("submitted", "a") + level("a", "grant");

	private static final String OFFICE = "camunda:candidateGroups=\"${approvers.of('town-office', execution)}\"";

	/** Two ways at once from the gateway. */
	private static final String SPLIT = flow("submitted", "split") + both("split") + flow("split", "a")
			+ flow("split", "b");

	private static final String JOIN = flow("a", "join") + flow("b", "join") + both("join")
			+ question("join", "grant", "declined");

	private static final String ONLY_CITY = "${reason == 'x'}";

	private static final String WITHDRAWN = "<bpmn:message id=\"back\" name=\"dutyWithdrawn\" />";

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
						Sketch.of(flow("submitted", "a"), task("a", "decide", OFFICE, each("")),
								question("a", "grant", "declined"))),
				arguments("several decide, two of them count", "别人再同意就盖掉了",
						Sketch.of(flow("submitted", "a"),
								task("a", "decide", OFFICE, each("${nrOfCompletedInstances == 2}")),
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
				arguments("a timer grants instead", Sketch.of(SIMPLE, late("late", "a", true), flow("late", "grant"))),
				arguments("several sign",
						Sketch.of(flow("submitted", "a"), task("a", "decide", OFFICE, each("${decision != 'approve'}")),
								question("a", "grant", "declined"))),
				arguments("several, the first settles it",
						Sketch.of(flow("submitted", "a"),
								task("a", "decide", OFFICE, each("${nrOfCompletedInstances == 1}")),
								question("a", "grant", "declined"))),
				arguments("several record",
						Sketch.of(flow("submitted", "n"), task("n", "cost", OFFICE, each("")), flow("n", "a"),
								level("a", "grant"))),
				arguments("several sign beside facts",
						Sketch.of(SPLIT, task("a", "decide", OFFICE, each("${decision != 'approve'}")),
								task("b", "cost"), JOIN)),
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
	@MethodSource("refused")
	void what_cannot_go_well_is_said_where_and_with_a_remedy(String name, String said, Sketch sketch) {
		assertThat(faults(sketch.unit())).anySatisfy((fault) -> {
			assertThat(fault.warning()).isFalse();
			assertThat(fault.message()).contains(said);
			assertThat(fault.file()).startsWith("duty");
			assertThat(fault.element()).isNotBlank();
			assertThat(fault.remedy()).isNotBlank();
		});
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("accepted")
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
		Mockito.when(blocks.methods("approvers"))
			.thenReturn(Optional.of(Arrays.stream(Approvers.class.getDeclaredMethods())
				.filter((method) -> Modifier.isPublic(method.getModifiers()))
				.toList()));
		var deployed = Mockito.mock(DeployedUnits.class);
		Mockito.when(deployed.of(Mockito.any())).thenReturn(Optional.empty());
		var drawn = Mockito.mock(DrawnProcesses.class);
		Mockito.when(drawn.find(Mockito.any())).thenAnswer((call) -> Optional.of(DrawnProcess.gone("x")));
		return Stream
			.of(new CourseSentences(VARIABLES, ANSWERS, CHOICES, PACKAGED).all(), new LoopSentences(deployed).all(),
					new RegistrationSentences().all(), new OwnCaseSentences(VARIABLES, ROOMS, CHOICES, PACKAGED).all(),
					new LengthSentences().all(), new PostSentences(blocks).all(), new DutySentences().all(),
					new CallSentences(drawn, deployed).all())
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
