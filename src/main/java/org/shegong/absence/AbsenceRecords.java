package org.shegong.absence;

import java.time.Clock;
import java.time.LocalDate;
import java.util.stream.Collectors;

import org.springframework.stereotype.Component;

import org.shegong.policy.Days;
import org.shegong.approval.Filing;
import org.shegong.approval.Filings;
import org.shegong.approval.Opinion;
import org.shegong.approval.Opinions;
import org.shegong.policy.Period;
import org.shegong.policy.Policy;
import org.shegong.worker.AwayFact.Absent;
import org.shegong.worker.FileEntry;
import org.shegong.worker.PersonnelFile;
import org.shegong.worker.Sanction;
import org.shegong.worker.YearFact.Sanctioned;

/**
 * What a found absence leaves behind: a line in the personnel file and a report (XX-18).
 */
@Component
class AbsenceRecords {

	private final PersonnelFile file;

	private final Filings filings;

	private final Opinions opinions;

	private final Clock clock;

	AbsenceRecords(PersonnelFile file, Filings filings, Opinions opinions, Clock clock) {
		this.file = file;
		this.filings = filings;
		this.opinions = opinions;
		this.clock = clock;
	}

	void found(AbsenceRequest absence, Reckoning reckoning, Policy policy) {
		var summary = inWords(absence, reckoning, policy);
		var basis = AbsenceNumbers.of(policy).deductionBasis().basis();
		this.file.append(
				new FileEntry(absence.worker(), absence.from(), new Absent(Days.of(reckoning.days()), true), summary)
					.lasting(absence.until())
					.because(absence.number(), basis.rule(), basis.source()),
				null);
		var recipient = AbsenceNumbers.of(policy).reportRecipient().value();
		if (!recipient.isEmpty()) {
			this.filings.save(new Filing(absence, recipient, LocalDate.now(this.clock), "旷工上报", summary)
				.because(AbsenceNumbers.of(policy).reportRecipient().basis()));
		}
	}

	void takenUp(AbsenceRequest absence, Policy policy) {
		var basis = AbsenceNumbers.of(policy).disciplinePost().basis();
		var opinion = this.opinions.findByRequestOrderById(absence.id())
			.stream()
			.filter((given) -> given.task().equals("disciplineReviews"))
			.reduce((before, after) -> after)
			.map(Opinion::text)
			.orElse(null);
		var summary = "旷工情节严重（%s，%d个工作日），由镇（街道）纪委查处%s".formatted(new Period(absence.from(), absence.until()).inDates(),
				absence.days(), (opinion != null) ? "：" + opinion : "");
		this.file
			.append(new FileEntry(absence.worker(), LocalDate.now(this.clock), new Sanctioned(Sanction.INVESTIGATED),
					(summary.length() > 1000) ? summary.substring(0, 999) + "…" : summary)
				.because(absence.number(), basis.rule(), basis.source()), null);
	}

	static String inWords(AbsenceRequest absence, Reckoning reckoning, Policy policy) {
		var words = new StringBuilder("旷工%d个工作日（%s），%s；连续%d个工作日，%d年累计%d个工作日".formatted(reckoning.days(),
				new Period(absence.from(), absence.until()).inDates(), deduction(reckoning, policy),
				reckoning.consecutive(), reckoning.year(), reckoning.daysInYear()));
		if (reckoning.serious()) {
			words.append("；").append(seriousness(reckoning, policy));
		}
		if (reckoning.exitGround()) {
			words.append("；").append(exitGround(reckoning, policy));
		}
		return words.toString();
	}

	static String deduction(Reckoning reckoning, Policy policy) {
		return (reckoning.deduction() == null) ? "扣发工资待定（档案中没有月工资，请在花名册人员表中补登“月工资”）"
				: "扣发工资%s元（月工资%s元÷%s×%d）".formatted(reckoning.deduction(), reckoning.monthlyWage(),
						AbsenceNumbers.of(policy).wageDivisor().value().toPlainString(), reckoning.days());
	}

	static String seriousness(Reckoning reckoning, Policy policy) {
		return "情节严重（%s），移送镇（街道）纪委".formatted(reached(reckoning, AbsenceNumbers.of(policy).serious()));
	}

	static String exitGround(Reckoning reckoning, Policy policy) {
		return "已构成启动退出程序的事由（%s）".formatted(reached(reckoning, AbsenceNumbers.of(policy).exit()));
	}

	/** The limits that were passed, and only those. */
	private static String reached(Reckoning reckoning, AbsenceNumbers.Limit limit) {
		return reckoning.passed(limit)
			.stream()
			.map((row) -> "%s超过%d个工作日，%s".formatted((row == limit.inARow()) ? "连续旷工" : "一年内累计旷工", row.value(),
					row.basis().cited()))
			.collect(Collectors.joining("；"));
	}

}
