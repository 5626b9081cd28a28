package org.shegong.assessment;

import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import org.shegong.account.WorkerCode;
import org.shegong.approval.RequestNumber;
import org.shegong.approval.Weighed;
import org.shegong.assessment.grades.Grade;
import org.shegong.assessment.grades.GradeDesk;
import org.shegong.assessment.scores.ScoreDesk;
import org.shegong.assessment.scores.Sheets;
import org.shegong.organization.Organization;
import org.shegong.policy.Policy;

/** What an assessment comes to: its places, the grades advised, and what they bring. */
@Component
@Transactional(readOnly = true)
class AssessmentWeighing {

	private final AssessmentRequests campaigns;

	private final AssessmentDesk desk;

	private final GradeDesk grades;

	private final ScoreDesk scores;

	private final Sheets sheets;

	private final Organization organization;

	private final Clock clock;

	AssessmentWeighing(AssessmentRequests campaigns, AssessmentDesk desk, GradeDesk grades, ScoreDesk scores,
			Sheets sheets, Organization organization, Clock clock) {
		this.campaigns = campaigns;
		this.desk = desk;
		this.grades = grades;
		this.scores = scores;
		this.sheets = sheets;
		this.organization = organization;
		this.clock = clock;
	}

	/** Empty where nobody is left whom it assessed. */
	Optional<Weighed> of(RequestNumber number) {
		var campaign = this.campaigns.get(number);
		var policy = this.desk.policyOf(campaign);
		var people = this.sheets.of(campaign.id());
		if (people.isEmpty()) {
			return Optional.empty();
		}
		var pool = this.grades.pool(campaign);
		var asked = new AssessmentApplication(campaign.unit(), campaign.year(), campaign.satisfactionWeight());
		var situation = new AssessmentRules.Situation(asked, this.organization.lineOf(campaign.unit()).get(0).kind(),
				people.size(), List.of(), campaign.submittedOn(this.clock.getZone()), policy);
		var steps = people.stream().mapToInt((sheet) -> this.grades.promotion(campaign, sheet).steps()).sum();
		return Optional.of(Weighed.of(AssessmentRules.objections(situation))
			.decidedBy(List.of(this.desk.post(campaign, AssessmentNumbers.of(policy).proposer().value())))
			.with("优秀名额", pool.inWords())
			.with("建议等次", inWords(this.scores.advised(number), policy))
			.with("次年1月薪级", "共升%d级".formatted(steps)));
	}

	private static String inWords(Map<WorkerCode, Grade> advised, Policy policy) {
		return advised.isEmpty() ? "分数尚未登记齐全"
				: Arrays.stream(Grade.values())
					.filter(advised::containsValue)
					.map((grade) -> "%s%d人".formatted(grade.title(policy),
							advised.values().stream().filter(grade::equals).count()))
					.collect(Collectors.joining("，"));
	}

}
