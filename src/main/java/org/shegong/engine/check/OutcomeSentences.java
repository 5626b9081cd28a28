package org.shegong.engine.check;

import java.util.List;
import java.util.Map;
import java.util.Set;

import org.camunda.bpm.model.bpmn.instance.ServiceTask;

import org.shegong.approval.Choice;

/**
 * What is registered as the result of a case is what was decided: a block that the
 * packaged models reach only by one decision does not stand behind another.
 */
class OutcomeSentences {

	private final UsualPlaces usual;

	private final OfferedChoices choices;

	OutcomeSentences(PackagedModels packaged, OfferedChoices choices) {
		this.usual = new UsualPlaces(packaged, choices);
		this.choices = choices;
	}

	List<Sentence> all() {
		return List.of(new Sentence("results as they were decided", this::results),
				new Sentence("nothing taken up before it is granted", this::granted),
				new Sentence("what is returned is revised", this::returned),
				new Sentence("a request is registered once", this::registered));
	}

	/**
	 * Where something else than the decision leads to the other result too, it may be
	 * meant, if the result that was decided is there as well.
	 */
	private void results(Drawing drawing, Findings findings) {
		var behind = ways(drawing).behind();
		var certainly = ways(drawing).certainlyBehind();
		behind.forEach((step, decisions) -> decisions.stream()
			.filter((decision) -> this.usual.contradicts(DecidedWays.block(step), decision))
			.sorted()
			.forEach((decision) -> {
				var said = "选“%s”（%s）之后会走到这里，而“%s”登记的是相反的结果".formatted(title(decision), decision,
						DecidedWays.block(step));
				var remedy = "请把出线改接到与决定相符的节点，或改正“Delegate expression”";
				if (certainly.getOrDefault(step, Set.of()).contains(decision) || !isRegistered(behind, decision)) {
					findings.at(drawing.file(), step, said, remedy);
				}
				else {
					findings.warn(drawing.file(), step, said, remedy);
				}
			}));
	}

	private boolean isRegistered(Map<ServiceTask, Set<String>> behind, String decision) {
		return behind.entrySet()
			.stream()
			.anyMatch((step) -> step.getValue().contains(decision)
					&& this.usual.registers(DecidedWays.block(step.getKey()), decision));
	}

	private void granted(Drawing drawing, Findings findings) {
		var ungranted = ways(drawing).without(this.usual.granting());
		ways(drawing).behind()
			.keySet()
			.stream()
			.filter((step) -> this.usual.needsGrant(DecidedWays.block(step)) && ungranted.contains(step))
			.forEach((step) -> findings.at(drawing.file(), step,
					"还没有登记批准就会走到这里，“%s”只能用在批准之后，办到这里会出错".formatted(DecidedWays.block(step)),
					"请在它前面加登记批准的服务节点，或改正“Delegate expression”"));
	}

	private void returned(Drawing drawing, Findings findings) {
		drawing.all(ServiceTask.class)
			.stream()
			.filter((step) -> this.usual.returns(DecidedWays.block(step)))
			.filter((step) -> !ways(drawing).isRevisedAfter(step))
			.forEach((step) -> findings.at(drawing.file(), step, "退回之后没有修改申请的任务，申请会一直停在“退回修改”",
					"请在它后面接修改任务：编号 revise，由 ${approvers.submitter(execution)} 办理，可以重新提交或撤回"));
	}

	private void registered(Drawing drawing, Findings findings) {
		ways(drawing).later()
			.stream()
			.filter((step) -> this.usual.registers(DecidedWays.block(step)))
			.forEach((step) -> findings.at(drawing.file(), step, "申请在前面已经登记，这里会再登记一次",
					"请删除这个节点，或改正“Delegate expression”"));
	}

	private DecidedWays ways(Drawing drawing) {
		return new DecidedWays(drawing, this.choices);
	}

	private static String title(String decision) {
		return List.of(Choice.values())
			.stream()
			.filter((choice) -> choice.id().equals(decision))
			.map(Choice::title)
			.findFirst()
			.orElse(decision);
	}

}
