package org.shegong.city;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

import com.fasterxml.jackson.databind.JsonNode;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.camunda.bpm.engine.ManagementService;
import org.junit.jupiter.api.Test;

import org.shegong.support.City;
import org.shegong.support.Days;
import org.shegong.support.MovableClock;
import org.shegong.support.RunningCity;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shegong.city.WorkingLife.SHE;

/**
 * One person in a banner of Ordos from the campaign of 2024 to a resignation in 2027, by
 * those whose turn it is. What the file says in the end is what happened.
 */
@RunningCity
class OneWorkingLifeTest {

	@LocalServerPort
	int port;

	@Autowired
	MovableClock clock;

	@Autowired
	ManagementService jobs;

	City city;

	@Test
	void the_file_of_a_working_life_is_a_true_record() {
		this.city = new City(this.port);
		var days = new Days(this.clock, this.jobs);
		days.come("2024-04-15");
		assertThat(this.city.importRoster("working-life").status()).isEqualTo(200);
		var life = new WorkingLife(this.city, days);
		life.sheIsRecruited();
		life.sheIsConfirmed();
		life.sheTakesADayOff();
		life.assessed("2024-12-16", 2024, 85);
		life.sheIsLentOut();
		life.sheHasHerFirstAnnualLeave();
		life.assessed("2025-12-15", 2025, 96);
		life.sheIsOutOnDuty();
		life.assessed("2026-12-14", 2026, 88);
		life.herContractIsRenewed();
		life.sheResigns();
		var file = file();
		var entries = file.path("entries");
		assertThat(entries).extracting(OneWorkingLifeTest::line)
			.containsExactly("2024-04-30 training 40 recruitment", "2024-06-03 recruitment exam recruitment",
					"2024-06-03 contract HT-2024-01 recruitment", "2024-06-03 probation begun recruitment",
					"2024-08-12 probation passed probation", "2024-08-12 probation minimum-service probation",
					"2024-10-14 leave personal leave", "2024-10-15 leave-return personal leave",
					"2024-12-30 assessment competent assessment", "2025-03-03 secondment approved secondment",
					"2025-06-03 secondment returned secondment", "2025-07-14 leave annual leave",
					"2025-07-16 leave-return annual leave", "2025-12-29 assessment excellent assessment",
					"2026-04-09 outing approved outing", "2026-04-10 outing returned outing",
					"2026-12-28 assessment competent assessment", "2027-07-05 contract renewed renewal",
					"2027-12-01 dismissal resignation dismissal", "2027-12-01 dismissal handed-over dismissal");
		assertThat(entries).allSatisfy((entry) -> {
			assertThat(entry.path("rule").asText()).isNotBlank();
			assertThat(entry.path("source").asText()).isNotBlank();
		});
		// 335 of the 365 days of 2027 give four of the five days, none was taken
		assertThat(file.path("balances").path(0).path("left").asDouble()).isEqualTo(4);
		assertThat(file.path("leftOn").asText()).isEqualTo("2027-12-01");
		assertThat(file.path("employments")).extracting((contract) -> contract.path("until").asText())
			.containsExactly("2027-09-02", "2030-09-02");
		assertThat(file.at("/employment/endedOn").asText()).isEqualTo("2027-12-01");
		assertThat(printed()).contains(entries.findValuesAsText("summary"))
			.contains("2027-12-01 辞职", "2030-09-02（2027-12-01终止）");
	}

	/** A line of the file in short. */
	private static String line(JsonNode entry) {
		return String.join(" ", entry.path("date").asText(), entry.path("kind").asText(), entry.path("value").asText(),
				entry.path("request").asText().replaceAll("-\\d+$", ""));
	}

	private String printed() {
		var saved = this.city.download("office", "/api/workers/" + SHE + "/file.docx").body();
		try (var text = new XWPFWordExtractor(new XWPFDocument(new ByteArrayInputStream(saved)))) {
			return text.getText();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private JsonNode file() {
		return this.city.get("office", "/api/workers/" + SHE + "/file").body();
	}

}
