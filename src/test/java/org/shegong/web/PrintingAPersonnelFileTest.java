package org.shegong.web;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.shegong.approval.RequestNumber;
import org.shegong.organization.OrgUnits;
import org.shegong.support.City;
import org.shegong.support.MovableClock;
import org.shegong.support.RunningCity;
import org.shegong.worker.FileKind;
import org.shegong.worker.Lines;
import org.shegong.worker.PersonnelFile;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/** A personnel file on paper, and the same over HTTP. */
@RunningCity
class PrintingAPersonnelFileTest {

	@LocalServerPort
	int port;

	@Autowired
	OrgUnits units;

	@Autowired
	MovableClock clock;

	@Autowired
	PersonnelFile file;

	City city;

	@BeforeEach
	void aBannerWithItsWorkers() {
		this.clock.setTo(LocalDate.of(2026, 3, 9));
		this.city = new City(this.port);
		if (this.units.count() == 0) {
			assertThat(this.city.importRoster("secondment").status()).isEqualTo(200);
			var lines = "worker,date,kind,value,until,note\nsd1,2025-12-31,assessment,excellent,,\n"
					+ "sd1,2025-06-01,training,,2025-06-05,集中培训\n";
			var roster = City.zip(Map.of("file.csv", lines));
			assertThat(this.city.upload("admin", "/api/roster", "file", "roster.zip", roster).status()).isEqualTo(200);
		}
	}

	@Test
	void everything_that_happened_stands_in_order_with_request_and_rule() throws IOException {
		var number = this.city.started("sdoffice", "secondment", Map.of("worker", "sd1", "borrower", "胡杨街道",
				"borrowerKind", "town", "from", "2026-03-16", "until", "2026-06-15", "reason", "专项工作"));
		this.city.approves("sdlead", number, "townDecides");
		this.city.approves("sdsw", number, "approveSecondment");
		try (var paper = read("sdoffice", "sd1")) {
			assertThat(paper.getTables()).hasSize(4);
			assertThat(texts(paper.getTables().get(0))).anyMatch((row) -> row.contains("安然") && row.contains("sd1"))
				.anyMatch((row) -> row.contains("招聘") && row.contains("白泉旗"));
			assertThat(texts(paper.getTables().get(0)).toString()).containsPattern("法定退休, 20\\d\\d年\\d+月（\\d+周岁");
			assertThat(texts(paper.getTables().get(1))).anyMatch((row) -> row.contains("HT-sd1"));
			assertThat(texts(paper.getTables().get(2))).anyMatch((row) -> row.contains("年休假"));
			var entries = texts(paper.getTables().get(3));
			assertThat(entries.get(0)).containsExactly("日期", "类别", "记载", "申请编号", "依据");
			assertThat(entries.get(1)).startsWith("2025-06-01至2025-06-05", "培训");
			assertThat(entries.get(2)).startsWith("2025-12-31", "年度考核");
			assertThat(entries.get(3)).startsWith("2026-03-16至2026-06-15", "借调")
				.contains("借调〔2026〕%d号".formatted(Integer.parseInt(number.replace("secondment-", ""))));
			assertThat(entries.get(3).get(4)).contains("社会工作部门批准").doesNotContain("NAT-27");
		}
	}

	@Test
	void a_wage_without_a_contract_is_printed_as_no_contract() throws IOException {
		var roster = City.zip(Map.of("workers.csv",
				"code,name,gender,birthDate,class,position,unit,monthlyWage\nsdw,梁书,male,1980-01-01,elected,committee-member,"
						+ this.city.get("admin", "/api/workers/sd1/file").body().path("unit").asText() + ",4500\n"));
		assertThat(this.city.upload("admin", "/api/roster", "file", "roster.zip", roster).status()).isEqualTo(200);
		var file = this.city.get("sdoffice", "/api/workers/sdw/file").body();
		assertThat(file.has("employment")).isFalse();
		assertThat(file.path("employmentTitle").asText()).isEqualTo("未登记劳动合同");
		try (var paper = read("sdoffice", "sdw")) {
			assertThat(texts(paper.getTables().get(1)).toString()).contains("未登记劳动合同", "4500").doesNotContain("无固定期限");
		}
	}

	@Test
	void a_return_from_leave_is_the_day_of_return_and_a_struck_line_says_so() throws IOException {
		this.file.append(Lines
			.line("sd3", LocalDate.of(2026, 2, 20), "leave-return", "personal", LocalDate.of(2026, 2, 19), "销假：事假")
			.because(RequestNumber.of("leave-1"), null, null), null);
		var birth = this.city.post("sdoffice", "/api/workers/sd3/facts", Map.of("kind", "birth", "date", "2026-02-01"));
		this.city.post("sdoffice", "/api/workers/sd3/facts/" + birth.body().path("id").asLong() + "/strike",
				Map.of("reason", "登记错人"));
		try (var paper = read("sdoffice", "sd3")) {
			var entries = texts(paper.getTables().get(3));
			assertThat(entries).anyMatch((row) -> row.get(0).equals("2026-02-20") && row.get(1).equals("销假"));
			assertThat(entries).anyMatch((row) -> row.get(2).contains("已划去") && row.get(2).contains("登记错人"));
		}
	}

	@Test
	void the_sheets_are_a4_and_the_script_is_song() throws Exception {
		try (var paper = read("sd2", "sd2")) {
			var size = paper.getDocument().getBody().getSectPr().getPgSz();
			assertThat(size.getW().toString()).isEqualTo("11906");
			assertThat(size.getH().toString()).isEqualTo("16838");
			assertThat(paper.getStyle().getDocDefaults().getRPrDefault().getRPr().getRFontsArray(0).getEastAsia())
				.isEqualTo("SimSun");
			assertThat(paper.getParagraphs()).anyMatch((line) -> line.getText().equals("社区工作者人事档案"));
		}
	}

	@Test
	void it_is_saved_under_the_workers_name_and_kept_by_no_cache() {
		var saved = this.city.download("sdoffice", "/api/workers/sd2/file.docx");
		assertThat(saved.headers().firstValue("Content-Type").orElseThrow()).contains("wordprocessingml");
		assertThat(saved.headers().firstValue("Cache-Control").orElseThrow()).contains("no-store");
		assertThat(URLDecoder.decode(saved.headers().firstValue("Content-Disposition").orElseThrow(),
				StandardCharsets.UTF_8))
			.contains("人事档案-sd2-白桦.docx");
	}

	@Test
	void an_office_finds_the_files_of_its_own_people_by_name() {
		var files = this.city.get("sdoffice", "/api/files").body();
		assertThat(files.findValuesAsText("code")).contains("sd2", "sdl1").doesNotContain("sdb1");
		assertThat(files.findValuesAsText("unitName")).doesNotContainNull().isNotEmpty();
		assertThat(this.city.get("sdxoffice", "/api/files").body().findValuesAsText("code")).contains("sdb1")
			.doesNotContain("sd2");
		assertThat(this.city.get("sd3", "/api/files").body().path("rows")).isEmpty();
		assertThat(this.city.get("admin", "/api/files").body().findValuesAsText("code")).contains("sd2", "sdb1");
	}

	@Test
	void who_may_not_read_the_file_does_not_print_it() {
		assertThat(this.city.download("sd3", "/api/workers/sd2/file.docx").statusCode()).isEqualTo(403);
		assertThat(this.city.download("sdxoffice", "/api/workers/sd2/file.docx").statusCode()).isEqualTo(403);
		assertThat(this.city.download("admin", "/api/workers/nobody/file.docx").statusCode()).isEqualTo(404);
		assertThat(this.city.download(null, "/api/workers/sd2/file.docx").statusCode()).isEqualTo(401);
	}

	@Test
	void identity_numbers_are_masked_as_on_the_screen() throws IOException {
		for (var reader : List.of("sdoffice", "sdsw", "sd1")) {
			var shown = this.city.get(reader, "/api/workers/sd1/file").body().path("idNumber").asText();
			try (var paper = read(reader, "sd1")) {
				assertThat(texts(paper.getTables().get(0)).toString()).contains(shown);
			}
		}
		assertThat(this.city.get("sdsw", "/api/workers/sd1/file").body().path("idNumber").asText()).contains("***");
	}

	@Test
	void every_kind_that_the_rooms_enter_has_a_name() {
		assertThat(FileKind.values())
			.allMatch((kind) -> kind.title().codePoints().allMatch((letter) -> letter > 0x2E80));
	}

	private XWPFDocument read(String account, String worker) throws IOException {
		var saved = this.city.download(account, "/api/workers/" + worker + "/file.docx");
		assertThat(saved.statusCode()).isEqualTo(200);
		return new XWPFDocument(new ByteArrayInputStream(saved.body()));
	}

	private static List<List<String>> texts(XWPFTable table) {
		return table.getRows()
			.stream()
			.map(XWPFTableRow::getTableCells)
			.map((cells) -> cells.stream().map(XWPFTableCell::getText).toList())
			.toList();
	}

}
