package org.shegong.dismissal;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;

import org.shegong.policy.InWords;
import org.shegong.policy.RetirementAge;
import org.shegong.worker.ContractFact.Retiring;
import org.shegong.worker.FileEntry;
import org.shegong.worker.Filed;
import org.shegong.worker.Gender;
import org.shegong.worker.PersonnelFile;
import org.shegong.worker.Worker;
import org.shegong.dismissal.leaving.DismissalCase;

/** What a personnel file says of a coming retirement (B.9). */
@Component
class RetirementNotice {

	private final PersonnelFile file;

	RetirementNotice(PersonnelFile file) {
		this.file = file;
	}

	boolean isTold(DismissalCase retiring) {
		return tells(retiring.file(), retiring.retirement().month());
	}

	/** Whether a file tells of a month; a changed one is told anew. */
	static boolean tells(Collection<FileEntry> file, YearMonth month) {
		return Filed.of(file, Retiring.class).anyMatch((told) -> told.fact().month().equals(month));
	}

	void tell(DismissalCase retiring) {
		var age = retiring.retirement();
		var basis = RetirementAge.basis(retiring.policy());
		var summary = "提醒：%s（%s）达到法定退休年龄%s，%s；%s".formatted(InWords.month(age.month()), age.date(), age.inWords(),
				retiring.isElected() ? "劳动合同届时终止，选任职务的任期由换届决定，系统不自动办理退出" : "劳动合同届时终止，请提前办理退休", options(retiring, age))
			.replaceFirst("；$", "");
		this.file.append(new FileEntry(retiring.worker().code(), retiring.today(),
				new Retiring(age.month(), age.date()), summary)
			.because(null, basis.rule(), basis.source()), null);
	}

	/** Only what can still be chosen in time. */
	private static String options(DismissalCase retiring, RetirementAge age) {
		var notice = DismissalNumbers.of(retiring.policy()).retirementEarlyNoticeMonths().value();
		var earliest = later(age.earliest(retiring.policy()), retiring.today().plusMonths(notice));
		var early = earliest.isBefore(age.date())
				? "本人可以自愿选择弹性提前退休，最早%s，须达到最低缴费年限并至少提前%d个月书面告知".formatted(earliest, notice) : "";
		var agreed = DismissalNumbers.of(retiring.policy()).retirementLateNoticeMonths().value();
		var late = retiring.today().isAfter(age.date().minusMonths(agreed)) ? ""
				: "协商一致并至少提前%d个月书面约定的，可以延迟至%s".formatted(agreed,
						age.date().plusYears(DismissalNumbers.of(retiring.policy()).retirementLateYears().value()));
		return Stream.of(early, late, base(retiring.worker(), age))
			.filter((part) -> !part.isEmpty())
			.collect(Collectors.joining("；"));
	}

	private static String base(Worker worker, RetirementAge age) {
		if (worker.gender() != Gender.FEMALE) {
			return "";
		}
		return (worker.retirementBase() != null) ? "女职工按人事部门核定的原%d周岁推算".formatted(age.base())
				: "女职工按原%d周岁推算，适用其他原退休年龄的请人事部门在花名册人员表的“原法定退休年龄”中核定".formatted(age.base());
	}

	private static LocalDate later(LocalDate one, LocalDate other) {
		return one.isAfter(other) ? one : other;
	}

}
