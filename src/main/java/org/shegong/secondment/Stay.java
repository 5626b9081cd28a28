package org.shegong.secondment;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.stream.Stream;

import org.shegong.account.WorkerCode;
import org.shegong.approval.RequestNumber;
import org.shegong.policy.Period;
import org.shegong.approval.RequestState;

/**
 * Days somebody of a community is, or has asked to be, seconded.
 *
 * @param number the request; null for a line that the roster brought
 * @param until last day; {@link LocalDate#MAX} for somebody overdue who is not back
 * @param pending whether it is still undecided
 */
record Stay(WorkerCode worker, RequestNumber number, LocalDate from, LocalDate until, boolean pending) {

	/**
	 * The days of a request as known on a day: to the day before the return; without an
	 * end while somebody overdue has not come back.
	 */
	static Stay of(SecondmentRequest request, LocalDate today) {
		return lasting(request, overdue(request, today) ? LocalDate.MAX : request.until());
	}

	/**
	 * The same for one who asks again from a day on: somebody overdue is away up to then.
	 */
	static Stay of(SecondmentRequest request, LocalDate today, LocalDate again) {
		var onward = overdue(request, today) && again.isAfter(request.until());
		return lasting(request, onward ? again.minusDays(1) : request.until());
	}

	private static boolean overdue(SecondmentRequest request, LocalDate today) {
		return request.state() == RequestState.APPROVED && request.until().isBefore(today);
	}

	private static Stay lasting(SecondmentRequest request, LocalDate last) {
		var back = request.returnedOn();
		return new Stay(request.worker(), request.number(), request.from(), (back != null) ? back.minusDays(1) : last,
				request.state().pending());
	}

	Period period() {
		return new Period(this.from, this.until);
	}

	boolean overlaps(Period other) {
		return period().touches(other);
	}

	boolean covers(LocalDate day) {
		return period().covers(day);
	}

	/** Calendar days, the first and the last included. */
	long days() {
		return period().days();
	}

	/** Its days that lie in a period. */
	Stream<LocalDate> daysWithin(Period other) {
		var begin = this.from.isBefore(other.from()) ? other.from() : this.from;
		var end = this.until.isAfter(other.until()) ? other.until() : this.until;
		return end.isBefore(begin) ? Stream.empty() : begin.datesUntil(end.plusDays(1));
	}

	/** Whether fewer than so many calendar days lie between the two. */
	boolean isNear(Stay other, int days) {
		var gap = this.from.isBefore(other.from) ? ChronoUnit.DAYS.between(this.until, other.from)
				: ChronoUnit.DAYS.between(other.until, this.from);
		return gap - 1 < days;
	}

	/** As people read it; the name is added by those who know it. */
	String inWords() {
		var days = this.until.equals(LocalDate.MAX) ? Period.inFull(this.from) + "起，期满未返岗"
				: new Period(this.from, this.until).inFull();
		return "%s（%s%s）".formatted((this.number != null) ? "借调" : "档案登记的借调", days, this.pending ? "，审批中" : "");
	}

}
