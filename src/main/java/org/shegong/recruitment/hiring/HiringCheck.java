package org.shegong.recruitment.hiring;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;

import org.shegong.account.WorkerCode;
import org.shegong.approval.Objection;
import org.shegong.organization.Organization;
import org.shegong.organization.UnitKind;
import org.shegong.recruitment.campaign.RecruitmentRequest;
import org.shegong.recruitment.exam.Candidate;
import org.shegong.recruitment.exam.Findings;
import org.shegong.recruitment.quota.Quotas;
import org.shegong.worker.AccountNames;

/**
 * What stands against taking people on as entered, with all of them looked up at once.
 */
@Component
class HiringCheck {

	private final AccountNames accounts;

	private final Quotas quotas;

	private final Organization organization;

	private final Findings findings;

	HiringCheck(AccountNames accounts, Quotas quotas, Organization organization, Findings findings) {
		this.accounts = accounts;
		this.quotas = quotas;
		this.organization = organization;
		this.findings = findings;
	}

	/**
	 * @param people those on the list
	 * @param entered for each of them
	 */
	List<Objection> objections(RecruitmentRequest campaign, List<Candidate> people, List<Formalities> entered) {
		var byNo = people.stream().collect(Collectors.toMap(Candidate::no, Function.identity()));
		var known = this.findings.knownAs(people.stream().map(Candidate::applicant).toList());
		var existing = existing(entered);
		var within = within(campaign, entered);
		var policy = this.findings.policyOf(campaign);
		var objections = new ArrayList<Objection>();
		var codes = new HashSet<String>();
		for (var said : entered) {
			var candidate = byNo.get(said.candidate());
			var knownAs = known.get(candidate.applicant().idNumber());
			var doubled = said.code() != null && !codes.add(said.code().toLowerCase(Locale.ROOT));
			objections.addAll(HiringRules
				.objections(new HiringRules.Situation(candidate.name(), said, doubled || taken(said, knownAs, existing),
						knownAs, within.contains(said.unit()), candidate.publishedUntil(), policy)));
		}
		objections.addAll(places(campaign, entered, within));
		return objections;
	}

	private Set<String> existing(List<Formalities> entered) {
		return this.accounts.existing(entered.stream()
			.flatMap((said) -> WorkerCode.read(said.code()).stream())
			.map((code) -> code.account().value())
			.toList());
	}

	/** Somebody of the roster keeps the code they have. */
	private static boolean taken(Formalities said, WorkerCode knownAs, Set<String> existing) {
		return WorkerCode.read(said.code())
			.filter((code) -> !code.equals(knownAs))
			.filter((code) -> existing.contains(code.account().value().toLowerCase(Locale.ROOT)))
			.isPresent();
	}

	/** Communities of the unit that recruits, of those entered. */
	private Set<String> within(RecruitmentRequest campaign, List<Formalities> entered) {
		return entered.stream()
			.map(Formalities::unit)
			.filter(Objects::nonNull)
			.distinct()
			.filter((unit) -> this.organization.knows(unit)
					&& this.organization.lineOf(unit).get(0).kind() == UnitKind.COMMUNITY
					&& this.organization.covers(campaign.unit(), unit))
			.collect(Collectors.toSet());
	}

	/** Communities must have room for those who are placed there. */
	private List<Objection> places(RecruitmentRequest campaign, List<Formalities> entered, Set<String> within) {
		Map<String, Long> placed = entered.stream()
			.filter((said) -> !said.gaveUp() && within.contains(said.unit()))
			.collect(Collectors.groupingBy(Formalities::unit, Collectors.counting()));
		return placed.entrySet()
			.stream()
			.flatMap((place) -> room(campaign, place.getKey(), place.getValue().intValue()))
			.toList();
	}

	/**
	 * An exception of the kind “一般” was agreed to for the unit that recruits and for no
	 * other.
	 */
	private Stream<Objection> room(RecruitmentRequest campaign, String community, int people) {
		var check = this.quotas.check(community, people, campaign);
		if (check.exception() && !community.equals(campaign.unit())) {
			return Stream.of(Objection.refusal("“%s”按公式还缺%d人，安排不下%d人，请安排到有空缺的社区".formatted(check.quota().unitName(),
					check.quota().openByFormula(), people), check.quota().basis()));
		}
		return check.objections().stream().filter(Objection::refuses);
	}

}
