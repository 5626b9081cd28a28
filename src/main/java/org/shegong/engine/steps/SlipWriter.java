package org.shegong.engine.steps;

import java.util.Optional;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.shegong.approval.ApprovalRequest;
import org.shegong.approval.ApprovalRequests;
import org.shegong.approval.Brief;
import org.shegong.approval.Case;
import org.shegong.approval.FormBinder;
import org.shegong.approval.RequestNumber;
import org.shegong.policy.Period;
import org.shegong.worker.AwayPeriod;
import org.shegong.worker.AwayPeriods;
import org.shegong.engine.Doors;
import org.shegong.engine.forms.Facts;
import org.shegong.engine.seats.ForWhom;
import org.shegong.engine.seats.Handling;
import org.shegong.engine.People;
import org.springframework.stereotype.Component;

/**
 * What a person needs to decide at a task, gathered when somebody looks at it: lines,
 * earlier opinions, who else is away, the choices, and the fields that do not start
 * empty.
 */
@Component
class SlipWriter {

	private final ApprovalRequests requests;

	private final EarlierWords earlier;

	private final AwayPeriods aways;

	private final Doors doors;

	private final Steps steps;

	private final Facts facts;

	private final People people;

	private final ForWhom forWhom;

	private final FormBinder binder;

	private final KeptNumbers kept;

	SlipWriter(ApprovalRequests requests, EarlierWords earlier, AwayPeriods aways, Doors doors, Steps steps,
			Facts facts, People people, ForWhom forWhom, FormBinder binder, KeptNumbers kept) {
		this.requests = requests;
		this.earlier = earlier;
		this.forWhom = forWhom;
		this.aways = aways;
		this.doors = doors;
		this.steps = steps;
		this.facts = facts;
		this.people = people;
		this.binder = binder;
		this.kept = kept;
	}

	/** Empty for a task of no request of ours. */
	Optional<Slip> slip(TaskEntity task) {
		var request = request(task);
		return request.flatMap((asked) -> this.steps.of(task).map((step) -> slip(task, asked, step)));
	}

	private Slip slip(TaskEntity task, ApprovalRequest request, GivenStep<?> step) {
		return new Slip(brief(task, request, step), filledIn(task, request, step));
	}

	Optional<ApprovalRequest> request(TaskEntity task) {
		return RequestNumber.read(task.getExecution().getProcessBusinessKey()).flatMap(this.requests::byNumber);
	}

	private Map<String, Object> brief(TaskEntity task, ApprovalRequest request, GivenStep<?> step) {
		var one = (String) task.getVariable(Case.ONE);
		var said = this.doors.ofRequest(request.number()).about(request.number(), one);
		step.step().tell(request.number(), one, said);
		var brief = new LinkedHashMap<String, Object>();
		brief.put("number", request.number().toString());
		brief.put("title", said.title());
		brief.put("rule", rule(task, step, said));
		brief.put("choices", choices(step, request));
		brief.put("items",
				said.items()
					.entrySet()
					.stream()
					.map((item) -> Map.of("label", item.getValue(), "value", item.getKey()))
					.toList());
		brief.put("vacancy", task.getVariable("vacancy"));
		brief.put("opinions", said.isForOneAlone() ? List.of() : this.earlier.of(task, request));
		var lines = lines(said, this.facts.of(request, one), this.kept.inWords(request));
		behalf(task).ifPresent((holder) -> lines.add(0, Map.of("label", "代理", "value", "代" + holder + "办理")));
		brief.put("lines", lines);
		brief.put("away", away(task, request));
		return brief;
	}

	/** The name of whoever is away, for whom the reader does it as a deputy. */
	private Optional<String> behalf(TaskEntity task) {
		return Optional.ofNullable(this.people.acting())
			.filter((reader) -> !new Handling(task).isPersonal())
			.flatMap((reader) -> Optional.ofNullable(this.forWhom.of(reader, List.of(task.getId())).get(task.getId())))
			.map(this.people::name);
	}

	/** The rules of a room are about the steps it tells of. */
	private static String rule(TaskEntity task, GivenStep<?> step, Brief said) {
		if (step.told()) {
			return said.rule();
		}
		return (step.decidesByDefault() && !new Handling(task).isPersonal()) ? Steps.DRAWN.cited() : null;
	}

	private static List<Map<String, String>> choices(GivenStep<?> step, ApprovalRequest request) {
		return step.step()
			.offers(request.number())
			.stream()
			.map((offer) -> Map.of("label", offer.label(), "value", offer.choice().id()))
			.toList();
	}

	/**
	 * Fields the form starts with; what the case has a variable for, the model reads, and
	 * that stands there.
	 */
	Map<String, Object> filledIn(TaskEntity task, ApprovalRequest request, GivenStep<?> step) {
		var filled = fields(request, step);
		filled.keySet().removeIf(task::hasVariable);
		return filled;
	}

	Map<String, Object> fields(ApprovalRequest request, GivenStep<?> step) {
		var form = step.step().filledIn(request.number());
		var filled = new LinkedHashMap<String, Object>((form != null) ? this.binder.fields(form) : Map.of());
		filled.putAll(this.facts.filledIn(request, step));
		return filled;
	}

	private static List<Map<String, Object>> lines(Brief said, List<Facts.Line> facts, Optional<String> kept) {
		var lines = new ArrayList<Map<String, Object>>();
		said.lines().forEach((label, value) -> lines.add(Map.of("label", label, "value", value)));
		facts.forEach((fact) -> lines.add(Map.of("label", fact.label(), "value", fact.value())));
		kept.ifPresent((changed) -> lines.add(Map.of("label", KeptNumbers.LABEL, "value", changed)));
		return lines;
	}

	/**
	 * Who else of the community is away those days, for those who decide; what keeps them
	 * away is nobody's business here, and whoever acts for themselves sees nobody (PIPL
	 * 28).
	 */
	private List<Map<String, Object>> away(TaskEntity task, ApprovalRequest request) {
		if (new Handling(task).isPersonal()) {
			return List.of();
		}
		return this.aways.findByRequest(request.number())
			.map((own) -> this.aways.inUnit(own.unit(), own.period()))
			.orElse(List.of())
			.stream()
			.filter((away) -> !away.worker().equals(request.worker()))
			.map((away) -> Map.<String, Object>of("who", this.people.name(away.worker().account()), "what", what(away),
					"from", Period.inWords(away.from()), "until", Period.inWords(away.until())))
			.toList();
	}

	private String what(AwayPeriod away) {
		var pending = this.requests.byNumber(away.request()).filter((request) -> request.state().pending());
		return AwayPeriod.TITLE + (pending.isPresent() ? "（审批中）" : "");
	}

}
