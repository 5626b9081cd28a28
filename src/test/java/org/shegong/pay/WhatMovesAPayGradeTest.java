package org.shegong.pay;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

import org.shegong.account.WorkerCode;
import org.shegong.approval.Objection;
import org.shegong.approval.RequestNumber;
import org.shegong.policy.PolicyFixture;
import org.shegong.worker.FileEntry;
import org.shegong.worker.FileFact;
import org.shegong.worker.Gender;
import org.shegong.worker.HonourLevel;
import org.shegong.worker.Position;
import org.shegong.worker.PostFact.Certified;
import org.shegong.worker.PostFact.Corrected;
import org.shegong.worker.PostFact.PostChanged;
import org.shegong.worker.Worker;
import org.shegong.worker.WorkerClass;
import org.shegong.worker.YearFact.Assessed;
import org.shegong.worker.YearFact.Commended;
import org.shegong.worker.YearGrade;
import org.springframework.test.util.ReflectionTestUtils;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * NAT-22, TY-18, TY-20: somebody of grade 5 who serves since 2020-03-01 (cases of
 * src/docs/cases-pay.md).
 */
class WhatMovesAPayGradeTest {

	private final Worker worker = new Worker(WorkerCode.of("p"), "安然", Gender.FEMALE, LocalDate.parse("1991-05-01"),
			WorkerClass.RECRUITED, List.of(Position.SOCIAL_WORKER), "sq");

	private final List<FileEntry> lines = new ArrayList<>();

	private final List<GradeMoveRequest> standing = new ArrayList<>();

	private String place = "taiyuan";

	private String today = "2026-03-16";

	WhatMovesAPayGradeTest() {
		this.worker.servesSince(LocalDate.parse("2014-07-01"), LocalDate.parse("2020-03-01"));
		this.worker.qualifies("none", null, 5);
	}

	@Test
	void a_certificate_on_file_moves_the_grade_from_the_month_after_the_decision() {
		onFile("2026-03-10", new Certified("assistant", null));
		assertThat(against(GradeCause.CERTIFICATE, 6)).isEmpty();
		var move = asking(GradeCause.CERTIFICATE, 6).move().orElseThrow();
		assertThat(move.inWords()).isEqualTo("薪级由5级晋升至6级");
		assertThat(move.on()).isEqualTo("2026-04-01");
	}

	@Test
	void what_is_not_on_file_is_to_be_entered_there_and_not_in_the_request() {
		assertThat(against(GradeCause.CERTIFICATE, 6)).singleElement().satisfies((objection) -> {
			assertThat(objection.message()).contains("请先在人事登记中登记证书");
			assertThat(objection.status().id()).isEqualTo("design");
		});
		onFile("2026-03-20", new Certified("assistant", null));
		assertThat(against(GradeCause.CERTIFICATE, 6)).as("a day that has not come").hasSize(1);
	}

	@Test
	void the_same_line_moves_it_once_and_two_moves_do_not_run_at_the_same_time() {
		var line = onFile("2026-03-10", new Certified("assistant", null));
		var first = asked(GradeCause.CERTIFICATE, Ground.line(line.id(), line.date(), ""));
		first.approve();
		this.standing.add(first);
		assertThat(against(GradeCause.CERTIFICATE, 6)).singleElement()
			.satisfies((objection) -> assertThat(objection.message()).contains("grade-7", "只用一次"));
		this.standing.set(0, asked(GradeCause.YEARS, Ground.years(6, LocalDate.parse("2026-03-01"))));
		assertThat(against(GradeCause.CERTIFICATE, 6)).singleElement()
			.satisfies((objection) -> assertThat(objection.message()).contains("正在办理"));
	}

	@Test
	void where_the_steps_are_not_published_the_grade_is_typed_within_the_ceiling() {
		onFile("2026-03-10", new Certified("assistant", null));
		assertThat(against(GradeCause.CERTIFICATE, null)).singleElement()
			.satisfies((objection) -> assertThat(objection.message()).contains("请填写调整后的薪级"));
		assertThat(against(GradeCause.CERTIFICATE, 41)).extracting(Objection::rule).containsExactly("TY-18, P-24");
		assertThat(against(GradeCause.CERTIFICATE, 40)).isEmpty();
		assertThat(against(GradeCause.CERTIFICATE, 5)).hasSize(1);
	}

	@Test
	void only_a_change_of_post_may_lower_it() {
		onFile("2026-03-10", new PostChanged("position", "social-worker", "director"));
		onFile("2026-03-10", new Corrected("education", "bachelor", "college"));
		assertThat(against(GradeCause.POST, 4)).isEmpty();
		assertThat(against(GradeCause.POST, 5)).hasSize(1);
		assertThat(against(GradeCause.EDUCATION, 4)).hasSize(1);
		assertThat(against(GradeCause.EDUCATION, 6)).isEmpty();
	}

	@Test
	void years_of_service_are_a_ground_of_their_own_and_count_when_they_are_full() {
		assertThat(asking(GradeCause.YEARS, 6).ground().orElseThrow().words()).isEqualTo("在社区工作满6年");
		assertThat(against(GradeCause.YEARS, 6)).isEmpty();
		this.today = "2026-02-28";
		assertThat(asking(GradeCause.YEARS, 6).ground().orElseThrow().key()).isEqualTo("years-5");
	}

	@Test
	void without_a_grade_on_the_roster_or_a_ladder_in_the_place_nothing_moves() {
		onFile("2026-03-10", new Certified("assistant", null));
		this.worker.qualifies("assistant", null, null);
		assertThat(against(GradeCause.CERTIFICATE, 6)).singleElement()
			.satisfies((objection) -> assertThat(objection.message()).contains("现薪级", "补登"));
		this.place = "county-plan";
		assertThat(against(GradeCause.CERTIFICATE, 6)).singleElement().satisfies((objection) -> {
			assertThat(objection.message()).contains("没有公布岗位等级");
			assertThat(objection.rule()).contains("A.8");
		});
	}

	@Test
	void a_commendation_is_left_to_the_assessment_of_its_year_while_that_is_to_come() {
		onFile("2026-05-04", new Commended(HonourLevel.PROVINCIAL_OR_ABOVE, "全省优秀社区工作者", null));
		this.today = "2026-12-20";
		assertThat(against(GradeCause.COMMENDATION, null)).singleElement().satisfies((objection) -> {
			assertThat(objection.message()).contains("归档时会计入");
			assertThat(objection.rule()).isEqualTo("TY-20, R-14");
		});
		filed("2026-12-31", new Assessed(2026, YearGrade.COMPETENT), "assessment-3");
		this.today = "2027-01-04";
		assertThat(against(GradeCause.COMMENDATION, null)).singleElement()
			.satisfies((objection) -> assertThat(objection.message()).contains("已一并计入"));
	}

	@Test
	void entered_after_the_assessment_it_brings_what_is_missing_to_two_in_total() {
		filed("2026-12-15", new Assessed(2026, YearGrade.COMPETENT), "assessment-3");
		onFile("2026-12-10", new Commended(HonourLevel.PROVINCIAL_OR_ABOVE, "全省优秀社区工作者", null));
		this.worker.qualifies("none", null, 6);
		this.today = "2027-01-04";
		assertThat(against(GradeCause.COMMENDATION, null)).isEmpty();
		var move = asking(GradeCause.COMMENDATION, null).move().orElseThrow();
		assertThat(move.to()).isEqualTo(7);
		assertThat(move.on()).isEqualTo("2027-01-01");
	}

	@Test
	void who_was_not_assessed_rises_by_two_and_the_department_is_told() {
		onFile("2026-05-04", new Commended(HonourLevel.PROVINCIAL_OR_ABOVE, "全省优秀社区工作者", null));
		this.today = "2027-01-04";
		assertThat(against(GradeCause.COMMENDATION, null)).singleElement()
			.satisfies((objection) -> assertThat(objection.refuses()).isFalse());
		assertThat(asking(GradeCause.COMMENDATION, null).move().orElseThrow().to()).isEqualTo(7);
		assertThat(against(GradeCause.COMMENDATION, 9)).extracting(Objection::message)
			.anySatisfy((said) -> assertThat(said).contains("应为7级"));
		this.worker.qualifies("none", null, 39);
		assertThat(asking(GradeCause.COMMENDATION, null).move().orElseThrow().to()).isEqualTo(40);
	}

	@Test
	void whatever_the_roster_says_by_the_day_is_moved_as_far_as_was_agreed() {
		var move = new GradeMove(5, 7, LocalDate.parse("2026-04-01"));
		assertThat(move.onto(5, 40)).isEqualTo(7);
		assertThat(move.onto(6, 40)).isEqualTo(8);
		assertThat(move.onto(39, 40)).isEqualTo(40);
	}

	private List<Objection> against(GradeCause cause, Integer grade) {
		return GradeMoveRules.objections(asking(cause, grade));
	}

	private GradeMoveRules.Situation asking(GradeCause cause, Integer grade) {
		var day = LocalDate.parse(this.today);
		var numbers = PayNumbers.of(PolicyFixture.policies().of(this.place, day));
		return new GradeMoveRules.Situation(this.worker, cause, grade,
				new Grounds(this.worker, this.lines, day, numbers), day, numbers, this.standing);
	}

	private FileEntry onFile(String date, FileFact fact) {
		return filed(date, fact, null);
	}

	/** Recorded one after the other. */
	private FileEntry filed(String date, FileFact fact, String request) {
		var entry = new FileEntry(this.worker.code(), LocalDate.parse(date), fact, "")
			.because((request != null) ? RequestNumber.of(request) : null, null, null);
		ReflectionTestUtils.setField(entry, "id", this.lines.size() + 1L);
		ReflectionTestUtils.setField(entry, "recordedAt", Instant.EPOCH.plusSeconds(this.lines.size()));
		this.lines.add(entry);
		return entry;
	}

	private GradeMoveRequest asked(GradeCause cause, Ground ground) {
		var request = new GradeMoveRequest(this.worker, new GradeMoveApplication(this.worker.code(), cause, 6, null),
				ground, null, Instant.EPOCH);
		ReflectionTestUtils.setField(request, "id", 7L);
		return request;
	}

}
