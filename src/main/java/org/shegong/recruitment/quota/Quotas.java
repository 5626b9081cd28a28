package org.shegong.recruitment.quota;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import org.shegong.recruitment.RecruitmentNumbers;
import org.shegong.approval.Objection;
import org.shegong.organization.OrgUnit;
import org.shegong.organization.Organization;
import org.shegong.organization.Tree;
import org.shegong.organization.UnitKind;
import org.shegong.policy.Locality;
import org.shegong.policy.Policies;
import org.shegong.policy.Policy;
import org.shegong.recruitment.campaign.RecruitmentRequest;
import org.shegong.worker.Headcounts;
import org.shegong.worker.Heads;
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

	private final Headcounts headcounts;

	private final RecruitmentRequests campaigns;

	private final Policies policies;

	Quotas(Organization organization, Headcounts headcounts, RecruitmentRequests campaigns, Policies policies) {
		this.organization = organization;
		this.headcounts = headcounts;
		this.campaigns = campaigns;
		this.policies = policies;
	}

	/**
	 * Keeps everybody else who wants posts under the same total waiting until commit, so
	 * that two cannot take the last one.
	 */
	@Transactional
	public void lock(String unit) {
		this.organization.lock(total(unit));
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
		return check(unit, posts, NONE, this.policies.each(on, null));
	}

	/**
	 * The same for a campaign that runs already: its own posts are not counted against
	 * it, and it keeps the numbers with which it began.
	 */
	public QuotaCheck check(String unit, int posts, RecruitmentRequest campaign) {
		return check(unit, posts, campaign.id(), this.policies.eachBegun(campaign.submittedAt()));
	}

	private QuotaCheck check(String unit, int posts, Long campaign, Function<Locality, Policy> rules) {
		var levels = levels(unit, campaign, rules);
		return QuotaCheck.of(levels.own(), levels.upper(), posts);
	}

	/**
	 * A unit, and those above it whose own campaigns hold posts that no community is
	 * named for yet.
	 */
	record Levels(Staffing own, List<Staffing> upper) {
	}

	/** With everything that campaigns hold. */
	Levels levels(String unit, Function<Locality, Policy> rules) {
		return levels(unit, NONE, rules);
	}

	private Levels levels(String unit, Long campaign, Function<Locality, Policy> rules) {
		var line = this.organization.lineOf(unit);
		var controlled = controlled(line);
		var reserved = Reservations.of(this.campaigns.reserved(campaign));
		var upTo = line.indexOf(controlled);
		var upper = IntStream.rangeClosed(1, upTo)
			.filter((at) -> reserved.has(line.get(at).code()))
			.mapToObj((at) -> staffing(line.subList(at, line.size()), controlled, rules, reserved))
			.toList();
		return new Levels(staffing(line, controlled, rules, reserved), upper);
	}

	/** Code of the county or city whose total counts for a unit. */
	String total(String unit) {
		return controlled(this.organization.lineOf(unit)).code();
	}

	/**
	 * @param line the unit, then those above it
	 */
	private Staffing staffing(List<OrgUnit> line, OrgUnit controlled, Function<Locality, Policy> locally,
			Reservations reserved) {
		var unit = line.get(0);
		var below = this.organization.below(unit.code());
		var tree = this.organization.tree(line, below);
		Function<OrgUnit, Policy> rules = (each) -> locally.apply(tree.localityOf(each.code()));
		var communities = communities(below, reserved, rules);
		var within = within(List.of(unit.code(), controlled.code()));
		var held = reserved.within(unit.code());
		return new Staffing(unit, rules.apply(unit), communities, people(unit, within, rules.apply(unit)), held,
				held - communities.stream().mapToInt(Community::reserved).sum(),
				Ceiling.of(controlled, rules.apply(controlled),
						people(controlled, within, rules.apply(controlled)).total(),
						reserved.within(controlled.code())));
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
			.orElseGet(() -> Tree.countyOf(line));
	}

	private Map<String, List<Heads>> within(List<String> units) {
		return byUnit(this.headcounts.within(units));
	}

	private List<Community> communities(List<OrgUnit> units, Reservations reserved, Function<OrgUnit, Policy> rules) {
		var heads = byUnit(this.headcounts.byUnit(units.get(0).code()));
		return units.stream().filter((unit) -> unit.kind() == UnitKind.COMMUNITY).map((unit) -> {
			var policy = rules.apply(unit);
			return Community.of(unit, policy, people(unit, heads, policy), reserved.of(unit.code()));
		}).toList();
	}

	private static Map<String, List<Heads>> byUnit(List<Heads> heads) {
		return heads.stream().collect(Collectors.groupingBy(Heads::unit));
	}

	private static InPost people(OrgUnit unit, Map<String, List<Heads>> heads, Policy policy) {
		return InPost.of(heads.getOrDefault(unit.code(), List.of()),
				RecruitmentNumbers.of(policy).quotaCountedClasses().value(), Formula.of(policy) == Formula.SEATS);
	}

}
