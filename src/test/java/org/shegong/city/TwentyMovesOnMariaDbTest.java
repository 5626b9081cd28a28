package org.shegong.city;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import org.shegong.support.City;
import org.shegong.support.CityOnMariaDb;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/** Places are filled by moves one by one, however many agree at the same moment. */
@CityOnMariaDb
class TwentyMovesOnMariaDbTest {

	private static final int PEOPLE = 20;

	@LocalServerPort
	int port;

	@Test
	void twenty_moves_never_take_more_than_the_two_places_there_are() throws Exception {
		var city = new City(this.port);
		assertThat(city.importRoster("transfer").status()).isEqualTo(200);
		var today = LocalDate.of(2026, 3, 2);
		var numbers = IntStream.rangeClosed(1, PEOPLE)
			.mapToObj((person) -> city.started("tzoffice", "transfer",
					Map.of("worker", "tzw" + person, "kind", "within-town", "to", "tz-1", "on",
							(person % 2 == 0) ? today.toString() : today.plusDays(7).toString(), "reason", "充实力量")))
			.toList();
		var answers = atOnce(numbers, city);
		assertThat(answers).filteredOn((answer) -> answer.status() < 300).hasSize(2);
		assertThat(answers).filteredOn((answer) -> answer.status() >= 300)
			.allSatisfy((answer) -> assertThat(answer.message()).contains("没有空缺"));
		var quota = city.get("tzoffice", "/api/units/tz-1/quota").body();
		assertThat(quota.path("inPost").asInt()).isLessThanOrEqualTo(4);
		assertThat(quota.path("inPost").asInt()
				+ city.get("tzoffice", "/api/units/tz-2/quota").body().path("inPost").asInt())
			.isEqualTo(22);
	}

	private static List<City.Answer> atOnce(List<String> numbers, City city) throws Exception {
		var tasks = numbers.stream().map((number) -> taskOf(city, number)).toList();
		var begin = new CountDownLatch(1);
		var people = Executors.newFixedThreadPool(PEOPLE);
		try {
			var pending = new ArrayList<Future<City.Answer>>();
			for (var task : tasks) {
				pending.add(people.submit(() -> {
					begin.await();
					return city.post("tzlead", "/engine-rest/task/" + task + "/submit-form",
							Map.of("variables", Map.of("decision", Map.of("value", "approve"))));
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
			people.shutdown();
		}
	}

	private static String taskOf(City city, String number) {
		return city.get("tzlead", "/engine-rest/task?processInstanceBusinessKey=" + number)
			.body()
			.path(0)
			.path("id")
			.asText();
	}

}
