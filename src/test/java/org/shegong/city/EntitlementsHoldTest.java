package org.shegong.city;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.shegong.account.AccountName;
import org.shegong.account.WorkerCode;
import org.shegong.organization.OrgUnits;
import org.shegong.support.City;
import org.shegong.support.MovableClock;
import org.shegong.support.RunningCity;
import org.shegong.support.Scans;
import org.shegong.worker.FileKind;
import org.shegong.worker.Lines;
import org.shegong.worker.PersonnelFile;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/** What a leave grants, in whatever order and by whatever way it came, over HTTP. */
@RunningCity
class EntitlementsHoldTest {

	@LocalServerPort
	int port;

	@Autowired
	OrgUnits units;

	@Autowired
	PersonnelFile file;

	@Autowired
	MovableClock clock;

	City city;

	@BeforeEach
	void aTownWithItsPeople() {
		this.city = new City(this.port);
		this.clock.setTo(LocalDate.of(2026, 3, 2));
		if (this.units.count() == 0) {
			assertThat(this.city.importRoster("two-counties").status()).isEqualTo(200);
		}
	}

	@Test
	void one_marriage_has_thirteen_days_also_when_the_later_dates_are_asked_first() {
		this.city.started("yt1", "leave", leave("marriage", "2027-03-01", "2027-03-13"));
		var earlier = this.city.start("yt1", "leave", leave("marriage", "2027-01-11", "2027-01-23"));
		assertThat(earlier.status()).isEqualTo(400);
		assertThat(earlier.text()).contains("婚假可用0天");
		assertThat(refusals("yt1", leave("marriage", "2027-01-11", "2027-01-23"))).containsExactly("B.7");
	}

	@Test
	void a_second_death_in_the_family_has_its_own_days() {
		file("m1", "bereavement", null, "2026-03-16", "2026-03-18");
		assertThat(refusals("m1", leave("bereavement", "2026-03-19", "2026-03-23"))).isEmpty();
		var other = new HashMap<>(leave("bereavement", "2026-03-19", "2026-03-23"));
		other.put("relation", "parent");
		this.city.started("m1", "leave", other);
		other.putAll(Map.of("relation", "friend", "from", "2026-04-20", "until", "2026-04-20"));
		assertThat(this.city.start("m1", "leave", other).status()).isEqualTo(400);
	}

	@Test
	void overtime_gives_time_off_for_days_of_rest_only_and_each_once() {
		this.clock.setTo(LocalDate.of(2026, 11, 28));
		assertThat(overtime("m2", Map.of("date", "2026-10-01", "days", 1))).isEqualTo("劳动法 44(3), C-l");
		assertThat(overtime("m2", Map.of("date", "2026-10-10", "days", 1))).isEqualTo("劳动法 44(1), C-l");
		assertThat(overtime("m2", Map.of("date", "2026-11-24", "days", 1))).isEqualTo("劳动法 44(1), C-l");
		assertThat(overtime("m2", Map.of("date", "2026-11-22", "days", 5))).isEqualTo("C-l");
		assertThat(overtime("m2", Map.of("date", "2026-11-21", "days", 1))).isEmpty();
		assertThat(overtime("m2", Map.of("date", "2026-11-21", "days", 1))).isEqualTo("C-l");
		assertThat(overtime("m2", Map.of("date", "2026-11-21", "until", "2026-11-22", "days", 1))).isEmpty();
		var strike = "/api/workers/m2/overtime/2026-11-22/strike";
		assertThat(this.city.post("m2", strike, Map.of("reason", "登错")).status()).isEqualTo(403);
		assertThat(this.city.post("office", strike, Map.of("reason", "")).status()).isEqualTo(422);
		assertThat(this.city.post("office", strike, Map.of("reason", "登错人")).status()).isEqualTo(200);
		assertThat(balance("m2", leave("compensatory", "2026-11-30", "2026-11-30"))).isEqualTo(1);
	}

	@Test
	void time_off_lies_day_by_day_within_the_validity_of_its_overtime() {
		this.clock.setTo(LocalDate.of(2026, 6, 1));
		assertThat(overtime("m3", Map.of("date", "2026-05-30", "until", "2026-05-31", "days", 2))).isEmpty();
		this.clock.setTo(LocalDate.of(2026, 11, 28));
		var ask = leave("compensatory", "2026-11-30", "2026-12-01");
		assertThat(refusals("m3", ask)).containsExactly("DESIGN");
		assertThat(this.city.preview("m3", "leave", ask).body().at("/facts/endsOn").asText()).isEqualTo("2026-11-30");
		this.city.started("m3", "leave", leave("compensatory", "2026-11-30", "2026-11-30"));
	}

	@Test
	void a_leave_on_file_over_new_year_is_shared_by_both_years() {
		file("dm1", "annual", "6", "2025-12-29", "2026-01-06");
		assertThat(balance("dm1", leave("annual", "2026-04-13", "2026-04-13"))).isEqualTo(7);
	}

	@Test
	void leave_beyond_the_retirement_date_is_pointed_out() {
		var ask = leave("annual", "2028-12-04", "2028-12-05");
		assertThat(this.city.preview("sec", "leave", ask).text()).doesNotContain("法定退休年龄");
		// born on 1975-05-02: at sixty plus 32 months
		this.clock.setTo(LocalDate.of(2037, 12, 10));
		var beyond = this.city.preview("sec", "leave", leave("annual", "2038-01-04", "2038-01-05"));
		assertThat(beyond.text()).contains("法定退休年龄", "2038年1月2日");
	}

	@Test
	void maternity_leave_files_the_pregnancy_and_coming_back_the_birth() {
		this.clock.setTo(LocalDate.of(2026, 5, 4));
		var ask = new HashMap<String, Object>(leave("maternity", "2026-05-06", "2026-08-11"));
		ask.put("birth", "normal");
		var number = this.city.started("m4", "leave", ask);
		for (var step : List.of("sec secretaryDecides", "deputy deputyLeadDecides", "principal principalDecides")) {
			this.city.approves(step.split(" ")[0], number, step.split(" ")[1]);
		}
		this.city.completed("meeting", number, "meetingDecides", Map.of("decision", "approve", "minutes", "5月班子会议",
				"members", 9, "present", 7, "votesFor", 7, "votesAgainst", 0, "abstentions", 0));
		assertThat(this.file.of(WorkerCode.of("m4"), FileKind.PREGNANCY)).singleElement()
			.matches((line) -> line.until().equals(LocalDate.of(2026, 5, 21)));
		assertThat(this.city.filledIn("m4", number, "reportBack")).containsEntry("children", "1");
		this.clock.setTo(LocalDate.of(2026, 8, 12));
		this.city.upload("m4", "/api/requests/" + number + "/evidence", "file", "proof.pdf", Scans.pdf(""));
		var silent = this.city.complete("m4", number, "reportBack", Map.of("returnedOn", "2026-08-12"));
		assertThat(silent.status()).isEqualTo(400);
		assertThat(silent.text()).contains("出生日期");
		this.city.completed("m4", number, "reportBack",
				Map.of("returnedOn", "2026-08-12", "birthDate", "2026-05-10", "children", 2));
		assertThat(this.file.of(WorkerCode.of("m4"), FileKind.CHILD_BIRTH)).singleElement()
			.matches((line) -> line.date().equals(LocalDate.of(2026, 5, 10)) && line.quantity().intValue() == 2
					&& AccountName.of("m4").equals(line.recordedBy()));
	}

	@Test
	void five_days_absent_in_a_row_are_serious_by_the_limit_in_a_row() {
		this.clock.setTo(LocalDate.of(2026, 3, 20));
		var report = Map.of("worker", "m5", "from", "2026-03-09", "until", "2026-03-13", "circumstances", "未到岗");
		var preview = this.city.preview("sec", "absence", report);
		assertThat(preview.body().at("/facts/serious").asBoolean()).as(preview.text()).isTrue();
		assertThat(preview.body().at("/sources/serious/source").asText()).contains("连续超过3个").doesNotContain("一年");
	}

	@Test
	void the_own_list_says_what_was_applied_for_though_nothing_was_taken() {
		var number = this.city.started("m6", "leave", leave("personal", "2026-03-16", "2026-03-17"));
		this.city.approves("sec", number, "secretaryDecides");
		this.city.completed("m6", number, "reportBack", Map.of("returnedOn", "2026-03-02"));
		assertThat(this.city.get("m6", "/api/requests").text()).contains("事假2天", "未休").doesNotContain("事假0天");
	}

	private static Map<String, Object> leave(String kind, String from, String until) {
		return Map.of("kind", kind, "from", from, "until", until, "reason", "家事");
	}

	private List<String> refusals(String worker, Map<String, ?> ask) {
		return this.city.preview(worker, "leave", ask)
			.body()
			.path("objections")
			.findParents("severity")
			.stream()
			.filter((one) -> one.path("severity").asText().equals("refusal"))
			.map((one) -> one.path("rule").asText())
			.toList();
	}

	private double balance(String worker, Map<String, ?> ask) {
		return this.city.preview(worker, "leave", ask).body().at("/facts/balance").asDouble();
	}

	/** The rule that stands against it; empty if it was registered. */
	private String overtime(String worker, Map<String, ?> said) {
		var answer = this.city.post("office", "/api/workers/" + worker + "/overtime", said);
		return (answer.status() == 200) ? "" : answer.body().at("/objections/0/rule").asText();
	}

	private void file(String worker, String kind, String days, String from, String until) {
		this.file.append(Lines.line(worker, LocalDate.parse(from), "leave", kind, LocalDate.parse(until),
				(days == null) ? null : new BigDecimal(days), "导入"), AccountName.of("admin"));
	}

}
