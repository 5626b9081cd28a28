package org.shegong.training;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.Test;

import org.shegong.account.WorkerCode;
import org.shegong.policy.PolicyFixture;
import org.shegong.training.TrainingNeed.Kind;
import org.shegong.worker.Attended;
import org.shegong.worker.FileEntry;
import org.shegong.worker.Gender;
import org.shegong.worker.Position;
import org.shegong.worker.TrainingLevel;
import org.shegong.worker.Worker;
import org.shegong.worker.WorkerClass;
import org.shegong.worker.YearFact.Purpose;
import org.shegong.worker.YearFact.Trained;

import static org.assertj.core.api.Assertions.assertThat;

/** What has to be learnt by when: TY-23, NAT-26, ORD-46, ORD-47. */
class TrainingNeedsTest {

	@Test
	void in_taiyuan_a_secretary_needs_seven_days_and_everybody_else_five() {
		var days = List.of(course("2026-03-02", "2026-03-06", "40", TrainingLevel.TOWN));
		assertThat(need(Kind.DAYS_A_YEAR, "taiyuan", secretary(), 2026, days)).satisfies((need) -> {
			assertThat(need.required()).isEqualByComparingTo("7");
			assertThat(need.had()).isEqualByComparingTo("5");
			assertThat(need.basis().rule()).isEqualTo("TY-23");
			assertThat(need.isMissingIn(2026)).isTrue();
		});
		assertThat(need(Kind.DAYS_A_YEAR, "taiyuan", member(), 2026, days).isMet()).isTrue();
		assertThat(need(Kind.DAYS_A_YEAR, "taiyuan", member(), 2025, days).had()).isEqualByComparingTo("0");
	}

	@Test
	void a_course_without_a_last_day_fills_as_many_days_as_its_hours_do() {
		var hours = List.of(course("2026-12-30", null, "24", TrainingLevel.TOWN));
		assertThat(need(Kind.DAYS_A_YEAR, "taiyuan", member(), 2026, hours).had()).isEqualByComparingTo("2");
		assertThat(need(Kind.DAYS_A_YEAR, "taiyuan", member(), 2027, hours).had()).isEqualByComparingTo("1");
	}

	@Test
	void a_secretary_is_trained_by_the_county_every_year_and_a_town_does_not_count() {
		assertThat(need(Kind.COUNTY_COURSE, "national", secretary(), 2026,
				List.of(course("2026-05-06", null, "8", TrainingLevel.TOWN))))
			.satisfies((need) -> {
				assertThat(need.isMissingIn(2026)).isTrue();
				assertThat(need.basis().rule()).isEqualTo("NAT-26");
			});
		assertThat(need(Kind.COUNTY_COURSE, "national", secretary(), 2026,
				List.of(course("2026-05-06", null, "8", TrainingLevel.COUNTY)))
			.isMet()).isTrue();
	}

	@Test
	void everybody_else_takes_turns_within_three_calendar_years() {
		var course = List.of(course("2024-05-06", null, "8", null));
		assertThat(need(Kind.COUNTY_COURSE, "national", member(), 2026, course).isMet()).isTrue();
		assertThat(need(Kind.COUNTY_COURSE, "national", member(), 2027, course).isMissingIn(2027)).isTrue();
	}

	@Test
	void who_began_last_year_has_until_the_end_of_the_third_one() {
		var need = need(Kind.COUNTY_COURSE, "national", member(), 2022 + 3, List.of());
		assertThat(need.dueBy()).isEqualTo("2025-12-31");
		var began = member();
		began.servesSince(LocalDate.of(2025, 3, 1), LocalDate.of(2025, 3, 1));
		var later = need(Kind.COUNTY_COURSE, "national", began, 2026, List.of());
		assertThat(later.dueBy()).isEqualTo("2027-12-31");
		assertThat(later.isMissingIn(2026)).isFalse();
		assertThat(later.isMissingIn(2027)).isTrue();
	}

	@Test
	void before_the_central_opinions_no_county_had_to() {
		assertThat(needs("national", secretary(), 2023, List.of())).isEmpty();
	}

	@Test
	void in_ordos_forty_hours_come_before_the_post() {
		var recruit = new Worker(WorkerCode.of("w"), "王一", Gender.MALE, LocalDate.of(1995, 1, 1), WorkerClass.RECRUITED,
				List.of(Position.SOCIAL_WORKER), "c");
		recruit.servesSince(LocalDate.of(2026, 3, 2), LocalDate.of(2026, 3, 2));
		var before = new FileEntry(WorkerCode.of("w"), LocalDate.of(2026, 2, 20),
				new Trained(BigDecimal.valueOf(32), null, null, Purpose.BEFORE_POST), "岗前");
		assertThat(need(Kind.BEFORE_POST, "ordos", recruit, 2026, List.of(before))).satisfies((need) -> {
			assertThat(need.required()).isEqualByComparingTo("40");
			assertThat(need.had()).isEqualByComparingTo("32");
			assertThat(need.dueBy()).isEqualTo("2026-03-02");
			assertThat(need.basis().rule()).isEqualTo("ORD-46");
		});
		assertThat(needs("ordos", recruit, 2027, List.of())).extracting(TrainingNeed::kind)
			.doesNotContain(Kind.BEFORE_POST);
		assertThat(needs("taiyuan", recruit, 2026, List.of())).extracting(TrainingNeed::kind)
			.doesNotContain(Kind.BEFORE_POST);
	}

	@Test
	void in_ordos_holders_of_a_certificate_go_on_learning() {
		var holder = member();
		holder.qualifies("intermediate", null, 1);
		assertThat(need(Kind.CONTINUING, "ordos", holder, 2026, List.of())).satisfies((need) -> {
			assertThat(need.isMissingIn(2026)).isTrue();
			assertThat(need.basis().rule()).isEqualTo("ORD-47");
		});
		assertThat(needs("ordos", member(), 2026, List.of())).extracting(TrainingNeed::kind)
			.doesNotContain(Kind.CONTINUING);
	}

	private static TrainingNeed need(Kind kind, String place, Worker worker, int year, List<FileEntry> file) {
		return needs(place, worker, year, file).stream()
			.filter((need) -> need.kind() == kind)
			.findFirst()
			.orElseThrow();
	}

	private static List<TrainingNeed> needs(String place, Worker worker, int year, List<FileEntry> file) {
		var numbers = TrainingNumbers.of(PolicyFixture.policies().of(place, LocalDate.of(year, 12, 31)));
		return new TrainingNeeds(worker, Attended.of(file), numbers, year).list();
	}

	private static Worker secretary() {
		return worker(Position.SECRETARY);
	}

	private static Worker member() {
		return worker(Position.COMMITTEE_MEMBER);
	}

	private static Worker worker(Position position) {
		var worker = new Worker(WorkerCode.of("w"), "王一", Gender.MALE, LocalDate.of(1980, 1, 1), WorkerClass.ELECTED,
				List.of(position), "c");
		worker.servesSince(LocalDate.of(2010, 3, 1), LocalDate.of(2010, 3, 1));
		return worker;
	}

	private static FileEntry course(String from, String until, String hours, TrainingLevel level) {
		return new FileEntry(WorkerCode.of("w"), LocalDate.parse(from),
				new Trained(new BigDecimal(hours), "县委组织部", "社工实务", Purpose.COURSE, level), "培训")
			.lasting((until != null) ? LocalDate.parse(until) : null);
	}

}
