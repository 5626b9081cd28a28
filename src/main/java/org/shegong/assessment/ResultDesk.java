package org.shegong.assessment;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.shegong.policy.Policy;

/** Where results go into the files and take effect. */
@Service
@Transactional
class ResultDesk {

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
	void takeEffect(String number) {
		var campaign = this.campaigns.get(number);
		var policy = this.desk.policyOf(campaign);
		var results = this.sheets.findByRequestOrderById(campaign.id());
		results.forEach((sheet) -> file(campaign, sheet, policy));
		this.records.filed(campaign, results, policy);
		campaign.finish();
		this.steps.flush();
		this.watch.applyDue();
	}

	private void file(AssessmentRequest campaign, Sheet sheet, Policy policy) {
		var one = this.participants.of(sheet.worker(), campaign.year());
		var promotion = GradeDesk.promotion(one, campaign.year(), sheet.grade(), policy);
		this.records.result(campaign, sheet, promotion, policy);
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
	List<String> toBeHelped(String number) {
		var campaign = this.campaigns.get(number);
		return this.sheets.findByRequestOrderById(campaign.id())
			.stream()
			.filter((sheet) -> sheet.grade() == Grade.INCOMPETENT)
			.map(Sheet::worker)
			.filter((worker) -> !new Past(this.participants.of(worker, campaign.year()).entries())
				.helpedSinceFailing(campaign.year()))
			.toList();
	}

	void arrange(String number, String worker, Arrangement arrangement) {
		this.records.arranged(this.campaigns.get(number), worker, arrangement, LocalDate.now(this.clock));
	}

	void late(String number, String worker) {
		var campaign = this.campaigns.get(number);
		this.records.late(campaign, this.sheets.get(campaign.id(), worker), this.desk.policyOf(campaign));
	}

}
