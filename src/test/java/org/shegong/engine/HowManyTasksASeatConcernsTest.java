package org.shegong.engine;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.shegong.support.City;
import org.shegong.support.MovableClock;
import org.shegong.support.RunningCity;
import org.shegong.support.SqlCounter;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Whoever takes a seat gets the tasks that wait for it; what is open elsewhere, or with
 * others, is not even looked at.
 */
@RunningCity
@Import(SqlCounter.class)
class HowManyTasksASeatConcernsTest {

	/** A town of more has its tasks looked up by its county. */
	private static final int COMMUNITIES = 70;

	private static final int MANY = 40;

	private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

	@LocalServerPort
	int port;

	@Autowired
	SqlCounter counter;

	@Autowired
	MovableClock clock;

	City city;

	private int started;

	@BeforeEach
	void a_county_of_seventy_communities() {
		this.city = new City(this.port);
		this.clock.setTo(TODAY);
		var sheets = new LinkedHashMap<String, String>();
		sheets.put("units.csv", """
				code,name,kind,parent,policy
				sc,清源县,county,,county-plan
				st,城关镇,town,sc,
				""" + lines(COMMUNITIES, "sc%1$d,第%1$d社区,community,st,\n"::formatted));
		sheets.put("workers.csv",
				"code,name,gender,birthDate,class,position,unit,workingSince,servingSince,password\n"
						+ lines(MANY + 1,
								("sw%1$d,社工%1$d,male,1990-01-15,recruited,social-worker,sc1,2014-07-01,2020-07-01,"
										+ "pw-sw%1$d\n")::formatted)
						+ "third,戊一,male,1990-01-15,recruited,social-worker,sc1,2014-07-01,2020-07-01,pw-third\n"
						+ "alone,丁一,male,1990-01-15,recruited,social-worker,sc2,2014-07-01,2020-07-01,pw-alone\n");
		sheets.put("posts.csv", "account,name,post,unit,password\n" + "s-sec,池清,community-secretary,sc1,pw-s-sec\n"
				+ "s-other,岳峰,finance,sc,pw-s-other\n");
		taken(City.zip(sheets));
	}

	@Test
	void a_seat_of_one_community_or_of_the_county_costs_the_same_however_much_is_open_elsewhere() {
		for (var seats : Map
			.of("community-secretary,sc2", "community-director,sc2", "town-deputy-lead,st", "area-lead,st",
					"county-union,sc", "finance,sc")
			.entrySet()) {
			holds(seats.getKey());
			holds(seats.getValue());
			goesOut("sw0");
			var few = statements(seats.getKey());
			holds(seats.getValue());
			IntStream.range(0, MANY).forEach((number) -> goesOut("sw" + (number + 1)));
			assertThat(statements(seats.getKey())).as(seats.getKey()).isEqualTo(few);
		}
	}

	@Test
	void a_task_that_waits_reaches_the_town_and_then_the_community() {
		holds("finance,sc");
		var waiting = goesOut("alone");
		holds("town-deputy-lead,st");
		assertThat(this.city.tasks("s-other", waiting)).containsExactly("communityDecides");
		holds("town-principal,st");
		assertThat(this.city.tasks("s-other", waiting)).containsExactly("communityDecides");
		holds("finance,sc");
		assertThat(this.city.tasks("s-other", waiting)).isEmpty();
		holds("organization-department,sc");
		assertThat(this.city.tasks("s-other", waiting)).containsExactly("communityDecides");
		holds("community-director,sc2");
		assertThat(this.city.tasks("s-other", waiting)).containsExactly("communityDecides");
	}

	@Test
	void the_other_one_of_two_who_may_decide_gets_what_is_with_the_first() {
		holds("finance,sc");
		var open = goesOut("third");
		assertThat(this.city.tasks("s-sec", open)).containsExactly("communityDecides");
		holds("community-director,sc1");
		assertThat(this.city.tasks("s-other", open)).containsExactly("communityDecides");
		assertThat(this.city.tasks("s-sec", open)).containsExactly("communityDecides");
	}

	private String goesOut(String worker) {
		var day = TODAY.plusDays(1 + this.started++).toString();
		return this.city.started(worker, "outing",
				Map.of("destination", "县里", "purpose", "开会", "from", day, "until", day));
	}

	private long statements(String seat) {
		var before = this.counter.count();
		holds(seat);
		return this.counter.count().since(before).statements();
	}

	/** The one who holds only this post from now on. */
	private void holds(String seat) {
		taken(City.zip(Map.of("posts.csv", "account,name,post,unit\ns-other,岳峰," + seat)));
	}

	private void taken(byte[] roster) {
		var answer = this.city.upload("admin", "/api/roster", "file", "roster.zip", roster);
		assertThat(answer.status()).as(answer.text()).isEqualTo(200);
	}

	private static String lines(int count, IntFunction<String> line) {
		return IntStream.range(0, count).mapToObj(line).collect(Collectors.joining());
	}

}
