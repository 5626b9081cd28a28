package org.shegong.web.models;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import org.shegong.account.AccountName;
import org.shegong.approval.CaseAnswers;
import org.shegong.approval.Course;
import org.shegong.approval.Objection;
import org.shegong.approval.Preview;
import org.shegong.approval.ProcessDoor;
import org.shegong.engine.seats.Concerned;
import org.shegong.engine.Doors;
import org.shegong.engine.walk.Route;
import org.shegong.engine.walk.Unit;
import org.shegong.engine.walk.Units;
import org.shegong.engine.walk.Walk;
import org.shegong.organization.Postings;
import org.shegong.worker.Workers;
import org.shegong.web.TryingDiscretion;
import org.springframework.stereotype.Component;

/** Walks a request that nobody made through a model, for every decision there is. */
@Component
class TryRun {

	private final Doors doors;

	private final Thoughts thoughts;

	private final Units units;

	private final Walk walk;

	private final TriedSteps steps;

	private final Workers workers;

	private final Postings postings;

	private final TryingDiscretion discretion;

	private final Assumptions assumptions;

	TryRun(Doors doors, Thoughts thoughts, Units units, Walk walk, TriedSteps steps, Workers workers, Postings postings,
			TryingDiscretion discretion, Assumptions assumptions) {
		this.assumptions = assumptions;
		this.discretion = discretion;
		this.doors = doors;
		this.thoughts = thoughts;
		this.units = units;
		this.walk = walk;
		this.steps = steps;
		this.workers = workers;
		this.postings = postings;
	}

	/**
	 * @param version 0 where the files are not deployed
	 * @param approve the steps if everybody approves, each with what follows if it is
	 * refused or returned there
	 * @param refuse the steps if the first who can refuses; empty where nobody can
	 * @param sentBack the same for a return, with the round that follows
	 * @param ends names of the ends reached, by decision
	 * @param passed ids of the elements on the way, by decision
	 * @param halts where the model could not be read on
	 */
	record Answer(String process, int version, boolean admissible, List<Objection> objections,
			List<TriedSteps.Tried> approve, List<TriedSteps.Tried> refuse,
			@com.fasterxml.jackson.annotation.JsonProperty("return") List<TriedSteps.Tried> sentBack,
			Map<String, List<String>> ends, Map<String, List<String>> passed, List<Route.Halt> halts) {
	}

	/**
	 * @throws NoSuchElementException if there is no such process, saying so
	 */
	Answer of(Chosen chosen, Filled filled, AccountName account, LocalDate asOf) {
		return answer(unit(chosen), filled, account, asOf);
	}

	/**
	 * What is taken for filled in.
	 *
	 * @param start the start form
	 * @param later forms on the way, by task
	 */
	record Filled(Map<String, Object> start, Map<String, Map<String, Object>> later) {
	}

	/**
	 * What is tried.
	 *
	 * @param process its id; may be null where the files draw only one
	 * @param version number of a deployed version; null for the newest
	 * @param files by name; empty for a deployed version
	 */
	record Chosen(String process, Integer version, Map<String, byte[]> files) {
	}

	/**
	 * @throws NoSuchElementException if there is no such process, saying so
	 */
	Unit unit(Chosen chosen) {
		if (!chosen.files().isEmpty()) {
			var drawn = this.units.drawn(chosen.files());
			var process = (chosen.process() == null && drawn.size() == 1) ? drawn.get(0) : chosen.process();
			return this.units.ofFiles(process, chosen.files())
				.orElseThrow(() -> new NoSuchElementException("上传的文件中没有流程“%s”，请一并上传它的 .bpmn 文件".formatted(process)));
		}
		var process = String.valueOf(chosen.process());
		if (chosen.version() != null) {
			return this.units.version(process, chosen.version())
				.orElseThrow(() -> new NoSuchElementException(
						"没有流程“%s”的第%d版，请刷新页面后重新选择".formatted(process, chosen.version())));
		}
		return this.units.newest(process)
			.orElseThrow(() -> new NoSuchElementException("没有流程“%s”，请填写已部署的流程编号，或一并上传模型文件".formatted(process)));
	}

	private Answer answer(Unit unit, Filled filled, AccountName account, LocalDate asOf) {
		this.discretion.admit(account);
		var told = unit.told();
		var door = this.doors.of(told).orElse(null);
		var later = this.assumptions.of(unit, filled.later());
		var thought = (later.faults().isEmpty()) ? thought(door, unit, filled.start(), account, asOf)
				: Thoughts.Thought.refused(later.faults());
		var ways = new TriedWays(this.walk, unit, this.discretion.walked(thought), later.fields(), asOf);
		var approve = ways.approved();
		var refuse = ways.turned("refuse");
		var sentBack = ways.turned("return");
		var tried = new ArrayList<TriedSteps.Tried>();
		var decisions = 0;
		for (var step : this.steps.of(door, approve, thought)) {
			tried.add((step.decision() == null) ? step
					: step.turning(ways.after(decisions, "refuse"), ways.after(decisions++, "return")));
		}
		var preview = this.discretion.told(unit, thought);
		return new Answer(unit.process(), unit.version(), preview.admissible(), preview.objections(), tried,
				this.steps.of(door, refuse, thought), this.steps.of(door, sentBack, thought),
				Map.of("approve", approve.ends(), "refuse", refuse.ends(), "return", sentBack.ends()),
				Map.of("approve", approve.passed(), "refuse", refuse.passed(), "return", sentBack.passed()),
				Stream.of(approve, refuse, sentBack).map(Route::halt).filter(Objects::nonNull).distinct().toList());
	}

	private Thoughts.Thought thought(ProcessDoor<?> door, Unit unit, Map<String, Object> start, AccountName account,
			LocalDate asOf) {
		return (door != null) ? this.thoughts.of(door, unit.told(), unit.startForm().get(), start, account, asOf)
				: drawn(unit, start, account);
	}

	/** A process that registers no request of ours. */
	private Thoughts.Thought drawn(Unit unit, Map<String, Object> start, AccountName account) {
		var code = Optional.ofNullable(start.get("applicant"))
			.map(Object::toString)
			.flatMap(AccountName::read)
			.orElse(account);
		var worker = this.workers.byAccount(code);
		var place = worker.map((known) -> known.unit())
			.or(() -> this.postings.findByAccount(code).stream().map((posting) -> posting.unit()).findFirst())
			.orElseThrow(() -> new NoSuchElementException("花名册中没有“%s”，请在 person 中填写由谁发起".formatted(code)));
		var about = new Concerned(unit.process(), null, place, worker.map((known) -> known.code()).orElse(null), code,
				account);
		var known = new LinkedHashMap<>(start);
		var asked = unit.startForm().get();
		known.keySet().removeIf((field) -> asked.flatMap((form) -> form.field(field)).isEmpty());
		var bound = this.thoughts.drawn(asked, known);
		if (!bound.faults().isEmpty()) {
			return Thoughts.Thought.refused(bound.faults());
		}
		var fields = new LinkedHashMap<>(start);
		fields.putAll(bound.variables());
		var course = Course.of(new CaseAnswers.None(), (step) -> Optional.empty());
		return new Thoughts.Thought(about, new Preview(List.of(), course, Map.of(), Map.of()), fields);
	}

}
