package org.shegong.leave;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;

import org.shegong.account.AccountName;
import org.shegong.approval.Brief;
import org.shegong.approval.Choice;
import org.shegong.approval.Decision;
import org.shegong.approval.MeetingDecision;
import org.shegong.approval.Objection;
import org.shegong.approval.Offer;
import org.shegong.approval.RequestNumber;
import org.shegong.approval.Step;
import org.shegong.leave.rules.FormRules;
import org.shegong.leave.rules.GrantRules;
import org.shegong.leave.request.LeaveRequests;
import org.shegong.approval.RuleList;
import org.shegong.leave.rules.LeaveRules;
import org.shegong.leave.rules.PresenceRules;
import org.shegong.leave.request.Revision;

import static org.assertj.core.api.Assertions.assertThat;

/** What deciders see and may submit. */
@LeaveRoom
class DecidingTest {

	@Autowired
	Office office;

	@Autowired
	LeaveSteps steps;

	@Autowired
	LeaveBrief brief;

	@Autowired
	LeaveRequests requests;

	@Test
	void approving_needs_no_words_and_anything_else_does() {
		var number = this.office.asked(this.office.member("a"), Ask.personal("2026-03-16", "2026-03-18"));
		assertThat(decided(number, Choice.APPROVE, null)).isEmpty();
		assertThat(decided(number, Choice.REFUSE, " ")).hasSize(1);
		assertThat(decided(number, Choice.RETURN, null)).hasSize(1);
		assertThat(decided(number, Choice.REFUSE, "当周人手不足")).isEmpty();
		assertThat(decided(number, Choice.WITHDRAW, "算了")).isNotEmpty();
		assertThat(decided(number, null, "算了")).isNotEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "sick", "annual", "marriage", "bereavement", "paternity", "parental", "injury" })
	void what_the_law_grants_cannot_be_refused_only_moved(String kind) {
		var number = this.office.asked(this.office.member("a"),
				Ask.of(new LeaveKind(kind), "2026-03-16", "2026-03-18"));
		assertThat(decided(number, Choice.REFUSE, "人手不足")).singleElement().asString().contains("退回修改");
		assertThat(decided(number, Choice.RETURN, "请改到下周")).isEmpty();
		assertThat(choices(number, "secretaryDecides")).containsExactly(Choice.APPROVE, Choice.RETURN);
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
	void a_personal_leave_may_be_refused() {
		var number = this.office.asked(this.office.member("a"), Ask.personal("2026-03-16", "2026-03-18"));
		assertThat(choices(number, "secretaryDecides")).containsExactly(Choice.APPROVE, Choice.REFUSE, Choice.RETURN);
		assertThat(choices(number, "revise")).containsExactly(Choice.RESUBMIT, Choice.WITHDRAW);
	}

	@Test
	void a_meeting_leaves_minutes_and_votes_that_add_up() {
		var number = this.office.asked(this.office.member("a"), Ask.personal("2026-06-01", "2026-07-15"));
		assertThat(met(number, null, null, null, null, null)).hasSize(1);
		assertThat(met(number, "6月纪要", null, null, null, null)).isEmpty();
		assertThat(met(number, "6月纪要", 9, 7, 6, 1)).isEmpty();
		assertThat(met(number, "6月纪要", 9, null, 6, 1)).hasSize(1);
		assertThat(met(number, "6月纪要", 9, 4, 4, 0)).singleElement().asString().contains("半数");
		assertThat(met(number, "6月纪要", 9, 5, 3, 2)).isEmpty();
		assertThat(met(number, "6月纪要", 8, 6, 3, 3)).singleElement().asString().contains("不能填写同意");
		assertThat(met(number, "6月纪要", 9, 7, 6, 2)).singleElement().asString().contains("多于实到");
		assertThat(met(number, "6月纪要", 6, 7, 7, 0)).singleElement().asString().contains("多于应到");
	}

	@Test
	void the_votes_are_kept_in_words() {
		var decision = new MeetingDecision(Choice.APPROVE, null, "6月纪要", 7, 9, 6, 1, 0);
		assertThat(decision.details()).isEqualTo("会议纪要：6月纪要，应到9人，实到7人，同意6票，反对1票，弃权0票");
	}

	@Test
	void a_revision_runs_all_rules_on_the_new_dates() {
		var number = this.office.asked(this.office.member("a"), Ask.annual("2026-03-16", "2026-03-18"));
		this.office.desk.giveBack(number);
		var longer = new Revision(Choice.RESUBMIT, null, java.time.LocalDate.of(2026, 3, 27), null, null, null, null,
				null);
		assertThat(objections(number, "revise", longer)).anyMatch(Objection::refuses);
		var away = new Revision(Choice.WITHDRAW, null, null, null, null, null, null, null);
		assertThat(objections(number, "revise", away)).isEmpty();
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
	void every_rule_has_its_own_name() {
		assertThat(new LeaveRules(new FormRules(null), new GrantRules(),
				new PresenceRules(null, null, null, null, null, null))
			.lists()).flatExtracting(RuleList::rules).extracting("name").doesNotHaveDuplicates().hasSizeGreaterThan(15);
	}

	private List<String> decided(RequestNumber number, Choice choice, String opinion) {
		return messages(number, "secretaryDecides", new Decision(choice, opinion));
	}

	private List<String> met(RequestNumber number, String minutes, Integer members, Integer present, Integer votesFor,
			Integer votesAgainst) {
		return messages(number, "meetingDecides",
				new MeetingDecision(Choice.APPROVE, null, minutes, present, members, votesFor, votesAgainst, null));
	}

	private List<String> messages(RequestNumber number, String task, Record form) {
		return objections(number, task, form).stream().map(Objection::message).toList();
	}

	@SuppressWarnings("unchecked")
	private <F extends Record> List<Objection> objections(RequestNumber number, String task, F form) {
		return ((Step<F>) step(task)).objections(number, form, AccountName.of("boss"), null);
	}

	private List<Choice> choices(RequestNumber number, String task) {
		return step(task).offers(number).stream().map(Offer::choice).toList();
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
