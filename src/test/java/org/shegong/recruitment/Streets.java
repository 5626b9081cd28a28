package org.shegong.recruitment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.shegong.account.WorkerCode;
import org.shegong.approval.Objection;
import org.shegong.organization.OrgUnit;
import org.shegong.organization.UnitKind;
import org.shegong.policy.Policies;
import org.shegong.policy.Policy;
import org.shegong.policy.PolicyFixture;
import org.shegong.worker.Gender;
import org.shegong.worker.Head;
import org.shegong.worker.Heads;
import org.shegong.worker.Position;
import org.shegong.worker.Worker;
import org.shegong.worker.WorkerClass;
import org.shegong.recruitment.quota.Ceiling;
import org.shegong.recruitment.quota.Community;
import org.shegong.recruitment.quota.InPost;
import org.shegong.recruitment.quota.Quota;
import org.shegong.recruitment.quota.QuotaCheck;
import org.shegong.recruitment.quota.Staffing;

/** Communities and their people on paper, for tests of quotas. */
final class Streets {

	private static final LocalDate TODAY = LocalDate.of(2026, 3, 16);

	private Policies policies = PolicyFixture.policies();

	private final String jurisdiction;

	private LocalDate on = TODAY;

	private Integer households = 1500;

	private Integer seats = 7;

	private Integer staff;

	private Integer residents = 800_000;

	private int elsewhere;

	private final List<Worker> people = new ArrayList<>();

	private Streets(String jurisdiction) {
		this.jurisdiction = jurisdiction;
	}

	/** A community of a jurisdiction in a county of 800,000 residents with nobody. */
	static Streets in(String jurisdiction) {
		return new Streets(jurisdiction);
	}

	Streets by(Policies changed) {
		this.policies = changed;
		return this;
	}

	Streets on(String date) {
		this.on = LocalDate.parse(date);
		return this;
	}

	Streets households(Integer households) {
		this.households = households;
		return this;
	}

	Streets seats(Integer seats) {
		this.seats = seats;
		return this;
	}

	/** Hired staff that the county approved apart from the seats. */
	Streets staff(Integer approved) {
		this.staff = approved;
		return this;
	}

	/** Urban permanent residents of the county. */
	Streets residents(Integer residents) {
		this.residents = residents;
		return this;
	}

	/** Community workers in the other communities of the county. */
	Streets elsewhere(int people) {
		this.elsewhere = people;
		return this;
	}

	Streets with(int number, WorkerClass workerClass, Position... positions) {
		for (int one = 0; one < number; one++) {
			this.people.add(new Worker(WorkerCode.of("w" + this.people.size()), "某某", Gender.FEMALE,
					LocalDate.of(1990, 1, 1), workerClass, Arrays.asList(positions), "sq"));
		}
		return this;
	}

	Streets committee(int number) {
		return with(number, WorkerClass.ELECTED, Position.COMMITTEE_MEMBER);
	}

	Streets socialWorkers(int number) {
		return with(number, WorkerClass.RECRUITED, Position.SOCIAL_WORKER);
	}

	Quota quota() {
		return check(1).quota();
	}

	List<Objection> objections(int posts) {
		return check(posts).objections();
	}

	QuotaCheck check(int posts) {
		var community = Community.of(unit("sq", "桥头社区", UnitKind.COMMUNITY, this.households, null, this.seats),
				policy(), inPost(), 0);
		return QuotaCheck.of(new Staffing(community.unit(), policy(), List.of(community), inPost(), 0, 0, ceiling()),
				List.of(), posts);
	}

	/** The same for a town of this community and an empty one of so many households. */
	QuotaCheck townCheck(int posts, int otherHouseholds) {
		var nobody = InPost.NOBODY;
		var communities = List.of(
				Community.of(unit("sq", "桥头社区", UnitKind.COMMUNITY, this.households, null, this.seats), policy(),
						inPost(), 0),
				Community.of(unit("sq2", "桥尾社区", UnitKind.COMMUNITY, otherHouseholds, null, this.seats), policy(),
						nobody, 0));
		var town = unit("jd", "桥街道", UnitKind.TOWN, null, null, null);
		return QuotaCheck.of(new Staffing(town, policy(), communities, inPost(), 0, 0, ceiling()), List.of(), posts);
	}

	/** The same for the whole county. */
	QuotaCheck countyCheck(int posts) {
		var community = Community.of(unit("sq", "桥头社区", UnitKind.COMMUNITY, this.households, null, this.seats),
				policy(), inPost(), 0);
		var all = new InPost(inPost().committee(), inPost().socialWorkers() + this.elsewhere, inPost().others(), 0);
		return QuotaCheck.of(new Staffing(county(), policy(), List.of(community), all, 0, 0, ceiling()), List.of(),
				posts);
	}

	private Ceiling ceiling() {
		return Ceiling.of(county(), policy(), inPost().total() + this.elsewhere, 0);
	}

	private OrgUnit county() {
		return unit("xq", "河东区", UnitKind.COUNTY, null, this.residents, null);
	}

	private OrgUnit unit(String code, String name, UnitKind kind, Integer households, Integer residents,
			Integer seats) {
		var unit = new OrgUnit(code, name, kind, null, this.jurisdiction);
		unit.size(households, residents, seats, (kind == UnitKind.COMMUNITY) ? this.staff : null);
		return unit;
	}

	private InPost inPost() {
		return InPost.of(
				this.people.stream().map((one) -> new Heads("sq", this.staff != null, Head.of(one), 1)).toList(),
				policy().list("quota-counted-classes"), this.staff != null);
	}

	private Policy policy() {
		return this.policies.of(this.jurisdiction, this.on);
	}

}
