package org.shegong.engine.versions;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import org.camunda.bpm.engine.ActivityTypes;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.migration.MigratingActivityInstanceValidationReport;
import org.camunda.bpm.engine.migration.MigratingProcessInstanceValidationReport;
import org.camunda.bpm.engine.migration.MigrationInstruction;
import org.camunda.bpm.engine.migration.MigrationPlan;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.IntermediateCatchEvent;
import org.camunda.bpm.model.bpmn.instance.MultiInstanceLoopCharacteristics;
import org.camunda.bpm.model.bpmn.instance.ReceiveTask;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.UserTask;

/**
 * Where cases of one version come out in another: at the step with the same id.
 *
 * @param plan of the engine
 */
record Landing(ProcessDefinition source, ProcessDefinition target, BpmnModelInstance before, BpmnModelInstance after,
		MigrationPlan plan) {

	/**
	 * A step that exists in both versions.
	 *
	 * @param element its id
	 * @param to what it is called in the other
	 */
	record Mapped(String element, String kind, String from, String to) {
	}

	/**
	 * A step at which a case can stand and that does not exist in the other version.
	 *
	 * @param why in words
	 */
	record Lost(String element, String kind, String name, String why) {
	}

	static Landing of(ProcessDefinition source, ProcessDefinition target, RepositoryService models,
			RuntimeService cases) {
		return new Landing(source, target, models.getBpmnModelInstance(source.getId()),
				models.getBpmnModelInstance(target.getId()),
				cases.createMigrationPlan(source.getId(), target.getId()).mapEqualActivities().build());
	}

	List<Mapped> maps() {
		return this.plan.getInstructions()
			.stream()
			.map(MigrationInstruction::getSourceActivityId)
			.filter((id) -> this.before.getModelElementById(id) instanceof FlowElement)
			.map((id) -> new Mapped(id, kind(this.before, id), name(this.before, id), name(this.after, id)))
			.toList();
	}

	List<Lost> lost() {
		var mapped = this.plan.getInstructions()
			.stream()
			.map(MigrationInstruction::getSourceActivityId)
			.collect(Collectors.toSet());
		return this.before.getModelElementsByType(FlowNode.class)
			.stream()
			.filter(Landing::isStoodAt)
			.filter((node) -> !mapped.contains(node.getId()))
			.map((node) -> new Lost(node.getId(), Kinds.of(node), name(this.before, node.getId()), why(node.getId())))
			.toList();
	}

	/** Service nodes are passed in one go. */
	private static boolean isStoodAt(FlowNode node) {
		return node instanceof UserTask || node instanceof ReceiveTask || node instanceof CallActivity
				|| node instanceof SubProcess || node instanceof IntermediateCatchEvent;
	}

	/**
	 * What is repeated for many and already handed out stays with those who have it; a
	 * sentence for each step where the other version hands it out otherwise.
	 */
	List<String> kept() {
		return this.plan.getInstructions()
			.stream()
			.map((each) -> each.getSourceActivityId().replace("#" + ActivityTypes.MULTI_INSTANCE_BODY, ""))
			.distinct()
			.filter((id) -> this.before.getModelElementById(id) instanceof Activity one
					&& this.after.getModelElementById(id) instanceof Activity other
					&& one.getLoopCharacteristics() != null && !handedOut(one).equals(handedOut(other)))
			.map((id) -> "。“%s”已经分出的各份仍由原来的岗位或人员办理，份数不变；第%d版改过的名单只用于以后才分出的".formatted(name(this.before, id),
					this.target.getVersion()))
			.toList();
	}

	private static List<String> handedOut(Activity each) {
		if (!(each.getLoopCharacteristics() instanceof MultiInstanceLoopCharacteristics loop)) {
			return List.of();
		}
		var times = loop.getLoopCardinality();
		return List.of(String.valueOf(loop.getCamundaCollection()).replaceAll("\\s", ""),
				(times != null) ? times.getTextContent().strip() : "");
	}

	private String why(String id) {
		return (this.after.getModelElementById(id) == null) ? "第%d版没有这一步".formatted(this.target.getVersion())
				: "第%d版的这一步换了种类，或者画在另一个子流程里".formatted(this.target.getVersion());
	}

	/** Why a case cannot move, a sentence for each step it stands at. */
	List<String> inWords(MigratingProcessInstanceValidationReport report) {
		var sentences = new ArrayList<String>();
		report.getActivityInstanceReports().stream().map(this::inWords).distinct().forEach(sentences::add);
		report.getTransitionInstanceReports()
			.stream()
			.map((each) -> "正在自动办理“%s”，请稍后再迁移".formatted(name(this.before, each.getSourceScopeId())))
			.distinct()
			.forEach(sentences::add);
		if (sentences.isEmpty()) {
			sentences.add("这份申请现在的状态不能迁移，请等它办到下一步后再试");
		}
		return sentences;
	}

	private String inWords(MigratingActivityInstanceValidationReport report) {
		var at = report.getSourceScopeId();
		return (report.getMigrationInstruction() == null) ? "停在“%s”，%s".formatted(name(this.before, at), why(at))
				: "停在“%s”，它在第%d版中的位置不同，接不上".formatted(name(this.before, at), this.target.getVersion());
	}

	private static String kind(BpmnModelInstance model, String id) {
		return Kinds.of(model.getModelElementById(id));
	}

	private static String name(BpmnModelInstance model, String id) {
		return (model.getModelElementById(id) instanceof FlowElement element) ? Kinds.name(element) : id;
	}

}
