package org.shegong.web.facts;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.shegong.account.AccountName;
import org.shegong.account.WorkerCode;
import org.shegong.approval.RequestNumber;
import org.shegong.organization.OrgUnits;
import org.shegong.organization.Post;
import org.shegong.organization.Posting;
import org.shegong.organization.Postings;
import org.shegong.policy.Period;
import org.shegong.support.City;
import org.shegong.support.MovableClock;
import org.shegong.support.RunningCity;
import org.shegong.worker.AwayCause;
import org.shegong.worker.AwayPeriod;
import org.shegong.worker.AwayPeriods;
import org.shegong.worker.FileEntry;
import org.shegong.worker.FileKind;
import org.shegong.worker.Lines;
import org.shegong.worker.PersonnelFile;
import org.shegong.worker.Position;
import org.shegong.worker.WorkerClass;
import org.shegong.worker.Workers;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/** The personnel office enters facts, and strikes out what was wrong. */
@RunningCity
class EnteringFactsTest {

	@LocalServerPort
	int port;

	@Autowired
	OrgUnits units;

	@Autowired
	MovableClock clock;

	@Autowired
	Workers workers;

	@Autowired
	Postings postings;

	@Autowired
	PersonnelFile file;

	@Autowired
	AwayPeriods away;

	City city;

	@BeforeEach
	void aTownWithItsPeople() {
		this.clock.setTo(LocalDate.of(2026, 6, 1));
		this.city = new City(this.port);
		if (this.units.count() == 0) {
			assertThat(this.city.importRoster("two-counties").status()).isEqualTo(200);
		}
	}

	@ParameterizedTest
	@CsvSource({ "m2,pregnancy,2026-05-06,pregnancy,,2026-12-01", "m4,birth,2026-05-06,child-birth,,",
			"m6,miscarriage,2026-05-06,miscarriage,,", "m3,injury,2026-05-06,injury,,",
			"m3,commendation,2026-05-06,commendation,县级先进,", "m5,certificate,2026-05-06,certificate,assistant,",
			"m7,sanction,2026-05-06,discipline,warning,", "m8,medical-period,2026-05-06,medical-period,occupational," })
	void each_fact_is_a_line_with_paper_and_who_entered_it(String worker, String kind, String date, String line,
			String value, String until) {
		var sent = new HashMap<String, Object>(Map.of("kind", kind, "date", date, "paper", "证明 2026-17"));
		switch (kind) {
			case "pregnancy" -> sent.put("value", "2026-12-01");
			case "birth" -> sent.put("number", 2);
			case "sanction" -> sent.put("value", "政务警告");
			case "certificate" -> sent.put("value", "助理社会工作师");
			case "medical-period" -> sent.putAll(Map.of("value", "职业病", "until", "2026-09-30"));
			case "commendation" -> sent.put("value", value);
			default -> {
			}
		}
		var answer = enter("office", worker, sent);
		assertThat(answer.status()).as(answer.text()).isEqualTo(200);
		var entry = line(worker, answer.body().path("id").asLong());
		assertThat(entry.path("kind").asText()).isEqualTo(line);
		assertThat(entry.path("date").asText()).isEqualTo(date);
		assertThat(entry.path("value").asText("")).isEqualTo((value != null) ? value : "");
		assertThat(entry.path("paper").asText()).isEqualTo("证明 2026-17");
		assertThat(entry.path("enteredBy").asText()).isEqualTo("严青");
		if (until != null) {
			assertThat(entry.path("until").asText()).isEqualTo(until);
		}
	}

	@Test
	void a_training_is_kept_in_class_hours_with_who_held_it() {
		var days = entered("office", "m9", Map.of("kind", "training", "date", "2026-05-04", "until", "2026-05-06",
				"value", "3天", "organiser", "县委组织部"));
		assertThat(line("m9", days).path("quantity").asInt()).isEqualTo(24);
		assertThat(line("m9", days).path("organiser").asText()).isEqualTo("县委组织部");
		var hours = entered("office", "m9", Map.of("kind", "training", "date", "2026-05-11", "hours", 40));
		assertThat(line("m9", hours).path("quantity").asInt()).isEqualTo(40);
	}

	@Test
	void a_certificate_that_is_higher_is_the_workers_from_then_on_until_it_is_struck_out() {
		var id = entered("hr", "m10", Map.of("kind", "certificate", "date", "2026-05-20", "value", "社会工作师"));
		assertThat(this.workers.get(WorkerCode.of("m10")).certificate()).isEqualTo("intermediate");
		entered("hr", "m10", Map.of("kind", "certificate", "date", "2024-05-20", "value", "assistant"));
		assertThat(this.workers.get(WorkerCode.of("m10")).certificate()).isEqualTo("intermediate");
		assertThat(strike("hr", "m10", id, "证书属另一人").status()).isEqualTo(200);
		assertThat(this.workers.get(WorkerCode.of("m10")).certificate()).isEqualTo("none");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					m1 | {"kind":"pregnancy","date":"2026-05-01","value":"2026-12-01"} | 男职工
					dm2 | {"kind":"pregnancy","date":"2026-06-02","value":"2026-12-01"} | 晚于今天
					dm2 | {"kind":"pregnancy","date":"2026-05-02","value":"2026-04-01"} | 早于日期
					dm2 | {"kind":"pregnancy","date":"2026-05-02","value":"2028-04-01"} | 超过10个月
					dm2 | {"kind":"pregnancy","date":"2026-05-02","value":"十二月"} | 预产期应为日期
					dm2 | {"kind":"birth","date":"2026-13-02"} | 应为日期
					dm2 | {"kind":"birth","date":"2026-05-02","number":0} | 子女数
					dm2 | {"kind":"birth"} | 请填写日期
					dm2 | {"kind":"birth","date":"1980-01-01"} | 早于本人出生日期
					dm2 | {"kind":"birth","date":"2026-05-02","hours":8} | 不需要填写学时
					dm2 | {"kind":"beirth","date":"2026-05-02"} | 不能登记“beirth”
					dm2 | {"date":"2026-05-02"} | 请选择要登记的事项
					dm2 | {"kind":"sanction","date":"2026-05-02","value":"罚站"} | 没有“罚站”
					dm2 | {"kind":"sanction","date":"2026-05-02"} | 请填写处分种类
					dm2 | {"kind":"certificate","date":"2026-05-02","value":"大师"} | 没有“大师”
					dm2 | {"kind":"training","date":"2026-05-02","hours":"许多"} | 不是学时数
					dm2 | {"kind":"medical-period","date":"2026-05-02"} | 医疗期截止日期
					dm2 | {"kind":"medical-period","date":"2026-05-02","until":"2026-05-01"} | 早于日期
					dm2 | {"kind":"correction","date":"2026-05-02","field":"education","value":"本科"} | 写明理由
					dm2 | {"kind":"correction","date":"2026-05-02","field":"shoeSize","value":"38","note":"量过"} | 没有“shoeSize”
					dm2 | {"kind":"correction","date":"2026-05-02","field":"code","value":"x","note":"改"} | 没有“code”
					dm2 | {"kind":"correction","date":"2026-05-02","field":"idNumber","value":"110101199401010000","note":"错"} | 校验不通过
					dm2 | {"kind":"correction","date":"2026-05-02","field":"education","value":"博士后流动","note":"错"} | 没有“博士后流动”
					dm2 | {"kind":"correction","date":"2026-05-02","field":"name","value":"清空","note":"错"} | 不能清空
					dm2 | {"kind":"correction","date":"2026-05-02","field":"education","value":"专科","note":"错"} | 没有需要变更的
					dm2 | {"kind":"post-change","date":"2026-05-02","field":"name","value":"杨树"} | 岗位变动只能变更
					dm2 | {"kind":"post-change","date":"2026-05-02","field":"unit","value":"qh-lx"} | 管辖范围
					dm2 | {"kind":"post-change","date":"2026-05-02","field":"position","value":"皇帝"} | 没有“皇帝”
					dm2 | {"kind":"post-change","date":"2026-05-02","field":"unit","value":"qh-cg"} | 不是社区
					dm2 | {"kind":"correction","date":"2026-05-02","field":"unit","value":"qh-cg","note":"错"} | 不是社区
					dm2 | {"kind":"post-change","date":"2026-05-02","field":"class","value":"下派"} | 解聘退出
					dm2 | {"kind":"correction","date":"2026-05-02","field":"class","value":"posted","note":"错"} | 解聘退出
					dm2 | {"kind":"post-change","date":"2026-05-02","field":"class","value":"选任"} | 不是选任职务
					dm2 | {"kind":"correction","date":"2026-05-02","field":"birthDate","value":"昨天","note":"错"} | 出生日期
					""")
	void what_cannot_be_is_refused_in_one_sentence_and_nothing_is_kept(String worker, String json, String says)
			throws Exception {
		var before = this.file.everOf(WorkerCode.of(worker)).size();
		var answer = this.city.call("office", "", "POST /api/workers/" + worker + "/facts " + json);
		assertThat(answer.status()).as(answer.text()).isEqualTo(422);
		assertThat(answer.message()).contains(says);
		assertThat(answer.body().path("objections")).hasSize(1);
		assertThat(this.file.everOf(WorkerCode.of(worker))).hasSize(before);
	}

	@Test
	void what_is_no_json_is_told_so_in_chinese() {
		var answer = this.city.call("office", "", "POST /api/workers/m2/facts {\"kind\":");
		assertThat(answer.status()).isEqualTo(400);
		assertThat(answer.message()).contains("无法读懂");
		assertThat(this.city.call("office", "", "POST /api/workers/m2/facts/x/strike {\"reason\":\"x\"}").status())
			.isEqualTo(400);
	}

	@Test
	void the_same_fact_is_not_kept_twice_and_a_birth_does_not_come_before_its_pregnancy() {
		entered("office", "dm-dir", Map.of("kind", "pregnancy", "date", "2026-03-01", "value", "2026-09-01"));
		var again = enter("office", "dm-dir", Map.of("kind", "pregnancy", "date", "2026-03-01", "value", "2026-09-01"));
		assertThat(again.status()).isEqualTo(422);
		assertThat(again.message()).contains("已有这项记录");
		var other = enter("office", "dm-dir", Map.of("kind", "pregnancy", "date", "2026-04-01", "value", "2026-09-02"));
		assertThat(other.message()).contains("已有这项记录");
		var early = enter("office", "dm-dir", Map.of("kind", "birth", "date", "2026-02-01"));
		assertThat(early.message()).contains("早于档案所载怀孕日期");
		entered("office", "dm-dir", Map.of("kind", "birth", "date", "2026-05-30"));
		assertThat(enter("office", "dm-dir", Map.of("kind", "birth", "date", "2026-05-29")).message()).contains("请先划去");
		entered("office", "dm-dir", Map.of("kind", "birth", "date", "2019-05-30"));
	}

	@ParameterizedTest
	@CsvSource({ "m2,m2", "sec,m2", "cz-office,m2", "watch,m2", "deputy,m2", "office,lx1", "office,yt1", "sjb,m2",
			"office,nobody" })
	void nobody_but_the_personnel_office_above_enters_facts(String account, String worker) {
		var answer = enter(account, worker, Map.of("kind", "birth", "date", "2026-05-06"));
		assertThat(answer.status()).isEqualTo(403);
		assertThat(answer.message()).contains("党政办", "人社局").doesNotContain("“" + worker + "”");
	}

	@Test
	void the_county_enters_them_too_but_nobody_their_own() {
		entered("hr", "lx1", Map.of("kind", "birth", "date", "2026-05-06"));
		entered("admin", "yt1", Map.of("kind", "commendation", "date", "2026-05-06", "value", "市级先进"));
		var seat = this.postings.save(new Posting(AccountName.of("m6"), "王丽", Post.TOWN_OFFICE, "qh-cg", false));
		assertThat(enter("m6", "m6", Map.of("kind", "commendation", "date", "2026-05-06", "value", "先进")).status())
			.isEqualTo(403);
		this.postings.delete(seat);
	}

	@Test
	void a_wrong_line_is_struck_out_with_a_reason_and_stays_readable() {
		var id = entered("office", "dm3", Map.of("kind", "birth", "date", "2026-05-06"));
		assertThat(strike("office", "dm3", id, " ").message()).contains("理由");
		assertThat(strike("sec", "dm3", id, "错").status()).isEqualTo(403);
		assertThat(strike("office", "dm3", id, "出生证明属另一人").status()).isEqualTo(200);
		assertThat(this.file.of(WorkerCode.of("dm3"), FileKind.CHILD_BIRTH)).isEmpty();
		var struck = line("dm3", id).path("struck");
		assertThat(struck.path("by").asText()).isEqualTo("严青");
		assertThat(struck.path("because").asText()).isEqualTo("出生证明属另一人");
		assertThat(struck.path("at").asText()).isNotBlank();
		assertThat(strike("office", "dm3", id, "再来").message()).contains("严青", "不能重复划去");
		assertThat(strike("office", "dm2", id, "别人的").message()).contains("没有这条记录");
		entered("office", "dm3", Map.of("kind", "birth", "date", "2026-05-06"));
	}

	@Test
	void a_line_of_a_request_is_not_struck_out() {
		var line = Lines.line("m1", LocalDate.of(2026, 3, 2), "commendation", "表彰")
			.because(RequestNumber.of("assessment-1"), null, null);
		var id = this.file.append(line, null).id();
		assertThat(strike("office", "m1", id, "错").message()).contains("审批流程", "不能划去").doesNotContain("assessment-1");
		assertThat(line("m1", id).path("strikable").asBoolean()).isFalse();
	}

	@ParameterizedTest
	@CsvSource({ "pregnancy,2026-03-02", "child-birth,2025-03-02", "miscarriage,2024-03-02" })
	void what_a_leave_told_of_a_child_is_struck_out_by_the_office_like_what_it_entered(String kind, LocalDate day) {
		var told = Lines.line("m5", day, kind, "销假时申报").because(RequestNumber.of("leave-1"), null, null);
		var id = this.file.append(told, AccountName.of("m5")).id();
		assertThat(line("m5", id).path("strikable").asBoolean()).isTrue();
		assertThat(strike("office", "m5", id, " ").message()).contains("理由");
		assertThat(strike("sjb", "m5", id, "日期填错").status()).isEqualTo(403);
		assertThat(strike("hr", "m5", id, "日期填错").status()).isEqualTo(200);
		assertThat(this.file.of(WorkerCode.of("m5"), FileKind.named(kind).orElseThrow())).extracting(FileEntry::id)
			.doesNotContain(id);
	}

	@Test
	void an_imported_line_may_be_struck_out() {
		var imported = this.file.of(WorkerCode.of("dm3"), FileKind.LEAVE).get(0).id();
		assertThat(strike("office", "dm3", imported, "年休假未休").status()).isEqualTo(200);
	}

	@Test
	void a_change_of_post_moves_the_seat_and_is_undone_by_striking_it_out() {
		this.postings.deleteAll(this.postings.findByAccount(AccountName.of("dm-sec")));
		this.postings.save(new Posting(AccountName.of("dm-sec"), "蒋国安", Post.COMMUNITY_SECRETARY, "qh-dm", false));
		var id = entered("office", "dm-sec", Map.of("kind", "post-change", "date", "2026-05-06", "field", "position",
				"value", "委员", "paper", "城党〔2026〕5号"));
		assertThat(this.workers.get(WorkerCode.of("dm-sec")).positions()).containsExactly(Position.COMMITTEE_MEMBER);
		assertThat(this.postings.findByAccount(AccountName.of("dm-sec"))).isEmpty();
		var entry = line("dm-sec", id);
		assertThat(entry.path("kind").asText()).isEqualTo("post-change");
		assertThat(entry.path("field").asText()).isEqualTo("position");
		assertThat(entry.path("value").asText()).isEqualTo("committee-member");
		assertThat(entry.path("summary").asText()).contains("书记 → 委员");
		assertThat(strike("office", "dm-sec", id, "任免文件作废").status()).isEqualTo(200);
		assertThat(this.workers.get(WorkerCode.of("dm-sec")).positions()).containsExactly(Position.SECRETARY);
		assertThat(this.postings.findByAccount(AccountName.of("dm-sec"))).hasSize(1);
	}

	@Test
	void a_move_to_another_street_says_what_becomes_of_the_contract() {
		var answer = enter("hr", "dm4",
				Map.of("kind", "post-change", "date", "2026-05-06", "field", "unit", "value", "柳下社区"));
		assertThat(answer.status()).as(answer.text()).isEqualTo(200);
		assertThat(this.workers.get(WorkerCode.of("dm4")).unit()).isEqualTo("qh-lx");
		assertThat(answer.body().path("objections").get(0).path("message").asText()).contains("HT-dm4").contains("终止");
		assertThat(answer.body().path("objections").get(0).path("severity").asText()).isEqualTo("warning");
	}

	@Test
	void a_correction_of_the_identity_number_corrects_what_follows_from_it_and_hides_it() {
		var id = entered("office", "m7", Map.of("kind", "correction", "date", "2026-05-06", "field", "idNumber",
				"value", "110105199207150019", "note", "户口本核对"));
		assertThat(this.workers.get(WorkerCode.of("m7")).idNumber()).isEqualTo("110105199207150019");
		assertThat(line("m7", id).toString()).doesNotContain("110105199207150019");
		assertThat(strike("office", "m7", id, "不对").message()).contains("另登记一条更正");
	}

	@Test
	void a_later_change_has_to_be_struck_out_first() {
		var first = entered("office", "m8", correct("education", "本科"));
		var second = entered("office", "m8", correct("education", "研究生"));
		assertThat(strike("office", "m8", first, "错").message()).contains("后来又有变更");
		assertThat(strike("office", "m8", second, "错").status()).isEqualTo(200);
		assertThat(strike("office", "m8", first, "错").status()).isEqualTo(200);
		assertThat(this.workers.get(WorkerCode.of("m8")).education()).isEqualTo("college");
	}

	@Test
	void a_class_is_changed_in_the_words_of_the_office() {
		entered("office", "m9", Map.of("kind", "post-change", "date", "2026-05-06", "field", "人员类别", "value", "公益岗"));
		assertThat(this.workers.get(WorkerCode.of("m9")).workerClass()).isEqualTo(WorkerClass.WELFARE_POST);
	}

	@Test
	void a_recruited_worker_with_an_office_may_be_elected_and_is_warned_of_the_contract() {
		entered("office", "m10",
				Map.of("kind", "post-change", "date", "2026-05-06", "field", "position", "value", "委员"));
		var answer = enter("office", "m10",
				Map.of("kind", "post-change", "date", "2026-05-06", "field", "class", "value", "选任"));
		assertThat(answer.status()).as(answer.text()).isEqualTo(200);
		assertThat(answer.body().path("objections").get(0).path("message").asText()).contains("劳动合同", "解聘退出");
	}

	@ParameterizedTest
	@CsvSource({ "pregnancy,", "child-birth,", "miscarriage,", "leave,maternity" })
	void nobody_becomes_a_man_whose_file_tells_of_a_child(String kind, String value) {
		var line = this.file
			.append(Lines.line("m10", LocalDate.of(2026, 3, 2), kind, value, LocalDate.of(2026, 9, 1), "记录"), null);
		var before = this.workers.get(WorkerCode.of("m10")).gender();
		for (var sent : List.of(correct("gender", "男"), correct("idNumber", "110105199207150019"))) {
			var answer = enter("office", "m10", sent);
			assertThat(answer.status()).as(answer.text()).isEqualTo(422);
			assertThat(answer.message()).contains("性别不能改为男", "四十二");
		}
		assertThat(this.workers.get(WorkerCode.of("m10")).gender()).isEqualTo(before);
		this.file.strike(line.id(), AccountName.of("office"), "登错人");
	}

	@Test
	void nobody_becomes_a_man_who_asked_for_maternity_leave() {
		var asked = this.away.save(new AwayPeriod(this.workers.get(WorkerCode.of("m10")),
				new Period(LocalDate.of(2026, 9, 1), LocalDate.of(2027, 1, 1)), AwayCause.LEAVE, "请假",
				RequestNumber.of("leave-900"), null)
			.onLeave("maternity"));
		assertThat(enter("office", "m10", correct("gender", "男")).message()).contains("产假申请");
		this.away.delete(asked);
	}

	@Test
	void the_page_is_told_whom_and_what_it_may_offer() {
		var sheet = this.city.get("office", "/api/facts").body();
		var people = this.city.get("office", "/api/facts/people").body();
		assertThat(people.findValuesAsText("code")).contains("m2").doesNotContain("lx1", "yt1");
		assertThat(sheet.path("kinds").findValuesAsText("id")).contains("pregnancy", "birth", "correction");
		assertThat(this.city.get("m2", "/api/facts/people").body().path("rows")).isEmpty();
		assertThat(this.city.get("m2", "/api/facts").body().path("kinds")).isEmpty();
		assertThat(enter("sjb", "m2", Map.of("kind", "commendation", "date", "2026-05-06")).status()).isEqualTo(403);
		assertThat(this.city.get("m2", "/api/me").body().path("keepsFiles").asBoolean()).isFalse();
		assertThat(this.city.get("office", "/api/me").body().path("keepsFiles").asBoolean()).isTrue();
	}

	private static Map<String, Object> correct(String field, String value) {
		return Map.of("kind", "correction", "date", "2026-05-06", "field", field, "value", value, "note", "学历证核对");
	}

	private long entered(String account, String worker, Map<String, Object> fact) {
		var answer = enter(account, worker, fact);
		assertThat(answer.status()).as(answer.text()).isEqualTo(200);
		return answer.body().path("id").asLong();
	}

	private City.Answer enter(String account, String worker, Map<String, Object> fact) {
		return this.city.post(account, "/api/workers/" + worker + "/facts", fact);
	}

	private City.Answer strike(String account, String worker, long id, String reason) {
		return this.city.post(account, "/api/workers/" + worker + "/facts/" + id + "/strike", Map.of("reason", reason));
	}

	private JsonNode line(String worker, long id) {
		for (var entry : this.city.get("admin", "/api/workers/" + worker + "/file").body().path("entries")) {
			if (entry.path("id").asLong() == id) {
				return entry;
			}
		}
		throw new AssertionError("no line " + id);
	}

}
