package org.shegong.city;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.shegong.organization.OrgUnits;
import org.shegong.organization.Post;
import org.shegong.organization.Postings;
import org.shegong.support.City;
import org.shegong.support.CityOnMariaDb;
import org.shegong.support.MovableClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Offices are filled one by one, however many results are recorded at the same moment.
 */
@CityOnMariaDb
class TwentyOfficesOnMariaDbTest {

	private static final int PEOPLE = 20;

	@LocalServerPort
	int port;

	@Autowired
	OrgUnits units;

	@Autowired
	Postings postings;

	@Autowired
	MovableClock clock;

	City city;

	@BeforeEach
	void communitiesWithTheirCommittees() {
		this.city = new City(this.port);
		if (!this.units.existsById("xx-bh")) {
			var imported = this.city.importRoster("appointment");
			assertThat(imported.status()).as(imported.text()).isEqualTo(200);
		}
	}

	@Test
	void twenty_elected_at_once_never_take_more_than_the_one_seat_that_is_free() throws Exception {
		var answers = recordedAtOnce(IntStream.rangeClosed(1, PEOPLE)
			.mapToObj((no) -> reviewed("bh-w" + no, "xx-bh", "committee-member", "election"))
			.toList());
		assertThat(answers).filteredOn((answer) -> answer.status() < 300).hasSize(1);
		assertThat(answers).filteredOn((answer) -> answer.status() >= 300)
			.allSatisfy((answer) -> assertThat(answer.message()).contains("没有空缺"));
		assertThat(seatsTaken("xx-bh")).isEqualTo(7);
	}

	/** Eleven seats were entered by mistake; the law allows nine (committee-most). */
	@Test
	void of_twenty_at_once_one_is_secretary_one_director_and_nine_sit_on_the_committees() throws Exception {
		var answers = recordedAtOnce(IntStream.rangeClosed(1, PEOPLE)
			.mapToObj((no) -> reviewed("sy-w" + no, "xx-sy",
					(no <= 6) ? "secretary" : (no <= 12) ? "director" : "committee-member",
					(no <= 6) ? "appointment" : "election"))
			.toList());
		assertThat(answers).filteredOn((answer) -> answer.status() < 300).hasSize(9);
		assertThat(answers).filteredOn((answer) -> answer.status() >= 300)
			.allSatisfy((answer) -> assertThat(answer.message()).containsAnyOf("没有空缺", "担任，请先办理其离任"));
		assertThat(seatsTaken("xx-sy")).isEqualTo(9);
		assertThat(this.postings.findByPostAndUnitIn(Post.COMMUNITY_SECRETARY, List.of("xx-sy"))).hasSizeLessThan(2);
		assertThat(this.postings.findByPostAndUnitIn(Post.COMMUNITY_DIRECTOR, List.of("xx-sy"))).hasSizeLessThan(2);
		assertThat(this.city.get("xx-zz", "/api/units/xx-sy/terms").body()).hasSize(9);
	}

	/** A candidate against whom both departments know nothing. */
	private String reviewed(String candidate, String unit, String office, String way) {
		var number = this.city.started("xx-office", "appointment",
				Map.of("candidate", candidate, "unit", unit, "office", office, "way", way, "reason", "群众公认"));
		this.city.approves("xx-zz", number, "reviewCandidate");
		this.city.approves("xx-mz", number, "reviewCandidate");
		return number;
	}

	private int seatsTaken(String unit) {
		return this.city.get("xx-zz", "/api/units/" + unit + "/quota").body().path("committee").path("inPost").asInt();
	}

	private List<City.Answer> recordedAtOnce(List<String> numbers) throws Exception {
		var today = LocalDate.now(this.clock).toString();
		var tasks = numbers.stream().map(this::taskOf).toList();
		var result = Map.of("outcome", value("taken"), "on", value(today), "present", value(100), "votesFor", value(61),
				"votesAgainst", value(30), "paper", value("清组〔2026〕3号"), "from", value(today));
		var begin = new CountDownLatch(1);
		var clerks = Executors.newFixedThreadPool(PEOPLE);
		try {
			var pending = new ArrayList<Future<City.Answer>>();
			for (var task : tasks) {
				pending.add(clerks.submit(() -> {
					begin.await();
					return this.city.post("xx-mz", "/engine-rest/task/" + task + "/submit-form",
							Map.of("variables", result));
				}));
			}
			begin.countDown();
			var answers = new ArrayList<City.Answer>();
			for (var answer : pending) {
				answers.add(answer.get());
			}
			return answers;
		}
		finally {
			clerks.shutdown();
		}
	}

	private static Map<String, Object> value(Object value) {
		return Map.of("value", value);
	}

	private String taskOf(String number) {
		return this.city.get("xx-mz", "/engine-rest/task?processInstanceBusinessKey=" + number)
			.body()
			.path(0)
			.path("id")
			.asText();
	}

}
