package org.shegong.assessment.awards;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.shegong.assessment.AssessmentNumbers;
import org.shegong.policy.Money;
import org.shegong.approval.Objection;
import org.shegong.approval.RequestNumber;
import org.shegong.organization.OrgUnit;
import org.shegong.policy.Policy;
import org.shegong.worker.Workers;
import org.shegong.assessment.AssessmentDesk;
import org.shegong.assessment.AssessmentRequest;
import org.shegong.assessment.AssessmentRequests;
import org.shegong.assessment.scores.Sheets;

/**
 * Where the special award for the workers of titled communities is put down (TY-27). No
 * text gives a sum (P-23): whoever proposes the grades types it, and the joint review
 * approves it with them.
 */
@Service
@Transactional
public class AwardDesk {

	/** More for one person is a slip of the pen. */
	private static final BigDecimal MOST = new BigDecimal("1000000");

	private static final int CENTS = 2;

	private final AssessmentRequests campaigns;

	private final Sheets sheets;

	private final Workers workers;

	private final HonourDesk honours;

	private final AssessmentDesk desk;

	AwardDesk(AssessmentRequests campaigns, Sheets sheets, Workers workers, HonourDesk honours, AssessmentDesk desk) {
		this.campaigns = campaigns;
		this.sheets = sheets;
		this.workers = workers;
		this.honours = honours;
		this.desk = desk;
	}

	/**
	 * What the workers of a community are to get.
	 *
	 * @param unit code of the community
	 * @param amount yuan for each person
	 */
	public record Proposal(String unit, AwardTitle title, BigDecimal amount) {
	}

	/**
	 * Keeps all awards of an assessment; who is not among them gets none.
	 * @return what stands against them; empty where they are kept
	 */
	public List<Objection> keep(RequestNumber number, List<Proposal> proposals) {
		var campaign = this.campaigns.touch(this.campaigns.get(number).id());
		var objections = campaign.is(AssessmentRequest.Stage.PROPOSING) ? objections(campaign, proposals)
				: List.of(Objection.formFault("现在不是评定等次的时候，请刷新后再看"));
		if (objections.isEmpty()) {
			var awards = new LinkedHashMap<String, Award>();
			proposals.forEach((one) -> awards.put(one.unit(), new Award(one.title(), Money.yuan(one.amount()))));
			campaign.award(awards);
		}
		return objections;
	}

	private List<Objection> objections(AssessmentRequest campaign, List<Proposal> proposals) {
		var policy = this.desk.policyOf(campaign);
		if (!proposals.isEmpty() && !AssessmentNumbers.of(policy).specialAward().value()) {
			return List
				.of(Objection.refusal("当地没有专项奖励的规定，不能在此发放", AssessmentNumbers.of(policy).specialAward().basis()));
		}
		var communities = this.honours.communities(campaign).stream().map(OrgUnit::code).toList();
		var objections = new ArrayList<Objection>();
		var seen = new HashSet<String>();
		for (var one : proposals) {
			if (!communities.contains(one.unit())) {
				objections.add(Objection.formFault("“%s”不是这次考核的社区".formatted(one.unit())));
				continue;
			}
			faults(one, !seen.add(one.unit())).map((fault) -> this.desk.name(one.unit()) + "：" + fault)
				.map(Objection::formFault)
				.forEach(objections::add);
		}
		return objections;
	}

	private static Stream<String> faults(Proposal award, boolean again) {
		var amount = award.amount();
		var sum = amount != null && amount.signum() > 0 && amount.compareTo(MOST) <= 0
				&& amount.stripTrailingZeros().scale() <= CENTS;
		return Stream
			.of(again ? "专项奖励填写了两次" : null, (award.title() == null) ? "请选择社区获得的称号" : null,
					sum ? null : "请填写每人的专项奖励金额（元），大于0，最多两位小数")
			.filter(Objects::nonNull);
	}

	/**
	 * Everybody's award in words, with how much it comes to; null where none is given.
	 */
	@Transactional(readOnly = true)
	public String inWords(AssessmentRequest campaign, Policy policy) {
		if (campaign.awards().isEmpty()) {
			return null;
		}
		var people = this.sheets.of(campaign.id())
			.stream()
			.collect(Collectors.groupingBy((sheet) -> this.workers.get(sheet.worker()).unit(), Collectors.counting()));
		var basis = AssessmentNumbers.of(policy).specialAward().basis();
		return campaign.awards()
			.entrySet()
			.stream()
			.map((one) -> inWords(one, people.getOrDefault(one.getKey(), 0L)))
			.collect(Collectors.joining("；", "", "（%s）".formatted(basis.cited())));
	}

	private String inWords(Map.Entry<String, Award> one, long people) {
		var award = one.getValue();
		var sum = new Award(award.title(), award.amount().times(people));
		return "%s（%s）每人%s，%d人共%s".formatted(this.desk.name(one.getKey()), award.title().title(), award.yuan(), people,
				sum.yuan());
	}

}
