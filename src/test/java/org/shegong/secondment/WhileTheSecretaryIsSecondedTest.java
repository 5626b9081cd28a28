package org.shegong.secondment;

import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.camunda.bpm.engine.RuntimeService;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;

import org.shegong.approval.RequestNumber;
import org.shegong.support.City;
import org.shegong.support.RunningCity;
import org.shegong.worker.AwayPeriods;

import static org.assertj.core.api.Assertions.assertThat;

/** The community's requests go to the deputy, and only meanwhile. */
@RunningCity
@Import(Banner.class)
class WhileTheSecretaryIsSecondedTest {

	@Autowired
	Banner banner;

	@Autowired
	AwayPeriods aways;

	@Autowired
	RuntimeService cases;

	@Autowired
	JdbcTemplate database;

	City city;

	@BeforeEach
	void aBannerWithItsWorkers() {
		this.city = this.banner.on("2026-03-09");
	}

	@AfterEach
	void nobodyIsAwayAnyMore() {
		this.cases.createProcessInstanceQuery()
			.list()
			.forEach((open) -> this.cases.deleteProcessInstance(open.getId(), "上一个测试结束"));
		this.aways.deleteAll();
		this.database.update("update approval_request set state = 'WITHDRAWN' where process = 'secondment'");
	}

	@Test
	void the_deputy_decides_from_the_first_day_to_the_return() {
		var number = granted("2026-03-16", "2026-04-15", "sdmem");
		assertThat(this.banner.file("sdsec")).contains("由钱静代行职责");
		var before = leave("sd2", "2026-03-12");
		assertThat(this.city.tasks("sdmem", before)).isEmpty();
		this.city.approves("sdsec", before, "secretaryDecides");

		this.banner.today("2026-03-16");
		var during = leave("sd3", "2026-03-18");
		this.city.approves("sdmem", during, "secretaryDecides");
		assertThat(this.city.tasks("sd3", during)).containsExactly("reportBack");

		this.banner.today("2026-04-01");
		this.city.completed("sdoffice", number, "reportReturn", Map.of("returnedOn", "2026-04-01"));
		var after = leave("sd4", "2026-04-03");
		assertThat(this.city.tasks("sdmem", after)).isEmpty();
		this.city.approves("sdsec", after, "secretaryDecides");
	}

	@Test
	void an_extension_leaves_no_gap_and_may_have_another_deputy() {
		granted("2026-03-16", "2026-04-15", "sdmem");
		this.banner.today("2026-04-07");
		granted("2026-04-16", "2026-05-15", "sd2");
		this.banner.today("2026-04-15");
		var first = leave("sd3", "2026-04-20");
		assertThat(this.city.tasks("sd2", first)).isEmpty();
		this.city.approves("sdmem", first, "secretaryDecides");
		this.banner.today("2026-04-16");
		var then = leave("sd4", "2026-04-21");
		assertThat(this.city.tasks("sdmem", then)).isEmpty();
		this.city.approves("sd2", then, "secretaryDecides");
	}

	@Test
	void a_deputy_can_be_named_when_the_request_comes_back() {
		var number = this.banner.asked("sdsec", "2026-03-16", "2026-04-15");
		assertThat(this.city.filledIn("sdlead", number, "townDecides").get("brief").toString()).contains("送其审批的申请");
		this.city.completed("sdlead", number, "townDecides", Banner.RETURNS);
		assertThat(this.city.complete("sdoffice", number, "revise", Map.of("decision", "resubmit", "deputy", "sdsec"))
			.text()).contains("不能是被借调的人自己");
		this.city.completed("sdoffice", number, "revise", Map.of("decision", "resubmit", "deputy", "sdmem"));
		assertThat(this.city.filledIn("sdlead", number, "townDecides").get("brief").toString()).contains("代行职责", "钱静")
			.doesNotContain("送其审批的申请");
		assertThat(this.aways.findByRequest(RequestNumber.of(number)).orElseThrow().deputy()).hasToString("sdmem");
	}

	@Test
	void a_deputy_comes_from_the_county_and_is_reminded_of_it() {
		var asked = Banner.asking("sdsec", "2026-03-16", "2026-04-15");
		asked.put("deputy", "sdb1");
		assertThat(this.city.start("sdoffice", "secondment", asked).text()).contains("没有账号为“sdb1”")
			.doesNotContain("北一");
		asked.put("deputy", "nobody");
		assertThat(this.city.start("sdoffice", "secondment", asked).text()).contains("没有账号为“nobody”");
		asked.put("deputy", "sdoffice");
		assertThat(this.city.preview("sdoffice", "secondment", asked).text()).doesNotContain("送其审批的申请", "代行人");
		granted("2026-03-16", "2026-04-15", "sdmem");
		assertThat(this.city
			.preview("sdmem", "leave",
					Map.of("kind", "personal", "from", "2026-03-18", "until", "2026-03-18", "reason", "家中有事"))
			.text()).contains("代岗人").doesNotContain("您是 secondment-");
	}

	private String granted(String from, String until, String deputy) {
		var asked = Banner.asking("sdsec", from, until);
		asked.put("deputy", deputy);
		var number = this.city.started("sdoffice", "secondment", asked);
		this.city.approves("sdlead", number, "townDecides");
		this.city.approves("sdsw", number, "approveSecondment");
		return number;
	}

	private String leave(String worker, String day) {
		return this.city.started(worker, "leave",
				Map.of("kind", "personal", "from", day, "until", day, "reason", "家中有事"));
	}

}
