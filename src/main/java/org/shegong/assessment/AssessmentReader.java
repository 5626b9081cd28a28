package org.shegong.assessment;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import org.shegong.account.WorkerCode;
import org.shegong.policy.Money;
import org.shegong.approval.ApprovalRequests;
import org.shegong.approval.RequestNumber;
import org.shegong.organization.OrgUnit;
import org.shegong.organization.Organization;
import org.shegong.organization.Tree;
import org.shegong.policy.Policy;
import org.shegong.policy.WorkCalendar;
import org.shegong.assessment.awards.Award;
import org.shegong.assessment.awards.AwardTitle;
import org.shegong.assessment.scores.DaysOfYear;
import org.shegong.worker.Position;
import org.shegong.worker.Worker;
import org.shegong.worker.Workers;
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

	private final Workers workers;

	private final Organization organization;

	private final WorkCalendar calendar;

	AssessmentReader(ApprovalRequests requests, AssessmentRequests campaigns, Sheets sheets, Participants participants,
			AssessmentDesk desk, NotAssessed others, GradeDesk grades, HonourDesk honours, Workers workers,
			Organization organization, WorkCalendar calendar) {
		this.workers = workers;
		this.organization = organization;
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

	/** Without reading whom it is about. */
	public Optional<AssessmentFrame> find(RequestNumber number) {
		return this.requests.byNumber(number)
			.filter((request) -> request.process().equals("assessment"))
			.map((request) -> frame(this.campaigns.get(number)));
	}

	private AssessmentFrame frame(AssessmentRequest campaign) {
		var policy = this.desk.policyOf(campaign);
		var numbers = AssessmentNumbers.of(policy);
		return new AssessmentFrame(campaign.number(), campaign.unit(), this.desk.name(campaign.unit()), campaign.year(),
				campaign.submittedBy(), Weights.of(campaign.satisfactionWeight(), policy).parts(), titles(policy),
				campaign.republished(),
				numbers.payGradeStep().value() > 0 || numbers.payGradeOutstandingStep().value() > 0,
				numbers.advanced().value(), numbers.specialAward().value(), awardTitles());
	}

	/** A page of those who are assessed, as in the view of all. */
	public Page<AssessmentView.SheetLine> sheets(RequestNumber number, String pattern, Pageable page) {
		var campaign = this.campaigns.get(number);
		var policy = this.desk.policyOf(campaign);
		var found = this.sheets.page(campaign.id(), pattern, page);
		var people = this.participants
			.of(found.stream().map(Sheet::worker).toList(), campaign.year(), campaign.submittedAt())
			.stream()
			.collect(Collectors.toMap((one) -> one.worker().code(), Function.identity()));
		var units = this.organization
			.above(people.values().stream().map((one) -> one.worker().unit()).distinct().toList());
		return found.map((sheet) -> line(campaign, sheet, people.get(sheet.worker()), units, policy));
	}

	/** Everybody who is assessed, for what is one document: a sheet, a notice. */
	public List<AssessmentFrame.Row> rows(RequestNumber number) {
		var sheets = this.sheets.of(this.campaigns.get(number).id());
		var people = Workers.inParts(sheets.stream().map(Sheet::worker).toList())
			.map(this.workers::findAllById)
			.flatMap(List::stream)
			.collect(Collectors.toMap(Worker::code, Function.identity()));
		var units = this.organization.above(people.values().stream().map(Worker::unit).distinct().toList());
		return sheets.stream().map((sheet) -> {
			var worker = people.get(sheet.worker());
			return new AssessmentFrame.Row(worker.code(), worker.name(), units.name(worker.unit()),
					worker.positionTitles(), worker.leadsCommunity(), sheet.scores(), sheet.grade(), sheet.advanced(),
					sheet.regradedOn());
		}).toList();
	}

	/** The communities of an assessment. */
	public List<AssessmentView.CommunityLine> communities(RequestNumber number) {
		var campaign = this.campaigns.get(number);
		var people = this.participants.below(campaign.unit(), campaign.year(), campaign.submittedAt());
		var notices = people.stream()
			.collect(Collectors.groupingBy((one) -> one.worker().unit(),
					Collectors.summingInt((one) -> one.notices(campaign.year()))));
		return this.honours.communities(campaign)
			.stream()
			.map((unit) -> community(campaign, unit, notices.getOrDefault(unit.code(), 0)))
			.toList();
	}

	/** Who is not assessed, and why. */
	public List<String> leftOut(RequestNumber number) {
		return this.others.of(this.campaigns.get(number)).stream().map(Participant::inWords).toList();
	}

	/**
	 * The whole of it.
	 * @param page who of those who are assessed
	 */
	public AssessmentView view(RequestNumber number, Pageable page) {
		var campaign = this.campaigns.get(number);
		var frame = frame(campaign);
		var pool = this.grades.pool(campaign);
		var sheets = sheets(number, "", page);
		return new AssessmentView(frame.number(), frame.unit(), frame.unitName(), frame.year(), frame.submittedBy(),
				frame.weights(), frame.titles(), pool.atMost(), pool.inWords(), leftOut(number), frame.republished(),
				frame.honours(), frame.awards(), frame.awardTitles(), communities(number), sheets.getContent(),
				sheets.getTotalElements());
	}

	private static AssessmentView.CommunityLine community(AssessmentRequest campaign, OrgUnit unit, int notices) {
		var award = Optional.ofNullable(campaign.awards().get(unit.code()));
		return new AssessmentView.CommunityLine(unit.code(), unit.name(), notices,
				campaign.advancedUnits().contains(unit.code()), award.map(Award::title).orElse(null),
				award.map(Award::amount).map(Money::yuan).orElse(null));
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

	private AssessmentView.SheetLine line(AssessmentRequest campaign, Sheet sheet, Participant one, Tree units,
			Policy policy) {
		var worker = one.worker();
		var promotion = GradeDesk.promotion(one, campaign.year(), sheet.current(), policy);
		return new AssessmentView.SheetLine(worker.code(), worker.name(), worker.unit(), units.name(worker.unit()),
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
