package org.shegong.pay;

import java.util.Optional;

import org.shegong.policy.Days;
import org.shegong.policy.Period;
import org.shegong.worker.AwayFact.Absent;
import org.shegong.worker.FileEntry;
import org.shegong.worker.PostFact.Certified;
import org.shegong.worker.PostFact.Graded;
import org.shegong.worker.YearFact.Commended;

/** What a line of a file does to pay. */
record FiledPay(FileEntry entry, PaidPeople.Some people) {

	/** As the files call what workers of titled communities get (TY-27). */
	private static final String AWARD = "special-award";

	/** Empty where it does nothing. */
	Optional<PayLine> line() {
		var fact = this.entry.fact();
		if (fact instanceof Graded graded) {
			return Optional.of(line(PayKind.GRADE, words(graded)));
		}
		if (fact instanceof Certified certified) {
			return allowance(certified);
		}
		if (fact instanceof Commended commended && AWARD.equals(commended.what())) {
			return Optional.of(line(PayKind.AWARD, "年度考核专项奖励，金额见年度考核结果"));
		}
		return (fact instanceof Absent absent && absent.found()) ? Optional.of(line(PayKind.DEDUCTION, words(absent)))
				: Optional.empty();
	}

	private PayLine line(PayKind kind, String content) {
		return new PayLine(this.entry.worker(), kind, this.entry.date(), content, this.entry.rule(),
				this.entry.source(), "entry-" + this.entry.id());
	}

	private String words(Graded graded) {
		var from = "自%s起".formatted(Period.inFull(this.entry.date()));
		if (graded.grade() == null) {
			return (graded.steps() != null) ? from + "晋升%d级，花名册没有现薪级".formatted(graded.steps())
					: "原定" + from + "的薪级变动不再执行";
		}
		return from + "薪级%d级%s".formatted(graded.grade(),
				numbers().pay(graded.grade()).map("，每月%d元"::formatted).orElse("，金额没有公布，按当地标准"));
	}

	private Optional<PayLine> allowance(Certified certified) {
		var basis = numbers().certificateAllowance().basis();
		return numbers().allowance(certified.level())
			.map((row) -> PayLine.of(this.entry.worker(), PayKind.ALLOWANCE, this.entry.date(),
					"%s取得%s，职业津贴%s".formatted(Period.inFull(this.entry.date()), title(certified.level()),
							(row.amount() != null) ? "每月%d元".formatted(row.amount()) : "金额没有公布，按当地标准"),
					basis, "entry-" + this.entry.id()));
	}

	private static String title(String level) {
		return switch (level) {
			case "assistant" -> "助理社会工作师";
			case "intermediate" -> "社会工作师";
			default -> "高级社会工作师";
		};
	}

	/** By the same numbers as the case that found it. */
	private String words(Absent absent) {
		var days = Days.number(absent.days());
		var divisor = numbers().absenceWageDivisor().value();
		var wage = this.people.wages().get(this.entry.worker());
		var said = "%s旷工%s个工作日".formatted(this.entry.period().inFull(), days.stripTrailingZeros().toPlainString());
		return (wage != null) ? said + "，扣发%s元（月工资%s元÷%s×%s）".formatted(wage.share(days, divisor).briefly(),
				wage.briefly(), divisor.toPlainString(), days.stripTrailingZeros().toPlainString())
				: said + "，扣发金额待定（没有月工资）";
	}

	private PayNumbers numbers() {
		return this.people.numbers(this.entry.worker());
	}

}
