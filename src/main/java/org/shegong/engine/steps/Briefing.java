package org.shegong.engine.steps;

import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
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
import org.shegong.engine.seats.Handlers;
import org.shegong.engine.seats.Handling;
import org.shegong.engine.People;
import org.springframework.stereotype.Component;

/**
 * Puts what a person needs to decide onto the slip of a task when it is created: lines,
 * earlier opinions, who else is away, the choices, and the fields that do not start
 * empty. It is a picture of that moment; the facts stay in the entities.
 */
@Component("briefing")
public class Briefing implements TaskListener {

	private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

	private final ApprovalRequests requests;

	private final Opinions opinions;

	private final AwayPeriods aways;

	private final Doors doors;

	private final Steps steps;

	private final Facts facts;

	private final People people;

	private final Handlers handlers;

	private final FormBinder binder;

	private final LaterTasks later;

	private final Slips slips;

	private final Clock clock;

	Briefing(ApprovalRequests requests, Opinions opinions, AwayPeriods aways, Doors doors, Steps steps, Facts facts,
			People people, Handlers handlers, FormBinder binder, LaterTasks later, Slips slips, Clock clock) {
		this.requests = requests;
		this.opinions = opinions;
		this.aways = aways;
		this.doors = doors;
		this.steps = steps;
		this.facts = facts;
		this.people = people;
		this.handlers = handlers;
		this.binder = binder;
		this.later = later;
		this.slips = slips;
		this.clock = clock;
	}

	@Override
	public void notify(DelegateTask task) {
		var number = RequestNumber.of(task.getExecution().getProcessBusinessKey());
		var request = this.requests.get(number);
		var step = this.steps.of((TaskEntity) task).orElseThrow();
		callDeputies(task, request);
		var brief = brief(task, request, step);
		name(task, number, brief.get("title"));
		if (step.step().form() != NoRecord.class) {
			task.removeVariables(List.of("decision", "opinion"));
		}
		this.later.put(task, number);
		this.slips.write(task, brief, filledIn(request, step));
	}

	private Map<String, Object> brief(DelegateTask task, ApprovalRequest request, GivenStep<?> step) {
		var one = (String) task.getVariable(Case.ONE);
		var said = this.doors.ofRequest(request.number()).about(request.number(), one);
		step.step().tell(request.number(), one, said);
		var brief = new LinkedHashMap<String, Object>();
		brief.put("number", request.number().toString());
		brief.put("title", said.title());
		brief.put("rule", rule(task, step, said));
		brief.put("choices", choices(step, request));
		brief.put("vacancy", task.getVariable("vacancy"));
		brief.put("opinions", said.isForOneAlone() ? List.of() : opinions(request));
		brief.put("lines", lines(said, this.facts.of(request, one)));
		brief.put("away", away(task, request));
		return brief;
	}

	/** The rules of a room are about the steps it tells of. */
	private static String rule(DelegateTask task, GivenStep<?> step, Brief said) {
		if (step.told()) {
			return said.rule();
		}
		return (step.decidesByDefault() && !Handling.of(task).isPersonal()) ? Steps.DRAWN.cited() : null;
	}

	private static List<Map<String, String>> choices(GivenStep<?> step, ApprovalRequest request) {
		return step.step()
			.offers(request.number())
			.stream()
			.map((offer) -> Map.of("label", offer.label(), "value", offer.choice().id()))
			.toList();
	}

	/** Also who only watches a case reads how its tasks are called. */
	private void name(DelegateTask task, RequestNumber number, Object title) {
		var door = this.doors.ofRequest(number);
		if (title != null) {
			task.setName(task.getName() + "：" + (door.isCalledDiscreetly(number) ? door.discreetTitle(number) : title));
		}
	}

	/** Holders who are away today keep sight of the task. */
	private void callDeputies(DelegateTask task, ApprovalRequest request) {
		var handling = Handling.of(task);
		if (!handling.isPersonal()) {
			this.handlers.deputies(handling, request, handling.presentGroups(), handling.presentUsers())
				.keySet()
				.forEach((deputy) -> task.addCandidateUser(deputy.value()));
		}
	}

	/** Fields the form starts with. */
	private Map<String, Object> filledIn(ApprovalRequest request, GivenStep<?> step) {
		var form = step.step().filledIn(request.number());
		var filled = new LinkedHashMap<String, Object>((form != null) ? this.binder.fields(form) : Map.of());
		filled.putAll(this.facts.filledIn(request, step));
		return filled;
	}

	private static List<Map<String, Object>> lines(Brief said, List<Facts.Line> facts) {
		var lines = new ArrayList<Map<String, Object>>();
		said.lines().forEach((label, value) -> lines.add(Map.of("label", label, "value", value)));
		facts.forEach((fact) -> lines.add(Map.of("label", fact.label(), "value", fact.value())));
		return lines;
	}

	/**
	 * Who else of the community is away those days, for those who decide; what keeps them
	 * away is nobody's business here, and whoever acts for themselves sees nobody (PIPL
	 * 28).
	 */
	private List<Map<String, Object>> away(DelegateTask task, ApprovalRequest request) {
		if (Handling.of(task).isPersonal()) {
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

	private List<Map<String, Object>> opinions(ApprovalRequest request) {
		return this.opinions.findByRequestOrderById(request.id())
			.stream()
			.map((opinion) -> Map.<String, Object>of("who", this.people.signed(opinion), "post",
					Post.of(String.valueOf(opinion.post())).map(Post::title).orElse("申请人"), "when",
					MINUTE.format(opinion.givenAt().atZone(this.clock.getZone())), "choice",
					this.steps.wording(request, opinion), "text",
					String.valueOf((opinion.text() != null) ? opinion.text() : "")))
			.toList();
	}

}
