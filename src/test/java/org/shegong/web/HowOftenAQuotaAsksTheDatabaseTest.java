package org.shegong.web;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import org.shegong.support.City;
import org.shegong.support.RunningCity;
import org.shegong.support.SqlCounter;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A quota costs the same statements in a county of two communities and of two hundred.
 */
@RunningCity
@Import(SqlCounter.class)
class HowOftenAQuotaAsksTheDatabaseTest {

	/**
	 * Login, the right to see the unit, the unit, its people, the county's, campaigns.
	 */
	private static final int MOST = 16;

	/** What two readings kept for five seconds may cost. */
	private static final int KEPT = 2;

	private static final String UNITS = """
			code,name,kind,parent,policy,households,residents,committeeSeats
			ht,海棠旗,county,,ordos,,300000,
			ht-hy,胡杨街道,town,ht,,,,
			""";

	private static final String POSTS = """
			account,name,post,unit,password
			office,严青,town-office,ht-hy,pw-office
			hr,张敏,human-resources,ht,pw-hr
			""";

	private static final String WORKERS = """
			code,name,gender,birthDate,class,position,unit,workingSince,servingSince,grade,contractFrom,contractUntil,\
			contractNumber,probationUntil,monthlyWage,password
			""";

	@LocalServerPort
	int port;

	@Autowired
	SqlCounter counter;

	City city;

	@Test
	void the_number_of_communities_does_not_matter() {
		this.city = new City(this.port);
		comes(2);
		var community = asks("ht-c1");
		var county = asks("ht");
		comes(200);
		assertThat(asks("ht-c1")).isLessThanOrEqualTo(MOST).isLessThanOrEqualTo(community + KEPT);
		assertThat(asks("ht")).isLessThanOrEqualTo(MOST).isLessThanOrEqualTo(county + KEPT);
		var quota = this.city.get("hr", "/api/units/ht/quota").body();
		assertThat(quota.path("inPost").asInt()).isEqualTo(400);
		assertThat(this.city.get("hr", "/api/units/ht-c1/quota").body().path("inPost").asInt()).isEqualTo(2);
	}

	private int asks(String unit) {
		this.city.get("hr", "/api/units/" + unit + "/quota");
		var statements = this.counter
			.during(() -> assertThat(this.city.get("hr", "/api/units/" + unit + "/quota").status()).isEqualTo(200));
		return (int) statements.stream()
			.filter((sql) -> !sql.text().equals("commit") && !sql.text().equals("rollback"))
			.count();
	}

	private void comes(int communities) {
		var units = IntStream.rangeClosed(1, communities)
			.mapToObj((no) -> "ht-c%d,白桦社区%d,community,ht-hy,,1800,5000,5%n".formatted(no, no))
			.collect(Collectors.joining());
		var workers = IntStream.rangeClosed(1, communities)
			.mapToObj((no) -> worker(no, "elected", "secretary+director") + worker(no, "recruited", "social-worker"))
			.collect(Collectors.joining());
		var answer = this.city.upload("admin", "/api/roster", "file", "roster.zip",
				City.zip(Map.of("units.csv", UNITS + units, "posts.csv", POSTS, "workers.csv", WORKERS + workers)));
		assertThat(answer.status()).as(answer.text()).isEqualTo(200);
	}

	private static String worker(int no, String kind, String position) {
		return "%s%d,王%d,male,1990-01-01,%s,%s,ht-c%d,2020-01-01,2020-01-01,1,2024-01-01,2028-12-31,N-%s%d,,3480,pw-%s%d%n"
			.formatted(kind, no, no, kind, position, no, kind, no, kind, no);
	}

}
