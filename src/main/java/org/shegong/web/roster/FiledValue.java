package org.shegong.web.roster;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

import org.shegong.policy.InWords;
import org.shegong.policy.Days;
import org.shegong.web.roster.sheet.Misread;
import org.shegong.worker.AssessedYear;
import org.shegong.worker.AwayFact.Absent;
import org.shegong.worker.AwayFact.LeaveTaken;
import org.shegong.worker.FileEntry;
import org.shegong.worker.FileFact;
import org.shegong.worker.HonourLevel;
import org.shegong.worker.LifeFact.Born;
import org.shegong.worker.LifeFact.Cause;
import org.shegong.worker.LifeFact.InMedicalPeriod;
import org.shegong.worker.LifeFact.Injured;
import org.shegong.worker.LifeFact.Miscarried;
import org.shegong.worker.LifeFact.Pregnant;
import org.shegong.worker.PostFact.Certified;
import org.shegong.worker.PostFact.Corrected;
import org.shegong.worker.PostFact.Eligible;
import org.shegong.worker.PostFact.Graded;
import org.shegong.worker.PostFact.PostChanged;
import org.shegong.worker.PostFact.Seconded;
import org.shegong.worker.PostFact.Transferred;
import org.shegong.worker.Sanction;
import org.shegong.worker.YearFact.Assessed;
import org.shegong.worker.YearFact.Commended;
import org.shegong.worker.YearFact.Notified;
import org.shegong.worker.YearFact.Purpose;
import org.shegong.worker.YearFact.Sanctioned;
import org.shegong.worker.YearFact.Trained;
import org.shegong.worker.YearGrade;

/**
 * What a line of a personnel file says, in the one form in which all rules read it.
 *
 * @param value an identifier where the kind has some, else free text; null where the kind
 * and the days say it all
 * @param quantity days, class hours, children; null where nothing was told
 * @param field the column of the roster that a change is about
 */
record FiledValue(FiledKind kind, LocalDate date, String value, BigDecimal quantity, LocalDate until, String field) {

	static FiledValue of(FiledKind kind, LocalDate date, LocalDate until) {
		return new FiledValue(kind, date, null, null, until, null);
	}

	static FiledValue of(FiledKind kind, FileEntry entry) {
		return of(kind, entry.date(), entry.until()).saying(kind.isBare() ? null : entry.value())
			.about(kind.isChange() ? entry.field() : null)
			.amounting(entry.quantity());
	}

	FiledValue saying(String said) {
		return new FiledValue(this.kind, this.date, said, this.quantity, this.until, this.field);
	}

	FiledValue amounting(BigDecimal amount) {
		return new FiledValue(this.kind, this.date, this.value,
				(amount != null) ? amount.setScale(2, RoundingMode.HALF_UP) : null, this.until, this.field);
	}

	FiledValue lasting(LocalDate last) {
		return new FiledValue(this.kind, this.date, this.value, this.quantity, last, this.field);
	}

	FiledValue about(String column) {
		return new FiledValue(this.kind, this.date, this.value, this.quantity, this.until, column);
	}

	/**
	 * With its last day where the days told make it known: calendar days, like these
	 * leaves.
	 */
	FiledValue ended() {
		return (lacksAnEnd() && this.quantity != null)
				? lasting(this.date.plusDays(this.quantity.setScale(0, RoundingMode.CEILING).longValue() - 1)) : this;
	}

	/**
	 * A column without which the line would count for nothing, or for something else than
	 * it says.
	 */
	record Lack(String column, String message) {
	}

	/** What rules need and cannot read from it. */
	Optional<Lack> lack() {
		if (lacksAnEnd()) {
			return lack("until", "请填写“截止日期”：没有截止日期的%s不知到哪一天为止，起不到保护作用".formatted(this.kind.title()));
		}
		if (exceedsItsDates()) {
			return lack("value", "“内容”写的是%s天，而%s至%s只有%d天，请更正天数或截止日期".formatted(amount(), InWords.day(this.date),
					InWords.day(this.until), daysBetween(this.date, this.until)));
		}
		return switch (this.kind) {
			case PREGNANCY ->
				(this.until == null) ? lack("until", "请填写预产期：孕期的“截止日期”或“内容”写预产期，如 2026-09-30") : Optional.empty();
			case ABSENCE -> (this.quantity == null)
					? (this.until == null) ? lack("value", "请填写旷工天数，大于0，最小半天，如 2天") : Optional.empty()
					: (this.quantity.signum() <= 0) ? lack("value", "旷工天数应大于0，最小半天，如 0.5天") : Optional.empty();
			case TRAINING -> (this.quantity == null)
					? (this.value != null) ? lack("value", "请写明培训学时，如 社区治理：16学时；没有学时的留空，培训内容写在“备注”") : Optional.empty()
					: (this.quantity.signum() <= 0) ? lack("value", "培训学时应大于0，如 16学时") : Optional.empty();
			default -> Optional.empty();
		};
	}

	private static Optional<Lack> lack(String column, String message) {
		return Optional.of(new Lack(column, message));
	}

	/** Whether more days are told than lie between its dates. */
	boolean exceedsItsDates() {
		return (this.kind == FiledKind.LEAVE || this.kind == FiledKind.ABSENCE) && this.quantity != null
				&& this.until != null && this.date != null
				&& this.quantity.compareTo(BigDecimal.valueOf(daysBetween(this.date, this.until))) > 0;
	}

	/** Calendar days, both of them included. */
	static long daysBetween(LocalDate first, LocalDate last) {
		return ChronoUnit.DAYS.between(first, last) + 1;
	}

	/** Whether nobody can say how long it protects; only an injury may stay open. */
	boolean lacksAnEnd() {
		return this.until == null && this.date != null && (this.kind == FiledKind.MEDICAL_PERIOD
				|| this.kind == FiledKind.LEAVE && this.value != null && FileWords.PROTECTING.contains(this.value));
	}

	FiledValue being(FiledKind other) {
		return new FiledValue(other, this.date, this.value, this.quantity, this.until, this.field);
	}

	/**
	 * As rules read it.
	 * @param told the sentence beside it, which may name a year or who gave an honour
	 */
	FileFact fact(String told) {
		return switch (this.kind) {
			case ASSESSMENT -> new Assessed(AssessedYear.of(told, this.date), YearGrade.of(this.value).orElseThrow());
			case NOTICE -> new Notified(this.value, null, null);
			case ABSENCE -> new Absent(Days.of(this.quantity), false);
			case TRAINING -> new Trained(this.quantity, null, this.value, Purpose.COURSE);
			case TRANSFER -> new Transferred(this.value, false);
			case SECONDMENT -> new Seconded(this.value);
			case COMMENDATION ->
				new Commended(HonourLevel.ofName((this.value != null) ? this.value : told), this.value, null);
			case LEAVE -> new LeaveTaken(this.value, Days.of(this.quantity));
			case PREGNANCY -> new Pregnant(this.until);
			case MEDICAL_PERIOD -> new InMedicalPeriod(Cause.of(this.value).orElse(null));
			case CHILD_BIRTH -> new Born(this.quantity);
			case EXAM_ELIGIBILITY -> new Eligible(null);
			case DISCIPLINE -> new Sanctioned(Sanction.named(this.value).orElseThrow());
			case GRADE -> Graded.at(Integer.parseInt(this.value));
			case MISCARRIAGE -> new Miscarried(Days.of(this.quantity));
			case INJURY -> new Injured(null);
			case CERTIFICATE -> new Certified(this.value, null);
			case POST_CHANGE -> new PostChanged(this.field, this.value, null);
			case CORRECTION -> new Corrected(this.field, this.value, null);
		};
	}

	/** The pay grade, where it is about one. */
	Optional<Integer> grade() {
		return (this.kind == FiledKind.GRADE) ? Optional.of(Integer.valueOf(this.value)) : Optional.empty();
	}

	/** The amount without digits that say nothing. */
	String amount() {
		return (this.quantity != null) ? this.quantity.stripTrailingZeros().toPlainString() : "";
	}

	/** As people read it and may write it again. */
	String inWords() {
		return this.kind.inWords(this);
	}

	/** Whether what people read is read as the same. */
	boolean isReadAgain() {
		try {
			return this.date != null && equals(this.kind.read(of(this.kind, this.date, this.until), inWords()));
		}
		catch (Misread ex) {
			return false;
		}
	}

	/** The sentence of a line nobody wrote a note for. */
	String summary() {
		var words = inWords();
		return words.isEmpty() ? this.kind.title() : this.kind.title() + "：" + words;
	}

}
