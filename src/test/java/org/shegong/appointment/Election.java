package org.shegong.appointment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.shegong.account.WorkerCode;
import org.shegong.approval.Objection;
import org.shegong.organization.OrgUnit;
import org.shegong.organization.UnitKind;
import org.shegong.policy.PolicyFixture;
import org.shegong.policy.Status;
import org.shegong.recruitment.quota.Quota;
import org.shegong.worker.Gender;
import org.shegong.worker.Position;
import org.shegong.worker.Worker;
import org.shegong.worker.WorkerClass;

/**
 * A community on paper with seven approved seats, six of them taken, and a recruited
 * worker of it who stands for an office; for tests of rules.
 */
final class Election {

	static final LocalDate TODAY = LocalDate.of(2026, 3, 16);

	private final String jurisdiction;

	private Integer seats = 7;

	private int inPost = 6;

	private int ending;

	private int promised;

	private String counts = "social-workers";

	private Integer open = 2;

	private int people = 9;

	private Integer cap;

	private String missing;

	private WorkerClass workerClass = WorkerClass.RECRUITED;

	private List<Position> positions = List.of(Position.SOCIAL_WORKER);

	private String home = "c";

	private boolean sameCounty = true;

	private boolean taking;

	private boolean pending;

	private UnitKind kind = UnitKind.COMMUNITY;

	private final List<String> sanctions = new ArrayList<>();

	private final List<String> elsewhere = new ArrayList<>();

	private String incumbent;

	private String chosen;

	private Election(String jurisdiction) {
		this.jurisdiction = jurisdiction;
	}

	static Election in(String jurisdiction) {
		return new Election(jurisdiction);
	}

	Election seats(Integer seats, int inPost) {
		this.seats = seats;
		this.inPost = inPost;
		return this;
	}

	/** Members whose terms end soon. */
	Election ending(int members) {
		this.ending = members;
		return this;
	}

	/** Members who were elected and begin later. */
	Election promised(int members) {
		this.promised = members;
		return this;
	}

	/** Everybody counts against one number of which so many are open. */
	Election allCounted(int open) {
		this.counts = "all";
		this.open = open;
		return this;
	}

	Election capped(int cap, int people) {
		this.cap = cap;
		this.people = people;
		return this;
	}

	Election nothingApproved(String sentence) {
		this.seats = null;
		this.missing = sentence;
		return this;
	}

	Election of(WorkerClass workerClass, Position... positions) {
		this.workerClass = workerClass;
		this.positions = List.of(positions);
		return this;
	}

	Election from(String home, boolean sameCounty) {
		this.home = home;
		this.sameCounty = sameCounty;
		return this;
	}

	Election withSecretary(String name) {
		this.incumbent = name;
		return this;
	}

	/** Somebody who begins later. */
	Election withSecretaryToBe(String name) {
		this.chosen = name;
		return this;
	}

	Election sanctioned(String what) {
		this.sanctions.add(what);
		return this;
	}

	Election seatedAt(String where) {
		this.elsewhere.add(where);
		return this;
	}

	Election askedBefore() {
		this.pending = true;
		return this;
	}

	Election at(UnitKind kind) {
		this.kind = kind;
		return this;
	}

	/** The office begins. */
	Election taking() {
		this.taking = true;
		return this;
	}

	List<Objection> asking(Office office, Way way) {
		return AppointmentRules.objections(situation(office, way));
	}

	/** Only what refuses. */
	List<Objection> refusals(Office office, Way way) {
		return asking(office, way).stream().filter(Objection::refuses).toList();
	}

	AppointmentSituation situation(Office office, Way way) {
		var policy = PolicyFixture.policies().of(this.jurisdiction, TODAY);
		var asked = new AppointmentApplication(WorkerCode.of("w"), "c", office, way, "群众公认");
		var unit = new OrgUnit("c", "桥头社区", this.kind, null, null);
		var home = new OrgUnit(this.home, this.home.equals("c") ? "桥头社区" : "柳巷社区", UnitKind.COMMUNITY, null, null);
		var committee = (this.kind == UnitKind.COMMUNITY) ? new Quota.Committee(5, 9, this.seats, this.inPost) : null;
		var quota = new Quota("c", "桥头社区", TODAY, 4, this.counts, this.cap, committee, this.people,
				new Quota.ByGroup(this.inPost, this.people - this.inPost, 0), 4, 0, this.open, this.open, "按文件", "名额",
				"文件", Status.REPORT, null, List.of(), this.missing, List.of());
		return new AppointmentSituation(asked, TODAY, this.taking, policy,
				worker("w", "郑七", this.workerClass, this.positions, this.home), unit, home, true, this.sameCounty,
				quota, List.of(), this.incumbent, this.chosen, this.elsewhere, this.ending, this.promised, this.pending,
				this.sanctions);
	}

	private static Worker worker(String code, String name, WorkerClass workerClass, List<Position> positions,
			String unit) {
		return new Worker(WorkerCode.of(code), name, Gender.FEMALE, LocalDate.of(1988, 3, 15), workerClass, positions,
				unit);
	}

}
