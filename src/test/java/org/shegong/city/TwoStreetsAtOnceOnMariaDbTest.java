package org.shegong.city;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.shegong.assessment.County;
import org.shegong.support.City;
import org.shegong.support.CityOnMariaDb;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shegong.assessment.County.points;

/**
 * The excellent grades of a county on a real server: three places, two streets, two each.
 */
@CityOnMariaDb
@Import(County.class)
class TwoStreetsAtOnceOnMariaDbTest {

	@Autowired
	County county;

	@ParameterizedTest
	@ValueSource(ints = { 2021, 2022, 2023 })
	void two_streets_never_take_more_than_the_three_places_there_are(int year) throws Exception {
		var city = this.county.on("2026-12-14");
		var small = this.county.scored("soffice", "small", year, points("s2", 98, "s3", 97));
		this.county.grade("sdeputy", small, "s2", "excellent", "统筹");
		this.county.grade("sdeputy", small, "s3", "excellent", "统筹");
		var big = this.county.scored("boffice", "big", year, points("b2", 99, "b3", 98));
		var answers = atOnce(() -> city.complete("sdeputy", small, "proposeGrades", Map.of()),
				() -> city.complete("bdeputy", big, "proposeGrades", Map.of()));
		assertThat(answers).filteredOn((answer) -> answer.status() < 300).hasSize(1);
		assertThat(answers).filteredOn((answer) -> answer.status() >= 300)
			.allSatisfy((answer) -> assertThat(answer.text()).contains("优秀2人，超过可用名额"));
	}

	private static List<City.Answer> atOnce(Callable<City.Answer> one, Callable<City.Answer> other) throws Exception {
		var begin = new CountDownLatch(1);
		var people = Executors.newFixedThreadPool(2);
		try {
			var pending = List.of(one, other).stream().map((act) -> people.submit(() -> {
				begin.await();
				return act.call();
			})).toList();
			begin.countDown();
			return List.of(pending.get(0).get(), pending.get(1).get());
		}
		finally {
			people.shutdown();
		}
	}

}
