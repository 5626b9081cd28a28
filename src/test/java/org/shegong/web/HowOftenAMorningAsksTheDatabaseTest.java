package org.shegong.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.camunda.bpm.engine.ManagementService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.shegong.support.City;
import org.shegong.support.MovableClock;
import org.shegong.support.RunningCity;
import org.shegong.support.SqlCounter;
import org.shegong.support.Watch;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.annotation.DirtiesContext;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every watch costs statements for whoever something is due of, and none for the others,
 * however many they are and however near: each of them was told, opened or is too early.
 */
@RunningCity
@Import(SqlCounter.class)
@DirtiesContext(classMode = DirtiesContext.ClassMode.AFTER_EACH_TEST_METHOD)
class HowOftenAMorningAsksTheDatabaseTest {

	private static final LocalDate DAY = LocalDate.parse("2026-03-23");

	private static final int NOTHING_DUE = 50;

	/** What two readings kept for five seconds may cost. */
	private static final int KEPT = 2;

	private static final List<String> WATCHES = List.of("assessment-watch", "contract-watch", "probation-watch",
			"renewal-watch", "retirement-watch", "deputy-watch");

	private static final String UNITS = """
			code,name,kind,parent,policy,households,residents,committeeSeats
			ht,海棠旗,county,,ordos,,300000,
			ht-mz,海棠旗民政局,department,ht,,,,
			ht-hy,胡杨街道,town,ht,,,,
			ht-bh,白桦社区,community,ht-hy,,1800,5000,5
			""";

	private static final String POSTS = """
			account,name,post,unit,password
			mz,苏民,civil-affairs,ht-mz,pw-mz
			office,严青,town-office,ht-hy,pw-office
			principal,周明德,town-principal,ht-hy,pw-principal
			""";

	private static final String WORKERS = """
			code,name,gender,birthDate,class,position,unit,workingSince,servingSince,grade,contractFrom,contractUntil,\
			contractNumber,probationUntil,monthlyWage,password
			""";

	@LocalServerPort
	int port;

	@Autowired
	MovableClock clock;

	@Autowired
	ManagementService jobs;

	@Autowired
	SqlCounter counter;

	@Test
	void where_nothing_is_due_the_size_of_the_city_does_not_matter() {
		this.clock.setTo(DAY);
		comes(10, 2);
		WATCHES.forEach(this::asks);
		var small = WATCHES.stream().map(this::asks).toList();
		comes(110, 12);
		WATCHES.forEach(this::asks);
		var large = WATCHES.stream().map(this::asks).toList();
		for (var at = 0; at < WATCHES.size(); at++) {
			assertThat(large.get(at)).as(WATCHES.get(at) + " of 378")
				.isLessThanOrEqualTo(NOTHING_DUE)
				.isLessThanOrEqualTo(small.get(at) + KEPT);
		}
	}

	@ParameterizedTest
	@CsvSource({ "contract-watch,200", "probation-watch,200", "renewal-watch,200", "retirement-watch,200" })
	void two_who_are_due_cost_their_own_statements(String watch, int most) {
		this.clock.setTo(DAY);
		comes(20, 0);
		asks(watch);
		var none = asks(watch);
		comes(20, 2);
		assertThat(asks(watch)).isBetween(none + 2, none + 2 * most);
	}

	/** The statements of a morning. */
	private int asks(String watch) {
		var statements = this.counter.during(() -> new Watch(this.jobs, watch).goesOff());
		return (int) statements.stream()
			.filter((sql) -> !sql.text().equals("commit") && !sql.text().equals("rollback"))
			.count();
	}

	/**
	 * Brings workers in.
	 * @param quiet so many of each kind about whom nothing is to be done
	 * @param due so many of each kind about whom something is
	 */
	private void comes(int quiet, int due) {
		var lines = new ArrayList<String>();
		for (var no = 0; no < quiet; no++) {
			lines.add(worker("settled" + no, 30, DAY.minusYears(2), DAY.plusYears(2), "HT", ""));
			lines.add(worker("fresh" + no, 30, DAY.minusDays(3), DAY.plusYears(3), "", DAY.plusMonths(2).toString()));
			lines
				.add(worker("woman" + no, 52, DAY.minusYears(2), DAY.plusYears(2), "HT", "").replace("male", "female"));
		}
		for (var no = 0; no < due; no++) {
			var probation = DAY.minusMonths(3).plusDays(10);
			lines.add(worker("unwritten" + no, 30, DAY.minusDays(25), DAY.plusYears(3), "", ""));
			lines.add(worker("new" + no, 30, probation, probation.plusMonths(39).minusDays(1), "HT",
					probation.plusMonths(3).minusDays(1).toString()));
			lines.add(worker("ending" + no, 30, DAY.minusYears(3).plusDays(30), DAY.plusDays(29), "HT", ""));
			lines.add(worker("old" + no, 66, DAY.minusYears(4), DAY.plusYears(2), "HT", ""));
		}
		var answer = new City(this.port).upload("admin", "/api/roster", "file", "roster.zip", City.zip(Map
			.of("units.csv", UNITS, "posts.csv", POSTS, "workers.csv", WORKERS + String.join("\n", lines) + "\n")));
		assertThat(answer.status()).as(answer.text()).isEqualTo(200);
	}

	private static String worker(String code, int age, LocalDate from, LocalDate until, String contract,
			String probation) {
		return "%s,%s,male,%s,recruited,social-worker,ht-bh,%s,%s,1,%s,%s,%s,%s,3480,pw-%s".formatted(code, "王" + code,
				DAY.minusYears(age), from, from, from, until, contract.isEmpty() ? "" : contract + "-" + code,
				probation, code);
	}

}
