package org.shegong.engine.check;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.camunda.bpm.model.bpmn.instance.ServiceTask;

import org.shegong.approval.Choice;

/** Where the packaged models have their blocks, which says what these are for. */
class UsualPlaces {

	private static final Set<String> NO = Set.of(Choice.REFUSE.id(), Choice.RETURN.id());

	private static final Set<String> OF_THE_APPLICANT = Set.of(Choice.RESUBMIT.id(), Choice.WITHDRAW.id());

	private final PackagedModels packaged;

	private final OfferedChoices choices;

	/** By block: the decisions behind which it stands. */
	private final Map<String, Set<String>> behind = new HashMap<>();

	/** Those that a case comes to over a granting block only. */
	private final Set<String> granted = new HashSet<>();

	/** Those after which a request is revised. */
	private final Set<String> returned = new HashSet<>();

	/** Those that stand before any task, and behind none. */
	private final Set<String> first = new HashSet<>();

	private boolean isRead;

	UsualPlaces(PackagedModels packaged, OfferedChoices choices) {
		this.packaged = packaged;
		this.choices = choices;
	}

	/** Whether what a block registers is not what was decided. */
	boolean contradicts(String block, String decision) {
		var usual = behind(block);
		if (usual.contains(decision)) {
			return false;
		}
		var approves = decision.equals(Choice.APPROVE.id());
		var goesBack = NO.contains(decision) || decision.equals(Choice.WITHDRAW.id());
		var revises = decision.equals(Choice.RETURN.id()) && usual.equals(Set.of(Choice.REFUSE.id()));
		return grants(usual) && goesBack || refuses(usual) && approves || revises
				|| !usual.isEmpty() && OF_THE_APPLICANT.containsAll(usual);
	}

	/** Whether a block registers what was decided. */
	boolean registers(String block, String decision) {
		return decision.equals(Choice.APPROVE.id()) ? granting().contains(block) : behind(block).contains(decision);
	}

	/** Blocks that register an approval. */
	Set<String> granting() {
		read();
		return this.behind.keySet()
			.stream()
			.filter((block) -> grants(this.behind.get(block)))
			.collect(Collectors.toSet());
	}

	/** Whether a block takes up what was granted. */
	boolean needsGrant(String block) {
		read();
		return this.granted.contains(block);
	}

	/** Whether a block gives a request back to whoever made it. */
	boolean returns(String block) {
		return behind(block).equals(Set.of(Choice.RETURN.id())) && this.returned.contains(block);
	}

	/** Whether a block registers a request, which is done once. */
	boolean registers(String block) {
		read();
		return this.first.contains(block);
	}

	private Set<String> behind(String block) {
		read();
		return this.behind.getOrDefault(block, Set.of());
	}

	private static boolean grants(Set<String> usual) {
		return usual.contains(Choice.APPROVE.id()) && usual.stream().noneMatch(NO::contains);
	}

	private static boolean refuses(Set<String> usual) {
		return usual.stream().anyMatch(NO::contains) && !usual.contains(Choice.APPROVE.id());
	}

	private synchronized void read() {
		if (this.isRead) {
			return;
		}
		this.isRead = true;
		var models = this.packaged.units()
			.keySet()
			.stream()
			.flatMap((process) -> this.packaged.drawing(process).stream())
			.map((model) -> new DecidedWays(model, this.choices))
			.toList();
		models.forEach((model) -> model.behind()
			.forEach((step, decisions) -> this.behind
				.computeIfAbsent(DecidedWays.block(step), (fresh) -> new HashSet<>())
				.addAll(decisions)));
		models.forEach((model) -> model.behind()
			.keySet()
			.stream()
			.filter(model::isRevisedAfter)
			.forEach((step) -> this.returned.add(DecidedWays.block(step))));
		var grants = granting();
		models.forEach((model) -> this.granted.addAll(blocks(model.without(List.of()))));
		this.granted.removeAll(grants);
		models.forEach((model) -> this.granted.removeAll(blocks(model.without(grants))));
		models.forEach((model) -> this.first.addAll(blocks(model.first())));
		models.forEach((model) -> this.first.removeAll(blocks(model.later())));
	}

	private static Set<String> blocks(Set<ServiceTask> steps) {
		return steps.stream().map(DecidedWays::block).collect(Collectors.toSet());
	}

}
