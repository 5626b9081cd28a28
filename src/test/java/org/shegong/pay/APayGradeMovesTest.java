package org.shegong.pay;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
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
 * processes/grade.bpmn and processes/pay-watch.bpmn through the running application: from
 * a certificate on file to the new grade and the list that finance is sent (cases P-1,
 * P-2, P-6, P-12, P-14 to P-18 of src/docs/cases-pay.md).
 */
@RunningCity
class APayGradeMovesTest {

	private static final String UNITS = """
			code,name,kind,parent,policy,households,residents,committeeSeats
			ty,迎泽区,county,,taiyuan,,600000,
			ty-mz,迎泽区民政局,department,ty,,,,
			ty-rs,迎泽区人社局,department,ty,,,,
			ty-cz,迎泽区财政局,department,ty,,,,
			ty-lq,柳巷街道,town,ty,,,,
			ty-sq,柳南社区,community,ty-lq,,1800,5000,9
			ty-qt,桥头街道,town,ty,,,,
			ty-qs,桥东社区,community,ty-qt,,1800,5000,9
			xx,南岭县,county,,county-plan,,300000,
			xx-zn,城关镇,town,xx,,,,
			xx-sq,东关社区,community,xx-zn,,1800,5000,9
			""";

	private static final String POSTS = """
			account,name,post,unit,password
			mz,苏民,civil-affairs,ty-mz,pw-mz
			rs,任社,human-resources,ty-rs,pw-rs
			cz,才正,finance,ty-cz,pw-cz
			office,严青,town-office,ty-lq,pw-office
			qtoffice,钱同,town-office,ty-qt,pw-qtoffice
			zr,郑仁,town-principal,ty-lq,pw-zr
			xxoffice,向新,town-office,xx-zn,pw-xxoffice
			""";

	private static final String WORKERS = """
			code,name,gender,birthDate,class,position,unit,workingSince,servingSince,certificate,grade,monthlyWage,password
			g1,王一,male,1985-05-02,recruited,social-worker,ty-sq,2008-07-01,2020-03-01,none,5,4350,pw-g1
			g2,王二,female,1986-05-02,recruited,social-worker,ty-sq,2008-07-01,2020-03-01,none,5,4350,pw-g2
			g3,王三,female,1987-05-02,recruited,social-worker,ty-sq,2008-07-01,2020-03-01,none,5,4350,pw-g3
			q1,乔一,male,1985-05-02,recruited,social-worker,ty-qs,2008-07-01,2026-03-02,none,1,1500,pw-q1
			x1,向一,male,1985-05-02,recruited,social-worker,xx-sq,2008-07-01,2020-03-01,none,5,3000,pw-x1
			""";

	@LocalServerPort
	int port;

	@Autowired
	MovableClock clock;

	@Autowired
	ManagementService jobs;

	@Autowired
	RuntimeService cases;

	@Autowired
	OrgUnits units;

	City city;

	@BeforeEach
	void aDistrict() {
		this.clock.setTo(LocalDate.of(2026, 3, 16));
		this.city = new City(this.port);
		if (this.units.count() == 0) {
			var imported = this.city.upload("admin", "/api/roster", "file", "roster.zip",
					City.zip(Map.of("units.csv", UNITS, "posts.csv", POSTS, "workers.csv", WORKERS)));
			assertThat(imported.status()).as(imported.text()).isEqualTo(200);
			assertThat(imported.text()).as("base pay below the minimum").contains("低于当地最低工资标准");
		}
	}

	@Test
	void a_certificate_moves_the_grade_from_the_month_and_stands_on_one_list() {
		certified("g1");
		assertThat(proposed("office", "g1")).containsExactly("certificate");
		var ahead = this.city.preview("office", "grade", move("g1", 6)).body();
		assertThat(ahead.path("admissible").asBoolean()).as(ahead.toString()).isTrue();
		assertThat(ahead.at("/facts/gradeFrom").asText()).isEqualTo("2026-04-01");
		assertThat(ahead.path("deciders").findValuesAsText("post")).containsExactly("civil-affairs");
		var number = this.city.started("office", "grade", move("g1", 6));
		assertThat(this.city.start("office", "grade", move("g1", 6)).status()).as("once").isEqualTo(400);
		this.city.approves("mz", number, "countyDecides");
		assertThat(grade("g1")).isEqualTo(5);
		assertThat(file("g1")).contains("自2026年4月1日起薪级由5级晋升至6级", "NAT-22");
		var waiting = this.city.get("office", "/api/pay/changes").body();
		assertThat(waiting.path("sentOn").asText()).isEqualTo("2026-04-01");
		assertThat(waiting.toString()).contains("薪级6级", "助理社会工作师", "金额没有公布").doesNotContain("乔一");
		assertThat(this.city.get("mz", "/api/pay/changes").text()).contains("乔一", "到岗");
		assertThat(this.city.get("g1", "/api/pay/changes").status()).isEqualTo(403);

		this.clock.setTo(LocalDate.of(2026, 4, 1));
		monthComes(number);
		assertThat(grade("g1")).isEqualTo(6);
		new Watch(this.jobs, "pay-watch").goesOff();
		new Watch(this.jobs, "pay-watch").goesOff();
		for (var account : List.of("rs", "cz")) {
			var filed = this.city.get(account, "/api/filings").body();
			assertThat(filed.findValuesAsText("occasion")).as(account).containsOnlyOnce("工资变动表");
			assertThat(filed.toString()).contains("2026年4月工资变动表", "薪级变动1项", "职业津贴");
		}
		assertThat(this.city.get("office", "/api/pay/changes").body().path("total").asInt()).isZero();
		var list = this.city.get("cz", "/api/pay/lists").body().path("rows").path(0).path("id").asText();
		var book = this.city.get("cz", "/api/pay/changes.xlsx?list=" + list);
		assertThat(book.status()).isEqualTo(200);
		assertThat(book.text()).contains("PK", "xl/worksheets/sheet1.xml");
		assertThat(this.city.get("xxoffice", "/api/pay/changes.xlsx?list=" + list).status()).isEqualTo(404);
	}

	@Test
	void who_asked_does_not_decide_and_sent_back_it_is_asked_anew() {
		certified("g2");
		var number = this.city.started("mz", "grade", move("g2", 8));
		assertThat(this.city.tasks("mz", number)).as("who asked").isEmpty();
		assertThat(this.city.post("mz", "/api/requests/" + number + "/withdraw", Map.of("reason", "改由街道提出")).status())
			.isEqualTo(200);
		var second = this.city.started("office", "grade", move("g2", 8));
		this.city.completed("mz", second, "countyDecides", Map.of("decision", "return", "opinion", "请按6级"));
		assertThat(this.city.complete("office", second, "revise", Map.of("decision", "resubmit", "grade", 50)).status())
			.isEqualTo(400);
		this.city.completed("office", second, "revise", Map.of("decision", "resubmit", "grade", 6));
		this.city.completed("mz", second, "countyDecides", Map.of("decision", "refuse", "opinion", "名额已满"));
		assertThat(running(second)).isFalse();
		assertThat(grade("g2")).isEqualTo(5);
		assertThat(this.city.preview("office", "grade", move("g2", 6)).body().path("admissible").asBoolean())
			.as("a refused one leaves the ground unused")
			.isTrue();
	}

	@Test
	void where_the_place_has_no_ladder_it_is_not_offered_and_says_why() {
		assertThat(this.city.get("office", "/api/starts").body().findValuesAsText("process")).contains("grade");
		assertThat(this.city.get("xxoffice", "/api/starts").body().findValuesAsText("process")).doesNotContain("grade");
		var asked = this.city.preview("xxoffice", "grade", move("x1", 6)).body();
		assertThat(asked.path("admissible").asBoolean()).isFalse();
		assertThat(asked.path("objections").toString()).contains("没有公布岗位等级");
		assertThat(proposed("xxoffice", "x1")).isEmpty();
	}

	private void certified(String worker) {
		var said = this.city.post("office", "/api/workers/" + worker + "/facts",
				Map.of("kind", "certificate", "date", "2026-03-10", "value", "assistant", "organiser", "人社部"));
		assertThat(said.status()).as(said.text()).isEqualTo(200);
	}

	private static Map<String, Object> move(String worker, int grade) {
		return Map.of("worker", worker, "cause", "certificate", "grade", grade);
	}

	private List<String> proposed(String account, String worker) {
		for (var row : this.city.get(account, "/api/pay/grades").body().path("rows")) {
			if (row.path("worker").asText().equals(worker)) {
				return row.path("proposals").findValuesAsText("cause");
			}
		}
		return List.of("nobody");
	}

	private void monthComes(String number) {
		var waiting = this.cases.createProcessInstanceQuery().processInstanceBusinessKey(number).singleResult();
		var timer = this.jobs.createJobQuery().processInstanceId(waiting.getId()).timers().singleResult();
		this.jobs.executeJob(timer.getId());
		assertThat(running(number)).isFalse();
	}

	private boolean running(String number) {
		return this.cases.createProcessInstanceQuery().processInstanceBusinessKey(number).count() > 0;
	}

	private int grade(String worker) {
		return this.city.get("office", "/api/workers/" + worker + "/file").body().findPath("grade").asInt();
	}

	private String file(String worker) {
		return this.city.get("office", "/api/workers/" + worker + "/file").text();
	}

}
