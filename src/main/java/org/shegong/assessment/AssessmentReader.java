package org.shegong.assessment;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import org.shegong.account.WorkerCode;
import org.shegong.policy.Money;
import org.shegong.approval.ApprovalRequests;
import org.shegong.approval.RequestNumber;
import org.shegong.organization.OrgUnit;
import org.shegong.policy.Policy;
import org.shegong.policy.WorkCalendar;
import org.shegong.assessment.awards.Award;
import org.shegong.assessment.awards.AwardTitle;
import org.shegong.assessment.scores.DaysOfYear;
import org.shegong.worker.Position;
import org.shegong.worker.Worker;
import org.shegong.assessment.scores.FileYear;
import org.shegong.assessment.grades.Grade;
import org.shegong.assessment.grades.GradeDesk;
import org.shegong.assessment.awards.HonourDesk;
import org.shegong.assessment.scores.NotAssessed;
import org.shegong.assessment.scores.Participant;
import org.shegong.assessment.scores.Participants;
import org.shegong.assessment.scores.Sheet;
import org.shegong.assessment.scores.Sheets;
import org.shegong.assessment.scores.Weights;

/** Reads an assessment for those who work on it. */
@Component
@Transactional(readOnly = true)
public class AssessmentReader {

	private final ApprovalRequests requests;

	private final AssessmentRequests campaigns;

	private final Sheets sheets;

	private final Participants participants;

	private final AssessmentDesk desk;

	private final NotAssessed others;

	private final GradeDesk grades;

	private final HonourDesk honours;

	private final WorkCalendar calendar;

	AssessmentReader(ApprovalRequests requests, AssessmentRequests campaigns, Sheets sheets, Participants participants,
			AssessmentDesk desk, NotAssessed others, GradeDesk grades, HonourDesk honours, WorkCalendar calendar) {
		this.requests = requests;
		this.campaigns = campaigns;
		this.sheets = sheets;
		this.participants = participants;
		this.desk = desk;
		this.others = others;
		this.grades = grades;
		this.honours = honours;
		this.calendar = calendar;
	}

	public Optional<AssessmentView> find(RequestNumber number) {
		return this.requests.byNumber(number)
			.filter((request) -> request.process().equals("assessment"))
			.map((request) -> view(this.campaigns.get(number)));
	}

	private AssessmentView view(AssessmentRequest campaign) {
		var policy = this.desk.policyOf(campaign);
		var pool = this.grades.pool(campaign);
		var people = new LinkedHashMap<WorkerCode, Participant>();
		this.participants.below(campaign.unit(), campaign.year(), campaign.submittedAt())
			.forEach((one) -> people.put(one.worker().code(), one));
		var communities = this.honours.communities(campaign).stream().map((unit) -> community(campaign, unit)).toList();
		return new AssessmentView(campaign.number(), campaign.unit(), this.desk.name(campaign.unit()), campaign.year(),
				campaign.submittedBy(), Weights.of(campaign.satisfactionWeight(), policy).parts(), titles(policy),
				pool.atMost(), pool.inWords(), this.others.of(campaign).stream().map(Participant::inWords).toList(),
				campaign.republished(), AssessmentNumbers.of(policy).advanced().value(),
				AssessmentNumbers.of(policy).specialAward().value(), awardTitles(), communities,
				this.sheets.of(campaign.id())
					.stream()
					.map((sheet) -> line(campaign, sheet,
							people.computeIfAbsent(sheet.worker(),
									(code) -> this.participants.of(code, campaign.year(), campaign.submittedAt())),
							policy))
					.toList());
	}

	private AssessmentView.CommunityLine community(AssessmentRequest campaign, OrgUnit unit) {
		var award = Optional.ofNullable(campaign.awards().get(unit.code()));
		return new AssessmentView.CommunityLine(unit.code(), unit.name(),
				this.honours.notices(unit.code(), campaign.year()), campaign.advancedUnits().contains(unit.code()),
				award.map(Award::title).orElse(null), award.map(Award::amount).map(Money::yuan).orElse(null));
	}

	private static Map<String, String> awardTitles() {
		var titles = new LinkedHashMap<String, String>();
		Arrays.stream(AwardTitle.values()).forEach((title) -> titles.put(title.id(), title.title()));
		return titles;
	}

	private static Map<String, String> titles(Policy policy) {
		var titles = new LinkedHashMap<String, String>();
		Arrays.stream(Grade.values()).forEach((grade) -> titles.put(grade.id(), grade.title(policy)));
		return titles;
	}

	private AssessmentView.SheetLine line(AssessmentRequest campaign, Sheet sheet, Participant one, Policy policy) {
		var worker = one.worker();
		var promotion = GradeDesk.promotion(one, campaign.year(), sheet.current(), policy);
		return new AssessmentView.SheetLine(worker.code(), worker.name(), worker.unit(), this.desk.name(worker.unit()),
				worker.positionTitles(), worker.leadsCommunity(), sheet.scores(), sheet.total(),
				one.notices(campaign.year()), sheet.proposed(), sheet.forced(), sheet.grade(), sheet.reason(),
				sheet.advanced(), sheet.hearing().inWords(), sheet.hearing().unheard(), sheet.hearing().refused(),
				worker.grade(), promotion.to(), promotion.inWords(), sheet.regradedOn(), FileYear.of(one.entries(),
						new DaysOfYear(campaign.year(), this.calendar, policy), leastTraining(worker, policy)));
	}

	/** Days of training a year (TY-23). */
	private static int leastTraining(Worker worker, Policy policy) {
		var numbers = AssessmentNumbers.of(policy);
		return (worker.positions().contains(Position.SECRETARY) ? numbers.secretaryTrainingDays()
				: numbers.trainingDays())
			.value();
	}

}
