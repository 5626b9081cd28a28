package org.shegong.web.roster;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;

import java.io.ByteArrayOutputStream;

import org.camunda.bpm.engine.IdentityService;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.shegong.account.AccountName;
import org.shegong.account.WorkerCode;
import org.shegong.organization.OrgUnits;
import org.shegong.organization.Postings;
import org.shegong.web.roster.sheet.RosterFile;
import org.shegong.worker.Workers;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

@SpringBootTest(properties = { "spring.datasource.url=jdbc:h2:mem:roster-endpoint;DB_CLOSE_DELAY=-1",
		"shegong.demo=false", "shegong.admin-password=for-tests-only", "camunda.bpm.job-execution.enabled=false" })
@DirtiesContext
class RosterEndpointTest {

	@Autowired
	RosterEndpoint endpoint;

	@Autowired
	RosterDesk desk;

	@Autowired
	IdentityService identity;

	@Autowired
	OrgUnits units;

	@Autowired
	Workers workers;

	@Autowired
	Postings postings;

	MockMvc http;

	@BeforeEach
	void an_administrator_is_at_work() {
		this.http = MockMvcBuilders.standaloneSetup(this.endpoint).build();
		this.identity.setAuthentication("admin", List.of("camunda-admin"));
	}

	@AfterEach
	void and_goes_home() {
		this.identity.clearAuthentication();
	}

	@Test
	void a_rehearsal_counts_and_stores_nothing_then_the_import_does() throws Exception {
		var roster = BringingARosterTest.wholeCounty();
		this.http.perform(multipart("/api/roster").file(upload(roster)).param("dryRun", "true"))
			.andExpect(status().isOk())
			.andExpect(jsonPath("$.imported.workers").value(2))
			.andExpect(jsonPath("$.passwords").isEmpty());
		assertThat(this.units.count() + this.workers.count() + this.postings.count()).isZero();
		assertThat(this.identity.createUserQuery().userId("li").count()).isZero();
		this.http.perform(multipart("/api/roster").file(upload(roster)))
			.andExpect(status().isOk())
			.andExpect(jsonPath("$.imported.units").value(5))
			.andExpect(jsonPath("$.imported.file").value(1))
			.andExpect(jsonPath("$.errors").isEmpty())
			.andExpect(jsonPath("$.passwords[0].account").value("li"))
			.andExpect(jsonPath("$.passwords[0].password").isNotEmpty());
		assertThat(this.workers.count()).isEqualTo(2);
		assertThat(this.identity.getCurrentAuthentication().getUserId()).as("still at work").isEqualTo("admin");
	}

	@Test
	void faults_are_answered_with_their_place() throws Exception {
		this.http.perform(multipart("/api/roster").file(upload(Sheets.with("units", "code,name,kind", "x,甲,village"))))
			.andExpect(status().isUnprocessableEntity())
			.andExpect(jsonPath("$.errors[0].sheet").value("units"))
			.andExpect(jsonPath("$.errors[0].row").value(2))
			.andExpect(jsonPath("$.errors[0].column").value("kind"))
			.andExpect(jsonPath("$.errors[0].message").isNotEmpty());
		this.http.perform(multipart("/api/roster")).andExpect(status().isUnprocessableEntity());
	}

	@Test
	void only_administrators_bring_rosters() throws Exception {
		this.identity.setAuthentication("li", List.of("workers"));
		this.http.perform(multipart("/api/roster").file(upload(Sheets.county()))).andExpect(status().isForbidden());
		this.identity.clearAuthentication();
		this.http.perform(multipart("/api/roster").file(upload(Sheets.county()))).andExpect(status().isUnauthorized());
	}

	@Test
	void the_template_takes_a_filled_in_row() throws Exception {
		var template = this.http.perform(get("/api/roster/template.xlsx"))
			.andExpect(status().isOk())
			.andExpect(content().contentType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"))
			.andReturn()
			.getResponse()
			.getContentAsByteArray();
		var receipt = this.desk.rehearse(new RosterFile(template), AccountName.of("admin"), Steps.untold());
		assertThat(receipt.errors()).isEmpty();
	}

	@Test
	void a_workbook_keeps_dates_as_dates_and_numbers_as_numbers() throws Exception {
		var bytes = new ByteArrayOutputStream();
		try (var book = new Workbook(bytes, "test", null)) {
			var units = book.newWorksheet("units");
			fill(units, 0, "code", "name", "kind", "parent", "households");
			fill(units, 1, "x1", "甲县", "county");
			fill(units, 2, "x2", "乙镇", "town", "x1");
			units.value(2, 4, 1200.0);
			var workers = book.newWorksheet("workers");
			fill(workers, 0, "code", "name", "gender", "birthDate", "class", "unit", "workingSince", "grade");
			fill(workers, 1, "w1", "甲", "女", "", "招聘", "x2");
			workers.value(1, 3, LocalDate.of(1990, 5, 6));
			workers.style(1, 3).format("yyyy/m/d").set();
			workers.value(1, 6, 40360);
			workers.value(1, 7, 3.0);
		}
		this.http.perform(multipart("/api/roster").file(new MockMultipartFile("file", bytes.toByteArray())))
			.andExpect(status().isOk());
		assertThat(this.units.get("x2").households()).isEqualTo(1200);
		assertThat(this.workers.get(WorkerCode.of("w1")).birthDate()).isEqualTo("1990-05-06");
		assertThat(this.workers.get(WorkerCode.of("w1")).workingSince()).isEqualTo("2010-07-01");
		assertThat(this.workers.get(WorkerCode.of("w1")).grade()).isEqualTo(3);
		this.workers.deleteById(WorkerCode.of("w1"));
		this.units.deleteById("x2");
		this.units.deleteById("x1");
	}

	private static void fill(org.dhatim.fastexcel.Worksheet sheet, int row, String... cells) {
		for (int column = 0; column < cells.length; column++) {
			sheet.value(row, column, cells[column]);
		}
	}

	private static MockMultipartFile upload(Sheets sheets) {
		return new MockMultipartFile("file", "roster.zip", "application/zip",
				sheets.zipped("", StandardCharsets.UTF_8));
	}

}
