package org.shegong.training;

import java.math.BigDecimal;
import java.time.LocalDate;

import org.shegong.policy.Basis;

/**
 * One thing that somebody has to learn.
 *
 * @param required how much
 * @param had how much of it there is
 * @param dueBy the last day for it
 */
public record TrainingNeed(Kind kind, BigDecimal required, BigDecimal had, LocalDate dueBy, Basis basis) {

	/** What is asked for, and what it is counted in. */
	public enum Kind {

		DAYS_A_YEAR("每年培训", "天"), COUNTY_COURSE("县级以上培训", "次"), BEFORE_POST("上岗前培训", "学时"), CONTINUING("继续教育", "次");

		private final String title;

		private final String unit;

		Kind(String title, String unit) {
			this.title = title;
			this.unit = unit;
		}

		public String title() {
			return this.title;
		}

		public String unit() {
			return this.unit;
		}

	}

	static TrainingNeed of(Kind kind, int required, int had, LocalDate dueBy, Basis basis) {
		return new TrainingNeed(kind, BigDecimal.valueOf(required), BigDecimal.valueOf(had), dueBy, basis);
	}

	public boolean isMet() {
		return this.had.compareTo(this.required) >= 0;
	}

	/** Whether it is not met and has to be by the end of a calendar year. */
	public boolean isMissingIn(int year) {
		return !isMet() && this.dueBy.getYear() <= year;
	}

	/** As in 每年培训：2天，应有5天. */
	public String inWords() {
		return "%s：%s%s，应有%s%s".formatted(this.kind.title, plain(this.had), this.kind.unit, plain(this.required),
				this.kind.unit);
	}

	private static String plain(BigDecimal number) {
		return number.stripTrailingZeros().toPlainString();
	}

}
