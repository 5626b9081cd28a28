package org.shegong.city;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shegong.organization.OrgUnits;
import org.shegong.policy.Policies;
import org.shegong.support.City;
import org.shegong.support.MovableClock;
import org.shegong.support.RunningCity;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

import static org.assertj.core.api.Assertions.assertThat;

/** A kind of leave that a policy file adds, and nothing else does. */
@RunningCity
class AKindOfLeaveByAFileTest {

	private static final String MEETING = """
			leave:
			  leave-kind-parents-meeting:
			    title: 家长会假
			    unit: 一种假
			    entries:
			      - { value: { unit: working, amount: year, days: 2, halfDays: true, evidence: "学校通知", balance: true, open: true, words: [家长会] },
			          since: 2023-01-01, rule: "TEST 1", status: measure, source: "县社区干部管理方案 补充规定第一条" }
			  elder-care-days:
			    entries:
			      - { value: 5, since: 2023-01-01, rule: "TEST 2", status: measure, source: "县社区干部管理方案 补充规定第二条" }
			""";

	private static final String CITY = """
			title: 苏州市
			leave:
			  leave-secretary-days:
			    entries:
			      - { value: 1, since: 2020-01-01, rule: "SZ 9", status: measure, source: "苏州市社区工作者管理办法第九条" }
			  leave-chain-basis:
			    entries:
			      - { value: "苏州市社区工作者管理办法", since: 2020-01-01, rule: "SZ 9", status: measure, source: "苏州市社区工作者管理办法第九条" }
			""";

	private static final String SUMMER = """
			  leave-kind-summer:
			    title: 高温假
			    unit: 一种假
			    entries:
			      - { value: { unit: working, amount: year, days: 3 }, since: 2023-01-01, rule: "SZ 10", status: measure, source: "苏州市社区工作者管理办法第十条" }
			""";

	private static final String WUXI = CITY.replace("title: 苏州市", "title: 无锡市");

	private static final String ITS_UNITS = """
			code,name,kind,parent,policy,households,residents,committeeSeats
			sz,姑苏区,county,,suzhou,,300000,
			sz-j,平江街道,town,sz,,,,
			sz-c,历史街区社区,community,sz-j,,2000,6000,7
			""";

	private static final String ITS_WORKERS = """
			code,name,gender,birthDate,education,householdRegistration,class,position,unit,workingSince,servingSince,contractFrom,contractUntil,contractNumber,monthlyWage,password
			sz1,陆文,male,1990-01-15,college,苏州,recruited,social-worker,sz-c,2019-07-01,2020-07-01,2024-01-01,2029-12-31,HT-sz1,4480,pw-sz1
			""";

	@LocalServerPort
	int port;

	@Autowired
	OrgUnits units;

	@Autowired
	MovableClock clock;

	@Autowired
	Policies policies;

	City city;

	private static Path folder;

	@DynamicPropertySource
	static void aFolder(DynamicPropertyRegistry properties) throws IOException {
		folder = Files.createTempDirectory("policies");
		var plan = Files.readString(Path.of("src/main/resources/policies/county-plan.yaml"));
		Files.writeString(folder.resolve("county-plan.yaml"), plan.replaceFirst("(?m)^leave:\\R", MEETING));
		Files.writeString(folder.resolve("suzhou.yaml"), CITY + SUMMER);
		properties.add("shegong.policies", folder::toString);
	}

	@BeforeEach
	void aTown() {
		this.clock.setTo(LocalDate.of(2026, 3, 16));
		this.city = new City(this.port);
		if (this.units.count() == 0) {
			assertThat(this.city.importRoster("two-counties").status()).isEqualTo(200);
		}
	}

	@Test
	void it_is_offered_counted_granted_and_put_on_file_under_its_title() {
		assertThat(this.city.get("m1", "/api/leave-kinds").body().findValuesAsText("title")).contains("家长会假", "父母护理假",
				"事假");
		var long_ = this.city.preview("m1", "leave", meeting("2026-03-17", "2026-03-19")).body();
		assertThat(long_.path("admissible").asBoolean()).isFalse();
		assertThat(long_.toString()).contains("2026年家长会假可用2天，本次需要3天");
		var half = Map.of("kind", "parents-meeting", "from", "2026-03-17", "until", "2026-03-17", "fromNoon", true);
		var asked = this.city.preview("m1", "leave", half).body();
		assertThat(asked.at("/facts/days").asDouble()).isEqualTo(0.5);
		assertThat(asked.at("/facts/balanceAfter").asDouble()).isEqualTo(1.5);
		assertThat(asked.toString()).contains("尚未上传学校通知");
		var number = this.city.started("m1", "leave", meeting("2026-03-17", "2026-03-17"));
		assertThat(this.city.filledIn("sec", number, "secretaryDecides").get("brief").toString()).contains("家长会假",
				"学校通知");
		this.city.approves("sec", number, "secretaryDecides");
		var file = this.city.get("m1", "/api/workers/m1/file").body();
		assertThat(file.path("entries").toString()).contains("家长会假");
		var balance = balance("m1", "parents-meeting");
		assertThat(balance.path("title").asText()).isEqualTo("家长会假");
		assertThat(balance.path("left").asDouble()).isEqualTo(1);
		assertThat(balance("m1", "elder-care").path("left").asDouble()).isEqualTo(5);
		var again = this.city.start("m1", "leave", meeting("2026-03-23", "2026-03-24"));
		assertThat(again.status()).isEqualTo(400);
		assertThat(again.text()).contains("家长会假可用1天");
	}

	@Test
	void what_the_roster_says_of_it_is_understood() {
		var answer = this.city.upload("admin", "/api/roster", "file", "more.zip",
				City.zip(Map.of("file.csv", "worker,date,kind,value,until,note\nm2,2026-01-12,请假,家长会：1.5天,,\n")));
		assertThat(answer.status()).as(answer.text()).isEqualTo(200);
		assertThat(balance("m2", "parents-meeting").path("left").asDouble()).isEqualTo(0.5);
		assertThat(this.city.get("m2", "/api/workers/m2/file").text()).contains("家长会假：1.5天");
	}

	@Test
	void leave_to_care_for_parents_is_no_ones_to_refuse() {
		var number = this.city.started("m3", "leave",
				Map.of("kind", "elder-care", "from", "2026-03-17", "until", "2026-03-23", "reason", "照料父亲"));
		var brief = this.city.filledIn("sec", number, "secretaryDecides").get("brief").toString();
		assertThat(brief).contains("父母护理假", "独生子女证明");
		assertThat(this.city.complete("sec", number, "secretaryDecides", Map.of("decision", "refuse", "opinion", "不行"))
			.text()).contains("父母护理假是法定假期");
		var more = this.city.preview("m3", "leave",
				Map.of("kind", "elder-care", "from", "2026-04-07", "until", "2026-04-07"));
		assertThat(more.text()).contains("父母护理假可用0天");
		assertThat(this.city.preview("m3", "leave", Map.of("kind", "moon", "from", "2026-04-07", "until", "2026-04-07"))
			.text()).contains("moon");
	}

	@Test
	void a_new_city_has_a_way_for_its_leaves_by_its_file_alone() {
		var answer = this.city.upload("admin", "/api/roster", "file", "more.zip",
				City.zip(Map.of("units.csv", ITS_UNITS, "workers.csv", ITS_WORKERS)));
		assertThat(answer.status()).as(answer.text()).isEqualTo(200);
		var leave = Map.of("kind", "personal", "from", "2026-03-17", "until", "2026-03-18", "reason", "家中有事");
		var deciders = this.city.preview("sz1", "leave", leave).body().path("deciders");
		assertThat(deciders.findValuesAsText("post")).containsExactly("community-secretary", "town-deputy-lead");
		assertThat(deciders.findValuesAsText("rule")).containsOnly("SZ 9");
		assertThat(this.city.get("sz1", "/api/leave-kinds").body().findValuesAsText("id")).contains("annual")
			.doesNotContain("parents-meeting", "elder-care");
		var meeting = this.city.preview("sz1", "leave", meeting("2026-03-17", "2026-03-17")).body();
		assertThat(meeting.path("admissible").asBoolean()).isFalse();
		assertThat(meeting.toString()).contains("本地没有家长会假");
	}

	@Test
	void a_kind_of_another_city_is_no_choice_here() {
		if (!this.units.existsById("sz")) {
			this.city.upload("admin", "/api/roster", "file", "more.zip",
					City.zip(Map.of("units.csv", ITS_UNITS, "workers.csv", ITS_WORKERS)));
		}
		assertThat(kinds("sz1")).contains("summer", "personal").doesNotContain("parents-meeting");
		assertThat(kinds("m1")).contains("parents-meeting", "personal").doesNotContain("summer");
		assertThat(choices("sz")).contains("summer").doesNotContain("parents-meeting");
		assertThat(choices("qh")).contains("parents-meeting").doesNotContain("summer");
		var summer = new java.util.HashMap<String, Object>(meeting("2026-03-17", "2026-03-17"));
		summer.put("kind", "summer");
		assertThat(this.city.preview("sz1", "leave", summer).body().path("admissible").asBoolean()).isTrue();
		assertThat(this.city.start("m1", "leave", summer).status()).isEqualTo(400);
	}

	private List<String> kinds(String worker) {
		return this.city.get(worker, "/api/leave-kinds").body().findValuesAsText("id");
	}

	/** What a county may choose where a number names kinds of leave. */
	private List<String> choices(String unit) {
		for (var line : this.city.get("admin", "/api/policies/" + unit).body()) {
			if (line.path("parameter").asText().equals("half-day-kinds")) {
				var ids = new java.util.ArrayList<String>();
				line.path("choices").fieldNames().forEachRemaining(ids::add);
				return ids;
			}
		}
		throw new AssertionError("half-day-kinds is missing");
	}

	/** Who asked while it was there gets it, and comes back from it. */
	@Test
	void a_kind_that_is_gone_from_its_file_is_finished_by_those_who_asked_and_asked_for_by_nobody() throws IOException {
		var running = this.city.started("m5", "leave", meeting("2026-03-17", "2026-03-17"));
		var file = folder.resolve("county-plan.yaml");
		var with = Files.readString(file);
		try {
			Files.writeString(file,
					with.replaceFirst("(?s)  leave-kind-parents-meeting:.*?(?=  elder-care-days:)", ""));
			assertThat(this.policies.refresh()).isEmpty();
			assertThat(kinds("m6")).doesNotContain("parents-meeting");
			var refused = this.city.start("m6", "leave", meeting("2026-03-17", "2026-03-17"));
			assertThat(refused.status()).isEqualTo(400);
			assertThat(refused.text()).contains("本地没有", "请从给出的假别中选择");
			assertThat(this.city.filledIn("sec", running, "secretaryDecides").get("brief").toString())
				.contains("2026年3月17日");
			this.city.approves("sec", running, "secretaryDecides");
			this.clock.setTo(LocalDate.of(2026, 3, 18));
			this.city.completed("m5", running, "reportBack", Map.of("returnedOn", "2026-03-18"));
			assertThat(this.city.tasks("m5", running)).isEmpty();
			assertThat(this.city.get("m5", "/api/workers/m5/file").body().path("entries").toString())
				.contains("2026-03-17");
		}
		finally {
			Files.writeString(file, with);
			assertThat(this.policies.refresh()).isEmpty();
		}
	}

	@Test
	void where_somebody_serves_is_told_to_those_who_may_ask_for_them() {
		var own = this.city.get("m1", "/api/leave-kinds").body();
		var nowhere = this.city.get("m1", "/api/leave-kinds?applicant=nobody").body();
		assertThat(own).isNotEqualTo(nowhere);
		assertThat(this.city.get("m1", "/api/leave-kinds?applicant=m1").body()).isEqualTo(own);
		assertThat(this.city.get("office", "/api/leave-kinds?applicant=m1").body()).isEqualTo(own);
		assertThat(this.city.get("m2", "/api/leave-kinds?applicant=m1").body()).isEqualTo(nowhere);
		assertThat(this.city.get("dm1", "/api/leave-kinds?applicant=m1").body()).isEqualTo(nowhere);
	}

	@Test
	void a_chain_that_no_table_knows_does_not_come_into_force() throws IOException {
		var file = folder.resolve("wuxi.yaml");
		Files.writeString(file, WUXI.replace("leave-chain-basis", "leave-chain").replace("苏州市社区工作者管理办法\"", "foo\""));
		try {
			var answer = this.city.post("admin", "/api/policy-files/refresh", Map.of());
			assertThat(answer.status()).isEqualTo(422);
			assertThat(answer.body().path("faults").findValuesAsText("inWords")).singleElement()
				.asString()
				.startsWith("wuxi.yaml 第8行：")
				.contains("foo", "town-levels", "审批表");
			assertThat(answer.body().path("files").findValuesAsText("name")).doesNotContain("wuxi");
			Files.writeString(file, Files.readString(file).replace("foo", "town-levels"));
			assertThat(this.city.post("admin", "/api/policy-files/refresh", Map.of()).status()).isEqualTo(200);
		}
		finally {
			Files.writeString(file, WUXI);
		}
	}

	/**
	 * Secretaries decide on no more days than deputy leads, whoever wrote which first.
	 */
	@Test
	void a_number_that_does_not_fit_a_changed_file_gives_way_and_the_page_says_so() throws IOException {
		var own = Map.of("parameter", "leave-deputy-lead-days", "value", 5, "since", "2095-01-01", "source",
				"清组发〔2026〕4号", "status", "measure");
		var entered = this.city.post("hr", "/api/policies/qh", own);
		assertThat(entered.status()).as(entered.text()).isEqualTo(200);
		var path = "/api/policies/proposals/" + entered.body().path("id").asLong() + "/confirm";
		assertThat(this.city.post("admin", path, Map.of()).status()).isEqualTo(200);
		assertThat(deputyLead().path("value").asInt()).isEqualTo(5);
		assertThat(deputyLead().has("givenWay")).isFalse();
		var file = folder.resolve("county-plan.yaml");
		var before = Files.readString(file);
		try {
			Files.writeString(file, before.replaceFirst("(?s)(  leave-secretary-days:.*?    entries:\\R)",
					"$1      - { value: 6, since: 2094-01-01, rule: \"TEST 4\", status: measure, source: \"补充规定第四条\" }\n"));
			assertThat(this.policies.refresh()).isEmpty();
			assertThat(deputyLead().path("value").asInt()).isEqualTo(7);
			assertThat(deputyLead().has("enteredBy")).isFalse();
			assertThat(deputyLead().at("/givenWay/since").asText()).isEqualTo("2095-01-01");
			assertThat(deputyLead().at("/givenWay/inWords").asText()).startsWith("5天");
		}
		finally {
			Files.writeString(file, before);
			assertThat(this.policies.refresh()).isEmpty();
		}
		assertThat(deputyLead().path("value").asInt()).isEqualTo(5);
	}

	private com.fasterxml.jackson.databind.JsonNode deputyLead() {
		for (var line : this.city.get("hr", "/api/policies/qh?asOf=2095-02-01").body()) {
			if (line.path("parameter").asText().equals("leave-deputy-lead-days")) {
				return line;
			}
		}
		throw new AssertionError("leave-deputy-lead-days is missing");
	}

	@Test
	void what_a_higher_text_forbids_meanwhile_is_not_confirmed() throws IOException {
		var own = Map.of("parameter", "elder-care-days", "value", 3, "since", "2026-04-01", "source", "清组发〔2026〕3号",
				"status", "measure");
		var entered = this.city.post("hr", "/api/policies/qh", own);
		assertThat(entered.status()).as(entered.text()).isEqualTo(200);
		var path = "/api/policies/proposals/" + entered.body().path("id").asLong();
		var file = folder.resolve("national.yaml");
		var packaged = Files.readString(Path.of("src/main/resources/policies/national.yaml"));
		try {
			Files.writeString(file, packaged.replaceFirst("(?s)(  elder-care-days:.*?    entries:\\R)",
					"$1      - { value: 5, since: 2024-01-01, rule: \"TEST 3\", status: law, source: \"某法第一条\" }\n"));
			assertThat(this.policies.refresh()).isEmpty();
			var refused = this.city.post("admin", path + "/confirm", Map.of());
			assertThat(refused.status()).as(refused.text()).isEqualTo(422);
			assertThat(refused.text()).contains("上级规定的5", "某法第一条", "请写明理由答复不予通过");
			assertThat(this.city.get("hr", "/api/policies/proposals?unit=qh").body().findValuesAsText("state"))
				.containsExactly("proposed");
		}
		finally {
			Files.delete(file);
			assertThat(this.policies.refresh()).isEmpty();
		}
		assertThat(this.city.post("admin", path + "/turn-down", Map.of("reason", "不再需要")).status()).isEqualTo(200);
	}

	private com.fasterxml.jackson.databind.JsonNode balance(String worker, String kind) {
		for (var balance : this.city.get(worker, "/api/workers/" + worker + "/file").body().path("balances")) {
			if (balance.path("kind").asText().equals(kind)) {
				return balance;
			}
		}
		throw new AssertionError("no balance of " + kind);
	}

	private static Map<String, ?> meeting(String from, String until) {
		return Map.of("kind", "parents-meeting", "from", from, "until", until, "reason", "女儿的家长会");
	}

}
