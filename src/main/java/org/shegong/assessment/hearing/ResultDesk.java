package org.shegong.assessment.hearing;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.shegong.account.WorkerCode;
import org.shegong.approval.RequestNumber;
import org.shegong.organization.Post;
import org.shegong.policy.Policy;
import org.shegong.worker.Worker;
import org.shegong.worker.WorkerClass;
import org.shegong.assessment.AssessmentDesk;
import org.shegong.assessment.AssessmentRecords;
import org.shegong.assessment.AssessmentRequest;
import org.shegong.assessment.AssessmentRequests;
import org.shegong.assessment.grades.Grade;
import org.shegong.assessment.grades.GradeDesk;
import org.shegong.assessment.grades.GradeStep;
import org.shegong.assessment.grades.GradeSteps;
import org.shegong.assessment.grades.GradeWatch;
import org.shegong.assessment.scores.Participant;
import org.shegong.assessment.scores.Participants;
import org.shegong.assessment.scores.Past;
import org.shegong.assessment.scores.Sheet;
import org.shegong.assessment.scores.Sheets;

/** Where results go into the files and take effect. */
@Service
@Transactional
public class ResultDesk {

	private final AssessmentRequests campaigns;

	private final Sheets sheets;

	private final Participants participants;

	private final AssessmentRecords records;

	private final GradeSteps steps;

	private final GradeWatch watch;

	private final AssessmentDesk desk;

	private final Clock clock;

	ResultDesk(AssessmentRequests campaigns, Sheets sheets, Participants participants, AssessmentRecords records,
			GradeSteps steps, GradeWatch watch, AssessmentDesk desk, Clock clock) {
		this.campaigns = campaigns;
		this.sheets = sheets;
		this.participants = participants;
		this.records = records;
		this.steps = steps;
		this.watch = watch;
		this.desk = desk;
		this.clock = clock;
	}

	/**
	 * Files every result, tells the departments, and announces next January's pay grades.
	 */
	public void takeEffect(RequestNumber number) {
		var campaign = this.campaigns.get(number);
		var policy = this.desk.policyOf(campaign);
		var results = this.sheets.of(campaign.id());
		results.forEach((sheet) -> file(campaign, sheet, policy));
		this.records.filed(campaign, results, policy);
		results.stream()
			.filter((sheet) -> sheet.grade() == Grade.INCOMPETENT)
			.map((sheet) -> this.participants.of(sheet.worker(), campaign.year(), campaign.submittedAt()))
			.filter((one) -> isEmployed(one.worker()) && helped(one, campaign))
			.forEach((one) -> this.records.failedAgain(campaign, one.worker(),
					this.desk.post(campaign, Post.TOWN_OFFICE.id()), policy));
		campaign.finish();
		this.steps.flush();
		this.watch.applyDue();
	}

	private void file(AssessmentRequest campaign, Sheet sheet, Policy policy) {
		var one = this.participants.of(sheet.worker(), campaign.year(), campaign.submittedAt());
		var earned = GradeDesk.promotion(one, campaign.year(), sheet.grade(), policy);
		var promotion = one.worker().hasLeft() ? earned.lost() : earned;
		this.records.result(campaign, sheet, promotion, policy);
		Optional.ofNullable(campaign.awards().get(one.worker().unit()))
			.ifPresent((award) -> this.records.awarded(campaign, sheet, award, policy));
		if (promotion.steps() > 0) {
			var january = campaign.yearEnd().plusDays(1);
			this.records.announced(campaign, sheet, promotion, january);
			if (promotion.rises()) {
				this.steps.save(new GradeStep(campaign, sheet.worker(), promotion, january));
			}
		}
	}

	/**
	 * Codes of those who failed and have to be trained or transferred before anything
	 * else may follow (LCL 40(2), C-3). Who failed the assessed year before as well and
	 * was helped since then is not helped again.
	 */
	@Transactional(readOnly = true)
	public List<WorkerCode> toBeHelped(RequestNumber number) {
		var campaign = this.campaigns.get(number);
		return this.sheets.of(campaign.id())
			.stream()
			.filter((sheet) -> sheet.grade() == Grade.INCOMPETENT)
			.map(Sheet::worker)
			.map((worker) -> this.participants.of(worker, campaign.year(), campaign.submittedAt()))
			.filter((one) -> !one.worker().hasLeft() && !helped(one, campaign))
			.map((one) -> one.worker().code())
			.toList();
	}

	/** No contract of others is ended here: they are recalled or go home. */
	private static boolean isEmployed(Worker worker) {
		return !worker.hasLeft() && worker.workerClass() != WorkerClass.ELECTED
				&& worker.workerClass() != WorkerClass.POSTED;
	}

	private static boolean helped(Participant one, AssessmentRequest campaign) {
		return new Past(one.entries()).helpedSinceFailing(campaign.year());
	}

	public void arrange(RequestNumber number, WorkerCode worker, Arrangement arrangement) {
		this.records.arranged(this.campaigns.get(number), worker, arrangement, LocalDate.now(this.clock));
	}

	public void late(RequestNumber number, WorkerCode worker) {
		var campaign = this.campaigns.get(number);
		this.records.late(campaign, this.sheets.get(campaign.id(), worker), this.desk.policyOf(campaign));
	}

}
