package org.shegong.secondment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

import org.shegong.account.AccountName;
import org.shegong.account.WorkerCode;
import org.shegong.approval.Objection;
import org.shegong.approval.RequestNumber;
import org.shegong.organization.OrgUnit;
import org.shegong.organization.UnitKind;
import org.shegong.policy.Period;
import org.shegong.policy.PolicyFixture;
import org.shegong.worker.AwayCause;
import org.shegong.worker.AwayPeriod;
import org.shegong.worker.Employment;
import org.shegong.worker.Gender;
import org.shegong.worker.Position;
import org.shegong.worker.Substitute;
import org.shegong.worker.Worker;
import org.shegong.worker.WorkerClass;

/**
 * A worker of a street on paper, whom the street asks for on 2026-03-16 unless said
 * otherwise; for tests of rules.
 */
final class Street {

	private final String jurisdiction;

	private LocalDate today = LocalDate.of(2026, 3, 9);

	private BorrowerKind kind = BorrowerKind.TOWN;

	private OrgUnit borrower = new OrgUnit("jd", "胡杨街道", UnitKind.TOWN, null, null);

	private WorkerClass workerClass = WorkerClass.RECRUITED;

	private Employment contract;

	private final List<Stay> own = new ArrayList<>();

	private final List<Stay> near = new ArrayList<>();

	private final List<Stay> others = new ArrayList<>();

	private final List<AwayPeriod> away = new ArrayList<>();

	private Cover cover = new Cover(List.of(), List.of(), null);

	private Street(String jurisdiction) {
		this.jurisdiction = jurisdiction;
	}

	static Street in(String jurisdiction) {
		return new Street(jurisdiction);
	}

	Street on(String date) {
		this.today = LocalDate.parse(date);
		return this;
	}

	Street by(BorrowerKind kind, UnitKind unit) {
		this.kind = kind;
		this.borrower = (unit != null) ? new OrgUnit("b", "借用单位", unit, null, null) : null;
		return this;
	}

	Street of(WorkerClass workerClass) {
		this.workerClass = workerClass;
		return this;
	}

	/** The worker's own earlier secondment. */
	Street after(String number, String from, String until, boolean pending) {
		this.own.add(new Stay(WorkerCode.of("w"), RequestNumber.of(number), LocalDate.parse(from),
				LocalDate.parse(until), pending));
		return this;
	}

	/** The worker is the secretary of the community. */
	Street holdingAPost() {
		this.cover = new Cover(List.of("社区党组织书记"), List.of("胡杨社区"), this.cover.deputy());
		return this;
	}

	Street coveredBy(String account, boolean left, boolean here) {
		return coveredBy(new Substitute(AccountName.of(account), "代小文", left, here, List.of()));
	}

	/** A deputy of the county who is away at times, given in pairs of days. */
	Street coveredBySomebodyAway(String... days) {
		var times = new ArrayList<AwayPeriod>();
		for (int at = 0; at < days.length; at += 2) {
			times.add(new AwayPeriod(worker(), new Period(LocalDate.parse(days[at]), LocalDate.parse(days[at + 1])),
					AwayCause.LEAVE, "请假", RequestNumber.of("leave-9"), null));
		}
		return coveredBy(new Substitute(AccountName.of("d"), "代小文", false, true, times));
	}

	private Street coveredBy(Substitute deputy) {
		this.cover = new Cover(this.cover.posts(), this.cover.places(), deputy);
		return this;
	}

	/**
	 * The worker's own earlier one that does not touch and lies less than 30 days apart.
	 */
	Street near(String number, String from, String until) {
		this.near.add(new Stay(WorkerCode.of("w"), RequestNumber.of(number), LocalDate.parse(from),
				LocalDate.parse(until), false));
		return this;
	}

	/** A colleague's secondment. */
	Street beside(String colleague, String from, String until) {
		this.others.add(new Stay(WorkerCode.of(colleague), RequestNumber.of("secondment-9"), LocalDate.parse(from),
				LocalDate.parse(until), false));
		return this;
	}

	Street away(String request, String kind, String from, String until) {
		this.away
			.add(new AwayPeriod(worker(), new Period(LocalDate.parse(from), LocalDate.parse(until)), cause(request),
					kind, RequestNumber.of(request), null)
				.onLeave(request.startsWith("leave-") ? "personal" : null));
		return this;
	}

	private static AwayCause cause(String request) {
		if (request.startsWith("leave-")) {
			return AwayCause.LEAVE;
		}
		return request.startsWith("secondment-") ? AwayCause.SECONDMENT : AwayCause.OUTING;
	}

	Street hired(String until, String probation) {
		this.contract = new Employment(WorkerCode.of("w"));
		this.contract.agree("HT", LocalDate.of(2026, 3, 2), LocalDate.parse(until));
		this.contract.terms((probation != null) ? LocalDate.parse(probation) : null, null);
		return this;
	}

	List<Objection> asking(String from, String until) {
		return SecondmentRules.objections(situation(from, until));
	}

	/** Only what refuses. */
	List<Objection> refusals(String from, String until) {
		return asking(from, until).stream().filter(Objection::refuses).toList();
	}

	Situation situation(String from, String until) {
		var asked = new SecondmentApplication(WorkerCode.of("w"), "借用单位", this.kind, LocalDate.parse(from),
				LocalDate.parse(until), "创城", (this.cover.deputy() != null) ? this.cover.deputy().account() : null);
		this.own.sort(Comparator.comparing(Stay::from));
		return new Situation(asked, this.today, PolicyFixture.policies().of(this.jurisdiction, this.today), worker(),
				this.borrower, this.own, this.near, recent(), this.others, this.away, this.contract, this.cover);
	}

	private List<Stay> recent() {
		return Stream.concat(this.own.stream(), this.near.stream()).toList();
	}

	private Worker worker() {
		return new Worker(WorkerCode.of("w"), "安然", Gender.FEMALE, LocalDate.of(1990, 5, 1), this.workerClass,
				List.of(Position.SOCIAL_WORKER), "c");
	}

}
