package org.shegong.training;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.camunda.bpm.engine.ManagementService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.shegong.organization.OrgUnits;
import org.shegong.support.City;
import org.shegong.support.MovableClock;
import org.shegong.support.RunningCity;
import org.shegong.support.Watch;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A street of Ordos and one of Taiyuan keep their ledgers through the running
 * application.
 */
@RunningCity
class TrainingLedgerTest {

	private static final String UNITS = """
			code,name,kind,parent,policy,households,residents,committeeSeats
			ht,海棠旗,county,,ordos,,300000,
			ht-mz,海棠旗民政局,department,ht,,,,
			ht-hy,胡杨街道,town,ht,,,,
			ht-bh,白桦社区,community,ht-hy,,1800,5000,9
			ty,迎泽区,county,,taiyuan,,600000,
			ty-lq,柳巷街道,town,ty,,,,
			ty-sq,柳南社区,community,ty-lq,,1800,5000,9
			""";

	private static final String POSTS = """
			account,name,post,unit,password
			mz,苏民,civil-affairs,ht-mz,pw-mz
			office,严青,town-office,ht-hy,pw-office
			tyoffice,白洁,town-office,ty-lq,pw-tyoffice
			""";

	private static final String WORKERS = """
			code,name,gender,birthDate,class,position,unit,workingSince,servingSince,certificate,grade,password
			s1,赵书,male,1975-05-02,elected,secretary,ht-bh,1998-07-01,2015-03-01,none,1,pw-s1
			w1,王一,male,1985-05-02,elected,committee-member,ht-bh,2008-07-01,2015-03-01,intermediate,1,pw-w1
			w2,王二,female,1986-05-02,elected,committee-member,ht-bh,2008-07-01,2015-03-01,none,1,pw-w2
			t1,李书,male,1975-05-02,elected,secretary,ty-sq,1998-07-01,2015-03-01,none,1,pw-t1
			t2,李二,male,1985-05-02,elected,committee-member,ty-sq,2008-07-01,2015-03-01,none,1,pw-t2
			""";

	@LocalServerPort
	int port;

	@Autowired
	MovableClock clock;

	@Autowired
	ManagementService jobs;

	@Autowired
	OrgUnits units;

	City city;

	@BeforeEach
	void twoStreets() {
		this.clock.setTo(LocalDate.of(2026, 6, 1));
		this.city = new City(this.port);
		if (this.units.count() == 0) {
			var imported = this.city.upload("admin", "/api/roster", "file", "roster.zip",
					City.zip(Map.of("units.csv", UNITS, "posts.csv", POSTS, "workers.csv", WORKERS)));
			assertThat(imported.status()).as(imported.text()).isEqualTo(200);
		}
	}

	@Test
	void a_course_goes_into_all_files_at_once_and_is_told_to_civil_affairs() {
		var said = this.city.post("office", "/api/training/courses", course("社区治理", "county", List.of("s1", "w1")));
		assertThat(said.status()).as(said.text()).isEqualTo(200);
		assertThat(said.body().path("entered").asInt()).isEqualTo(2);
		var own = this.city.get("w1", "/api/workers/w1/training").body();
		assertThat(own.path("days").asInt()).isEqualTo(2);
		assertThat(own.path("trainings").path(0).path("level").asText()).isEqualTo("县（区）级");
		assertThat(own.path("missing").asBoolean()).as(own.toString()).isFalse();
		assertThat(this.city.get("w1", "/api/workers/w1/file").text()).contains("社区治理").contains("县委党校");
		assertThat(this.city.get("mz", "/api/filings").body().path(0).path("summary").asText()).contains("社区治理")
			.contains("参加2人")
			.contains("16学时");
		assertThat(this.city.get("mz", "/api/filings").body().path(0).path("rule").asText()).isEqualTo("ORD-46");
		var twice = this.city.post("office", "/api/training/courses", course("社区治理", "county", List.of("w1", "w2")));
		assertThat(twice.status()).isEqualTo(422);
		assertThat(twice.text()).contains("王一").contains("已经登记过");
		assertThat(this.city.get("w2", "/api/workers/w2/training").body().path("trainings")).isEmpty();
	}

	@Test
	void nothing_is_stored_of_what_is_wrong_and_every_fault_is_told() {
		var wrong = new HashMap<String, Object>(course(" ", "village", List.of("w2", "t1", "nobody")));
		wrong.put("hours", 0);
		wrong.put("until", "2026-07-01");
		var said = this.city.post("office", "/api/training/courses", wrong);
		assertThat(said.status()).isEqualTo(422);
		assertThat(said.text()).contains("请填写培训名称")
			.contains("请选择培训级别")
			.contains("培训结束以后才能登记")
			.contains("学时")
			.contains("nobody")
			.contains("t1");
		assertThat(this.city.post("w1", "/api/training/courses", course("自学", "town", List.of("w1"))).status())
			.isEqualTo(403);
		assertThat(this.city.get("w2", "/api/workers/w2/training").body().path("trainings")).isEmpty();
	}

	@Test
	void a_street_sees_who_still_misses_what_and_nobody_of_elsewhere() {
		var missing = this.city.get("tyoffice", "/api/units/ty-lq/training").body();
		assertThat(missing.findValuesAsText("worker")).containsExactly("t1", "t2");
		assertThat(missing.path(0).path("needs").findValuesAsText("rule")).contains("TY-23", "NAT-26");
		assertThat(missing.path(0).path("needs").path(0).path("required").asInt()).isEqualTo(7);
		assertThat(this.city.get("tyoffice", "/api/training?page=1").body().path("total").asInt()).isEqualTo(2);
		assertThat(this.city.get("tyoffice", "/api/units/ht-hy/training").status()).isEqualTo(403);
		assertThat(this.city.get("office", "/api/workers/t1/training").status()).isEqualTo(403);
		assertThat(this.city.get("w2", "/api/workers/w1/training").status()).isEqualTo(403);
		assertThat(this.city.get("admin", "/api/units/ty/training").status()).isEqualTo(400);
		assertThat(this.city.get("tyoffice", "/api/training?page=1&year=2031").status()).isEqualTo(400);
	}

	@Test
	void in_september_those_who_miss_something_and_their_office_are_reminded() {
		this.clock.setTo(LocalDate.of(2026, 9, 1));
		new Watch(this.jobs, "training-watch").goesOff();
		for (var account : List.of("t1", "t2", "tyoffice")) {
			assertThat(this.city.get(account, "/api/messages?page=1").body().path("rows").findValuesAsText("kind"))
				.as(account)
				.contains("TRAINING");
		}
	}

	private static Map<String, Object> course(String title, String level, List<String> workers) {
		return Map.of("title", title, "organiser", "县委党校", "level", level, "from", "2026-05-18", "until", "2026-05-19",
				"hours", 16, "workers", workers);
	}

}
