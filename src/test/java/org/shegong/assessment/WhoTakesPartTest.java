package org.shegong.assessment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

import org.shegong.account.WorkerCode;
import org.shegong.approval.RequestNumber;
import org.shegong.policy.PolicyFixture;
import org.shegong.worker.Employment;
import org.shegong.worker.FileEntry;
import org.shegong.worker.Gender;
import org.shegong.worker.Lines;
import org.shegong.worker.Position;
import org.shegong.worker.Worker;
import org.shegong.worker.WorkerClass;
import org.shegong.assessment.scores.Participation;

import static org.assertj.core.api.Assertions.assertThat;

class WhoTakesPartTest {

	private static final int YEAR = 2026;

	private WorkerClass workerClass = WorkerClass.RECRUITED;

	private String since = "2020-07-01";

	private String probationUntil;

	private final List<FileEntry> entries = new ArrayList<>();

	@Test
	void whoever_worked_the_year_takes_part() {
		assertThat(leftOut("taiyuan")).isNull();
	}

	@Test
	void whoever_is_on_probation_at_the_end_of_the_year_does_not() {
		this.since = "2026-05-01";
		this.probationUntil = "2026-12-30";
		assertThat(leftOut("taiyuan")).isNull();
		this.probationUntil = "2026-12-31";
		assertThat(leftOut("taiyuan")).contains("仍在试用期（至2026年12月31日）");
	}

	@Test
	void half_a_year_is_enough_and_a_day_less_is_not() {
		this.since = "2026-07-01";
		assertThat(leftOut("ordos")).isNull();
		this.since = "2026-07-02";
		assertThat(leftOut("ordos")).contains("任职不满6个月");
	}

	@Test
	void half_a_year_of_sick_and_personal_leave_is_the_most() {
		leave("sick", "2026-01-01", "2026-06-30");
		leave("personal", "2026-12-31", "2027-01-08");
		assertThat(leftOut("ordos")).isNull();
		leave("sick", "2026-07-01", "2026-07-01");
		assertThat(leftOut("ordos")).contains("累计183天");
	}

	@Test
	void days_named_twice_and_leave_by_law_do_not_count() {
		leave("sick", "2026-01-01", "2026-06-30");
		leave("sick", "2026-03-01", "2026-04-30");
		leave("maternity", "2026-07-01", "2026-12-01");
		assertThat(leftOut("ordos")).isNull();
	}

	@Test
	void a_leave_ends_with_the_return() {
		this.entries.add(Lines.line("w", day("2026-01-01"), "leave", "sick", day("2026-12-31"), "病假")
			.because(RequestNumber.of("leave-1"), null, null));
		assertThat(leftOut("ordos")).isNotNull();
		this.entries.add(Lines.line("w", day("2026-02-02"), "leave-return", "sick", day("2026-12-31"), "销假")
			.because(RequestNumber.of("leave-1"), null, null));
		assertThat(leftOut("ordos")).isNull();
	}

	@Test
	void who_is_assessed_elsewhere_the_policy_says() {
		this.workerClass = WorkerClass.POSTED;
		assertThat(leftOut("taiyuan")).contains("下派人员不在此考核");
		assertThat(leftOut("ordos")).isNull();
		this.workerClass = WorkerClass.WELFARE_POST;
		assertThat(leftOut("ordos")).contains("公益性岗位人员不在此考核");
		assertThat(leftOut("county-plan")).isNull();
	}

	private void leave(String kind, String from, String until) {
		this.entries.add(Lines.line("w", day(from), "leave", kind, day(until), "请假"));
	}

	private String leftOut(String policy) {
		var worker = new Worker(WorkerCode.of("w"), "某某", Gender.FEMALE, day("1990-01-01"), this.workerClass,
				List.of(Position.SOCIAL_WORKER), "sq");
		worker.servesSince(null, day(this.since));
		var contract = new Employment(WorkerCode.of("w"));
		contract.agree("HT", day(this.since), null);
		contract.terms((this.probationUntil != null) ? day(this.probationUntil) : null, null);
		return Participation
			.of(new Participation.Year(worker, contract, this.entries, YEAR,
					PolicyFixture.policies().of(policy, LocalDate.of(YEAR, 12, 31))))
			.leftOut();
	}

	private static LocalDate day(String day) {
		return LocalDate.parse(day);
	}

}
