package org.shegong.city;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.shegong.support.City;
import org.shegong.support.MovableClock;
import org.shegong.support.RunningCity;
import org.shegong.support.Scans;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/** A sick note reaches the file, and nobody whose work does not need it. */
@RunningCity
class ProofsAreKeptPrivateTest {

	private static final byte[] SCAN = Scans.pdf("诊断证明");

	@LocalServerPort
	int port;

	@Autowired
	MovableClock clock;

	City city;

	@BeforeEach
	void aTownWithItsPeople() {
		this.city = new City(this.port);
		this.clock.setTo(LocalDate.of(2026, 3, 2));
		assertThat(this.city.importRoster("two-counties").status()).isEqualTo(200);
	}

	@Test
	void a_note_handed_in_with_the_application_is_read_by_the_person_and_the_clerks_only() {
		var note = upload("m1").body().path("id").asText();
		var number = this.city.started("m1", "leave", sick("2026-03-16", "2026-03-18", note));
		for (var reader : new String[] { "m1", "office", "hr", "admin" }) {
			assertThat(this.city.get(reader, "/api/evidence/" + note).status()).as(reader).isEqualTo(200);
		}
		for (var other : new String[] { "m2", "sec", "deputy", "sjb", "cz-office" }) {
			assertThat(this.city.get(other, "/api/evidence/" + note).status()).as(other).isEqualTo(404);
		}
		this.city.approves("sec", number, "secretaryDecides");
		this.clock.setTo(LocalDate.of(2026, 3, 19));
		this.city.completed("m1", number, "reportBack", Map.of("returnedOn", "2026-03-19"));
	}

	@Test
	void whoever_decides_reads_it_while_they_do_and_that_is_noted() {
		var note = upload("m8").body().path("id").asText();
		var number = this.city.started("m8", "leave", sick("2026-03-16", "2026-03-18", note));
		var task = this.city.get("admin", "/engine-rest/task?processInstanceBusinessKey=" + number)
			.body()
			.at("/0/id")
			.asText();
		var path = "/api/tasks/" + task + "/evidence";
		assertThat(this.city.get("sec", "/api/tasks/" + task).body().path("proofs").asInt()).isEqualTo(1);
		assertThat(this.city.get("sec", path).text()).contains("诊断证明.pdf");
		assertThat(this.city.get("sec", path).body().findValuesAsText("id")).containsExactly(note);
		assertThat(this.city.download("sec", path + "/" + note).body()).isEqualTo(SCAN);
		for (var other : new String[] { "m2", "m8", "deputy", "sjb", "office", "admin", "cz-office" }) {
			assertThat(this.city.get(other, path).status()).as(other).isEqualTo(404);
			assertThat(this.city.get(other, path + "/" + note).status()).as(other).isEqualTo(404);
		}
		assertThat(this.city.get("sec", path + "/" + upload("sec").body().path("id").asText()).status()).isEqualTo(404);
		assertThat(this.city.get("admin", "/api/audit?worker=m8").text()).contains("查阅证明材料");
		this.city.approves("sec", number, "secretaryDecides");
		assertThat(this.city.get("sec", path).status()).isEqualTo(404);
	}

	@Test
	void without_the_note_the_return_is_not_closed_until_it_is_handed_in() {
		var number = this.city.started("m2", "leave", sick("2026-03-16", "2026-03-18", ""));
		this.city.approves("sec", number, "secretaryDecides");
		this.clock.setTo(LocalDate.of(2026, 3, 19));
		var report = Map.of("returnedOn", "2026-03-19");
		var early = this.city.complete("m2", number, "reportBack", report);
		assertThat(early.status()).isEqualTo(400);
		assertThat(early.message()).contains("诊断证明");
		assertThat(this.city.upload("m3", "/api/requests/" + number + "/evidence", "file", "a.pdf", SCAN).status())
			.isEqualTo(404);
		assertThat(this.city.upload("m2", "/api/requests/" + number + "/evidence", "file", "a.pdf", SCAN).status())
			.isEqualTo(200);
		this.city.completed("m2", number, "reportBack", report);
	}

	@Test
	void somebody_elses_note_proves_nothing() {
		var note = upload("m3").body().path("id").asText();
		var answer = this.city.start("m4", "leave", sick("2026-03-16", "2026-03-18", note));
		assertThat(answer.status()).isEqualTo(400);
		assertThat(answer.message()).contains("证明材料");
	}

	@Test
	void a_beginning_is_no_scan_and_a_whole_picture_is() {
		var png = Base64.getDecoder()
			.decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");
		assertThat(this.city.upload("m5", "/api/evidence", "file", "a.png", png).status()).isEqualTo(200);
		assertThat(this.city.upload("m5", "/api/evidence", "file", "a.pdf", SCAN).status()).isEqualTo(200);
		var photo = Scans.photo("jpg");
		assertThat(this.city.upload("m5", "/api/evidence", "file", "a.jpg", photo).status()).isEqualTo(200);
		for (var start : List.of(Arrays.copyOf(photo, photo.length - 2), Arrays.copyOf(png, 4), Arrays.copyOf(png, 8),
				Arrays.copyOf(png, 40), new byte[] { (byte) 0xFF, (byte) 0xD8, (byte) 0xFF }, "%PDF".getBytes())) {
			var answer = this.city.upload("m5", "/api/evidence", "file", "a.png", start);
			assertThat(answer.status()).isEqualTo(422);
			assertThat(answer.message()).contains("完整");
		}
	}

	@Test
	void names_are_seen_as_they_are() {
		assertThat(named("诊断\u202Efdp.exe\u200B.pdf").body().path("name").asText()).isEqualTo("诊断fdp.exe.pdf");
		assertThat(named("../../etc/证明.pdf").body().path("name").asText()).isEqualTo(".._.._etc_证明.pdf");
		assertThat(named("长".repeat(400) + ".pdf").body().path("name").asText()).hasSizeLessThan(200).endsWith("长.pdf");
		var endless = named("长".repeat(5000) + ".pdf");
		assertThat(endless.status()).isEqualTo(422);
		assertThat(endless.message()).contains("文件名太长");
		for (var empty : List.of("", " ", "\u202E\u200B")) {
			assertThat(named(empty).status()).isEqualTo(422);
			assertThat(named(empty).message()).contains("名称");
		}
	}

	@Test
	void nobody_fills_the_server_with_loose_files_and_those_forgotten_go() {
		var first = upload("m6").body().path("id").asText();
		for (int more = 1; more < 20; more++) {
			assertThat(upload("m6").status()).isEqualTo(200);
		}
		assertThat(upload("m6").status()).isEqualTo(422);
		assertThat(upload("m6").message()).contains("先提交申请", "7 天");
		this.clock.setTo(LocalDate.of(2026, 3, 10));
		assertThat(upload("m6").status()).isEqualTo(200);
		assertThat(this.city.get("m6", "/api/evidence/" + first).status()).isEqualTo(404);
	}

	private City.Answer named(String name) {
		return this.city.upload("m5", "/api/evidence", "file", name, SCAN);
	}

	@ParameterizedTest
	@ValueSource(strings = { "MZ binary", "<html>", "" })
	void only_scans_are_taken(String content) {
		var answer = this.city.upload("m5", "/api/evidence", "file", "note.pdf",
				content.getBytes(StandardCharsets.UTF_8));
		assertThat(answer.status()).isEqualTo(422);
		assertThat(answer.message()).contains("PDF");
	}

	private City.Answer upload(String account) {
		return this.city.upload(account, "/api/evidence", "file", "诊断证明.pdf", SCAN);
	}

	private static Map<String, String> sick(String from, String until, String evidence) {
		return Map.of("kind", "sick", "from", from, "until", until, "reason", "就医", "evidence", evidence);
	}

}
