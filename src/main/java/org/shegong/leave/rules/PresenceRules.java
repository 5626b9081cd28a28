package org.shegong.leave.rules;

import java.util.List;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;

import org.shegong.account.WorkerCode;
import org.shegong.approval.Objection;
import org.shegong.policy.Period;
import org.shegong.policy.Articles;
import org.shegong.policy.Basis;
import org.shegong.policy.RetirementAge;
import org.shegong.worker.AwayCause;
import org.shegong.worker.AwayPeriod;
import org.shegong.worker.AwayPeriods;
import org.shegong.worker.Employments;
import org.shegong.worker.Gender;
import org.shegong.worker.Substitutes;
import org.shegong.worker.Workers;
import org.shegong.leave.request.LeaveRequests;

/** Who is where: the worker cannot be away twice, and somebody has to stay. */
@Component
public class PresenceRules {

	static final Basis ONCE = Articles.of("leave-one-reason");

	static final Basis SECONDMENT = Articles.of("leave-secondment");

	static final Basis CONTRACT = Articles.of("leave-contract");

	private final AwayPeriods away;

	private final Workers workers;

	private final Employments employments;

	private final LeaveRequests requests;

	private final Substitutes substitutes;

	public PresenceRules(AwayPeriods away, Workers workers, Employments employments, LeaveRequests requests,
			Substitutes substitutes) {
		this.away = away;
		this.workers = workers;
		this.employments = employments;
		this.requests = requests;
		this.substitutes = substitutes;
	}

	List<Objection> service(LeaveCase leave) {
		var since = leave.worker().servingSince();
		var from = leave.form().from();
		return (since == null || from == null || !from.isBefore(since)) ? List.of()
				: List.of(Objection.formFault("花名册登记的入职日期是%s，晚于请假开始日期；请改日期，或先更正花名册".formatted(Period.inFull(since))));
	}

	/** Leaves are compared by half days, everything else by days. */
	List<Objection> overlap(LeaveCase leave) {
		var leaves = leave.history()
			.requests()
			.stream()
			.filter((other) -> other.span().overlaps(leave.span()))
			.map((other) -> "%s（%s，%s）".formatted(other.kind().title(), other.span().inWords(), other.state().title()));
		var others = this.away.ofWorker(leave.worker().code(), new Period(leave.span().from(), leave.span().until()))
			.stream()
			.filter((period) -> !period.isLeave())
			.filter((period) -> !period.is(AwayCause.SECONDMENT))
			.map((period) -> "%s（%s）".formatted(period.words(), days(period)));
		var imported = leave.history()
			.imported()
			.stream()
			.filter((prior) -> prior.span().overlaps(leave.span()))
			.map((prior) -> "%s（档案登记，%s）".formatted(prior.kind().title(), prior.span().inWords()));
		return Stream.of(leaves, imported, others)
			.flatMap((all) -> all)
			.map((other) -> Objection.refusal("与已有的%s重叠；请改日期，或先撤回、销假那一项".formatted(other), ONCE)
				.confiding(leave.worker().code(), "与已有的离岗重叠，请改日期"))
			.toList();
	}

	/** Who is seconded keeps every right to leave; only the borrower has to know. */
	List<Objection> secondment(LeaveCase leave) {
		return this.away.ofWorker(leave.worker().code(), new Period(leave.span().from(), leave.span().until()))
			.stream()
			.filter((period) -> period.is(AwayCause.SECONDMENT))
			.map((period) -> Objection.warning("这几天在借调期间（%s），准假后请同时告知借用单位".formatted(days(period)), SECONDMENT))
			.toList();
	}

	List<Objection> deputy(LeaveCase leave) {
		return this.substitutes.objections(leave.form().deputy(), leave.worker(),
				new Period(leave.span().from(), leave.span().until()), ONCE);
	}

	/** Whoever stands in for somebody is expected to be there. */
	List<Objection> standingIn(LeaveCase leave) {
		var own = leave.worker().code().account();
		var leaves = this.requests.findByDeputy(own)
			.stream()
			.filter((other) -> other.stands() && other.span().overlaps(leave.span()))
			.map((other) -> standIn(other.span().inWords(), other.worker()));
		var others = this.away.findByDeputyAndUntilDateGreaterThanEqual(own, leave.span().from())
			.stream()
			.filter((period) -> !period.isLeave())
			.filter((period) -> !period.from().isAfter(leave.span().until()))
			.map((period) -> standIn(days(period), period.worker()));
		return Stream.concat(leaves, others).limit(1).toList();
	}

	private Objection standIn(String days, WorkerCode worker) {
		return Objection.warning("%s期间申请人是%s的代岗人，请先与对方商定另选代岗人".formatted(days, this.workers.get(worker).name()), ONCE);
	}

	/**
	 * Leave does not end a contract, nor a contract a protected leave; the office has to
	 * look (LCL 42, 45).
	 */
	List<Objection> contract(LeaveCase leave) {
		return this.employments.latest(leave.worker().code())
			.map((contract) -> contract.contractUntil())
			.filter((until) -> until.isBefore(leave.span().until()))
			.map((until) -> Objection.warning("花名册登记的合同于%s到期，早于假期结束；请先核对是否续订或依法顺延".formatted(Period.inFull(until)),
					CONTRACT))
			.stream()
			.toList();
	}

	/**
	 * Who has reached the statutory age may have left before the leave is over (LCL 44).
	 */
	List<Objection> retirement(LeaveCase leave) {
		var worker = leave.worker();
		if (worker.birthDate() == null) {
			return List.of();
		}
		var age = RetirementAge.of(worker.birthDate(), worker.gender() == Gender.FEMALE, worker.retirementBase(),
				leave.policy());
		return leave.span().until().isAfter(age.date())
				? List.of(Objection.warning(
						"本人于%s达到法定退休年龄（%s），假期到%s才结束；请先核对是否按时退休或已书面约定延迟".formatted(Period.inWords(age.date()),
								age.inWords(), Period.inWords(leave.span().until())),
						RetirementAge.basis(leave.policy())))
				: List.of();
	}

	private static String days(AwayPeriod period) {
		return period.period().inWords();
	}

}
