package org.shegong.absence;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

import org.junit.jupiter.api.Test;

import org.shegong.account.WorkerCode;
import org.shegong.approval.Objection;
import org.shegong.policy.Articles;
import org.shegong.policy.Period;
import org.shegong.policy.PolicyFixture;
import org.shegong.policy.WorkCalendar;

import static org.assertj.core.api.Assertions.assertThat;

/** What stands against an absence reported on Friday 2026-03-20. */
class AbsenceRulesTest {

	private static final LocalDate TODAY = LocalDate.of(2026, 3, 20);

	private final WorkCalendar calendar = PolicyFixture.calendar();

	private final List<Excuse> excuses = new ArrayList<>();

	private final List<String> registered = new ArrayList<>();

	private boolean wageKnown = true;

	@Test
	void three_days_without_approval_meet_no_objection() {
		assertThat(against("2026-03-16", "2026-03-18")).isEmpty();
	}

	@Test
	void today_may_be_an_absence_and_tomorrow_not_yet() {
		assertThat(against("2026-03-20", "2026-03-20")).isEmpty();
		assertThat(against("2026-03-20", "2026-03-21")).singleElement()
			.satisfies((objection) -> assertThat(objection.source()).isEqualTo(source("absence-after-the-fact")));
	}

	@Test
	void a_weekend_is_no_absence() {
		assertThat(against("2026-03-14", "2026-03-15")).singleElement()
			.satisfies((objection) -> assertThat(objection.rule()).isEqualTo("R-19"));
	}

	@Test
	void a_make_up_saturday_is_one() {
		assertThat(against("2026-02-14", "2026-02-14")).isEmpty();
	}

	@Test
	void an_approved_leave_that_was_not_filed_is_no_absence() {
		this.excuses.add(new Excuse(new Period(date("2026-03-16"), date("2026-03-18")), "事假 leave-3", true));
		assertThat(against("2026-03-16", "2026-03-18")).singleElement().satisfies((objection) -> {
			assertThat(objection.rule()).isEqualTo("R-10");
			assertThat(objection.refuses()).isTrue();
		});
	}

	@Test
	void what_an_approved_leave_leaves_over_is_one() {
		this.excuses.add(new Excuse(new Period(date("2026-03-16"), date("2026-03-17")), "事假 leave-3", true));
		var objections = against("2026-03-16", "2026-03-18");
		assertThat(objections).singleElement()
			.satisfies((objection) -> assertThat(objection.rule()).isEqualTo(basis("unapproved-is-absence")));
		assertThat(Objection.admits(objections)).isTrue();
	}

	@Test
	void a_leave_nobody_has_decided_on_excuses_nothing_but_is_pointed_out() {
		this.excuses.add(new Excuse(new Period(date("2026-03-16"), date("2026-03-18")), "事假 leave-3", false));
		var objections = against("2026-03-16", "2026-03-18");
		assertThat(objections).singleElement()
			.satisfies((objection) -> assertThat(objection.rule()).isEqualTo(basis("unapproved-is-absence")));
		assertThat(Objection.admits(objections)).isTrue();
	}

	@Test
	void days_are_registered_once() {
		this.registered.add("absence-9（2026年3月18日至2026年3月19日，审批中）");
		assertThat(against("2026-03-16", "2026-03-18")).singleElement().satisfies((objection) -> {
			assertThat(objection.source()).isEqualTo(source("absence-once"));
			assertThat(objection.refuses()).isTrue();
		});
	}

	@Test
	void a_missing_wage_names_the_record_to_mend() {
		this.wageKnown = false;
		var objections = against("2026-03-16", "2026-03-18");
		assertThat(objections).singleElement()
			.satisfies((objection) -> assertThat(objection.rule()).isEqualTo(basis("absence-deduction-basis")));
		assertThat(Objection.admits(objections)).isTrue();
	}

	@Test
	void days_and_circumstances_are_needed() {
		var report = new AbsenceReport(WorkerCode.of("m1"), date("2026-03-16"), null, " ");
		var policy = PolicyFixture.policies().of("county-plan", TODAY);
		assertThat(AbsenceRules.objections(AbsenceRules.Situation.undated(report, TODAY, policy)))
			.extracting(Objection::rule)
			.containsExactly("FORM", "FORM");
	}

	/** What people read names the day, the leave and the record to mend. */
	@Test
	void an_objection_names_what_it_is_about() {
		assertThat(messages("2026-03-20", "2026-03-21")).singleElement().asString().contains("2026年3月21日");
		this.registered.add("absence-9（2026年3月18日至2026年3月19日，审批中）");
		assertThat(messages("2026-03-16", "2026-03-18")).singleElement().asString().contains("absence-9");
		this.registered.clear();
		this.excuses.add(new Excuse(new Period(date("2026-03-16"), date("2026-03-18")), "事假 leave-3", true));
		assertThat(messages("2026-03-16", "2026-03-18")).singleElement().asString().contains("leave-3");
	}

	private List<String> messages(String from, String until) {
		return against(from, until).stream().map(Objection::message).toList();
	}

	private static String source(String article) {
		return Articles.of(article).source();
	}

	private static String basis(String parameter) {
		return PolicyFixture.policies().of("county-plan", TODAY).basis(parameter).rule();
	}

	private List<Objection> against(String from, String until) {
		var report = new AbsenceReport(WorkerCode.of("m1"), date(from), date(until), "未请假，电话未接");
		var absent = new TreeSet<LocalDate>();
		report.from()
			.datesUntil(report.until().plusDays(1))
			.filter(this.calendar::isWorkday)
			.filter((day) -> this.excuses.stream().noneMatch((excuse) -> excuse.approved() && excuse.covers(day)))
			.forEach(absent::add);
		return AbsenceRules
			.objections(new AbsenceRules.Situation(report, TODAY, PolicyFixture.policies().of("county-plan", TODAY),
					this.calendar.workingDays(new Period(report.from(), report.until())), absent, this.excuses,
					this.registered, this.wageKnown,
					this.calendar.unscheduledYears(new Period(report.from(), report.until()))));
	}

	private static LocalDate date(String day) {
		return LocalDate.parse(day);
	}

}
