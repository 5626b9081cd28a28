package org.shegong.engine;

import java.util.List;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.authorization.Groups;

import org.shegong.account.AccountName;
import org.shegong.account.WorkerCode;
import org.shegong.approval.Objection;
import org.shegong.policy.Period;
import org.shegong.approval.ProcessDoor;
import org.shegong.organization.Organization;
import org.shegong.organization.Posting;
import org.shegong.organization.Postings;
import org.shegong.policy.Articles;
import org.shegong.policy.Basis;
import org.shegong.worker.Worker;
import org.shegong.worker.Workers;
import org.shegong.engine.accounts.KnownCaller;
import org.shegong.engine.accounts.Starters;
import org.springframework.stereotype.Component;

/**
 * Who may act for whom: a worker for themselves, the posts a process names for the
 * workers below them, administrators for all.
 */
@Component
public class Standing {

	private static final Basis RULE = Articles.of("standing");

	private static final Basis LEFT = Articles.of("general-left");

	/** The group whose members may deploy; administrators put accounts into it. */
	public static final String DESIGNERS = "designers";

	private final Workers workers;

	private final Postings postings;

	private final Organization organization;

	private final IdentityService identity;

	private final Starters starters;

	Standing(Workers workers, Postings postings, Organization organization, IdentityService identity,
			Starters starters) {
		this.starters = starters;
		this.workers = workers;
		this.postings = postings;
		this.organization = organization;
		this.identity = identity;
	}

	/** The same where others start a process. */
	public Standing with(Starters others) {
		return new Standing(this.workers, this.postings, this.organization, this.identity, others);
	}

	/** What stands against an account starting a process with this application. */
	public <A extends Record> List<Objection> objections(ProcessDoor<A> door, A application, AccountName account) {
		var place = door.place(application);
		if (place != null) {
			return objectionsAt(door, place, account);
		}
		var subject = door.subject(application);
		if (subject == null && this.starters.officeOf(door, account).isPresent()) {
			return List.of();
		}
		return objections(door, subject, door.selfService(application) && this.starters.letsWorkers(door), account);
	}

	private List<Objection> objectionsAt(ProcessDoor<?> door, String unit, AccountName account) {
		if (!this.organization.knows(unit)) {
			return List.of(Objection.refusal(unit.isBlank() ? "请选择单位" : "没有代码为“%s”的单位，请核对单位代码".formatted(unit), RULE));
		}
		return (administers() || registers(door, unit, account)) ? List.of()
				: List.of(Objection.refusal("您不能为该单位发起%s：只能由其所属的经办岗位发起".formatted(door.title()), RULE));
	}

	/**
	 * What stands against an account starting a process about a worker.
	 * @param subject the worker's code; null means the account itself
	 */
	private List<Objection> objections(ProcessDoor<?> door, WorkerCode subject, boolean selfService,
			AccountName account) {
		var code = (subject != null) ? subject : account.worker();
		var worker = this.workers.findById(code).orElse(null);
		if (worker == null && (subject == null || administers())) {
			return List.of(Objection.refusal(
					(subject == null) ? "您不在社区工作者花名册中，请选择为谁代办" : "花名册中没有编号为“%s”的社区工作者，请核对编号".formatted(code), RULE));
		}
		var self = account.isOf(code) && selfService;
		if (worker == null || !(self || administers() || registers(door, worker.unit(), account))) {
			return List.of(Objection.refusal(
					"您不能为“%s”发起%s：%s".formatted(code, door.title(), this.starters.inWords(door, selfService)), RULE));
		}
		if (worker.hasLeft()) {
			return List.of(Objection
				.refusal("%s已于%s退出社区工作者队伍（%s），不能再发起%s；档案仍可查阅".formatted(worker.name(), Period.inFull(worker.leftOn()),
						worker.leftBecause(), door.title()), LEFT)
				.confiding(worker.code(), "%s已退出社区工作者队伍，不能再发起%s".formatted(worker.name(), door.title())));
		}
		return List.of();
	}

	/** Whether an account may start a process for a worker: itself, or by its post. */
	public boolean startsFor(ProcessDoor<?> door, Worker worker, AccountName account) {
		return account.isOf(worker.code()) || administers() || registers(door, worker.unit(), account);
	}

	/** Whether an account was a worker's who left. */
	public boolean departed(AccountName account) {
		return (this.identity.getCurrentAuthentication() instanceof KnownCaller caller
				&& account.value().equals(caller.getUserId())) ? caller.isDeparted()
						: this.workers.byAccount(account).filter(Worker::hasLeft).isPresent();
	}

	/** Whether the acting account may bring models into force. */
	public boolean designs() {
		var acting = this.identity.getCurrentAuthentication();
		return administers()
				|| (acting != null && acting.getGroupIds() != null && acting.getGroupIds().contains(DESIGNERS));
	}

	/** Whether the acting account is an administrator. */
	public boolean administers() {
		var acting = this.identity.getCurrentAuthentication();
		return acting != null && acting.getGroupIds() != null && acting.getGroupIds().contains(Groups.CAMUNDA_ADMIN);
	}

	/**
	 * Whether the acting account works for all counties: administrators do, and whoever
	 * belongs to none.
	 */
	public boolean reachesAllCounties() {
		return administers() || counties().isEmpty();
	}

	/**
	 * Whether the acting account may look at what belongs to a county.
	 * @param county code; null for what belongs to none
	 */
	public boolean reachesCounty(String county) {
		return reachesAllCounties() || counties().contains(county);
	}

	/** Codes of the counties the acting account belongs to. */
	public List<String> counties() {
		var acting = this.identity.getCurrentAuthentication();
		return (acting != null && acting.getTenantIds() != null) ? acting.getTenantIds() : List.of();
	}

	private boolean registers(ProcessDoor<?> door, String unit, AccountName account) {
		return this.starters.seats(door, account).anyMatch((posting) -> covers(posting, unit));
	}

	/**
	 * A post reaches the units below its own; that of a department those below the
	 * department's parent.
	 */
	private boolean covers(Posting posting, String unit) {
		return this.organization.reach(posting.unit())
			.map((upper) -> this.organization.covers(upper, unit))
			.orElse(false);
	}

}
