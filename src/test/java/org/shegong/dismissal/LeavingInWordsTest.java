package org.shegong.dismissal;

import java.util.List;

import org.junit.jupiter.api.Test;

import org.shegong.dismissal.grounds.Ground;
import org.shegong.dismissal.leaving.UnusedLeave;
import org.shegong.worker.Position;
import org.shegong.worker.WorkerClass;

import static org.assertj.core.api.Assertions.assertThat;

/** The sentences that tell people what stands against a leaving and what is lawful. */
class LeavingInWordsTest {

	private final Leaver leaver = new Leaver();

	@Test
	void the_elected_are_referred_to_recall() {
		this.leaver.workerClass = WorkerClass.ELECTED;
		this.leaver.positions = List.of(Position.COMMITTEE_MEMBER);
		assertThat(this.leaver.inWords(Ground.LAYOFF)).contains("是选任人员", "合法途径：由居民会议或党组织罢免");
	}

	@Test
	void who_holds_no_office_is_referred_to_the_contract() {
		assertThat(this.leaver.inWords(Ground.RECALL)).contains("没有选任职务", "请按劳动合同选择退出情形");
	}

	@Test
	void an_election_to_come_is_entered_once_it_is_known() {
		officeEndsOn("2026-03-17");
		assertThat(this.leaver.inWords(Ground.LOST_ELECTION)).contains("尚未发生（2026年3月17日）");
	}

	@Test
	void the_contract_outlives_the_office() {
		officeEndsOn("2026-03-16");
		assertThat(this.leaver.inWords(Ground.RECALL)).contains("劳动合同不因此解除").doesNotContain("没有");
	}

	@Test
	void an_office_without_a_contract_is_left_for_good() {
		officeEndsOn("2026-03-16");
		this.leaver.contracts.clear();
		assertThat(this.leaver.inWords(Ground.RECALL)).contains("退出社区工作者队伍").doesNotContain("劳动合同不因此解除");
	}

	@Test
	void the_posted_are_referred_to_their_employer() {
		this.leaver.workerClass = WorkerClass.POSTED;
		assertThat(this.leaver.inWords(Ground.RULE_BREACH)).contains("由原单位依法处理");
	}

	@Test
	void who_was_not_posted_does_not_go_home() {
		assertThat(this.leaver.inWords(Ground.POSTING_ENDED)).contains("不是下派人员");
	}

	@Test
	void project_graduates_are_referred_to_their_project() {
		this.leaver.workerClass = WorkerClass.GRADUATE_PROJECT;
		assertThat(this.leaver.inWords(Ground.INCOMPETENCE)).contains("项目管理办法");
	}

	@Test
	void a_pregnancy_and_a_posting_name_the_lawful_way() {
		this.leaver.filed("pregnancy", null, "2026-03-01", "2026-08-10");
		this.leaver.workerClass = WorkerClass.POSTED;
		assertThat(this.leaver.inWords(Ground.POSTING_ENDED)).contains("孕期", "返回原单位不能终止该合同；合法途径");
	}

	@Test
	void a_resignation_names_its_earliest_day() {
		this.leaver.effective = "2026-03-17";
		assertThat(this.leaver.inWords(Ground.RESIGNATION)).contains("提前30日", "最早2026年4月15日离职");
	}

	@Test
	void minimum_service_is_no_fine() {
		this.leaver.filed("probation", "minimum-service", "2025-04-16", "2028-04-15");
		assertThat(this.leaver.inWords(Ground.RESIGNATION)).contains("最低服务年限至2028年4月15日", "不得收取违约金");
	}

	@Test
	void an_injury_is_to_be_assessed() {
		this.leaver.filed("injury", null, "2025-06-02", "2025-12-31");
		assertThat(this.leaver.inWords(Ground.CHANGED_CIRCUMSTANCES)).contains("劳动能力鉴定");
	}

	@Test
	void a_term_before_a_birth_runs_on_for_the_time_being() {
		termBeforeABirth();
		assertThat(this.leaver.inWords(Ground.EXPIRY)).contains("暂续延至2028年3月6日", "登记子女出生日期后", "满一周岁")
			.doesNotContain("届时再终止");
	}

	@Test
	void a_term_after_the_birth_runs_on_to_a_day() {
		termBeforeABirth();
		this.leaver.filed("child-birth", null, "2026-10-16");
		assertThat(this.leaver.inWords(Ground.EXPIRY)).contains("续延至2027年10月15日，届时再终止").doesNotContain("暂续延");
	}

	@Test
	void a_term_is_not_over_before_its_day() {
		term("2023-04-01", "2026-03-31");
		this.leaver.effective = "2026-03-30";
		assertThat(this.leaver.inWords(Ground.EXPIRY)).contains("至2026年3月31日期满");
	}

	@Test
	void a_last_day_gone_by_asks_when_work_stopped() {
		term("2023-04-01", "2026-03-31");
		this.leaver.effective = null;
		this.leaver.today = "2026-04-01";
		assertThat(this.leaver.inWords(Ground.EXPIRY)).contains("实际停止工作的日期");
	}

	@Test
	void a_term_without_an_end_does_not_expire() {
		this.leaver.contracts.set(0, new String[] { "2019-01-15", null });
		assertThat(this.leaver.inWords(Ground.EXPIRY)).contains("不存在期满");
	}

	@Test
	void two_terms_call_for_an_open_ended_contract() {
		term("2023-04-01", "2026-03-31");
		this.leaver.contracts.add(0, new String[] { "2020-04-01", "2023-03-31" });
		assertThat(this.leaver.inWords(Ground.EXPIRY)).contains("已连续订立固定期限劳动合同2次", "应当订立无固定期限劳动合同");
	}

	@Test
	void the_form_contradicts_the_file() {
		term("2023-04-01", "2026-03-31");
		this.leaver.filed("contract", "declined", "2026-02-20", "2026-03-31");
		this.leaver.declinedEqual = true;
		assertThat(this.leaver.inWords(Ground.EXPIRY)).contains("与“维持或提高条件续订而本人不续订”不符");
	}

	@Test
	void what_only_the_form_says_is_to_be_proven() {
		term("2023-04-01", "2026-03-31");
		this.leaver.declinedEqual = true;
		assertThat(this.leaver.inWords(Ground.EXPIRY)).contains("没有续聘记录", "书面不续订的证明");
	}

	@Test
	void work_that_went_on_is_no_expiry() {
		term("2023-04-01", "2026-03-31");
		this.leaver.effective = "2026-05-01";
		assertThat(this.leaver.inWords(Ground.EXPIRY)).contains("继续工作超过一个月", "按解除处理");
	}

	@Test
	void a_far_retirement_is_too_early() {
		this.leaver.effective = null;
		assertThat(this.leaver.inWords(Ground.RETIREMENT)).contains("现在还早");
	}

	@Test
	void the_bases_of_women_are_named() {
		this.leaver.retirementBase = 52;
		assertThat(this.leaver.inWords(Ground.RETIREMENT)).contains("50或55周岁");
	}

	@Test
	void a_missing_wage_is_named() {
		this.leaver.failedTwiceWithTraining();
		this.leaver.wage = null;
		assertThat(this.leaver.inWords(Ground.TWO_FAILED_YEARS)).contains("档案中没有月工资");
	}

	@Test
	void a_missing_union_is_referred_to_the_countys() {
		this.leaver.hasUnion = false;
		assertThat(this.leaver.inWords(Ground.LAYOFF)).contains("县（区）总工会");
	}

	@Test
	void unused_leave_names_its_reckoning() {
		var leaving = this.leaver.leaving(Ground.AGREEMENT);
		assertThat(new UnusedLeave(2, leaving.averageWage(), leaving.policy()).inWords()).contains("735.63元", "300%",
				"21.75");
	}

	@Test
	void unused_leave_without_a_wage_names_the_rate() {
		var unknown = new UnusedLeave(2, null, this.leaver.leaving(Ground.AGREEMENT).policy());
		assertThat(unknown.inWords()).contains("没有月工资", "200%");
	}

	private void officeEndsOn(String day) {
		this.leaver.workerClass = WorkerClass.ELECTED;
		this.leaver.positions = List.of(Position.DIRECTOR);
		this.leaver.effective = day;
	}

	private void termBeforeABirth() {
		term("2024-02-01", "2027-01-31");
		this.leaver.today = "2027-01-04";
		this.leaver.filed("leave", "maternity", "2026-10-01", "2027-03-07");
	}

	private void term(String from, String until) {
		this.leaver.since = from;
		this.leaver.effective = null;
		this.leaver.contracts.set(0, new String[] { from, until });
	}

}
