package org.shegong.secondment;

import java.time.LocalDate;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.shegong.approval.Objection;
import org.shegong.organization.UnitKind;
import org.shegong.policy.Policies;
import org.shegong.policy.PolicyFixture;
import org.shegong.policy.Status;

import static org.assertj.core.api.Assertions.assertThat;

/** Who may borrow a worker, and who approves, by jurisdiction and date (A.10, C-2). */
class WhoMayBorrowTest {

	private final Policies policies = PolicyFixture.policies();

	@ParameterizedTest
	@ValueSource(strings = { "national", "taiyuan", "ordos", "changzhou", "county-plan" })
	void since_the_opinions_only_the_town_may_and_the_social_work_department_approves(String jurisdiction) {
		var policy = this.policies.of(jurisdiction, LocalDate.of(2024, 3, 28));
		assertThat(policy.list("secondment-borrowers")).containsExactly("town");
		assertThat(policy.list("secondment-approvers")).containsExactly("social-work-department");
		assertThat(policy.basis("secondment-borrowers").status()).isEqualTo(Status.CENTRAL);
		assertThat(policy.number("secondment-months")).isEqualTo(3);
		assertThat(policy.number("secondment-heads")).isEqualTo(2);
	}

	@Test
	void the_local_months_and_heads_stay_on_top_of_the_opinions() {
		var ordos = this.policies.of("ordos", LocalDate.of(2026, 3, 16));
		assertThat(ordos.basis("secondment-months").rule()).contains("ORD-48");
		assertThat(ordos.basis("secondment-heads").status()).isEqualTo(Status.DRAFT);
		var elsewhere = this.policies.of("taiyuan", LocalDate.of(2026, 3, 16));
		assertThat(elsewhere.basis("secondment-months").rule()).contains("P-19");
		assertThat(elsewhere.basis("secondment-heads").status()).isEqualTo(Status.DESIGN);
	}

	@ParameterizedTest
	@CsvSource({ "2024-03-27, true", "2024-03-28, false" })
	void in_ordos_a_county_organ_might_until_the_day_of_the_opinions(String day, boolean allowed) {
		var refusals = Street.in("ordos")
			.on(day)
			.by(BorrowerKind.COUNTY_ORGAN_OR_HIGHER, UnitKind.COUNTY)
			.refusals("2024-04-01", "2024-06-30");
		assertThat(refusals.isEmpty()).isEqualTo(allowed);
		assertThat(refusals).extracting(Objection::rule).allMatch((rule) -> rule.contains("NAT-27"));
	}

	@ParameterizedTest
	@CsvSource({ "2021-07-22, organization-department civil-affairs, DESIGN",
			"2021-07-23, organization-department civil-affairs, DRAFT",
			"2024-03-27, organization-department civil-affairs, DRAFT", "2024-03-28, social-work-department, CENTRAL" })
	void in_ordos_organisation_and_civil_affairs_agreed_before(String day, String approvers, Status status) {
		var policy = this.policies.of("ordos", LocalDate.parse(day));
		assertThat(String.join(" ", policy.list("secondment-approvers"))).isEqualTo(approvers);
		assertThat(policy.basis("secondment-approvers").status()).isEqualTo(status);
	}

	@Test
	void a_draft_whose_final_text_nobody_saw_says_so() {
		var objections = Street.in("ordos")
			.on("2023-05-01")
			.by(BorrowerKind.COUNTY_ORGAN_OR_HIGHER, UnitKind.COUNTY)
			.asking("2023-05-08", "2023-06-30");
		assertThat(objections).singleElement().satisfies((objection) -> {
			assertThat(objection.refuses()).isFalse();
			assertThat(objection.message()).contains("正式办法全文未见").contains("征求意见稿");
			assertThat(objection.status()).isEqualTo(Status.DRAFT);
		});
	}

	@ParameterizedTest
	@EnumSource(names = { "COUNTY_ORGAN_OR_HIGHER", "PUBLIC_INSTITUTION", "ENTERPRISE" })
	void nobody_else_may_now_and_no_one_can_permit_it(BorrowerKind kind) {
		var refusals = Street.in("ordos").by(kind, null).refusals("2026-03-16", "2026-03-31");
		assertThat(refusals).singleElement().satisfies((objection) -> {
			assertThat(objection.rule()).contains("NAT-27");
			assertThat(objection.rule().contains("R-21")).isEqualTo(kind != BorrowerKind.COUNTY_ORGAN_OR_HIGHER);
			assertThat(objection.status()).isEqualTo(Status.CENTRAL);
		});
	}

	@Test
	void an_institution_of_the_street_is_told_to_let_the_street_ask() {
		assertThat(Street.in("taiyuan").by(BorrowerKind.PUBLIC_INSTITUTION, null).refusals("2026-03-16", "2026-03-31"))
			.extracting(Objection::message)
			.allMatch((message) -> message.contains("由街道（乡镇）本身申请"));
	}

	@Test
	void the_town_may() {
		assertThat(Street.in("ordos").asking("2026-03-16", "2026-06-15")).isEmpty();
	}

	@Test
	void a_county_bureau_that_calls_itself_a_town_is_refused() {
		assertThat(Street.in("ordos").by(BorrowerKind.TOWN, UnitKind.COUNTY).refusals("2026-03-16", "2026-03-31"))
			.extracting(Objection::message)
			.allMatch((message) -> message.contains("如实选择"))
			.hasSize(1);
	}

	@Test
	void a_town_the_roster_does_not_know_is_for_the_approver_to_look_at() {
		var objections = Street.in("ordos").by(BorrowerKind.TOWN, null).asking("2026-03-16", "2026-03-31");
		assertThat(objections).singleElement().matches((objection) -> !objection.refuses());
	}

}
