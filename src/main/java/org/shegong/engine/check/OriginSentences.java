package org.shegong.engine.check;

import java.util.List;
import java.util.Set;

import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.xml.instance.DomElement;

import org.shegong.organization.Post;

/** What a file is: a model for this engine, of one process, and no program. */
class OriginSentences {

	private static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";

	private static final String MODELER = "http://camunda.org/schema/modeler/1.0";

	private static final List<String> FOREIGN = List.of("flowable.org/bpmn", "activiti.org/bpmn",
			"camunda.org/schema/zeebe", "operaton.org", "jboss.org/drools", "omg.org/spec/CMMN");

	private static final Set<String> PROGRAMS = Set.of("scriptTask", "script", "connector");

	List<Sentence> all() {
		return List.of(new Sentence("a model of this engine", this::ofThisEngine),
				new Sentence("one process that runs", this::runs), new Sentence("a time to live", this::keeps),
				new Sentence("who may start it", this::starters), new Sentence("no scripts", this::scripts),
				new Sentence("no classes", this::classes), new Sentence("no external tasks", this::external));
	}

	private void ofThisEngine(Drawing drawing, Findings findings) {
		var text = drawing.unit().text(drawing.file());
		var platform = drawing.model().getDocument().getRootElement().getAttribute(MODELER, "executionPlatform");
		if (FOREIGN.stream().anyMatch(text::contains) || "Camunda Cloud".equals(platform)) {
			findings.of(drawing.file(), "是其他流程引擎的模型（如 Flowable、Activiti、Camunda 8），其中的设置在这里不起作用",
					"请在 Camunda Modeler 中新建“BPMN diagram (Camunda 7)”，重新绘制后再部署");
		}
	}

	private void runs(Drawing drawing, Findings findings) {
		var processes = drawing.all(Process.class);
		var running = processes.stream().filter(Process::isExecutable).toList();
		if (running.isEmpty()) {
			processes.forEach(
					(process) -> findings.at(drawing.file(), process, "流程没有设为可执行，部署后不会出现", "请在属性面板中勾选“Executable”"));
		}
		running.stream()
			.skip(1)
			.forEach((process) -> findings.at(drawing.file(), process, "一个文件里有不止一个流程", "请把每个流程另存为单独的文件"));
	}

	private void keeps(Drawing drawing, Findings findings) {
		drawing.all(Process.class)
			.stream()
			.filter(Process::isExecutable)
			.filter((process) -> blank(process.getCamundaHistoryTimeToLiveString()))
			.forEach((process) -> findings.at(drawing.file(), process, "没有写办结后记录保存多久",
					"请在属性面板“History cleanup”的“Time to live”中填写，如 P1825D（五年）"));
	}

	/** Where a room has no rule of its own, the model says who may start it. */
	private void starters(Drawing drawing, Findings findings) {
		drawing.process().ifPresent((process) -> {
			var groups = process.getCamundaCandidateStarterGroupsList();
			groups.stream()
				.map(String::strip)
				.filter((group) -> !group.equals("worker") && Post.of(group).isEmpty())
				.forEach((group) -> findings.at(drawing.file(), process, "可以发起的“" + group + "”不是岗位",
						"请填 worker（本人）或岗位编号，如 town-office，多个用逗号隔开"));
			if (groups.isEmpty()
					&& drawing.unit().text(drawing.file()).matches("(?s).*\\$\\{register(Away)?Request}.*")) {
				findings.warn(drawing.file(), process, "没有写谁可以发起，只有管理员能发起",
						"请在“Candidate starter groups”中填 worker（本人）或岗位编号");
			}
		});
	}

	private void scripts(Drawing drawing, Findings findings) {
		drawing.elements()
			.filter((element) -> PROGRAMS.contains(element.getLocalName()) || !blank(element.getAttribute("language"))
					|| !blank(element.getAttribute("scriptFormat"))
					|| !blank(element.getAttribute(CAMUNDA, "resource")))
			.forEach((element) -> at(drawing, findings, element, "用了脚本或连接器，系统不执行它们", "请改用现成的服务节点；判断写成条件，计算写成决策表"));
	}

	private void classes(Drawing drawing, Findings findings) {
		drawing.elements()
			.filter((element) -> !blank(element.getAttribute(CAMUNDA, "class")))
			.forEach((element) -> at(drawing, findings, element,
					"指定了程序类“" + element.getAttribute(CAMUNDA, "class") + "”，流程不能直接调用程序",
					"请改为“Delegate expression”，填写现成的服务节点，如 ${registerRequest}"));
	}

	private void external(Drawing drawing, Findings findings) {
		drawing.elements()
			.filter((element) -> !blank(element.getAttribute(CAMUNDA, "topic"))
					|| !blank(element.getAttribute(CAMUNDA, "type")) && isActivity(element))
			.forEach((element) -> at(drawing, findings, element, "交给外部程序办理，而这里没有外部程序，办到这一步就停住",
					"请改为“Delegate expression”，填写现成的服务节点"));
	}

	private static boolean isActivity(DomElement element) {
		return element.getLocalName().endsWith("Task") || element.getLocalName().endsWith("EventDefinition");
	}

	/** Listeners and conditions are told by the element that carries them. */
	static void at(Drawing drawing, Findings findings, DomElement element, String message, String remedy) {
		var owner = owner(element);
		findings.at(drawing.file(), owner.getAttribute("id"), name(owner), message, remedy);
	}

	/** The same for what works all the same. */
	static void warn(Drawing drawing, Findings findings, DomElement element, String message, String remedy) {
		var owner = owner(element);
		findings.warn(drawing.file(), owner.getAttribute("id"), name(owner), message, remedy);
	}

	static DomElement owner(DomElement element) {
		var at = element;
		while (at.getParentElement() != null && (blank(at.getAttribute("id")) || CAMUNDA.equals(at.getNamespaceURI())
				|| at.getLocalName().endsWith("EventDefinition") || at.getLocalName().endsWith("Expression"))) {
			at = at.getParentElement();
		}
		return at;
	}

	static String name(DomElement element) {
		var name = element.getAttribute("name");
		return blank(name) ? null : name;
	}

	static boolean blank(String text) {
		return text == null || text.isBlank();
	}

}
