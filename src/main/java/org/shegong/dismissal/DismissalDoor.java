package org.shegong.dismissal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import org.shegong.account.AccountName;
import org.shegong.account.WorkerCode;
import org.shegong.approval.Brief;
import org.shegong.approval.Preview;
import org.shegong.approval.ProcessDoor;
import org.shegong.approval.RequestNumber;
import org.shegong.approval.RequestState;
import org.shegong.approval.Step;
import org.shegong.approval.Weighed;
import org.shegong.dismissal.leaving.DismissalApplication;
import org.shegong.dismissal.leaving.DismissalCases;
import org.shegong.dismissal.leaving.DismissalRequests;
import org.shegong.dismissal.leaving.FourEyes;
import org.shegong.dismissal.grounds.Ground;
import org.shegong.dismissal.leaving.Roles;
import org.shegong.dismissal.grounds.Way;
import org.shegong.policy.Area;

/** What the dismissal room shows to the outside. */
@Component
@Transactional(readOnly = true)
class DismissalDoor implements ProcessDoor<DismissalApplication> {

	private final DismissalRequests requests;

	private final DismissalCases cases;

	private final DismissalBrief brief;

	private final DismissalWeighing weighing;

	private final DismissalSteps steps;

	private final FourEyes fourEyes;

	private final Roles roles;

	private final Clock clock;

	DismissalDoor(DismissalRequests requests, DismissalCases cases, DismissalBrief brief, DismissalWeighing weighing,
			DismissalSteps steps, FourEyes fourEyes, Roles roles, Clock clock) {
		this.requests = requests;
		this.cases = cases;
		this.brief = brief;
		this.weighing = weighing;
		this.steps = steps;
		this.fourEyes = fourEyes;
		this.roles = roles;
		this.clock = clock;
	}

	@Override
	public String process() {
		return "dismissal";
	}

	@Override
	public boolean weighs() {
		return true;
	}

	@Override
	public Optional<Weighed> weighed(RequestNumber number) {
		return this.weighing.of(number);
	}

	@Override
	public Set<Area> areas() {
		return Set.of(Area.DISMISSAL, Area.RETIREMENT);
	}

	@Override
	public String title() {
		return "解聘退出";
	}

	@Override
	public Class<DismissalApplication> startForm() {
		return DismissalApplication.class;
	}

	@Override
	public WorkerCode subject(DismissalApplication form) {
		return form.worker();
	}

	@Override
	public boolean selfService() {
		return true;
	}

	/** Workers resign and choose an earlier retirement; nobody dismisses themselves. */
	@Override
	public boolean selfService(DismissalApplication form) {
		return form.isWorkersOwn();
	}

	/**
	 * Only whoever submitted it. A resignation is not taken back by one side once it is
	 * handed in.
	 */
	@Override
	public boolean retractable(RequestNumber number, AccountName account) {
		var request = this.requests.get(number);
		return request.ground() != Ground.RESIGNATION && account.equals(request.submittedBy());
	}

	/** A retirement that the calendar opened, where a later one was agreed on. */
	@Override
	public boolean stoppable(RequestNumber number) {
		var request = this.requests.get(number);
		return request.ground() == Ground.RETIREMENT && request.submittedBy() == null;
	}

	@Override
	public Set<String> registrars() {
		return Set.of("town-office", "human-resources");
	}

	@Override
	public Preview preview(DismissalApplication form, WorkerCode subject, LocalDate asOf) {
		return preview(form, subject, asOf, null);
	}

	@Override
	public Preview preview(DismissalApplication form, WorkerCode subject, LocalDate asOf, AccountName account) {
		return this.brief.preview(form, asOf, account);
	}

	/**
	 * Nobody takes two parts, and whoever dated an exit does not tell the worker of it.
	 */
	@Override
	public Set<AccountName> barred(RequestNumber number, String task) {
		var barred = new HashSet<>(this.roles.barred(number, task));
		if (task.equals("deliverNotice")) {
			barred.addAll(this.fourEyes.barred(this.requests.get(number)));
		}
		return barred;
	}

	@Override
	public Class<DismissalAnswers> answers() {
		return DismissalAnswers.class;
	}

	@Override
	public Record expected(String task, Map<String, Object> known, RequestNumber number) {
		return switch (task) {
			case "recordUnionSilence" -> DismissalAnswers.unionHeld(true);
			case "recordDelivery", "reviseDismissal" -> DismissalAnswers.due(false);
			case "recheckProtection" -> DismissalAnswers.kept(false);
			default -> null;
		};
	}

	@Override
	public List<Step<?>> steps() {
		return this.steps.all();
	}

	@Override
	public Brief about(RequestNumber number, String one) {
		return this.brief.about(number);
	}

	@Override
	public String title(RequestNumber number) {
		return this.brief.title(number);
	}

	@Override
	public boolean isPrivate(RequestNumber number) {
		return this.requests.get(number).ground().isPrivate();
	}

	@Override
	public boolean isCalledDiscreetly(RequestNumber number) {
		return this.requests.get(number).ground().isCalledDiscreetly();
	}

	@Override
	public Set<String> privateFacts() {
		return Set.of("protections", "contractRunsUntil", "onFile");
	}

	@Override
	public String discreetTitle(RequestNumber number) {
		return this.brief.discreetTitle(number);
	}

	/** What nobody decides is not being approved. */
	@Override
	public String standing(RequestNumber number, RequestState state) {
		var way = this.requests.get(number).ground().way();
		var undecided = state == RequestState.SUBMITTED && !way.dismisses() && way != Way.AGREEMENT;
		return undecided ? "办理中" : state.title();
	}

	/** The last day of the contract, then that for the papers (LCL 50). */
	@Override
	public LocalDate lastDay(RequestNumber number) {
		var request = this.requests.get(number);
		var policy = this.cases.policyOf(request);
		return request.ended() ? request.lastDay().plusDays(DismissalNumbers.of(policy).handoverDays().value())
				: request.lastDay();
	}

}
