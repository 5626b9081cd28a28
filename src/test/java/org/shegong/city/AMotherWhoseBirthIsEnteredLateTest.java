package org.shegong.city;

import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shegong.support.City;
import org.shegong.support.RunningCity;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

import com.fasterxml.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shegong.city.Nanling.asking;
import static org.shegong.city.Nanling.meets;

/** C-f: pregnancy, birth and nursing follow from everything the system knows. */
@RunningCity
@Import(Nanling.class)
class AMotherWhoseBirthIsEnteredLateTest {

	@Autowired
	Nanling nanling;

	City city;

	@BeforeEach
	void aStreetWhoseCountyHasAUnion() {
		this.city = this.nanling.on("2026-04-20");
		this.nanling.seats("ou,总工,county-union,nl,pw-ou");
	}

	@Test
	void a_dismissal_is_refused_before_the_leave_and_after_it_until_the_child_is_one() {
		assertThat(dismissal("m1", "2026-05-05").toString()).contains("LCL 42(4)").contains("孕期");
		var asking = dismissal("m1", "2026-10-11");
		assertThat(asking.path("admissible").asBoolean()).isFalse();
		assertThat(asking.toString()).contains("LCL 42(4)").contains("补登子女出生日期").contains("党政办");
		assertThat(dismissal("m1", "2027-01-15").path("admissible").asBoolean()).isFalse();
		this.nanling.today("2026-11-28");
		this.nanling.filed("m1,2026-05-10,child-birth,,,出生医学证明");
		assertThat(dismissal("m1", "2027-01-15").toString()).contains("至2027年5月9日").doesNotContain("补登子女出生日期");
		assertThat(dismissal("m1", "2027-05-09").path("admissible").asBoolean()).isFalse();
		assertThat(dismissal("m1", "2027-05-10").path("admissible").asBoolean()).isTrue();
	}

	@Test
	void neither_expiry_nor_renewal_lets_her_go_while_the_birth_is_missing() {
		this.nanling.today("2026-12-01");
		var expiry = this.city.preview("off1", "dismissal", asking("m2", "expiry", null)).body();
		assertThat(expiry.path("admissible").asBoolean()).isFalse();
		assertThat(expiry.toString()).contains("LCL 45").contains("补登子女出生日期");
		var number = this.city.started("off1", "renewal", Map.of("worker", "m2"));
		this.city.approves("dir", number, "communityProposes");
		var withheld = this.city.complete("dep", number, "townDecides", Map.of("decision", "refuse", "opinion", "不续"));
		assertThat(withheld.status()).isEqualTo(400);
		assertThat(withheld.text()).contains("LCL 45").contains("补登子女出生日期");
		this.nanling.filed("m2,2026-05-06,child-birth,,,出生医学证明");
		var known = this.city.preview("off1", "dismissal", asking("m2", "expiry", null)).body();
		assertThat(known.at("/facts/contractRunsUntil").asText()).isEqualTo("2027-05-05");
		this.city.completed("dep", number, "townDecides", Map.of("decision", "approve", "opinion", "续", "term", 36));
	}

	@Test
	void a_leave_that_is_only_asked_for_protects_at_opening_and_at_deciding() {
		var number = this.city.started("off1", "dismissal",
				asking("m3", "changed-circumstances", "2026-06-30", "negotiated", true));
		this.nanling.fire(number, "statementOver");
		this.nanling.fire(number, "unionAnswerOver");
		this.city.started("m3", "leave",
				Map.of("kind", "sick", "from", "2026-06-15", "until", "2026-07-15", "reason", "手术"));
		var decided = this.city.complete("mtg", number, "townMeetingDecides", meets("approve"));
		assertThat(decided.status()).isEqualTo(400);
		assertThat(decided.text()).contains("LCL 42(3)");
		assertThat(this.nanling.running(number)).isTrue();
		this.nanling.filed("m4,2026-04-01,leave,injury,2026-12-31,工伤认定");
		assertThat(dismissal("m4", "2026-08-31").toString()).contains("LCL 42(2)");
	}

	private JsonNode dismissal(String worker, String effective) {
		return this.city
			.preview("off1", "dismissal", asking(worker, "changed-circumstances", effective, "negotiated", true))
			.body();
	}

}
