package org.shegong.outing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.shegong.account.WorkerCode;
import org.shegong.approval.Objection;
import org.shegong.approval.RequestNumber;
import org.shegong.policy.Period;
import org.shegong.policy.PolicyFixture;
import org.shegong.policy.Status;
import org.shegong.worker.AwayCause;
import org.shegong.worker.AwayPeriod;
import org.shegong.worker.Gender;
import org.shegong.worker.Position;
import org.shegong.worker.Worker;
import org.shegong.worker.WorkerClass;

import static org.assertj.core.api.Assertions.assertThat;

/** What stands against an outing asked for on Monday 2026-03-16. */
class OutingRulesTest {

	private static final LocalDate TODAY = LocalDate.of(2026, 3, 16);

	private final List<AwayPeriod> away = new ArrayList<>();

	@Test
	void a_training_in_the_county_town_meets_no_objection() {
		assertThat(against(outing("2026-04-08", "2026-04-08"))).isEmpty();
	}

	@Test
	void an_outing_may_begin_today() {
		assertThat(against(outing("2026-03-16", "2026-03-16"))).isEmpty();
	}

	@Test
	void one_that_began_yesterday_is_warned_about_and_stays_admissible() {
		var objections = against(outing("2026-03-15", "2026-03-17"));
		assertThat(objections).singleElement().satisfies((objection) -> {
			assertThat(objection.rule()).isEqualTo("XX-18");
			assertThat(objection.status()).isEqualTo(Status.MEASURE);
			assertThat(objection.refuses()).isFalse();
		});
	}

	@Test
	void destination_purpose_and_both_days_are_needed() {
		var objections = against(new OutingApplication(null, " ", null, null, LocalDate.of(2026, 3, 17), null));
		assertThat(objections).extracting(Objection::rule).containsExactly("FORM", "FORM", "FORM");
		assertThat(Objection.admits(objections)).isFalse();
	}

	@Test
	void what_is_missing_in_words() {
		assertThat(against(new OutingApplication(null, " ", null, null, LocalDate.of(2026, 3, 17), null)))
			.extracting(Objection::message)
			.containsExactly("请填写外出地点", "请填写外出事由", "请填写外出的起止日期");
	}

	@Test
	void where_a_place_wants_papers_they_are_asked_for() {
		var there = PolicyFixture.policiesWith("county-plan", "outing-evidence", "培训通知").of("county-plan", TODAY);
		var asked = outing("2026-04-08", "2026-04-08");
		assertThat(
				OutingRules.objections(new OutingRules.Situation(asked, TODAY, there, this.away, List.of(), List.of())))
			.singleElement()
			.matches((objection) -> !objection.refuses() && objection.message().contains("培训通知"));
	}

	@Test
	void it_does_not_end_before_it_begins() {
		assertThat(against(outing("2026-03-19", "2026-03-18"))).extracting(Objection::rule).containsExactly("FORM");
		assertThat(against(outing("2026-03-19", "2026-03-19"))).isEmpty();
	}

	@Test
	void an_end_before_the_beginning_in_words() {
		assertThat(against(outing("2026-03-19", "2026-03-18"))).extracting(Objection::message)
			.containsExactly("外出结束日期早于开始日期，请更正");
	}

	@Test
	void a_year_is_let_through_and_a_day_more_is_a_slip() {
		assertThat(Objection.admits(against(outing("2026-03-17", "2027-03-17")))).isTrue();
		assertThat(Objection.admits(against(outing("2026-03-17", "2027-03-18")))).isFalse();
	}

	@Test
	void days_already_given_to_a_leave_are_refused() {
		this.away.add(leave());
		assertThat(against(outing("2026-03-20", "2026-03-23"))).singleElement().satisfies((objection) -> {
			assertThat(objection.rule()).isEqualTo("DESIGN");
			assertThat(objection.refuses()).isTrue();
		});
	}

	@Test
	void days_already_given_to_a_leave_in_words() {
		this.away.add(leave());
		assertThat(against(outing("2026-03-20", "2026-03-23"))).singleElement()
			.satisfies((objection) -> assertThat(objection.message()).contains("事假", "2026年3月18日", "2026年3月20日")
				.doesNotContain("leave-7"));
	}

	@Test
	void a_year_without_a_holiday_notice_is_warned_about() {
		var objections = against(outing("2026-12-30", "2027-01-05"));
		assertThat(objections).singleElement().satisfies((objection) -> {
			assertThat(objection.rule()).isEqualTo("C");
			assertThat(objection.refuses()).isFalse();
			assertThat(objection.message()).startsWith("2027年");
		});
	}

	@ParameterizedTest
	@ValueSource(strings = { "national", "taiyuan", "ordos", "changzhou" })
	void where_no_text_says_who_decides_the_default_chain_says_so(String policy) {
		var objections = against(outing("2026-04-08", "2026-04-08"), policy);
		assertThat(objections).singleElement().satisfies((objection) -> {
			assertThat(objection.rule()).isEqualTo("A.5");
			assertThat(objection.status()).isEqualTo(Status.DESIGN);
			assertThat(objection.refuses()).isFalse();
		});
	}

	@Test
	void a_default_chain_in_words() {
		assertThat(against(outing("2026-04-08", "2026-04-08"), "national")).singleElement()
			.satisfies((objection) -> assertThat(objection.message()).contains("系统默认"));
	}

	private static AwayPeriod leave() {
		return new AwayPeriod(member(), new Period(LocalDate.of(2026, 3, 18), LocalDate.of(2026, 3, 20)),
				AwayCause.LEAVE, "事假", RequestNumber.of("leave-7"), null);
	}

	private List<Objection> against(OutingApplication asked) {
		return against(asked, "county-plan");
	}

	private List<Objection> against(OutingApplication asked, String policy) {
		var unscheduled = asked.isDated()
				? PolicyFixture.calendar().unscheduledYears(new Period(asked.from(), asked.until()))
				: List.<Integer>of();
		return OutingRules.objections(new OutingRules.Situation(asked, TODAY,
				PolicyFixture.policies().of(policy, TODAY), this.away, List.of(), unscheduled));
	}

	private static OutingApplication outing(String from, String until) {
		return new OutingApplication(null, "县委党校", "参加社区工作培训", LocalDate.parse(from), LocalDate.parse(until), null);
	}

	private static Worker member() {
		return new Worker(WorkerCode.of("m1"), "孙立", Gender.MALE, LocalDate.of(1986, 1, 15), WorkerClass.ELECTED,
				List.of(Position.COMMITTEE_MEMBER), "qh-bh");
	}

}
