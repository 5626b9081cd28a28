package org.shegong.appointment;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.shegong.approval.Choice;
import org.shegong.approval.Objection;
import org.shegong.approval.RequestNumber;
import org.shegong.policy.WorkCalendar;
import org.shegong.worker.Workers;

/**
 * The joint review of a candidate: every department answers for itself, one hit bars, and
 * a silent one is waited for (TY-04, P-12, P-13, C-c).
 */
@Service
@Transactional
class CandidateReviewDesk {

	private final AppointmentRequests requests;

	private final CandidateReviews reviews;

	private final AppointmentCheck check;

	private final AppointmentRecords records;

	private final Workers workers;

	private final WorkCalendar calendar;

	private final Clock clock;

	CandidateReviewDesk(AppointmentRequests requests, CandidateReviews reviews, AppointmentCheck check,
			AppointmentRecords records, Workers workers, WorkCalendar calendar, Clock clock) {
		this.requests = requests;
		this.reviews = reviews;
		this.check = check;
		this.records = records;
		this.workers = workers;
		this.calendar = calendar;
		this.clock = clock;
	}

	/** Asks all departments of the policy. */
	void open(AppointmentRequest request) {
		int round = this.reviews.current(request.id()).stream().mapToInt(CandidateReview::round).max().orElse(0) + 1;
		this.reviews.saveAllAndFlush(numbers(request).reviewParties()
			.value()
			.stream()
			.map((party) -> new CandidateReview(request, round, party))
			.toList());
	}

	/** What stands against an answer. */
	@Transactional(readOnly = true)
	List<Objection> objections(RequestNumber number, CandidateAnswer answer) {
		var items = numbers(this.requests.get(number)).items();
		var named = answer.item() != null && !answer.item().isBlank();
		if (named && !items.containsKey(answer.item())) {
			return List.of(Objection.formFault("负面清单中没有这一项，请从列表中选择"));
		}
		if (answer.decision() == Choice.REFUSE && !named) {
			return List.of(Objection.formFault("有异议的，请选择属于负面清单的哪一项（清单以外的选“清单以外的其他情形”），并在意见说明中写明查实情况"));
		}
		return (answer.decision() == Choice.APPROVE && named)
				? List.of(Objection.formFault("已选择负面清单的情形，请选择“有异议”；没有情形的，请清空这一项")) : List.of();
	}

	void answer(RequestNumber number, String party, CandidateAnswer answer) {
		var item = (answer.decision() == Choice.REFUSE) ? answer.item() : null;
		this.reviews.get(this.requests.get(number).id(), party).answer(answer.decision(), item, today());
	}

	/** Which item bars, and whose word it is. */
	@Transactional(readOnly = true)
	String barring(AppointmentRequest request) {
		var items = numbers(request).items();
		return this.reviews.current(request.id())
			.stream()
			.filter((review) -> review.is(Choice.REFUSE))
			.map((review) -> "%s：%s".formatted(review.title(), items.getOrDefault(review.item(), review.item())))
			.collect(Collectors.joining("；"));
	}

	/** Departments in words with what they answered, or that they have not yet. */
	@Transactional(readOnly = true)
	String answers(AppointmentRequest request) {
		return this.reviews.current(request.id())
			.stream()
			.map((review) -> "%s%s".formatted(review.title(),
					review.isSilent() ? "（未答复）"
							: review.is(Choice.APPROVE) ? "（无异议）" : review.is(Choice.RETURN) ? "（退回）" : "（有异议）"))
			.collect(Collectors.joining("、"));
	}

	/** Reminds the departments that are late, once in so many working days. */
	void remind(RequestNumber number) {
		if (!this.calendar.isWorkday(today())) {
			return;
		}
		var request = this.requests.get(number);
		var candidate = this.workers.get(request.worker());
		var pause = numbers(request).reminderWorkdays();
		this.reviews.current(request.id())
			.stream()
			.filter(CandidateReview::isSilent)
			.filter((review) -> review.remindedOn() == null
					|| !this.calendar.plusWorkdays(review.remindedOn(), pause.value()).isAfter(today()))
			.forEach((review) -> {
				this.records.remind(request, review, candidate, pause.basis());
				review.remind(today());
			});
	}

	/** The departments that were asked. */
	@Transactional(readOnly = true)
	List<CandidateReview> of(RequestNumber number) {
		return this.reviews.current(this.requests.get(number).id());
	}

	private AppointmentNumbers numbers(AppointmentRequest request) {
		return AppointmentNumbers.of(this.check.policyOf(request));
	}

	private LocalDate today() {
		return LocalDate.now(this.clock);
	}

}
