package org.shegong.leave;

import java.time.LocalDate;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.util.ReflectionTestUtils;

import org.shegong.account.AccountName;
import org.shegong.account.WorkerCode;
import org.shegong.approval.Brief;
import org.shegong.approval.Choice;
import org.shegong.approval.Decision;
import org.shegong.approval.MeetingDecision;
import org.shegong.approval.RequestNumber;
import org.shegong.approval.Step;
import org.shegong.leave.request.Birth;
import org.shegong.leave.request.LeaveRequests;
import org.shegong.leave.request.Relation;
import org.shegong.leave.request.ReturnDesk;
import org.shegong.leave.request.ReturnReport;
import org.shegong.worker.FileKind;
import org.shegong.worker.Worker;

import static org.assertj.core.api.Assertions.assertThat;

/** The sentences that tell applicants, deciders and the file of a leave. */
@LeaveRoom
class LeaveInWordsTest {

	@Autowired
	Office office;

	@Autowired
	LeaveSteps steps;

	@Autowired
	LeaveBrief brief;

	@Autowired
	LeaveRequests requests;

	@Autowired
	ReturnDesk returns;

	@AfterEach
	void today() {
		this.office.today("2026-03-02");
	}

	@Test
	void a_decider_sees_how_much_illness_came_before() {
		var member = this.office.member("a");
		this.office.granted(member, Ask.sick("2026-02-13", "2026-02-24"));
		var lines = this.brief.about(this.office.asked(member, Ask.sick("2026-03-16", "2026-03-22"))).lines();
		assertThat(lines.get("本年已休病假")).isEqualTo("12天（自然日，不含本次）");
		assertThat(lines.get("医疗期")).contains("连同本次已用19天");
	}

	@Test
	void the_votes_are_kept_in_words() {
		var decision = new MeetingDecision(Choice.APPROVE, null, "6月纪要", 7, 9, 6, 1, 0);
		assertThat(decision.details()).isEqualTo("会议纪要：6月纪要，应到9人，实到7人，同意6票，反对1票，弃权0票");
	}

	@Test
	void the_form_says_how_the_days_were_counted_and_on_what_rule() {
		var number = this.office.asked(this.office.member("a"), Ask.annual("2026-04-30", "2026-05-09"));
		var lines = this.brief.about(number).lines();
		assertThat(lines).containsEntry("请假人", "王a").containsEntry("假别", "年休假");
		assertThat(lines.get("起止时间")).isEqualTo("2026年4月30日（周四） 至 2026年5月9日（周六）");
		assertThat(lines.get("天数")).contains("5个工作日", "其间休息日和节假日5天不计", "2026年5月9日（周六）调休上班");
		assertThat(rule(number, "deputyLeadDecides")).contains("地方办法", "最终审批").doesNotContain("XX-14");
		assertThat(rule(number, "secretaryDecides")).contains("报上一级");
		assertThat(this.brief.about(number).title()).contains("王a", "年休假");
	}

	@Test
	void only_whoever_is_ill_reads_from_what() {
		var number = this.office.asked(this.office.member("a"), Ask.sick("2026-03-16", "2026-03-18"));
		assertThat(told(number, "secretaryDecides").lines().get("事由")).contains("不向审批人显示");
		assertThat(told(number, "reportBack").lines().get("事由")).isEqualTo(this.requests.get(number).reason());
	}

	@Test
	void a_default_chain_is_called_one() {
		var number = this.office.asked(this.office.man("c", Office.CHANGZHOU),
				Ask.personal("2026-03-16", "2026-03-18"));
		assertThat(rule(number, "secretaryDecides")).contains("系统默认");
	}

	@Test
	void touching_leaves_are_named_on_the_form() {
		var member = this.office.member("a");
		this.office.asked(member, Ask.personal("2026-03-18", "2026-03-20"));
		var number = this.office.asked(member, Ask.personal("2026-03-23", "2026-03-25"));
		assertThat(this.brief.about(number).lines().get("审批层级按")).contains("6天");
	}

	@Test
	void what_the_law_grants_is_sent_back_and_not_refused() {
		var number = this.office.asked(this.office.member("a"), Ask.sick("2026-03-16", "2026-03-18"));
		assertThat(said(number, "secretaryDecides", new Decision(Choice.REFUSE, "人手不足")))
			.isEqualTo("病假是法定假期，不能不同意；需要调整日期的请选“退回修改”并写明建议的日期");
	}

	@Test
	void a_meeting_without_a_majority_is_told_the_numbers() {
		var number = this.office.asked(this.office.member("a"), Ask.personal("2026-06-01", "2026-07-15"));
		assertThat(said(number, "meetingDecides", new MeetingDecision(Choice.APPROVE, null, "6月纪要", 6, 8, 3, 3, null)))
			.isEqualTo("同意3票不过实到6人的半数，不能填写同意");
	}

	@Test
	void a_return_that_is_still_to_come_names_its_day() {
		assertThat(back("2026-03-19", "2026-03-17")).contains("2026年3月19日还没有到", "返岗当天或以后");
	}

	@Test
	void a_return_after_the_due_day_is_referred_to_a_further_leave() {
		assertThat(back("2026-03-20", "2026-03-17")).contains("2026年3月19日（周四）返岗", "从2026年3月19日开始的请假（续假）");
	}

	@Test
	void a_return_before_the_leave_names_its_first_day() {
		assertThat(back("2026-03-13", "2026-03-16")).contains("一天也没有休的，填写2026年3月16日");
	}

	@Test
	void a_leave_called_off_before_it_began_names_today() {
		assertThat(back("2026-03-16", "2026-03-10")).contains("还没有开始", "填写今天2026年3月10日");
	}

	@Test
	void a_return_before_the_grant_says_so() {
		assertThat(back("2025-03-19", "2026-03-10")).contains("早于批准日期");
	}

	@Test
	void days_given_back_are_counted_on_the_file() {
		var number = this.office.granted(this.office.member("a"), Ask.annual("2026-03-16", "2026-03-20"));
		this.returns.report(number, report("2026-03-19"), AccountName.of("a"));
		assertThat(filed()).contains("退回2天");
	}

	@Test
	void a_late_return_is_called_one_on_the_file() {
		this.office.today("2026-03-31");
		var number = this.office.granted(this.office.member("a"), Ask.personal("2026-03-16", "2026-03-18"));
		this.returns.report(number, report("2026-03-24"), AccountName.of("a"));
		assertThat(filed()).contains("迟归");
	}

	@Test
	void a_birth_that_nobody_can_tell_is_referred_to_the_office() {
		var number = this.office.granted(mother(), maternity());
		ReflectionTestUtils.setField(this.requests.get(number), "birthAsked", false);
		this.office.today("2026-10-12");
		this.returns.report(number, report("2026-10-12"), AccountName.of("a"));
		assertThat(filed()).contains("所属党政办在“人事登记”里登记");
	}

	@Test
	void another_birth_on_file_is_named_with_who_corrects_it() {
		var mother = mother();
		var number = this.office.granted(mother, maternity());
		this.office.imported(mother, "child-birth", null, "2026-05-10", null);
		this.office.today("2026-10-12");
		var report = new ReturnReport(LocalDate.of(2026, 10, 12), null, LocalDate.of(2026, 5, 11), 1);
		assertThat(this.steps.mayReport(number, report, AccountName.of("a"))).first()
			.extracting("message")
			.asString()
			.contains("2026年5月10日", "更正");
	}

	@Test
	void the_list_says_what_was_applied_for_and_what_was_taken() {
		var member = this.office.member("a");
		var off = this.office.granted(member, Ask.personal("2026-03-16", "2026-03-17"));
		var early = this.office.granted(member, Ask.annual("2026-04-13", "2026-04-17"));
		this.office.today("2026-03-16");
		this.returns.report(off, report("2026-03-16"), AccountName.of("a"));
		this.office.today("2026-04-16");
		this.returns.report(early, report("2026-04-16"), AccountName.of("a"));
		assertThat(this.brief.title(off)).contains("事假2天", "3月16日—3月17日", "未休");
		assertThat(this.brief.title(early)).contains("年休假5天", "4月13日—4月17日", "实休3天");
	}

	@Test
	void maternity_leave_beyond_its_end_names_the_last_day() {
		assertThat(refused(this.office.woman("b", Office.CHANGZHOU),
				Ask.of(LeaveKind.MATERNITY, "2026-08-03", "2027-01-09")))
			.contains("2027年1月8日");
	}

	@Test
	void where_no_province_is_known_its_extension_is_to_be_looked_up() {
		assertThat(warned(this.office.woman("b", Office.COUNTY), Ask.birth("2026-08-03", Birth.NORMAL, 1)))
			.contains("所在省的延长产假");
	}

	@Test
	void travel_to_a_funeral_is_another_leave() {
		assertThat(refused(this.office.member("a"), Ask.of(LeaveKind.BEREAVEMENT, "2026-03-16", "2026-03-19")))
			.contains("路程假另计，可另请事假");
	}

	@Test
	void a_third_death_in_a_row_asks_who_died() {
		var mourner = this.office.member("a");
		this.office.imported(mourner, "leave", "bereavement", "2026-03-16", "2026-03-18");
		this.office.asked(mourner, Ask.of(LeaveKind.BEREAVEMENT, "2026-03-19", "2026-03-23"));
		assertThat(refused(mourner, Ask.of(LeaveKind.BEREAVEMENT, "2026-03-24", "2026-03-24")))
			.contains("另一位亲属去世的，请选明与逝者的关系");
	}

	@Test
	void a_second_death_is_asked_about() {
		var mourner = this.office.member("a");
		this.office.imported(mourner, "leave", "bereavement", "2026-03-16", "2026-03-18");
		assertThat(warned(mourner, Ask.of(LeaveKind.BEREAVEMENT, "2026-03-19", "2026-03-23"))).contains("是否同一位亲属");
	}

	@Test
	void a_second_birth_is_referred_to_the_file() {
		var father = this.office.man("a", Office.CHANGZHOU);
		this.office.asked(father, Ask.of(LeaveKind.PATERNITY, "2027-03-01", "2027-03-15"));
		assertThat(refused(father, Ask.of(LeaveKind.PATERNITY, "2026-06-01", "2026-06-15"))).contains("“人事登记”里登记子女出生");
	}

	@Test
	void in_laws_are_said_to_be_on_no_list() {
		assertThat(warned(this.office.member("a"), Ask.death(Relation.PARENT_IN_LAW, "2026-03-19", "2026-03-23")))
			.contains("岳父母或公婆不在规定列举");
	}

	@Test
	void a_child_s_birthday_ends_parental_leave() {
		var father = this.office.man("a", Office.CHANGZHOU);
		this.office.imported(father, "child-birth", null, "2023-03-18", null);
		assertThat(refused(father, Ask.of(LeaveKind.PARENTAL, "2026-03-16", "2026-03-18"))).contains("最晚休到2026年3月17日",
				"子女在2026年3月18日满3周岁");
	}

	@Test
	void beyond_the_medical_period_says_so() {
		var member = this.office.serving(this.office.member("a"), "2022-01-06", "2022-01-06");
		assertThat(warned(member, Ask.sick("2026-03-02", "2026-06-05"))).contains("超过医疗期");
	}

	@Test
	void a_missing_paper_is_named() {
		assertThat(warned(this.office.member("a"), Ask.sick("2026-03-16", "2026-03-17"))).contains("诊断证明");
	}

	@Test
	void an_injury_that_heals_too_slowly_is_referred_to_the_assessors() {
		assertThat(refused(this.office.member("a"), Ask.of(LeaveKind.INJURY, "2026-03-16", "2027-03-16")))
			.contains("劳动能力鉴定委员会的确认");
	}

	@Test
	void what_is_handed_in_late_is_called_so() {
		this.office.today("2026-03-27");
		assertThat(warned(this.office.member("a"), Ask.sick("2026-03-16", "2026-03-17"))).contains("按补办登记");
	}

	private Worker mother() {
		return this.office.woman("a", "taiyuan");
	}

	private static Ask maternity() {
		return Ask.of(LeaveKind.MATERNITY, "2026-05-06", "2026-10-10");
	}

	private static ReturnReport report(String day) {
		return new ReturnReport(LocalDate.parse(day), null, null, null);
	}

	/** What a return on a day from leave on 16 to 18 March is told on another. */
	private String back(String day, String today) {
		var number = this.office.granted(this.office.member("a"), Ask.personal("2026-03-16", "2026-03-18"));
		this.office.today(today);
		return this.steps.mayReport(number, report(day), AccountName.of("a")).get(0).message();
	}

	private String filed() {
		var entries = this.office.file.of(WorkerCode.of("a"), FileKind.LEAVE_RETURN);
		return entries.get(entries.size() - 1).summary();
	}

	private String refused(Worker worker, Ask ask) {
		return String.join("\n", this.office.refusals(worker, ask));
	}

	private String warned(Worker worker, Ask ask) {
		return String.join("\n", this.office.warnings(worker, ask));
	}

	@SuppressWarnings("unchecked")
	private <F extends Record> String said(RequestNumber number, String task, F form) {
		return ((Step<F>) step(task)).objections(number, form, AccountName.of("boss"), null).get(0).message();
	}

	private String rule(RequestNumber number, String task) {
		return told(number, task).rule();
	}

	private Brief told(RequestNumber number, String task) {
		var brief = this.brief.about(number);
		step(task).tell(number, null, brief);
		return brief;
	}

	private Step<?> step(String task) {
		return this.steps.all().stream().filter((step) -> step.task().equals(task)).findFirst().orElseThrow();
	}

}
