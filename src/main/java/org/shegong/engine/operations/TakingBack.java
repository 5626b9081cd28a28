package org.shegong.engine.operations;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.model.bpmn.instance.Activity;

import org.shegong.account.AccountName;
import org.shegong.approval.ApprovalRequest;
import org.shegong.approval.ApprovalRequests;
import org.shegong.approval.Objection;
import org.shegong.approval.Opinion;
import org.shegong.approval.OpinionTakenBack;
import org.shegong.approval.Opinions;
import org.shegong.approval.Overtaken;
import org.shegong.approval.Refusal;
import org.shegong.approval.RequestNumber;
import org.shegong.approval.RequestState;
import org.shegong.approval.Said;
import org.shegong.approval.SentBack;
import org.shegong.audit.AuditAction;
import org.shegong.engine.Doors;
import org.shegong.engine.People;
import org.shegong.engine.SystemRights;
import org.shegong.engine.guard.Paused;
import org.shegong.engine.guard.Witness;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Whoever decided takes their own opinion back as long as nobody acted on what came of it
 * (撤回己见): the task is theirs again, and the opinion stays, struck out.
 */
@Component
@Transactional
public class TakingBack {

	/** How long a reason may be, in letters. */
	private static final int LONGEST_REASON = 500;

	private final ApprovalRequests requests;

	private final Opinions opinions;

	private final WayBack way;

	private final Reopening reopening;

	private final Holding holding;

	private final RepositoryService models;

	private final Paused paused;

	private final Doors doors;

	private final People people;

	private final Witness witness;

	private final SystemRights system;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	TakingBack(ApprovalRequests requests, Opinions opinions, WayBack way, Reopening reopening, Holding holding,
			RepositoryService models, Paused paused, Doors doors, People people, Witness witness, SystemRights system,
			ApplicationEventPublisher events, Clock clock) {
		this.events = events;
		this.requests = requests;
		this.opinions = opinions;
		this.way = way;
		this.reopening = reopening;
		this.holding = holding;
		this.models = models;
		this.paused = paused;
		this.doors = doors;
		this.people = people;
		this.witness = witness;
		this.system = system;
		this.clock = clock;
	}

	/** Whether the acting person could take back now what they decided last. */
	public boolean isOpen(ApprovalRequest request) {
		return request.state() == RequestState.SUBMITTED
				&& mine(request).filter((opinion) -> this.way.back(request, opinion).refusal() == null).isPresent()
				&& this.paused.ofCase(request.number()).isEmpty();
	}

	/**
	 * Whether somebody probably could take back what they have just decided.
	 * @param definition id of the version of the process that the case runs on
	 * @param open the model's tasks that are open
	 */
	public boolean looksOpen(ApprovalRequest request, String definition, String task, Collection<String> open,
			AccountName by) {
		return request.state() == RequestState.SUBMITTED && (leadsTo(open, definition, task)
				|| last(request, by).filter((opinion) -> cameStraight(opinion, open)).isPresent());
	}

	/** The same of an opinion that was given before. */
	public boolean looksOpen(ApprovalRequest request, String definition, Opinion opinion, Collection<String> open) {
		return request.state() == RequestState.SUBMITTED
				&& (leadsTo(open, definition, opinion.task()) || cameStraight(opinion, open));
	}

	/** Told from the model, before anything else happens. */
	private boolean leadsTo(Collection<String> open, String definition, String task) {
		return this.system.use(() -> {
			var step = this.models.getBpmnModelInstance(definition).<Activity>getModelElementById(task);
			return step != null && !WayBack.writes(step)
					&& ((step.getLoopCharacteristics() != null && open.contains(task))
							|| open.stream().anyMatch(Onward.from(step)::containsKey));
		});
	}

	private boolean cameStraight(Opinion opinion, Collection<String> open) {
		return this.way.straight(opinion).filter(open::contains).isPresent();
	}

	private Optional<Opinion> mine(ApprovalRequest request) {
		return last(request, this.people.acting());
	}

	private Optional<Opinion> last(ApprovalRequest request, AccountName by) {
		return this.opinions.findByRequestOrderById(request.id())
			.stream()
			.filter((opinion) -> opinion.account().equals(by))
			.reduce((earlier, later) -> later);
	}

	/**
	 * The acting person takes back what they decided last on a request.
	 * @return the engine's id of the task that is theirs again; empty where they decided
	 * nothing that counts
	 * @throws Overtaken if somebody acted on it already
	 */
	public Optional<String> takeBack(RequestNumber number, String reason) {
		this.requests.lock(number);
		var request = this.requests.byNumber(number);
		return request.flatMap(this::mine).map((opinion) -> takeBack(request.get(), opinion, reason));
	}

	private String takeBack(ApprovalRequest request, Opinion opinion, String reason) {
		admit(request);
		Refusal.unlessAdmitted(faults(reason));
		var back = this.way.back(request, opinion);
		if (back.refusal() != null) {
			throw new Overtaken(back.refusal());
		}
		var me = this.people.acting();
		opinion.strike(me, reason.strip(), this.clock.instant());
		this.witness.changedOf(AuditAction.OPINION_TAKEN_BACK, request, this.doors.officialNumber(request), null);
		this.events.publishEvent(new OpinionTakenBack(request.number(), back.gone()));
		return this.reopening.open(back.plan(), opinion.taskId(), (task) -> {
			Optional.ofNullable(opinion.sentBack()).ifPresent((kept) -> task.setVariableLocal(SentBack.VARIABLE, kept));
			this.holding.hold(task, opinion.taskId(), me);
		}).get(0);
	}

	private void admit(ApprovalRequest request) {
		if (request.state() == RequestState.RETURNED) {
			throw new Overtaken("该申请已退回申请人修改，意见不能再撤回；申请人重新提交后会再次请您办理");
		}
		if (request.state() != RequestState.SUBMITTED) {
			throw new Overtaken("该申请%s，意见不能再撤回；需要更正的，请联系申请人和经办岗位另行处理".formatted(request.state().title()));
		}
		this.paused.admit(request.number());
	}

	private static List<Objection> faults(String reason) {
		if (Said.nothing(reason)) {
			return List.of(Objection.formFault("请填写撤回意见的理由"));
		}
		return (reason.strip().length() <= LONGEST_REASON) ? List.of()
				: List.of(Objection.formFault("撤回意见的理由最长%d字，请写得简短些".formatted(LONGEST_REASON)));
	}

}
