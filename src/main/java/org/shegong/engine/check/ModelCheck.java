package org.shegong.engine.check;

import java.io.ByteArrayInputStream;
import java.time.Clock;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.xml.ModelException;

import org.shegong.approval.DrawnProcesses;
import org.shegong.engine.forms.FormSheet;
import org.shegong.engine.shelf.DeployedUnits;
import org.shegong.policy.Policies;
import org.springframework.stereotype.Component;

/**
 * Says what cannot work in a unit before it harms anybody: everything at once, each
 * mistake at its element with what to do about it.
 */
@Component
public class ModelCheck {

	private static final Pattern LINE = Pattern.compile("lineNumber: (\\d+)");

	private static final Pattern LANGUAGE = Pattern
		.compile("expressionLanguage\\s*=\\s*\"(?!feel|https?://www.omg.org/spec/(?:DMN|FEEL))([^\"]+)\"");

	private static final Pattern DECISION = Pattern.compile("<(?:\\w+:)?decision\\b[^>]*?\\bid\\s*=\\s*\"([^\"]+)\"");

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
				new PostSentences(blocks).all(), new DutySentences().all());
		var words = Stream.of(new OriginSentences().all(), new LiteralSentences().all(),
				new FlowSentences(answers).all(), new TaskSentences(rooms, packaged, choices).all(),
				new CallSentences(drawn, deployed).all(), new FormSentences(rooms, packaged).all(),
				new SheetSentences().all(), new ExpressionSentences(blocks, policies, variables, answers).all(),
				new NameSentences(blocks, answers, rooms).all(), new OutcomeSentences(packaged, choices).all(),
				new DecisionSentences(variables, policies, clock).all(),
				new AnswerSentences(variables, answers, blocks).all(), new LayoutSentences().all());
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
		var sheets = sheets(unit, findings);
		var tables = tables(unit, findings);
		models(unit, findings);
		if (!refuses(findings.all())) {
			unit.decisions().forEach((file) -> this.engine.check(unit, file, findings));
		}
		for (var file : unit.models()) {
			read(unit, file, findings)
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
		if (!KindSentences.reads(drawing, findings)) {
			return;
		}
		this.sentences.forEach((sentence) -> sentence.check().accept(drawing, findings));
		if (!refuses(findings.all())) {
			this.engine.check(drawing, findings);
		}
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

	private static Stream<String> decisions(Unit unit, String file) {
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

	private static Optional<BpmnModelInstance> read(Unit unit, String file, Findings findings) {
		try {
			var model = Bpmn.readModelFromStream(new ByteArrayInputStream(unit.files().get(file)));
			if (model.getModelElementsByType(Process.class).isEmpty()) {
				findings.of(file, "没有画流程，部署后不会有任何作用", "请在 Camunda Modeler 中画出流程后重新保存，或去掉这个文件");
				return Optional.empty();
			}
			return Optional.of(model);
		}
		catch (ModelException ex) {
			findings.of(file, "不是完整的 BPMN 模型，读不懂" + place(ex), "请在 Camunda Modeler 中打开，改正提示的错误后重新保存");
			return Optional.empty();
		}
	}

	private static String place(Throwable failure) {
		for (var at = failure; at != null; at = at.getCause()) {
			var line = LINE.matcher(String.valueOf(at.getMessage()));
			if (line.find()) {
				return "（第" + line.group(1) + "行）";
			}
		}
		return "";
	}

	static Map<String, FormSheet> sheets(Unit unit, Findings findings) {
		var sheets = new LinkedHashMap<String, FormSheet>();
		for (var file : unit.forms()) {
			try {
				var sheet = FormSheet.read(file, unit.text(file));
				sheets.putIfAbsent(sheet.id(), sheet);
				sheets.put(file, sheet);
			}
			catch (IllegalArgumentException ex) {
				findings.of(file, "不是完整的表单，读不懂", "请在 Camunda Modeler 中打开，重新保存");
			}
		}
		return sheets;
	}

	static Map<String, Table> tables(Unit unit, Findings findings) {
		var tables = new LinkedHashMap<String, Table>();
		for (var file : unit.decisions()) {
			try {
				Dmn.readModelFromStream(new ByteArrayInputStream(unit.files().get(file)))
					.getModelElementsByType(Decision.class)
					.forEach((decision) -> tables.put(decision.getId(), Table.of(file, decision)));
			}
			catch (ModelException ex) {
				findings.of(file, "不是完整的决策表，读不懂" + place(ex), "请在 Camunda Modeler 中打开，改正提示的错误后重新保存");
			}
			LANGUAGE.matcher(unit.text(file))
				.results()
				.map((found) -> found.group(1))
				.distinct()
				.forEach((language) -> findings.of(file, "单元格用了脚本语言“" + language + "”，系统不执行脚本",
						"请把“Expression language”改为 feel"));
		}
		return tables;
	}

}
