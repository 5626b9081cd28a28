package org.shegong.transfer;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

import org.shegong.account.AccountName;
import org.shegong.account.WorkerCode;
import org.shegong.approval.Filings;
import org.shegong.approval.RequestNumber;
import org.shegong.organization.Posting;
import org.shegong.organization.Postings;
import org.shegong.support.City;
import org.shegong.support.RunningCity;
import org.shegong.worker.Employments;
import org.shegong.worker.Workers;

import static org.assertj.core.api.Assertions.assertThat;

/** processes/transfer.bpmn, through the running application. */
@RunningCity
@Import(Steppe.class)
class TransferProcessTest {

	@Autowired
	Steppe steppe;

	@Autowired
	Workers workers;

	@Autowired
	Employments employments;

	@Autowired
	Postings postings;

	@Autowired
	Filings filings;

	City city;

	@BeforeEach
	void aCityWithItsWorkers() {
		this.city = this.steppe.on("2026-03-09");
	}

	@Test
	void a_street_moves_somebody_between_two_of_its_communities_at_once() {
		var number = this.steppe.asked("traoffice", "tra1", "within-town", "tr-a2", "2026-03-09");
		assertThat(this.city.tasks("trblead", number)).isEmpty();
		this.city.approves("tralead", number, "townDecides");
		assertThat(this.steppe.running(number)).isFalse();
		assertThat(this.workers.get(WorkerCode.of("tra1")).unit()).isEqualTo("tr-a2");
		assertThat(this.steppe.file("tra1").path("entries").toString()).contains("东一社区 → 东二社区", number, "NAT-08");
		assertThat(this.employments.latest(WorkerCode.of("tra1")).orElseThrow().contractNumber()).isEqualTo("HT-tra1");
		assertThat(this.steppe.filings("trsec")).contains("调动通知", "安一");
		assertThat(this.steppe.filings("trsec2")).contains("调动通知");
		assertThat(this.steppe.filings("traoffice")).contains("调动通知");
		assertThat(this.steppe.filings("trszz")).contains("人事变动备案");
		assertThat(this.city.get("traoffice", "/api/requests/" + number).text()).contains("已调动");
	}

	@Test
	void four_departments_are_told_where_the_rules_say_so() {
		var number = this.steppe.asked("traoffice", "trdep", "rotation", "tr-a2", "2026-03-09");
		this.city.approves("tralead", number, "townDecides");
		assertThat(recipients(number)).containsExactlyInAnyOrder("organization-department@tr-qi",
				"organization-department@tr-shi", "civil-affairs@tr-qi", "civil-affairs@tr-shi");
	}

	private List<String> recipients(String number) {
		return this.filings.findByRequestOrderById(RequestNumber.of(number).id())
			.stream()
			.filter((filing) -> filing.occasion().equals("人事变动备案"))
			.map((filing) -> filing.recipient() + "@" + filing.recipientUnit())
			.toList();
	}

	@Test
	void it_waits_for_its_day_and_takes_posts_and_cases_along() {
		var leave = this.city.started("tra2", "leave",
				Map.of("kind", "personal", "from", "2026-03-30", "until", "2026-03-31", "reason", "家中有事"));
		assertThat(this.city.tasks("trsec", leave)).isNotEmpty();
		var number = this.steppe.asked("traoffice", "tra2", "within-town", "tr-a2", "2026-03-16");
		this.city.approves("tralead", number, "townDecides");
		assertThat(this.workers.get(WorkerCode.of("tra2")).unit()).isEqualTo("tr-a1");
		assertThat(this.steppe.due(number, "dayComes")).isEqualTo("2026-03-16T00:00");
		assertThat(this.city.start("traoffice", "transfer", Steppe.asking("tra2", "within-town", "tr-a2", "2026-03-20"))
			.text()).contains("没有办结的调配调动");
		this.steppe.comes(number, "dayComes", "2026-03-16");
		assertThat(this.steppe.running(number)).isFalse();
		assertThat(this.workers.get(WorkerCode.of("tra2")).unit()).isEqualTo("tr-a2");
		assertThat(this.postings.findByAccount(AccountName.of("tra2"))).extracting(Posting::unit).isEmpty();
		assertThat(this.steppe.file("tra2").path("entries").toString()).contains("不再担任驻社区片长");
		assertThat(this.city.tasks("trsec", leave)).isEmpty();
		this.city.approves("trsec2", leave, this.city.tasks("trsec2", leave).get(0));
	}

	@Test
	void two_streets_and_the_county_agree_and_the_contract_is_another_one() {
		var number = this.steppe.asked("traoffice", "tra3", "between-towns", "tr-b1", "2026-03-09");
		this.city.approves("tralead", number, "townDecides");
		assertThat(this.city.tasks("trsw", number)).isEmpty();
		var brief = this.city.filledIn("trblead", number, "receivingTownAgrees").get("brief").toString();
		assertThat(brief).contains("调入社区人员配备", "调出社区人员配备", "用人单位由东街道变为西街道");
		this.city.approves("trblead", number, "receivingTownAgrees");
		this.city.approves("trsw", number, "countyApproves");
		assertThat(this.workers.get(WorkerCode.of("tra3")).unit()).isEqualTo("tr-b1");
		var contracts = this.employments.findByWorkerOrderByContractFrom(WorkerCode.of("tra3"));
		assertThat(contracts).hasSize(2);
		assertThat(contracts.get(0).endedOn()).isEqualTo("2026-03-08");
		assertThat(contracts.get(1).contractFrom()).isEqualTo("2026-03-09");
		assertThat(contracts.get(1).contractNumber()).isNull();
		assertThat(contracts.get(1).monthlyWage()).isEqualTo(contracts.get(0).monthlyWage());
		assertThat(this.workers.get(WorkerCode.of("tra3")).servingSince()).isEqualTo("2018-03-01");
		assertThat(this.steppe.file("tra3").path("entries").toString()).contains("新劳动合同待订立", "LCL 10");
		var contract = this.city.started("trboffice", "contract", Map.of("worker", "tra3"));
		assertThat(this.city.tasks("trboffice", contract)).containsExactly("signContract");
	}

	@Test
	void to_another_county_the_department_of_the_city_agrees() {
		var number = this.steppe.asked("traoffice", "tra4", "to-other-county", "tr-c1", "2026-03-09");
		this.city.approves("tralead", number, "townDecides");
		assertThat(this.city.tasks("trsw", number)).isEmpty();
		this.city.approves("trssw", number, "countyApproves");
		assertThat(this.workers.get(WorkerCode.of("tra4")).unit()).isEqualTo("tr-c1");
		assertThat(this.workers.get(WorkerCode.of("tra4")).servingSince()).isEqualTo("2018-03-01");
		assertThat(this.steppe.filings("trcoffice")).contains("调动通知", "安四");
		assertThat(this.city.get("trcoffice", "/api/workers/tra4/file").status()).isEqualTo(200);
		assertThat(this.city.get("traoffice", "/api/workers/tra4/file").status()).isEqualTo(403);
	}

	@Test
	void an_official_is_posted_in_and_comes_back_by_themselves() {
		var asked = Steppe.asking("trpost", "posted-in", "tr-a1", "2026-03-16");
		asked.put("until", "2027-03-15");
		var number = this.city.started("trzz", "transfer", asked);
		this.city.approves("tralead", number, "receivingTownAgrees");
		this.city.approves("trszz", number, "countyApproves");
		this.steppe.comes(number, "dayComes", "2026-03-16");
		assertThat(this.workers.get(WorkerCode.of("trpost")).unit()).isEqualTo("tr-a1");
		assertThat(this.steppe.due(number, "postingOver")).isEqualTo("2027-03-16T00:00");
		this.steppe.comes(number, "postingOver", "2027-03-16");
		assertThat(this.steppe.running(number)).isFalse();
		assertThat(this.workers.get(WorkerCode.of("trpost")).unit()).isEqualTo("tr-mz");
		assertThat(this.steppe.file("trpost").path("entries").toString()).contains("挂职期满：由东一社区返回白沙旗民政局");
	}

	@Test
	void a_post_within_a_community_rotates() {
		var asked = Steppe.asking("tra5", "rotation", "tr-a1", "2026-03-09");
		asked.put("position", "第三网格");
		var number = this.city.started("traoffice", "transfer", asked);
		this.city.approves("tralead", number, "townDecides");
		assertThat(this.workers.get(WorkerCode.of("tra5")).unit()).isEqualTo("tr-a1");
		var entries = this.steppe.file("tra5").path("entries").toString();
		assertThat(entries).contains("岗位：专职社工 → 第三网格", "ORD-49", "post-change").doesNotContain("\"transfer\"");
	}

	@Test
	void it_may_come_back_be_changed_and_be_given_up() {
		var number = this.steppe.asked("traoffice", "trnew", "within-town", "tr-a2", "2026-03-20");
		this.city.completed("tralead", number, "townDecides", Steppe.RETURNS);
		assertThat(this.city.filledIn("traoffice", number, "revise")).containsEntry("to", "tr-a2")
			.containsEntry("on", "2026-03-20");
		assertThat(
				this.city.complete("traoffice", number, "revise", Map.of("decision", "resubmit", "to", "tr-b1")).text())
			.contains("请选“县内跨街道（镇）调动”");
		this.city.completed("traoffice", number, "revise", Map.of("decision", "resubmit", "on", "2026-04-01"));
		this.city.completed("tralead", number, "townDecides", Steppe.RETURNS);
		this.city.completed("traoffice", number, "revise", Map.of("decision", "withdraw"));
		assertThat(this.steppe.running(number)).isFalse();
		assertThat(this.workers.get(WorkerCode.of("trnew")).unit()).isEqualTo("tr-a1");
	}

	@Test
	void what_came_to_stand_against_it_keeps_them_where_they_are_and_both_are_told() {
		var number = this.steppe.asked("traoffice", "trend", "within-town", "tr-a1", "2026-03-16");
		this.city.approves("tralead", number, "townDecides");
		this.city.started("trend", "leave",
				Map.of("kind", "personal", "from", "2026-03-16", "until", "2026-03-17", "reason", "家中有事"));
		this.steppe.comes(number, "dayComes", "2026-03-16");
		assertThat(this.steppe.running(number)).isFalse();
		assertThat(this.workers.get(WorkerCode.of("trend")).unit()).isEqualTo("tr-a2");
		assertThat(this.steppe.filings("trsec")).contains("未能调动", "离岗");
		assertThat(this.steppe.filings("traoffice")).contains("未能调动");
		assertThat(this.city.get("traoffice", "/api/requests/" + number).text()).contains("未调动");
	}

	@Test
	void nobody_else_asks_and_nobody_decides_on_their_own() {
		assertThat(this.city.start("trb1", "transfer", Steppe.asking("trb1", "between-towns", "tr-a1", "2026-03-16"))
			.status()).isBetween(400, 404);
		assertThat(
				this.city.start("traoffice", "transfer", Steppe.asking("trb1", "between-towns", "tr-a1", "2026-03-16"))
					.status())
			.isBetween(400, 404);
		assertThat(this.city.get("traoffice", "/api/units?for=transfer&kind=community").text()).contains("西一社区", "南一社区")
			.doesNotContain("河东社区");
		assertThat(this.city.get("traoffice", "/api/workers?for=transfer").text()).contains("安五").doesNotContain("西一");
	}

}
