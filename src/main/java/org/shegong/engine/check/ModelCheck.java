package org.shegong.engine.check;

import java.time.Clock;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.camunda.bpm.model.bpmn.instance.Process;

import org.shegong.approval.DrawnProcesses;
import org.shegong.engine.shelf.DeployedUnits;
import org.shegong.policy.Policies;
import org.springframework.stereotype.Component;

/**
 * Says what cannot work in a unit before it harms anybody: everything at once, each
 * mistake at its element with what to do about it.
 */
@Component
public class ModelCheck {

	private static final Pattern DECISION = Pattern.compile("<(?:\\w+:)?decision\\b[^>]*?\\bid\\s*=\\s*\"([^\"]+)\"");

	private static final Pattern FORM = Pattern.compile("form(?:Ref=\"|Key=\"embedded:deployment:)([^\"]+)\"");

	private final List<Sentence> sentences;

	private final EngineParse engine;

	ModelCheck(BuildingBlocks blocks, RoomAnswers answers, RoomForms rooms, OfferedChoices choices,
			PackagedModels packaged, DrawnProcesses drawn, DeployedUnits deployed, Policies policies,
			EngineParse engine, Clock clock) {
		var variables = new Variables(answers, rooms);
		this.engine = engine;
		var flow = Stream.of(new CourseSentences(variables, answers, choices, packaged).all(),
				new LoopSentences(deployed).all(), new RegistrationSentences().all(),
				new OwnCaseSentences(variables, rooms, choices, packaged).all(), new LengthSentences().all(),
				new PostSentences(blocks).all(), new DutySentences().all(), new CountSentences(variables).all(),
				new ListenerSentences(packaged).all(), new LateSentences(choices).all(),
				new CopySentences(blocks, rooms, choices).all());
		var words = Stream.of(new OriginSentences().all(), new LiteralSentences().all(),
				new FlowSentences(answers).all(), new TaskSentences(rooms, packaged).all(),
				new ChoiceSentences(rooms, choices).all(), new CallSentences(drawn, deployed).all(),
				new FormSentences(rooms).all(), new FieldSentences(rooms, packaged).all(),
				new SheetSentences(variables, choices).all(),
				new ExpressionSentences(blocks, policies, variables, answers).all(),
				new TimeSentences(variables, answers, blocks, clock).all(),
				new NameSentences(blocks, answers, rooms).all(), new OutcomeSentences(packaged, choices).all(),
				new DecisionSentences(variables).all(), new RowSentences(policies, clock).all(),
				new AnswerSentences(variables, answers, blocks).all(), new RoomStepSentences(rooms, packaged).all(),
				new NeedSentences(blocks, rooms, packaged, choices).all(), new AskedSentences(blocks).all(),
				new LayoutSentences().all());
		this.sentences = Stream.concat(words, flow).flatMap(List::stream).toList();
	}

	/**
	 * Everything that is wrong with a complete unit, what only looks wrong at the end.
	 * @return empty means it can come into force
	 */
	public List<Fault> faults(Unit unit) {
		return faults(unit, List.of());
	}

	/**
	 * The same beside other units, which have names of their own.
	 */
	public List<Fault> faults(Unit unit, Collection<Unit> others) {
		return faults(unit, others, others.stream().map(Unit::process).toList());
	}

	/**
	 * The same where further processes are there, or come with it.
	 * @param processes ids of processes that it may call
	 */
	public List<Fault> faults(Unit unit, Collection<Unit> others, Collection<String> processes) {
		var findings = new Findings();
		others.stream()
			.filter((other) -> !other.process().equals(unit.process()))
			.forEach((other) -> shared(unit, other, findings));
		unit.files().forEach((file, content) -> Characters.check(file, content, findings));
		var sheets = UnitFiles.sheets(unit, findings);
		var tables = UnitFiles.tables(unit, findings);
		models(unit, findings);
		others.stream()
			.map(Unit::process)
			.filter((id) -> id.equalsIgnoreCase(unit.process()) && !id.equals(unit.process()))
			.forEach((id) -> unit.models()
				.forEach((file) -> findings.at(file, unit.process(), null,
						"流程编号“%s”与现有的流程“%s”只差大小写，申请编号分不清是哪一个".formatted(unit.process(), id),
						"改的是现有流程的，请把编号改回 %s；另画新流程的，请改用另一个编号".formatted(id))));
		if (!refuses(findings.all())) {
			unit.decisions().forEach((file) -> this.engine.check(unit, file, findings));
			unit.forms()
				.stream()
				.filter((file) -> file.endsWith(".form"))
				.forEach((file) -> this.engine.form(unit, file, findings));
		}
		for (var file : unit.models()) {
			UnitFiles.model(unit, file, findings)
				.ifPresent((model) -> check(new Drawing(file, model, unit, sheets, tables).beside(processes, others),
						findings));
		}
		return findings.inOrder();
	}

	/** Whether faults keep a unit from coming into force. */
	public static boolean refuses(List<Fault> faults) {
		return faults.stream().anyMatch((fault) -> !fault.warning());
	}

	private void check(Drawing drawing, Findings findings) {
		if (isRenamed(drawing, findings) || !KindSentences.reads(drawing, findings)) {
			return;
		}
		this.sentences.forEach((sentence) -> sentence.check().accept(drawing, findings));
		if (!refuses(findings.all())) {
			this.engine.check(drawing, findings);
		}
	}

	/** Everything else that is wrong then comes of it. */
	private static boolean isRenamed(Drawing drawing, Findings findings) {
		var before = drawing.file().replaceFirst("\\.bpmn$", "");
		var renamed = !before.equals(drawing.processId()) && FORM.matcher(drawing.unit().text(drawing.file()))
			.results()
			.map((form) -> form.group(1))
			.anyMatch((form) -> form.startsWith(before + "-") && !drawing.sheets().containsKey(form));
		if (renamed) {
			findings.at(drawing.file(), drawing.processId(), drawing.process().map(Process::getName).orElse(null),
					"流程编号是“%s”，而文件和表单还是“%s”的，找不到它的表单、消息和程序".formatted(drawing.processId(), before),
					"请把流程编号改回 %s；另画新流程的，文件、表单和消息的名字请都以新的编号开头；改好后再检查其余的内容".formatted(before));
		}
		return renamed;
	}

	/** Previews and cases would take each other's table. */
	private static void shared(Unit unit, Unit other, Findings findings) {
		var theirs = new HashSet<String>();
		other.decisions().forEach((file) -> decisions(other, file).forEach(theirs::add));
		unit.decisions()
			.forEach((file) -> decisions(unit, file).filter(theirs::contains)
				.forEach((id) -> findings.at(file, id, null, "决策编号“" + id + "”已由流程“" + other.process() + "”使用",
						"请改为以 " + unit.process() + "- 开头的编号，并在模型中填写新的编号")));
	}

	/** The ids of the decisions of a file. */
	static Stream<String> decisions(Unit unit, String file) {
		return DECISION.matcher(unit.text(file)).results().map((found) -> found.group(1));
	}

	private static void models(Unit unit, Findings findings) {
		var models = unit.models();
		var file = unit.process() + ".bpmn";
		if (models.isEmpty()) {
			unit.files()
				.keySet()
				.forEach((other) -> findings.of(other, "没有它所属的流程“" + unit.process() + "”", "请与 " + file + " 一起部署"));
		}
		models.stream()
			.filter((model) -> models.size() > 1 && !model.equals(models.contains(file) ? file : models.get(0)))
			.forEach((model) -> findings.of(model,
					"流程编号“" + unit.process() + "”已由 " + (models.contains(file) ? file : models.get(0)) + " 使用",
					"两个文件不能是同一个流程：请删除其中一个，另存出来的新流程请改用新的编号和文件名"));
	}

}
