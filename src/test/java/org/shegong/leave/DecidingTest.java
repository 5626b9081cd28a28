package org.shegong.leave;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;

import org.shegong.account.AccountName;
import org.shegong.approval.Choice;
import org.shegong.approval.Decision;
import org.shegong.approval.DecisionFault;
import org.shegong.approval.FormFault;
import org.shegong.approval.MeetingDecision;
import org.shegong.approval.Objection;
import org.shegong.approval.Offer;
import org.shegong.approval.RequestNumber;
import org.shegong.approval.Step;
import org.shegong.approval.VoteFault;
import org.shegong.leave.rules.FormRules;
import org.shegong.leave.rules.GrantRules;
import org.shegong.approval.RuleList;
import org.shegong.leave.rules.LeaveRules;
import org.shegong.leave.rules.PresenceRules;
import org.shegong.leave.request.Revision;

import static org.assertj.core.api.Assertions.assertThat;

/** What deciders may submit; what they see says {@link LeaveInWordsTest}. */
@LeaveRoom
class DecidingTest {

	@Autowired
	Office office;

	@Autowired
	LeaveSteps steps;

	@Test
	void approving_needs_no_words_and_anything_else_does() {
		var number = this.office.asked(this.office.member("a"), Ask.personal("2026-03-16", "2026-03-18"));
		assertThat(decided(number, Choice.APPROVE, null)).isEmpty();
		assertThat(decided(number, Choice.REFUSE, " ")).containsExactly(rule(DecisionFault.NO_OPINION));
		assertThat(decided(number, Choice.RETURN, null)).containsExactly(rule(DecisionFault.NO_OPINION));
		assertThat(decided(number, Choice.REFUSE, "长".repeat(2001)))
			.containsExactly(rule(DecisionFault.OPINION_TOO_LONG));
		assertThat(decided(number, Choice.REFUSE, "当周人手不足")).isEmpty();
		assertThat(decided(number, Choice.WITHDRAW, "算了")).containsExactly(rule(DecisionFault.NOT_OFFERED));
		assertThat(decided(number, null, "算了")).containsExactly(rule(DecisionFault.NOT_OFFERED));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "sick|LCL 42, 女职工 5, 女职工 7", "annual|条例 5", "marriage|条例 5", "bereavement|B.5",
					"paternity|LCL 42, 女职工 5, 女职工 7", "parental|LCL 42, 女职工 5, 女职工 7", "injury|LCL 42, 女职工 5, 女职工 7" })
	void what_the_law_grants_cannot_be_refused_only_moved(String kind, String rule) {
		var number = this.office.asked(this.office.member("a"),
				Ask.of(new LeaveKind(kind), "2026-03-16", "2026-03-18"));
		assertThat(decided(number, Choice.REFUSE, "人手不足")).containsExactly(rule);
		assertThat(decided(number, Choice.RETURN, "请改到下周")).isEmpty();
		assertThat(choices(number, "secretaryDecides")).containsExactly(Choice.APPROVE, Choice.RETURN);
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
		assertThat(met(number, null, null, null, null, null)).containsExactly(rule(VoteFault.NO_MINUTES));
		assertThat(met(number, "6月纪要", null, null, null, null)).isEmpty();
		assertThat(met(number, "6月纪要", 9, 7, 6, 1)).isEmpty();
		assertThat(met(number, "6月纪要", 9, null, 6, 1)).containsExactly(rule(VoteFault.COUNT_INCOMPLETE));
		assertThat(met(number, "6月纪要", 9, 7, 6, -1)).containsExactly(rule(VoteFault.COUNT_NEGATIVE));
		assertThat(met(number, "6月纪要", 9, 4, 4, 0)).containsExactly(rule(VoteFault.NO_QUORUM));
		assertThat(met(number, "6月纪要", 9, 5, 3, 2)).isEmpty();
		assertThat(met(number, "6月纪要", 8, 6, 3, 3)).containsExactly(rule(VoteFault.NO_MAJORITY));
		assertThat(met(number, "6月纪要", 9, 7, 6, 2)).containsExactly(rule(VoteFault.MORE_VOTES_THAN_PRESENT));
		assertThat(met(number, "6月纪要", 6, 7, 7, 0)).containsExactly(rule(VoteFault.MORE_PRESENT_THAN_MEMBERS));
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
	void every_rule_has_its_own_name() {
		assertThat(
				new LeaveRules(new FormRules(null), new GrantRules(), new PresenceRules(null, null, null, null, null))
					.lists())
			.flatExtracting(RuleList::rules)
			.extracting("name")
			.doesNotHaveDuplicates()
			.hasSizeGreaterThan(15);
	}

	private List<String> decided(RequestNumber number, Choice choice, String opinion) {
		return rules(number, "secretaryDecides", new Decision(choice, opinion));
	}

	private List<String> met(RequestNumber number, String minutes, Integer members, Integer present, Integer votesFor,
			Integer votesAgainst) {
		return rules(number, "meetingDecides",
				new MeetingDecision(Choice.APPROVE, null, minutes, present, members, votesFor, votesAgainst, null));
	}

	private static String rule(FormFault fault) {
		return "FORM " + fault.id();
	}

	private List<String> rules(RequestNumber number, String task, Record form) {
		return objections(number, task, form).stream().map(Objection::rule).toList();
	}

	@SuppressWarnings("unchecked")
	private <F extends Record> List<Objection> objections(RequestNumber number, String task, F form) {
		return ((Step<F>) step(task)).objections(number, form, AccountName.of("boss"), null);
	}

	private List<Choice> choices(RequestNumber number, String task) {
		return step(task).offers(number).stream().map(Offer::choice).toList();
	}

	private Step<?> step(String task) {
		return this.steps.all().stream().filter((step) -> step.task().equals(task)).findFirst().orElseThrow();
	}

}
