package org.shegong.assessment.hearing;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.shegong.account.WorkerCode;
import org.shegong.assessment.AssessmentNumbers;
import org.shegong.approval.Objection;
import org.shegong.approval.RequestNumber;
import org.shegong.policy.Period;
import org.shegong.approval.RequestState;
import org.shegong.approval.Said;
import org.shegong.policy.WorkCalendar;
import org.shegong.worker.Workers;
import org.shegong.assessment.AssessmentDesk;
import org.shegong.assessment.AssessmentRequest;
import org.shegong.assessment.AssessmentRequests;
import org.shegong.assessment.grades.GradeDesk;
import org.shegong.assessment.grades.JointReview;
import org.shegong.assessment.grades.JointReviews;
import org.shegong.assessment.scores.Sheet;
import org.shegong.assessment.scores.Sheets;

/** The board, and what everybody says to the own result. */
@Service
@Transactional
public class HearingDesk {

	private static final int LONGEST_WITNESS = 120;

	private final AssessmentRequests campaigns;

	private final Sheets sheets;

	private final GradeDesk grades;

	private final AssessmentDesk desk;

	private final JointReviews reviews;

	private final Workers workers;

	private final WorkCalendar calendar;

	private final Clock clock;

	HearingDesk(AssessmentRequests campaigns, Sheets sheets, GradeDesk grades, AssessmentDesk desk,
			JointReviews reviews, Workers workers, WorkCalendar calendar, Clock clock) {
		this.campaigns = campaigns;
		this.sheets = sheets;
		this.grades = grades;
		this.desk = desk;
		this.reviews = reviews;
		this.workers = workers;
		this.calendar = calendar;
		this.clock = clock;
	}

	public void publish(RequestNumber number, Publication publication) {
		var campaign = this.campaigns.get(number);
		var until = endOf(campaign, publication.publishedOn());
		if (changed(number)) {
			campaign.publishAgain(publication, until);
		}
		else {
			campaign.publish(publication, until);
		}
	}

	/** Whether an appeal changed a grade that is not on the board yet (ORD-42, C-k). */
	@Transactional(readOnly = true)
	public boolean changed(RequestNumber number) {
		return !this.campaigns.get(number).republished() && regraded(number).findAny().isPresent();
	}

	/** Whether everybody was told and heard, so that only the board was left. */
	@Transactional(readOnly = true)
	public boolean heard(RequestNumber number) {
		return this.campaigns.get(number).republished();
	}

	/** Whose grades appeals changed. */
	@Transactional(readOnly = true)
	public List<String> regradedNames(RequestNumber number) {
		return regraded(number).map((sheet) -> this.workers.get(sheet.worker()).name()).toList();
	}

	private Stream<Sheet> regraded(RequestNumber number) {
		return this.sheets.of(this.campaigns.get(number).id()).stream().filter((sheet) -> sheet.regradedOn() != null);
	}

	/** What stands against publishing from a day on. */
	@Transactional(readOnly = true)
	public List<Objection> mayPublish(RequestNumber number, LocalDate from) {
		var objections = new ArrayList<>(this.grades.failing(number));
		this.reviews.of(this.campaigns.get(number))
			.stream()
			.map(JointReview::answeredOn)
			.filter((answered) -> answered != null && from.isBefore(answered))
			.max(LocalDate::compareTo)
			.map((last) -> Objection.formFault("公示开始日期早于联审同意的日期（%s），请填写实际公示的日期".formatted(Period.inFull(last))))
			.ifPresent(objections::add);
		regraded(number).map(Sheet::regradedOn)
			.filter(from::isBefore)
			.max(LocalDate::compareTo)
			.map((last) -> Objection.formFault("公示开始日期早于申诉处理的日期（%s），请填写变更后的等次实际公示的日期".formatted(Period.inFull(last))))
			.ifPresent(objections::add);
		return objections;
	}

	/** Last day of a publication that begins on a day, counting working days. */
	public LocalDate endOf(AssessmentRequest campaign, LocalDate from) {
		return this.calendar.lastOfWorkdays(from,
				AssessmentNumbers.of(this.desk.policyOf(campaign)).publicationWorkdays().value());
	}

	public void sign(RequestNumber number, WorkerCode worker, Signature signature) {
		sheet(number, worker).hearing().sign(signature, today());
	}

	public void keepSilent(RequestNumber number, WorkerCode worker) {
		sheet(number, worker).hearing().keepSilent(today());
	}

	public void signLate(RequestNumber number, WorkerCode worker, LateOpinion said) {
		sheet(number, worker).hearing().signLate(said, today());
	}

	/**
	 * Records that somebody refused to sign (XX-28).
	 * @return what stands against it; empty where it is recorded
	 */
	public List<Objection> refuse(RequestNumber number, WorkerCode worker, String witness) {
		var campaign = this.campaigns.get(number);
		var sheet = this.sheets.findByRequestAndWorker(campaign.id(), worker).orElse(null);
		if (sheet == null) {
			return List.of(Objection.formFault("“%s”不参加这次考核".formatted(worker)));
		}
		if (Said.nothing(witness) || witness.length() > LONGEST_WITNESS) {
			return List.of(Objection.formFault("请填写见证人，不超过%d字".formatted(LONGEST_WITNESS)));
		}
		if (sheet.hearing().refused()) {
			return List.of(Objection.formFault("拒绝签署已经登记，不能改换见证人"));
		}
		if (List.of(worker.value(), this.workers.get(worker).name()).contains(witness.strip())) {
			return List.of(Objection.formFault("见证人不能是本人，请填写在场的其他人"));
		}
		if (!sheet.hearing().unheard() || campaign.publishedOn() == null
				|| campaign.state() != RequestState.SUBMITTED) {
			return List.of(Objection.formFault("本人已签署，或现在不是签署意见的时候，不能登记拒签"));
		}
		sheet.hearing().refuse(witness.strip(), today());
		return List.of();
	}

	/** What stands against putting the results into the files. */
	@Transactional(readOnly = true)
	public List<Objection> tooEarly(RequestNumber number) {
		var campaign = this.campaigns.get(number);
		var policy = this.desk.policyOf(campaign);
		var objections = new ArrayList<Objection>();
		if (!today().isAfter(campaign.publishedUntil())) {
			objections.add(Objection.refusal("公示至%s，期满后才能归档、备案和生效".formatted(Period.inFull(campaign.publishedUntil())),
					AssessmentNumbers.of(policy).publicationWorkdays().basis()));
		}
		objections.addAll(this.grades.failing(number));
		return objections;
	}

	@Transactional(readOnly = true)
	public boolean appealed(RequestNumber number, WorkerCode worker) {
		return sheet(number, worker).hearing().appealed();
	}

	/** Codes of those who have not signed. */
	@Transactional(readOnly = true)
	public List<WorkerCode> unheard(RequestNumber number) {
		return this.sheets.of(this.campaigns.get(number).id())
			.stream()
			.filter((sheet) -> sheet.hearing().unheard())
			.map(Sheet::worker)
			.filter((worker) -> !this.workers.get(worker).hasLeft())
			.toList();
	}

	private Sheet sheet(RequestNumber number, WorkerCode worker) {
		return this.sheets.get(this.campaigns.get(number).id(), worker);
	}

	private LocalDate today() {
		return LocalDate.now(this.clock);
	}

}
