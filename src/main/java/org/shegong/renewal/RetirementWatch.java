package org.shegong.renewal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import org.shegong.policy.Policy;
import org.shegong.policy.RetirementAge;
import org.shegong.worker.FileEntry;
import org.shegong.worker.Gender;
import org.shegong.worker.PersonnelFile;
import org.shegong.worker.Worker;
import org.shegong.worker.WorkerClass;
import org.shegong.worker.Workers;

/**
 * Says in time who reaches the statutory age, so that an earlier or later retirement can
 * still be chosen; it opens nothing.
 */
@Component
@Transactional
class RetirementWatch {

	/** Nobody retires younger (B.9). */
	private static final int YOUNGEST = 50;

	private final Workers workers;

	private final RenewalReader reader;

	private final PersonnelFile file;

	private final Clock clock;

	RetirementWatch(Workers workers, RenewalReader reader, PersonnelFile file, Clock clock) {
		this.workers = workers;
		this.reader = reader;
		this.file = file;
		this.clock = clock;
	}

	/** Each worker is told once; the lock keeps a second node from telling again. */
	void announce() {
		this.workers.bornBy(today().minusYears(YOUNGEST).plusYears(1))
			.stream()
			.filter((code) -> isDue(this.workers.get(code)))
			.map((code) -> this.workers.lock(code).orElseThrow())
			.filter((worker) -> !isTold(worker))
			.forEach(this::tell);
	}

	private boolean isDue(Worker worker) {
		var policy = policyOf(worker);
		var from = ageOf(worker, policy).month().minusMonths(policy.number("retirement-notice-months")).atDay(1);
		return !worker.hasLeft() && worker.workerClass() != WorkerClass.POSTED && !today().isBefore(from)
				&& !isTold(worker);
	}

	private boolean isTold(Worker worker) {
		var month = ageOf(worker, policyOf(worker)).month().toString();
		return this.file.of(worker.code(), "retirement").stream().anyMatch((entry) -> month.equals(entry.value()));
	}

	private void tell(Worker worker) {
		var policy = policyOf(worker);
		var age = ageOf(worker, policy);
		var basis = policy.basis("retirement-delay");
		var entry = new FileEntry(worker.code(), today(), "retirement", "提醒：%s（%s）达到法定退休年龄%s，劳动合同届时终止，请提前办理退休；%s"
			.formatted(age.month(), age.date(), age.inWords(), options(worker, age, policy)));
		this.file.append(entry.saying(age.month().toString(), age.date()).because(null, basis.rule(), basis.source()),
				null);
	}

	private static String options(Worker worker, RetirementAge age, Policy policy) {
		var early = "本人可以自愿选择弹性提前退休，最早%s，须达到最低缴费年限并至少提前%d个月书面告知".formatted(age.earliest(policy),
				policy.number("retirement-early-notice-months"));
		var late = "协商一致并至少提前一个月书面约定的，可以延迟至%s".formatted(age.date().plusYears(policy.number("retirement-late-years")));
		var base = (worker.gender() == Gender.FEMALE) ? List.of("女职工按原%d周岁推算，适用其他原退休年龄的请人事部门核定".formatted(age.base()))
				: List.<String>of();
		return String.join("；", Stream.concat(List.of(early, late).stream(), base.stream()).toList());
	}

	private RetirementAge ageOf(Worker worker, Policy policy) {
		return RetirementAge.of(worker.birthDate(), worker.gender() == Gender.FEMALE, null, policy);
	}

	private Policy policyOf(Worker worker) {
		return this.reader.policyOf(worker.unit(), today());
	}

	private LocalDate today() {
		return LocalDate.now(this.clock);
	}

}
