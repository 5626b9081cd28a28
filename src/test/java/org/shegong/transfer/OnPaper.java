package org.shegong.transfer;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.shegong.account.AccountName;
import org.shegong.account.WorkerCode;
import org.shegong.approval.ApprovalRequest;
import org.shegong.approval.Objection;
import org.shegong.approval.RequestNumber;
import org.shegong.organization.OrgUnit;
import org.shegong.organization.UnitKind;
import org.shegong.policy.Articles;
import org.shegong.policy.Period;
import org.shegong.policy.PolicyFixture;
import org.shegong.worker.AwayCause;
import org.shegong.worker.AwayPeriod;
import org.shegong.worker.Employment;
import org.shegong.worker.Gender;
import org.shegong.worker.Position;
import org.shegong.worker.Worker;
import org.shegong.worker.WorkerClass;

/**
 * Somebody of a community on paper, who is to change their place on 2026-03-16; for tests
 * of rules.
 */
final class OnPaper {

	private static final OrgUnit CITY = new OrgUnit("city", "河套市", UnitKind.CITY, null, null);

	private static final OrgUnit COUNTY = new OrgUnit("county", "白沙旗", UnitKind.COUNTY, "city", null);

	private static final OrgUnit EAST = new OrgUnit("east", "东街道", UnitKind.TOWN, "county", null);

	private final String jurisdiction;

	private final TransferKind kind;

	private LocalDate today = LocalDate.of(2026, 3, 9);

	private boolean asksAnew = true;

	private LocalDate on = LocalDate.of(2026, 3, 16);

	private LocalDate until;

	private String position;

	private List<OrgUnit> to = east("东二社区");

	private WorkerClass workerClass = WorkerClass.RECRUITED;

	private List<Position> positions = List.of(Position.SOCIAL_WORKER);

	private Employment contract;

	private final List<ApprovalRequest> open = new ArrayList<>();

	private final List<AwayPeriod> away = new ArrayList<>();

	private List<Objection> quota = List.of();

	private OnPaper(String jurisdiction, TransferKind kind) {
		this.jurisdiction = jurisdiction;
		this.kind = kind;
		if (kind == TransferKind.POSTED_IN) {
			this.until = LocalDate.of(2027, 3, 15);
			this.workerClass = WorkerClass.POSTED;
		}
	}

	static OnPaper in(String jurisdiction, TransferKind kind) {
		return new OnPaper(jurisdiction, kind);
	}

	private static List<OrgUnit> east(String name) {
		return List.of(new OrgUnit(name, name, UnitKind.COMMUNITY, "east", null), EAST, COUNTY, CITY);
	}

	OnPaper asOf(String day) {
		this.today = LocalDate.parse(day);
		return this;
	}

	/** All but the last have agreed. */
	OnPaper beingDecided() {
		this.asksAnew = false;
		return this;
	}

	OnPaper on(String day) {
		this.on = LocalDate.parse(day);
		return this;
	}

	OnPaper as(String position) {
		this.position = position;
		return this;
	}

	/** Where they are already. */
	OnPaper staying() {
		this.to = east("东一社区");
		return this;
	}

	OnPaper toTheWestOfTheCounty() {
		this.to = List.of(new OrgUnit("w1", "西一社区", UnitKind.COMMUNITY, "west", null),
				new OrgUnit("west", "西街道", UnitKind.TOWN, "county", null), COUNTY, CITY);
		return this;
	}

	OnPaper toAnotherCounty() {
		this.to = List.of(new OrgUnit("s1", "南一社区", UnitKind.COMMUNITY, "south", null),
				new OrgUnit("south", "南镇", UnitKind.TOWN, "other", null),
				new OrgUnit("other", "黑水旗", UnitKind.COUNTY, "city", null), CITY);
		return this;
	}

	OnPaper toAnotherCity() {
		this.to = List.of(new OrgUnit("f1", "远方社区", UnitKind.COMMUNITY, "far", null),
				new OrgUnit("far", "远方街道", UnitKind.TOWN, "farther", null),
				new OrgUnit("farther", "远方区", UnitKind.COUNTY, null, null));
		return this;
	}

	OnPaper toATown() {
		this.to = List.of(EAST, COUNTY, CITY);
		return this;
	}

	OnPaper of(WorkerClass workerClass, Position... positions) {
		this.workerClass = workerClass;
		this.positions = (positions.length > 0) ? List.of(positions) : this.positions;
		return this;
	}

	OnPaper hired(String until, String probation) {
		this.contract = new Employment(WorkerCode.of("w"));
		this.contract.agree("HT", LocalDate.of(2026, 3, 2), LocalDate.parse(until));
		this.contract.terms((probation != null) ? LocalDate.parse(probation) : null, null);
		return this;
	}

	OnPaper away(AwayCause cause, String from, String until) {
		this.away.add(new AwayPeriod(worker(), new Period(LocalDate.parse(from), LocalDate.parse(until)), cause, "病假",
				RequestNumber.of("leave-9"), null));
		return this;
	}

	/** Another case about them is open. */
	OnPaper withAnOpen(String process) {
		this.open.add(new Open(process));
		return this;
	}

	OnPaper whereNoPlaceIsFree() {
		this.quota = List.of(Objection.refusal("没有空缺", Articles.of("transfer-place")));
		return this;
	}

	/** A case of another room. */
	private static final class Open extends ApprovalRequest {

		private Open(String process) {
			super(process, WorkerCode.of("w"), "东一社区", AccountName.of("office"), Instant.EPOCH);
		}

	}

	List<Objection> objections() {
		return TransferRules.objections(situation());
	}

	/** Only what refuses. */
	List<Objection> refusals() {
		return objections().stream().filter(Objection::refuses).toList();
	}

	/** Only what those who decide have to mind. */
	List<Objection> warnings() {
		return objections().stream().filter((objection) -> !objection.refuses()).toList();
	}

	Situation situation() {
		var asked = new TransferApplication(WorkerCode.of("w"), this.kind, this.to.get(0).code(), this.on,
				this.position, this.until, "工作需要");
		return new Situation(asked, this.today, this.asksAnew, worker(), site(east("东一社区")), site(this.to),
				Placement.of(this.position, worker()), this.open, this.away, List.of(), this.contract, this.quota);
	}

	private Site site(List<OrgUnit> line) {
		return new Site(line, null, PolicyFixture.policies().of(this.jurisdiction, this.today), this.jurisdiction);
	}

	private Worker worker() {
		return new Worker(WorkerCode.of("w"), "安然", Gender.FEMALE, LocalDate.of(1990, 5, 1), this.workerClass,
				this.positions, "东一社区");
	}

}
