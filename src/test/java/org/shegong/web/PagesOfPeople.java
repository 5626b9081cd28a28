package org.shegong.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.shegong.support.City;
import org.shegong.support.SqlCounter;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Lists of people and places: fifty rows a page, found by part of a name or number, at
 * the same statements in a county of two communities and of two hundred.
 */
@Import(SqlCounter.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class PagesOfPeople {

	private static final List<String> LISTS = List.of("/api/files", "/api/facts/people", "/api/facts/units",
			"/api/workers?for=dismissal", "/api/units?for=recruitment");

	private static final String UNITS = """
			code,name,kind,parent,policy,households,residents,committeeSeats
			ht,海棠旗,county,,ordos,,300000,
			ht-hy,胡杨街道,town,ht,,,,
			ht-sl,沙柳街道,town,ht,,,,
			ht-s1,红柳社区,community,ht-sl,,1800,5000,5
			""";

	private static final String POSTS = """
			account,name,post,unit,password
			office,严青,town-office,ht-hy,pw-office
			sloffice,严柳,town-office,ht-sl,pw-sloffice
			hr,张敏,human-resources,ht,pw-hr
			""";

	private static final String WORKERS = """
			code,name,gender,birthDate,class,position,unit,workingSince,servingSince,grade,contractFrom,contractUntil,\
			contractNumber,probationUntil,monthlyWage,password
			w-odd_1,韩%_冰,female,1990-01-01,recruited,social-worker,ht-s1,2020-01-01,2020-01-01,1,2024-01-01,2028-12-31,\
			N-odd,,3480,pw-w-odd
			""";

	@LocalServerPort
	int port;

	@Autowired
	SqlCounter counter;

	City city;

	/** By list, with two communities. */
	private List<Long> atFirst;

	@BeforeAll
	void aCountyGrows() {
		this.city = new City(this.port);
		comes(2);
		this.atFirst = LISTS.stream().map(this::asks).toList();
		comes(200);
	}

	@Test
	void the_number_of_communities_does_not_matter() {
		assertThat(LISTS.stream().map(this::asks).toList()).isEqualTo(this.atFirst);
		LISTS.forEach((list) -> assertThat(read("hr", list, "").path("rows").size()).as(list).isEqualTo(50));
		assertThat(read("hr", "/api/files", "").path("total").asInt()).isEqualTo(401);
		assertThat(read("hr", "/api/files", "").path("pages").asInt()).isEqualTo(9);
	}

	@Test
	void pages_meet_and_end_where_the_list_ends() {
		var codes = new ArrayList<String>();
		for (int page = 1; page <= 10; page++) {
			var answer = read("hr", "/api/files", "page=" + page);
			assertThat(answer.path("page").asInt()).isEqualTo(page);
			codes.addAll(answer.path("rows").findValuesAsText("code"));
		}
		assertThat(codes).hasSize(401).doesNotHaveDuplicates();
		assertThat(codes.subList(0, 4)).containsExactly("elected1", "recruited1", "elected10", "recruited10");
		assertThat(read("hr", "/api/files", "page=10").path("total").asInt()).isEqualTo(401);
		assertThat(read("hr", "/api/units?for=recruitment", "").path("rows").findValuesAsText("code")).startsWith("ht",
				"ht-sl", "ht-hy");
	}

	@Test
	void part_of_a_name_of_a_code_or_of_the_place_is_enough() {
		assertThat(codes("hr", "/api/files", "王1")).contains("elected1").doesNotContain("elected2", "w-odd_1");
		assertThat(codes("hr", "/api/files", " LECTED2 ")).contains("elected2").doesNotContain("elected1");
		assertThat(codes("hr", "/api/files", "红柳")).containsExactly("w-odd_1");
		assertThat(codes("hr", "/api/workers?for=dismissal", "odd")).containsExactly("w-odd_1");
		assertThat(codes("hr", "/api/facts/people", "韩")).containsExactly("w-odd_1");
		assertThat(codes("hr", "/api/units?for=recruitment", "红柳")).containsExactly("ht-s1");
		assertThat(codes("hr", "/api/units?for=recruitment", "沙柳")).containsExactly("ht-sl", "ht-s1");
		assertThat(read("hr", "/api/facts/units", "q=" + coded("红柳")).path("rows").findValuesAsText("value"))
			.containsExactly("ht-s1");
	}

	@ParameterizedTest
	@ValueSource(strings = { "%", "_", "%_", "d_1" })
	void what_is_written_is_what_is_searched_for(String part) {
		assertThat(codes("hr", "/api/files", part)).containsExactly("w-odd_1");
		assertThat(codes("hr", "/api/files", "!")).isEmpty();
		assertThat(codes("hr", "/api/files", "'")).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "0", "-1", "1.5", "abc", "99999999999" })
	void what_is_no_page_is_refused_in_words(String page) {
		for (var list : LISTS) {
			var answer = this.city.get("hr", list + (list.contains("?") ? "&" : "?") + "page=" + page);
			assertThat(answer.status()).as(list).isEqualTo(400);
			assertThat(answer.message()).contains("页码", "从1开始");
		}
	}

	@Test
	void searching_leads_nobody_beyond_their_own_units() {
		assertThat(codes("office", "/api/files", "韩")).isEmpty();
		assertThat(codes("office", "/api/facts/people", "韩")).isEmpty();
		assertThat(codes("office", "/api/workers?for=dismissal", "w-odd_1")).isEmpty();
		assertThat(codes("office", "/api/units?for=recruitment", "红柳")).isEmpty();
		assertThat(codes("office", "/api/files", "elected1")).contains("elected1");
		assertThat(codes("sloffice", "/api/files", "")).containsExactly("w-odd_1");
		assertThat(codes("admin", "/api/files", "odd")).containsExactly("w-odd_1");
		for (var list : LISTS) {
			assertThat(read("elected1", list, "").path("total").asInt(-1)).as(list).isZero();
		}
	}

	private List<String> codes(String account, String list, String part) {
		return read(account, list, "q=" + coded(part)).path("rows").findValuesAsText("code");
	}

	private static String coded(String part) {
		return URLEncoder.encode(part, StandardCharsets.UTF_8);
	}

	private JsonNode read(String account, String list, String question) {
		var answer = this.city.get(account, list + (list.contains("?") ? "&" : "?") + question);
		assertThat(answer.status()).as(answer.text()).isEqualTo(200);
		return answer.body();
	}

	private long asks(String list) {
		read("hr", list, "");
		return this.counter.during(() -> read("hr", list, "page=2"))
			.stream()
			.filter((sql) -> !sql.text().equals("commit") && !sql.text().equals("rollback"))
			.count();
	}

	private void comes(int communities) {
		var places = IntStream.rangeClosed(1, communities)
			.mapToObj((no) -> "ht-c%d,白桦社区%d,community,ht-hy,,1800,5000,5%n".formatted(no, no))
			.collect(Collectors.joining());
		var workers = IntStream.rangeClosed(1, communities)
			.mapToObj((no) -> worker(no, "elected", "secretary+director") + worker(no, "recruited", "social-worker"))
			.collect(Collectors.joining());
		var answer = this.city.upload("admin", "/api/roster", "file", "roster.zip",
				City.zip(Map.of("units.csv", UNITS + places, "posts.csv", POSTS, "workers.csv", WORKERS + workers)));
		assertThat(answer.status()).as(answer.text()).isEqualTo(200);
	}

	private static String worker(int no, String kind, String position) {
		return "%s%d,王%d,male,1990-01-01,%s,%s,ht-c%d,2020-01-01,2020-01-01,1,2024-01-01,2028-12-31,N-%s%d,,3480,pw-%s%d%n"
			.formatted(kind, no, no, kind, position, no, kind, no, kind, no);
	}

}
