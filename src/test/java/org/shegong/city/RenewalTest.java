package org.shegong.city;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.shegong.organization.OrgUnits;
import org.shegong.support.City;
import org.shegong.support.MovableClock;
import org.shegong.support.RunningCity;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * policy.md D.9, through the running application: contracts that end on 2026-12-31 in
 * Ordos.
 */
@RunningCity
class RenewalTest {

	@LocalServerPort
	int port;

	@Autowired
	OrgUnits units;

	@Autowired
	MovableClock clock;

	City city;

	@BeforeEach
	void contractsAboutToEnd() {
		this.clock.setTo(LocalDate.parse("2026-11-02"));
		this.city = new City(this.port);
		if (this.units.count() == 0) {
			assertThat(this.city.importRoster("renewal").status()).isEqualTo(200);
		}
	}

	@Test
	void sample_59_the_contract_runs_to_the_end_of_the_childs_first_year() {
		var preview = preview("mother");
		assertThat(preview.at("/facts/extendedUntil").asText()).isEqualTo("2027-04-09");
		assertThat(preview.toString()).contains("LCL 45", "哺乳期");
		var toldOthers = this.city.preview("sec", "renewal", Map.of("worker", "mother")).body();
		assertThat(toldOthers.path("admissible")).isEqualTo(preview.path("admissible"));
		assertThat(toldOthers.toString()).contains("依法期满不能终止，由经办人核对")
			.doesNotContain("哺乳", "孕", "子女", "extendedUntil", "protectedBy", "2027-04-09");
		this.city.started("office", "renewal", Map.of("worker", "mother"));
		assertThat(file("mother").at("/employment/until").asText()).isEqualTo("2027-04-09");
		assertThat(file("mother").path("employments")).hasSize(1);
		assertThat(file("mother").toString()).contains("依法续延至2027年4月9日").contains("2027-02-08起重新办理续聘");
	}

	@Test
	void sample_59_who_declines_an_equal_offer_gets_no_severance() {
		var number = offered("equal", Map.of("decision", "approve", "term", 36));
		assertThat(this.city.filledIn("equal", number, "workerAnswers").get("brief").toString())
			.contains("2029年12月31日");
		this.city.completed("equal", number, "workerAnswers", Map.of("decision", "refuse", "opinion", "另有安排"));
		assertThat(entry("equal", "declined-equal").path("summary").asText()).contains("无经济补偿").contains("解聘退出");
		assertThat(entry("equal", "declined-equal").path("rule").asText()).contains("LCL 46(5)");
	}

	@Test
	void who_accepts_has_a_new_contract_from_the_day_after_the_old_one() {
		var number = offered("passed", Map.of("decision", "approve", "term", 36, "wage", 3600));
		this.city.approves("passed", number, "workerAnswers");
		this.city.completed("office", number, "signRenewal",
				Map.of("contractNumber", "XQ-2027-01", "signedOn", "2026-11-02"));
		var contract = file("passed").path("employment");
		assertThat(contract.path("number").asText()).isEqualTo("XQ-2027-01");
		assertThat(contract.path("from").asText()).isEqualTo("2027-01-01");
		assertThat(contract.path("until").asText()).isEqualTo("2029-12-31");
		assertThat(contract.path("monthlyWage").asDouble()).isEqualTo(3600);
		assertThat(entry("passed", "renewed").path("kind").asText()).isEqualTo("contract");
	}

	@Test
	void the_employer_who_lets_it_expire_owes_severance() {
		var preview = preview("refused");
		assertThat(preview.at("/facts/severanceMonths").asDouble()).isEqualTo(4.5);
		assertThat(preview.at("/facts/severance").asDouble()).isEqualTo(15660);
		assertThat(preview.at("/facts/passedYears").asInt()).isEqualTo(1);
		var number = offered("refused", Map.of("decision", "refuse", "opinion", "考核不理想"));
		assertThat(this.city.tasks("refused", number)).isEmpty();
		assertThat(entry("refused", "not-renewed").path("summary").asText()).contains("经济补偿4.5个月工资，计15660.00元")
			.contains("劳动合同期满");
	}

	@Test
	void after_ten_years_only_an_open_ended_contract_may_be_offered() {
		var number = proposed("ten");
		var expiring = decide(number, Map.of("decision", "refuse", "opinion", "减员"));
		assertThat(expiring.status()).isEqualTo(400);
		assertThat(expiring.text()).contains("连续工作满10年").contains("LCL 82(2)").contains("二倍工资");
		var fixed = decide(number, Map.of("decision", "approve", "term", 36));
		assertThat(fixed.status()).isEqualTo(400);
		assertThat(fixed.text()).contains("应当续订无固定期限劳动合同");
		this.city.completed("deputy", number, "townDecides", Map.of("decision", "approve", "openEnded", "true"));
		this.city.approves("ten", number, "workerAnswers");
		this.city.completed("office", number, "signRenewal",
				Map.of("contractNumber", "XQ-2027-02", "signedOn", "2026-11-02"));
		assertThat(file("ten").at("/employment/from").asText()).isEqualTo("2026-12-31");
		assertThat(file("ten").path("employment").has("until")).isFalse();
	}

	@Test
	void nobody_is_renewed_past_the_statutory_age_nor_elected_nor_posted_people() {
		var old = preview("old");
		assertThat(old.path("admissible").asBoolean()).isFalse();
		assertThat(old.at("/facts/retiresOn").asText()).isEqualTo("2026-10");
		assertThat(old.toString()).contains("Regs 21");
		assertThat(preview("sec").toString()).contains("换届选举").contains("\"admissible\":false");
		assertThat(preview("posted").toString()).contains("原单位").contains("\"admissible\":false");
		assertThat(preview("open").toString()).contains("无固定期限").contains("\"admissible\":false");
	}

	@Test
	void a_public_welfare_post_has_neither_severance_nor_an_open_ended_contract() {
		assertThat(preview("welfare").at("/facts/severanceMonths").asInt(-1)).isZero();
		var number = proposed("welfare");
		assertThat(decide(number, Map.of("decision", "approve", "openEnded", "true")).text()).contains("Regs 12");
		this.city.completed("deputy", number, "townDecides", Map.of("decision", "refuse", "opinion", "岗位期满"));
		assertThat(entry("welfare", "not-renewed").path("summary").asText()).contains("公益性岗位，无经济补偿");
	}

	private String offered(String worker, Map<String, Object> offer) {
		var number = proposed(worker);
		this.city.completed("deputy", number, "townDecides", offer);
		return number;
	}

	private String proposed(String worker) {
		var number = this.city.started("office", "renewal", Map.of("worker", worker));
		this.city.approves("sec", number, "communityProposes");
		return number;
	}

	private City.Answer decide(String number, Map<String, Object> offer) {
		return this.city.complete("deputy", number, "townDecides", new HashMap<>(offer));
	}

	private JsonNode preview(String worker) {
		return this.city.preview("office", "renewal", Map.of("worker", worker)).body();
	}

	private JsonNode entry(String worker, String value) {
		for (var entry : file(worker).path("entries")) {
			if (entry.path("value").asText().equals(value)) {
				return entry;
			}
		}
		throw new AssertionError("no " + value + " in " + file(worker));
	}

	private JsonNode file(String worker) {
		return this.city.get("office", "/api/workers/" + worker + "/file").body();
	}

}
