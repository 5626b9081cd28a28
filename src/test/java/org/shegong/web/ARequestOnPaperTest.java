package org.shegong.web;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.shegong.organization.OrgUnits;
import org.shegong.support.City;
import org.shegong.support.MovableClock;
import org.shegong.support.RunningCity;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

import static org.assertj.core.api.Assertions.assertThat;

/** A request as its people print it and keep it. */
@RunningCity
class ARequestOnPaperTest {

	@TempDir
	static Path offices;

	@LocalServerPort
	int port;

	@Autowired
	OrgUnits units;

	@Autowired
	MovableClock clock;

	City city;

	@DynamicPropertySource
	static void sheetsOfTheOffice(DynamicPropertyRegistry properties) {
		properties.add("shegong.templates", offices::toString);
	}

	@BeforeEach
	void aTownWithItsPeople() {
		this.clock.setTo(LocalDate.of(2026, 6, 1));
		this.city = new City(this.port);
		if (this.units.count() == 0) {
			assertThat(this.city.importRoster("two-counties").status()).isEqualTo(200);
		}
	}

	@AfterEach
	void noSheetOfItsOwn() throws IOException {
		Files.deleteIfExists(offices.resolve("leave.docx"));
	}

	@Test
	void a_leave_says_what_was_asked_and_who_decided_what_and_when() throws IOException {
		var number = leave("m3", "personal", "家中有事");
		this.city.completed("sec", number, "secretaryDecides", Map.of("decision", "approve", "opinion", "情况属实，同意。"));
		var answer = this.city.download("m3", "/api/requests/" + number + "/paper.docx");
		assertThat(answer.statusCode()).isEqualTo(200);
		assertThat(answer.headers().firstValue("Content-Disposition").orElse(""))
			.contains(java.net.URLEncoder.encode("请假〔2026〕", StandardCharsets.UTF_8));
		var text = text(answer.body());
		assertThat(text)
			.contains("请假审批表", "请假〔2026〕", "事假", "家中有事", "赵启明（社区党组织书记）", "情况属实，同意。", "2026年6月1日", "待办理", "张国栋")
			.doesNotContain("{{", number, "2026-0", "community-", "town-");
	}

	/** A sheet goes from hand to hand. */
	@Test
	void what_a_leave_of_health_is_for_does_not_stand_on_it() throws IOException {
		var number = leave("m4", "sick", "急性胃炎");
		assertThat(paper("m4", number)).contains("病假").doesNotContain("急性胃炎");
	}

	@Test
	void only_whoever_may_read_the_request_prints_it() {
		var number = leave("m5", "personal", "家中有事");
		for (var other : List.of("m1", "m9", "deputy", "hr")) {
			assertThat(this.city.get(other, "/api/requests/" + number + "/paper.docx").status()).as(other)
				.isEqualTo(404);
		}
		assertThat(this.city.download("sec", "/api/requests/" + number + "/paper.docx").statusCode()).isEqualTo(200);
		assertThat(this.city.get("m5", "/api/requests/leave-999999/paper.docx").message()).contains("没有编号");
	}

	@Test
	void an_office_prints_on_its_own_sheet() throws IOException {
		var number = leave("m6", "personal", "家中有事");
		try (var sheet = new XWPFDocument(); var file = Files.newOutputStream(offices.resolve("leave.docx"))) {
			var line = sheet.createParagraph();
			// as a word processor cuts it that was corrected in between
			line.createRun().setText("本镇假条 {{ 编");
			line.createRun().setText("号 }}：{{假");
			line.createRun().setText("别}}，{{没有这一项}}完");
			sheet.write(file);
		}
		assertThat(paper("m6", number)).matches("(?s)本镇假条 请假〔2026〕\\d+号：事假，完\\s*");
	}

	@Test
	void whatever_has_no_sheet_of_its_own_is_printed_on_that_for_all() throws IOException {
		var number = this.city.started("m7", "training", Map.of("organiser", "市委党校", "level", "city", "from",
				"2026-06-22", "until", "2026-06-23", "hours", 16, "reason", "提高业务"));
		assertThat(paper("m7", number)).contains("外出培训申请审批表", "市委党校", "待办理").doesNotContain("{{");
	}

	private String leave(String applicant, String kind, String reason) {
		return this.city.started(applicant, "leave",
				Map.of("kind", kind, "from", "2026-06-22", "until", "2026-06-26", "reason", reason));
	}

	private String paper(String account, String number) throws IOException {
		return text(this.city.download(account, "/api/requests/" + number + "/paper.docx").body());
	}

	private static String text(byte[] paper) throws IOException {
		try (var file = new XWPFDocument(new ByteArrayInputStream(paper)); var words = new XWPFWordExtractor(file)) {
			return words.getText();
		}
	}

}
