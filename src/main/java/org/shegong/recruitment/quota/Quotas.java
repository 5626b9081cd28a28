package org.shegong.recruitment.quota;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import org.shegong.recruitment.RecruitmentNumbers;
import org.shegong.approval.Objection;
import org.shegong.organization.OrgUnit;
import org.shegong.organization.Organization;
import org.shegong.organization.UnitKind;
import org.shegong.policy.Policies;
import org.shegong.policy.Policy;
import org.shegong.recruitment.campaign.RecruitmentRequest;
import org.shegong.recruitment.campaign.RecruitmentRequests.Reserved;
import org.shegong.worker.Worker;
import org.shegong.worker.Workers;
import org.shegong.recruitment.campaign.RecruitmentRequests;

/**
 * Staffing quotas of communities, towns, counties and cities: the numbers of the policy
 * on a day, the people of the roster as it is now (policy.md A.2).
 */
@Component
@Transactional(readOnly = true)
public class Quotas {

	/** No campaign has this id. */
	private static final Long NONE = 0L;

	private final Organization organization;

	private final Workers workers;

	private final RecruitmentRequests campaigns;

	private final Policies policies;

	Quotas(Organization organization, Workers workers, RecruitmentRequests campaigns, Policies policies) {
		this.organization = organization;
		this.workers = workers;
		this.campaigns = campaigns;
		this.policies = policies;
	}

	/**
	 * Keeps everybody else who wants posts under the same total waiting until commit, so
	 * that two cannot take the last one.
	 */
	@Transactional
	public void lock(String unit) {
		this.organization.lock(controlled(this.organization.lineOf(unit)).code());
	}

	/** The quota of a unit by the rules of a day. */
	public Quota of(String unit, LocalDate on) {
		return check(unit, 1, on).quota();
	}

	/**
	 * What stands against taking on people.
	 * @param unit code of the community, town, county or city that recruits
	 * @param posts persons to be taken on
	 */
	public List<Objection> objections(String unit, int posts, LocalDate on) {
		return check(unit, posts, on).objections();
	}

	/** The same with the quota and who approves it. */
	public QuotaCheck check(String unit, int posts, LocalDate on) {
		return check(unit, posts, NONE, (each) -> this.policies.at(this.organization.localityOf(each.code()), on));
	}

	/**
	 * The same for a campaign that runs already: its own posts are not counted against
	 * it, and it keeps the numbers with which it began.
	 */
	public QuotaCheck check(String unit, int posts, RecruitmentRequest campaign) {
		return check(unit, posts, campaign.id(),
				(each) -> this.policies.begun(this.organization.localityOf(each.code()), campaign.submittedAt()));
	}

	private QuotaCheck check(String unit, int posts, Long campaign, Function<OrgUnit, Policy> rules) {
		var line = this.organization.lineOf(unit);
		var reserved = reserved(this.organization.below(controlled(line).code()), campaign);
		var upper = line.stream()
			.skip(1)
			.filter((level) -> reserved.containsKey(level.code()))
			.map((level) -> staffing(level.code(), rules, reserved))
			.toList();
		return QuotaCheck.of(staffing(unit, rules, reserved), upper, posts);
	}

	private Map<String, Integer> reserved(List<OrgUnit> units, Long except) {
		return this.campaigns.reserved(units.stream().map(OrgUnit::code).toList(), except)
			.stream()
			.collect(Collectors.toMap(Reserved::getUnit, (held) -> held.getPosts().intValue()));
	}

	private Staffing staffing(String code, Function<OrgUnit, Policy> rules, Map<String, Integer> reserved) {
		var line = this.organization.lineOf(code);
		var controlled = controlled(line);
		var whole = this.organization.below(controlled.code());
		var everybody = inPost(whole);
		var units = this.organization.below(code);
		var held = units.stream().mapToInt((unit) -> reserved.getOrDefault(unit.code(), 0)).sum();
		var communities = communities(units, everybody, reserved, rules);
		var total = people(whole, everybody, rules.apply(controlled));
		var policy = rules.apply(line.get(0));
		return new Staffing(line.get(0), policy, communities, people(units, everybody, policy), held,
				held - communities.stream().mapToInt(Community::reserved).sum(),
				Ceiling.of(controlled, rules.apply(controlled), total.total(),
						reserved.values().stream().mapToInt(Integer::intValue).sum()));
	}

	/**
	 * The county or city whose total counts: the nearest with residents on the roster,
	 * else the county, which then asks for them (NAT-14: 市地级或县级层面).
	 */
	private OrgUnit controlled(List<OrgUnit> line) {
		return line.stream()
			.filter((unit) -> unit.kind() == UnitKind.COUNTY || unit.kind() == UnitKind.CITY)
			.filter((unit) -> unit.residents() != null)
			.findFirst()
			.orElseGet(() -> this.organization.countyOf(line.get(0).code()));
	}

	private Map<String, List<Worker>> inPost(List<OrgUnit> units) {
		return this.workers.findByUnitIn(units.stream().map(OrgUnit::code).toList())
			.stream()
			.collect(Collectors.groupingBy(Worker::unit));
	}

	private List<Community> communities(List<OrgUnit> units, Map<String, List<Worker>> everybody,
			Map<String, Integer> reserved, Function<OrgUnit, Policy> rules) {
		return units.stream().filter((unit) -> unit.kind() == UnitKind.COMMUNITY).map((unit) -> {
			var policy = rules.apply(unit);
			return Community.of(unit, policy, people(List.of(unit), everybody, policy),
					reserved.getOrDefault(unit.code(), 0));
		}).toList();
	}

	private static List<Worker> of(OrgUnit unit, Map<String, List<Worker>> everybody) {
		return everybody.getOrDefault(unit.code(), List.of());
	}

	private static InPost people(List<OrgUnit> units, Map<String, List<Worker>> everybody, Policy policy) {
		var counted = RecruitmentNumbers.of(policy).quotaCountedClasses().value();
		return units.stream()
			.map((unit) -> InPost.of(of(unit, everybody), counted,
					Formula.of(policy) == Formula.SEATS && unit.approvedStaff() != null))
			.reduce(InPost.NOBODY, InPost::and);
	}

}
