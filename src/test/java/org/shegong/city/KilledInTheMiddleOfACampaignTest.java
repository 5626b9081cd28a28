package org.shegong.city;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.shegong.support.City;
import org.shegong.support.CityOnDisk;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A server killed three times in the middle of a campaign loses nothing that was
 * acknowledged and does nothing twice.
 */
@Tag("kill")
class KilledInTheMiddleOfACampaignTest {

	private static final Map<String, String> APPROVE = Map.of("decision", "approve");

	private static final int[] WEIGHTS = { 7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2 };

	@TempDir
	Path folder;

	private final LocalDate today = LocalDate.now(Clock.system(ZoneId.of("Asia/Shanghai")));

	@Test
	void a_campaign_goes_on_where_it_was() throws Exception {
		try (var server = new CityOnDisk(this.folder)) {
			var city = server.start();
			assertThat(city.importRoster("recruitment").status()).isEqualTo(200);
			var number = announced(city);
			int acknowledged = killedWhileRegistering(server, city, number);
			server.start();
			assertThat(city.tasks("mz", number)).containsExactly("enterCandidates");
			assertThat(numbers(city, number)).hasSizeBetween(acknowledged, acknowledged + 1)
				.containsExactlyElementsOf(counting(numbers(city, number).size()));
			published(city, number);
			server.kill();
			server.start();
			assertThat(city.tasks("mz", number)).containsExactly("receiveObjections");
			endPublication(city);
			assertThat(city.tasks("mz", number)).containsExactly("completeFormalities");
			hired(city, number);
			server.kill();
			server.start();
			assertThat(city.tasks("mz", number)).isEmpty();
			assertThat(city.get("mz", "/api/units/yd/quota").body().path("inPost").asInt()).isEqualTo(7);
			assertThat(kinds(city, "yd-n1")).containsOnlyOnce("recruitment", "contract", "training", "probation");
		}
	}

	private String announced(City city) {
		var number = city.started("office", "recruitment",
				Map.of("unit", "yd", "route", "exam", "posts", 2, "reason", "空缺补员"));
		city.completed("mz", number, "approveQuota", APPROVE);
		city.completed("mz", number, "draftPlan",
				Map.of("plan", "招聘方案", "applyUntil", this.today.toString(), "writtenWeight", 50));
		city.completed("mz", number, "publishNotice",
				Map.of("noticeOn", this.today.toString(), "noticePlace", "区政府网站"));
		return number;
	}

	/** The server dies while somebody is typing; answers how many it had acknowledged. */
	private static int killedWhileRegistering(CityOnDisk server, City city, String number) throws Exception {
		var acknowledged = new AtomicInteger();
		var typist = new Thread(() -> {
			try {
				for (int person = 1; person <= 500; person++) {
					var answer = city.post("mz", "/api/recruitments/" + number + "/candidates", applicant(person));
					assertThat(answer.status()).as(answer.text()).isEqualTo(200);
					acknowledged.incrementAndGet();
				}
			}
			catch (IllegalStateException gone) {
				Thread.currentThread().interrupt();
			}
		});
		typist.start();
		CityOnDisk.until(() -> acknowledged.get() >= 12);
		server.kill();
		typist.join();
		return acknowledged.get();
	}

	private static Map<String, Object> applicant(int person) {
		var text = "15060219950601" + (101 + 2 * person);
		int sum = 0;
		for (int index = 0; index < WEIGHTS.length; index++) {
			sum += (text.charAt(index) - '0') * WEIGHTS[index];
		}
		return Map.of("name", "候选" + person, "gender", "男", "birthDate", "1995-06-01", "idNumber",
				text + "10X98765432".charAt(sum % 11), "education", "本科", "householdRegistration", "鄂尔多斯市东胜区",
				"certificate", "无");
	}

	private void published(City city, String number) {
		city.completed("mz", number, "enterCandidates", Map.of());
		List.of("mz", "zz", "rs").forEach((party) -> city.completed(party, number, "reviewQualifications", APPROVE));
		var scores = new ArrayList<Map<String, Object>>();
		numbers(city, number)
			.forEach((no) -> scores.add(Map.of("candidate", no, "written", 100 - no, "interview", 100 - no)));
		assertThat(city.put("mz", "/api/recruitments/" + number + "/scores", scores).status()).isEqualTo(200);
		city.completed("mz", number, "recordExam", Map.of());
		city.completed("mz", number, "recordMedical", Map.of("results", "1 合格\n2 合格"));
		city.completed("mz", number, "recordBackground", Map.of("results", "1 合格\n2 合格"));
		city.completed("mz", number, "publishList",
				Map.of("publishedOn", this.today.toString(), "publicationPlace", "区政府网站"));
	}

	/** As if its days were over. */
	private static void endPublication(City city) {
		var timer = city.get("admin", "/engine-rest/job?activityId=publicationEnds").body();
		assertThat(timer).hasSize(1);
		var done = city.post("admin", "/engine-rest/job/" + timer.path(0).path("id").asText() + "/execute", Map.of());
		assertThat(done.status()).as(done.text()).isEqualTo(204);
	}

	private void hired(City city, String number) {
		var entered = List.of(formalities(1), formalities(2));
		var kept = city.put("mz", "/api/recruitments/" + number + "/hires", entered);
		assertThat(kept.status()).as(kept.text()).isEqualTo(200);
		city.completed("mz", number, "completeFormalities", Map.of());
	}

	private Map<String, Object> formalities(int no) {
		return Map.of("candidate", no, "code", "yd-n" + no, "unit", "yd", "contractNumber", "HT-" + no, "contractFrom",
				this.today.plusDays(60).toString(), "monthlyWage", 4000, "trainingHours", 40, "trainingUntil",
				this.today.minusDays(3).toString(), "certificateNumber", "SG-" + no);
	}

	private static List<Integer> numbers(City city, String number) {
		var numbers = new ArrayList<Integer>();
		city.get("mz", "/api/recruitments/" + number + "/candidates")
			.body()
			.forEach((candidate) -> numbers.add(candidate.path("no").asInt()));
		return numbers;
	}

	private static List<Integer> counting(int upTo) {
		var numbers = new ArrayList<Integer>();
		for (int no = 1; no <= upTo; no++) {
			numbers.add(no);
		}
		return numbers;
	}

	private static List<String> kinds(City city, String worker) {
		var kinds = new ArrayList<String>();
		for (JsonNode entry : city.get("office", "/api/workers/" + worker + "/file").body().path("entries")) {
			kinds.add(entry.path("kind").asText());
		}
		return kinds;
	}

}
