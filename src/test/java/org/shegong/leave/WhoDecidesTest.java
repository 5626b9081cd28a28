package org.shegong.leave;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;

import org.shegong.account.AccountName;
import org.shegong.organization.Post;
import org.shegong.organization.Posting;
import org.shegong.organization.Postings;
import org.shegong.policy.Status;

import static org.assertj.core.api.Assertions.assertThat;

/** policy.md A.5 (L1 to L6) and D.1. */
@LeaveRoom
class WhoDecidesTest {

	private static final String SECRETARY = "community-secretary";

	private static final String DEPUTY = "town-deputy-lead";

	private static final String PRINCIPAL = "town-principal";

	private static final String MEETING = "town-meeting";

	private static final String AREA = "area-lead";

	@Autowired
	Office office;

	@Autowired
	Postings postings;

	@ParameterizedTest
	@CsvSource({ "2026-03-16,2026-03-18,3,1", "2026-03-16,2026-03-19,4,2", "2026-03-16,2026-03-24,7,2",
			"2026-03-16,2026-03-25,8,3", "2026-06-01,2026-07-13,30,3", "2026-06-01,2026-07-14,31,4" })
	void a_member_goes_up_step_by_step(String from, String until, int days, int steps) {
		var member = this.office.member("a");
		assertThat(this.office.fact(member, Ask.personal(from, until), "days")).isEqualTo(days);
		var chain = List.of(SECRETARY, DEPUTY, PRINCIPAL, MEETING);
		assertThat(this.office.route(member, Ask.personal(from, until))).isEqualTo(chain.subList(0, steps));
	}

	@Test
	void the_secretary_asks_the_area_lead_and_never_themselves() {
		var secretary = this.office.secretary("s");
		assertThat(this.office.route(secretary, Ask.personal("2026-03-16", "2026-03-18"))).containsExactly(AREA);
		assertThat(this.office.route(secretary, Ask.personal("2026-03-16", "2026-03-19"))).containsExactly(AREA,
				PRINCIPAL);
		assertThat(this.office.route(secretary, Ask.personal("2026-06-01", "2026-07-14"))).containsExactly(AREA,
				PRINCIPAL, MEETING);
	}

	@Test
	void who_holds_the_post_is_treated_as_secretary_whatever_the_roster_calls_them() {
		var member = this.office.member("a");
		this.postings.save(new Posting(AccountName.of("a"), "王a", Post.COMMUNITY_SECRETARY, Office.COUNTY, false));
		assertThat(this.office.route(member, Ask.personal("2026-03-16", "2026-03-18"))).containsExactly(AREA);
	}

	@Test
	void three_days_and_a_half_are_more_than_three() {
		var ask = Ask.personal("2026-03-16", "2026-03-19").untilNoonOnly();
		assertThat(this.office.route(this.office.member("a"), ask)).containsExactly(SECRETARY, DEPUTY);
	}

	@Test
	void spring_festival_is_not_charged_but_its_make_up_saturday_is() {
		var ask = Ask.personal("2026-02-13", "2026-02-24");
		var member = this.office.member("a");
		assertThat(this.office.fact(member, ask, "days")).isEqualTo(3);
		assertThat(this.office.route(member, ask)).containsExactly(SECRETARY);
	}

	@Test
	void requests_parted_by_a_weekend_are_added_and_the_first_stays_valid() {
		var member = this.office.member("a");
		this.office.granted(member, Ask.personal("2026-03-18", "2026-03-20"));
		var second = Ask.personal("2026-03-23", "2026-03-25");
		assertThat(this.office.fact(member, second, "totalDays")).isEqualTo(6);
		assertThat(this.office.route(member, second)).containsExactly(SECRETARY, DEPUTY);
	}

	@Test
	void requests_parted_by_a_day_of_work_are_not() {
		var member = this.office.member("a");
		this.office.asked(member, Ask.personal("2026-03-18", "2026-03-20"));
		assertThat(this.office.fact(member, Ask.personal("2026-03-24", "2026-03-26"), "totalDays")).isEqualTo(3);
	}

	@Test
	void half_a_day_of_work_parts_them_too() {
		var member = this.office.member("a");
		this.office.asked(member, Ask.personal("2026-03-17", "2026-03-18").untilNoonOnly());
		assertThat(this.office.fact(member, Ask.personal("2026-03-19", "2026-03-20"), "totalDays")).isEqualTo(2);
		assertThat(this.office.fact(member, Ask.personal("2026-03-18", "2026-03-20").fromNoonOn(), "totalDays"))
			.isEqualTo(4);
	}

	@Test
	void touching_goes_both_ways_and_on() {
		var member = this.office.member("a");
		this.office.asked(member, Ask.personal("2026-03-11", "2026-03-13"));
		this.office.asked(member, Ask.personal("2026-03-23", "2026-03-25"));
		this.office.asked(member, Ask.annual("2026-03-26", "2026-03-27"));
		assertThat(this.office.fact(member, Ask.personal("2026-03-16", "2026-03-20"), "totalDays")).isEqualTo(13);
	}

	@Test
	void each_is_added_as_its_own_kind_is_charged() {
		var member = this.office.member("a");
		this.office.asked(member, Ask.of(LeaveKind.MARRIAGE, "2026-03-20", "2026-03-22"));
		var monday = Ask.personal("2026-03-23", "2026-03-23");
		assertThat(this.office.fact(member, monday, "totalDays")).isEqualTo(4);
		assertThat(this.office.route(member, monday)).containsExactly(SECRETARY, DEPUTY);
	}

	@Test
	void leave_from_before_this_system_is_added_too() {
		var member = this.office.member("a");
		this.office.imported(member, "leave", "personal", "2026-03-18", "2026-03-20");
		assertThat(this.office.fact(member, Ask.personal("2026-03-23", "2026-03-25"), "totalDays")).isEqualTo(6);
	}

	@Test
	void a_refused_request_does_not_count() {
		var member = this.office.member("a");
		this.office.desk.refuse(this.office.asked(member, Ask.personal("2026-03-18", "2026-03-20")));
		assertThat(this.office.fact(member, Ask.personal("2026-03-23", "2026-03-25"), "totalDays")).isEqualTo(3);
	}

	@Test
	void every_level_cites_its_clause() {
		var member = this.office.member("a");
		var rules = this.office.rules(member, Ask.personal("2026-06-01", "2026-07-14"));
		assertThat(rules.get(3).rule()).isEqualTo("XX-16");
		assertThat(rules.get(0).status()).isEqualTo(Status.DESIGN);
		var shortLeave = this.office.rules(member, Ask.personal("2026-03-16", "2026-03-18"));
		assertThat(shortLeave.get(0).rule()).isEqualTo("XX-13");
		assertThat(shortLeave.get(0).status()).isEqualTo(Status.MEASURE);
	}

	@Test
	void where_no_text_gives_a_chain_the_preview_warns_of_it() {
		var ask = Ask.personal("2026-03-16", "2026-03-19");
		assertThat(this.office.warnings(this.office.man("c", Office.CHANGZHOU), ask))
			.anyMatch((warning) -> warning.contains("系统默认链"));
		assertThat(this.office.warnings(this.office.member("a"), ask))
			.noneMatch((warning) -> warning.contains("系统默认链"));
	}

	@Test
	void where_no_text_gives_a_chain_the_default_says_that_it_is_one() {
		var rules = this.office.rules(this.office.man("c", Office.CHANGZHOU), Ask.personal("2026-03-16", "2026-03-19"));
		assertThat(rules).hasSize(2).allMatch((rule) -> rule.status() == Status.DESIGN);
		assertThat(rules.get(0).source()).contains("系统默认");
	}

}
