package org.shegong.secondment;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What an office holder decides does not wait for months. */
class WhoSeesToTheDutiesTest {

	@Test
	void an_office_holder_is_told_to_name_a_deputy() {
		assertThat(street().holdingAPost().asking("2026-03-16", "2026-03-31")).singleElement()
			.matches((objection) -> !objection.refuses())
			.matches((objection) -> objection.message().contains("胡杨社区送其审批的申请"))
			.matches((objection) -> objection.message().contains("社区党组织书记"));
		assertThat(street().holdingAPost().coveredBy("d", false, true).asking("2026-03-16", "2026-03-31")).isEmpty();
	}

	@Test
	void somebody_without_a_post_needs_no_deputy() {
		assertThat(street().asking("2026-03-16", "2026-03-31")).isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "w, false, true, 不能是被借调的人自己", "d, true, true, 已退出", "d, false, false, 没有账号为" })
	void who_cannot_be_a_deputy_is_refused_once(String account, boolean left, boolean here, String said) {
		assertThat(street().coveredBy(account, left, here).refusals("2026-03-16", "2026-03-31")).singleElement()
			.matches((objection) -> objection.message().contains(said));
	}

	@Test
	void a_deputy_away_for_a_day_is_pointed_out_and_one_away_throughout_refused() {
		assertThat(street().coveredBySomebodyAway("2026-03-20", "2026-03-20").asking("2026-03-16", "2026-03-31"))
			.singleElement()
			.matches((objection) -> !objection.refuses() && objection.message().contains("有几天不能代行"));
		assertThat(street().coveredBySomebodyAway("2026-03-09", "2026-03-20", "2026-03-21", "2026-03-31")
			.refusals("2026-03-16", "2026-03-31")).hasSize(1);
	}

	private static Street street() {
		return Street.in("ordos");
	}

}
