package org.shegong.engine.steps;

import org.shegong.approval.Opinion;
import java.util.Optional;
import java.time.Clock;
import java.time.format.DateTimeFormatter;
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
import org.shegong.approval.Opinions;
import org.shegong.approval.RequestNumber;
import org.shegong.policy.Period;
import org.shegong.organization.Post;
import org.shegong.worker.AwayPeriod;
import org.shegong.worker.AwayPeriods;
import org.shegong.engine.Doors;
import org.shegong.engine.forms.Facts;
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

	private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

	private final ApprovalRequests requests;

	private final Opinions opinions;

	private final AwayPeriods aways;

	private final Doors doors;

	private final Steps steps;

	private final Facts facts;

	private final People people;

	private final FormBinder binder;

	private final KeptNumbers kept;

	private final Clock clock;

	SlipWriter(ApprovalRequests requests, Opinions opinions, AwayPeriods aways, Doors doors, Steps steps, Facts facts,
			People people, FormBinder binder, KeptNumbers kept, Clock clock) {
		this.requests = requests;
		this.opinions = opinions;
		this.aways = aways;
		this.doors = doors;
		this.steps = steps;
		this.facts = facts;
		this.people = people;
		this.binder = binder;
		this.kept = kept;
		this.clock = clock;
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
		brief.put("vacancy", task.getVariable("vacancy"));
		brief.put("opinions", said.isForOneAlone() ? List.of() : opinions(task, request));
		brief.put("lines", lines(said, this.facts.of(request, one), this.kept.inWords(request)));
		brief.put("away", away(task, request));
		return brief;
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

	private List<Map<String, Object>> opinions(TaskEntity task, ApprovalRequest request) {
		return before(task, this.opinions.findByRequestOrderById(request.id())).stream()
			.map((opinion) -> Map.<String, Object>of("who", this.people.signed(opinion), "post",
					Post.of(String.valueOf(opinion.post())).map(Post::title).orElse("申请人"), "when",
					MINUTE.format(opinion.givenAt().atZone(this.clock.getZone())), "choice",
					this.steps.wording(request, opinion), "text",
					String.valueOf((opinion.text() != null) ? opinion.text() : "")))
			.toList();
	}

	/** Who is asked together with others does not read what those have answered. */
	private static List<Opinion> before(TaskEntity task, List<Opinion> given) {
		if (!(task.getVariable("nrOfCompletedInstances") instanceof Integer together) || together == 0) {
			return given;
		}
		var same = given.stream().filter((opinion) -> opinion.task().equals(task.getTaskDefinitionKey())).toList();
		var others = new ArrayList<>(given);
		others.removeAll(same.subList(Math.max(0, same.size() - together), same.size()));
		return others;
	}

}
