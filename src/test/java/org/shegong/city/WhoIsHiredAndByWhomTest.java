package org.shegong.city;

import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.shegong.organization.OrgUnits;
import org.shegong.support.City;
import org.shegong.support.MovableClock;
import org.shegong.support.RunningCity;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A county of the plan with nine people on five approved seats, a district of Taiyuan
 * below its city, and a banner of Ordos.
 */
@RunningCity
class WhoIsHiredAndByWhomTest {

	private static final Map<String, Object> APPROVE = Map.of("decision", "approve");

	private static final String UNITS = """
			code,name,kind,parent,policy,households,residents,committeeSeats,approvedStaff
			lx,龙溪县,county,,county-plan,,86000,,
			lx-z,龙溪镇,town,lx,,,,,
			lx-b,坝上社区,community,lx-z,,1500,4000,5,
			lx-c,河口社区,community,lx-z,,1500,4000,5,2
			ty,太原市,city,,taiyuan,,,,
			ty-mz,太原市民政局,department,ty,,,,,
			ty-q,汾西区,county,ty,,,600000,,
			ty-qmz,汾西区民政局,department,ty-q,,,,,
			ty-j,新晋街道,town,ty-q,,,,,
			ty-c,新晋社区,community,ty-j,,2900,8000,5,
			or,鄂尔多斯市,city,,ordos,,,,
			or-q,杭蓝旗,county,or,,,93000,,
			or-j,青草街道,town,or-q,,,,,
			or-c,草原社区,community,or-j,,2400,8000,5,
			""";

	private static final String POSTS = """
			account,name,post,unit,password
			lxoffice,李办,town-office,lx-z,pw-lxoffice
			tsmz,市民政,civil-affairs,ty-mz,pw-tsmz
			tqmz,区民政,civil-affairs,ty-qmz,pw-tqmz
			tyoffice,王办,town-office,ty-j,pw-tyoffice
			mz,苏民,civil-affairs,or-q,pw-mz
			zz,乌兰,organization-department,or-q,pw-zz
			rs,韩青,human-resources,or-q,pw-rs
			oroffice,严青,town-office,or-j,pw-oroffice
			""";

	@LocalServerPort
	int port;

	@Autowired
	OrgUnits units;

	@Autowired
	MovableClock clock;

	City city;

	@BeforeEach
	void threePlaces() {
		this.clock.setTo(LocalDate.of(2026, 3, 16));
		this.city = new City(this.port);
		if (this.units.count() == 0) {
			var sheets = Map.of("units.csv", UNITS, "posts.csv", POSTS, "workers.csv", workers());
			var imported = this.city.upload("admin", "/api/roster", "file", "roster.zip", City.zip(sheets));
			assertThat(imported.status()).as(imported.text()).isEqualTo(200);
		}
	}

	private static String workers() {
		var header = "code,name,gender,birthDate,class,position,unit,password\n";
		return header + people("b", "lx-b", 3, "elected,committee-member")
				+ people("h", "lx-b", 6, "recruited,social-worker") + people("c", "lx-c", 5, "elected,committee-member")
				+ people("k", "lx-c", 1, "recruited,social-worker");
	}

	private static String people(String prefix, String unit, int number, String kind) {
		return IntStream.rangeClosed(1, number)
			.mapToObj((no) -> "%s%d,某%s%d,female,1990-05-0%d,%s,%s,pw-%s%d%n".formatted(prefix, no, prefix, no, no,
					kind, unit, prefix, no))
			.collect(Collectors.joining());
	}

	@Test
	void a_community_with_more_people_than_approved_seats_hires_nobody() {
		var preview = this.city.preview("lxoffice", "recruitment", asked("lx-b", 1)).body();
		assertThat(preview.path("admissible").asBoolean()).isFalse();
		assertThat(preview.path("facts").path("approved").asInt()).isEqualTo(5);
		assertThat(preview.path("facts").path("inPost").asInt()).isEqualTo(9);
		assertThat(preview.path("facts").path("vacancies").asInt()).isZero();
		assertThat(preview.path("objections").findValuesAsText("rule")).contains("XX-07");
	}

	@Test
	void staff_that_the_county_approved_apart_is_hired_against_that_number() {
		var quota = this.city.get("lxoffice", "/api/units/lx-c/quota").body();
		assertThat(quota.path("approved").asInt()).isEqualTo(2);
		assertThat(quota.path("inPost").asInt()).isEqualTo(6);
		assertThat(quota.path("vacancies").asInt()).isEqualTo(1);
		assertThat(quota.path("committee").path("seats").asInt()).isEqualTo(5);
		assertThat(this.city.preview("lxoffice", "recruitment", asked("lx-c", 2)).body().path("admissible").asBoolean())
			.isFalse();
		assertThat(this.city.preview("lxoffice", "recruitment", asked("lx-c", 1)).body().path("admissible").asBoolean())
			.isTrue();
	}

	@Test
	void in_taiyuan_the_city_recruits_and_reviews() {
		var number = this.city.started("tyoffice", "recruitment", asked("ty-c", 1));
		this.city.completed("tsmz", number, "approveQuota", APPROVE);
		register("tsmz", number, "太原市", "2026-03-16");
		assertThat(this.city.tasks("tqmz", number)).isEmpty();
		this.city.completed("tsmz", number, "reviewQualifications", APPROVE);
		assertThat(this.city.tasks("tsmz", number)).containsExactly("recordExam");
		assertThat(this.city.tasks("tqmz", number)).isEmpty();
	}

	@Test
	void somebody_registered_in_a_banner_of_the_city_is_local_and_passes_the_review() {
		var number = this.city.started("oroffice", "recruitment", asked("or-c", 1));
		this.city.completed("mz", number, "approveQuota", APPROVE);
		register("mz", number, "杭蓝旗", "2026-03-16");
		for (var department : new String[] { "zz", "rs", "mz" }) {
			this.city.completed(department, number, "reviewQualifications", APPROVE);
		}
		assertThat(this.city.tasks("mz", number)).containsExactly("recordExam");
		var seen = this.city.get("mz", "/api/recruitments/" + number + "/candidates").body().path(0);
		assertThat(seen.path("state").asText()).isEqualTo("admitted");
		assertThat(seen.path("findings")).isEmpty();
	}

	private void register(String recruiter, String number, String household, String until) {
		this.city.completed(recruiter, number, "draftPlan",
				Map.of("plan", "招聘方案", "applyUntil", until, "writtenWeight", 60));
		this.city.completed(recruiter, number, "publishNotice", Map.of("noticeOn", until, "noticePlace", "政府网站"));
		var added = this.city.post(recruiter, "/api/recruitments/" + number + "/candidates",
				Map.of("name", "甲某", "idNumber", "150602199506011022", "education", "本科", "householdRegistration",
						household, "certificate", "无"));
		assertThat(added.status()).as(added.text()).isEqualTo(200);
		this.city.completed(recruiter, number, "enterCandidates", Map.of());
	}

	private static Map<String, Object> asked(String unit, int posts) {
		return Map.of("unit", unit, "route", "exam", "posts", posts, "reason", "空缺补员");
	}

}
