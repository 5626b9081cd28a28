package org.shegong.engine.guard;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.camunda.bpm.engine.authorization.Groups;
import org.camunda.bpm.engine.impl.cmd.AbstractCorrelateMessageCmd;
import org.camunda.bpm.engine.impl.cmd.AbstractDeleteProcessInstanceCmd;
import org.camunda.bpm.engine.impl.cmd.ClaimTaskCmd;
import org.camunda.bpm.engine.impl.cmd.batch.DeleteProcessInstanceBatchCmd;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.interceptor.Command;

import org.shegong.account.AccountName;
import org.shegong.approval.ApprovalRequests;
import org.shegong.approval.RequestNumber;
import org.shegong.audit.AuditAction;
import org.shegong.engine.Doors;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * What administrators change by hand of cases and of the engine's settings. Whatever does
 * more than look is noted, also what nobody thought of; what people do through the forms
 * of their tasks is kept there, and the removal of a request's case as it ends.
 */
@Component
public class Handiwork {

	/**
	 * These only make a thing that another command saves, try something out, or are what
	 * the engine does after a job was carried out.
	 */
	private static final Pattern CHANGES_NOTHING = Pattern
		.compile("Create(User|Group|Tenant|Filter|Task|MigrationPlan)Cmd|CreateAuthorizationCommand|(Is|Evaluate).*"
				+ "|UnlockJobCmd|.*JobRetryCmd|.*JobListener");

	/** How to find the name of the process from what a command names. */
	private static final List<Named> PROCESSES = List.of(
			new Named("processDefinitionId", "select NAME_ from ACT_RE_PROCDEF where ID_ = ?"),
			new Named("processDefinitionKey", "select NAME_ from ACT_RE_PROCDEF where KEY_ = ? order by VERSION_ desc"),
			new Named("jobDefinitionId",
					"select p.NAME_ from ACT_RE_PROCDEF p join ACT_RU_JOBDEF d on d.PROC_DEF_ID_ = p.ID_ where d.ID_ = ?"),
			new Named("processInstanceId",
					"select p.NAME_ from ACT_RE_PROCDEF p join ACT_RU_EXECUTION e on e.PROC_DEF_ID_ = p.ID_ where e.ID_ = ?"),
			new Named("jobId",
					"select p.NAME_ from ACT_RE_PROCDEF p join ACT_RU_JOB j on j.PROCESS_DEF_ID_ = p.ID_ where j.ID_ = ?"));

	/** What it does, by the names the engine gives its commands; the first that fits. */
	private static final List<Told> WORDS = List.of(new Told(".*HistoryTimeToLive.*|.*RemovalTime.*", "变更历史记录的保存期限"),
			new Told("(Set|Patch|Remove).*Variables?.*", "变更流程变量"), new Told(".*Modif.*", "变更办理步骤"),
			new Told("ExecuteJobs.*", "立即执行后台作业"), new Told(".*Retries.*", "变更后台作业的重试次数"),
			new Told(".*Duedate.*", "变更后台作业的时间"), new Told(".*Job.*", "变更后台作业"),
			new Told("Migrate.*|SetProcessDefinitionVersion.*", "转到流程的另一版本"), new Told("Restart.*", "重新开始"),
			new Told("DeleteHistoric.*|HistoryCleanup.*|DeleteUserOperationLog.*", "删除历史记录"),
			new Told("DeleteProcessInstance.*", "删除办理中的流程"), new Told("DeleteProcessDefinition.*", "删除流程"),
			new Told("(Correlate|MessageEvent|Signal).*", "触发事件"), new Told(".*(Comment|Attachment).*", "变更备注或附件"),
			new Told(".*Incident.*", "变更故障记录"), new Told(".*Filter.*", "变更任务列表的筛选"),
			new Told(".*(Task|IdentityLink).*", "变更任务"), new Told(".*Batch.*", "变更批量作业"));

	private static final String ANYTHING_ELSE = "其他操作";

	private final ApprovalRequests requests;

	private final Doors doors;

	private final TouchedCases touched;

	private final JdbcTemplate engine;

	Handiwork(ApprovalRequests requests, Doors doors, TouchedCases touched, JdbcTemplate engine) {
		this.touched = touched;
		this.requests = requests;
		this.doors = doors;
		this.engine = engine;
	}

	private record Named(String field, String question) {
	}

	private record Told(Pattern commands, String words) {

		Told(String commands, String words) {
			this(Pattern.compile(commands), words);
		}

	}

	/**
	 * One change.
	 *
	 * @param worker whom the case is about; null where it is none, or about nobody
	 * @param unit the case lies in; null where it is none
	 * @param subject official number of the request, or name of the process; may be null
	 */
	public record Change(AuditAction action, AccountName whose, String unit, String subject, String detail) {
	}

	/**
	 * Read before the command is carried out: one for each case that it touches; none
	 * where it changes nothing by hand. A case that is removed notes its own end.
	 */
	public List<Change> of(Command<?> command, Authentication acting) {
		if (!byHand(command, acting)) {
			return List.of();
		}
		var pausing = Pausing.of(command);
		var words = pausing.map(Pausing::inWords).orElseGet(() -> words(command));
		var cases = ofCases(this.touched.of(command), pausing.map(Pausing::ofCase).orElse(AuditAction.CASE_CHANGED),
				words);
		if (command instanceof AbstractDeleteProcessInstanceCmd && !cases.isEmpty()) {
			return List.of();
		}
		var whole = new Change(pausing.map(Pausing::ofProcess).orElse(AuditAction.SETTING_CHANGED), null, null,
				find(command).orElse(null), words);
		if (cases.isEmpty() || command instanceof DeleteProcessInstanceBatchCmd) {
			return List.of(whole);
		}
		return (whole.action() == AuditAction.SETTING_CHANGED) ? cases
				: Stream.concat(cases.stream(), Stream.of(whole)).toList();
	}

	/**
	 * Which case a message reached shows only in what came of it.
	 * @param before what could be told before the command was carried out
	 */
	public List<Change> after(Command<?> command, List<Change> before, Object answer) {
		if (!(command instanceof AbstractCorrelateMessageCmd)
				|| before.stream().noneMatch((change) -> change.action() == AuditAction.SETTING_CHANGED)) {
			return before;
		}
		var cases = ofCases(this.touched.reached(answer), AuditAction.CASE_CHANGED, words(command));
		return cases.isEmpty() ? before : cases;
	}

	private static boolean byHand(Command<?> command, Authentication acting) {
		return acting.getGroupIds() != null && acting.getGroupIds().contains(Groups.CAMUNDA_ADMIN)
				&& !OpenCommands.looks(command)
				&& !CHANGES_NOTHING.matcher(command.getClass().getSimpleName()).matches()
				&& !(command instanceof ClaimTaskCmd) && Submission.of(command).isEmpty();
	}

	private static String words(Command<?> command) {
		var name = command.getClass().getSimpleName();
		return WORDS.stream()
			.filter((told) -> told.commands().matcher(name).matches())
			.findFirst()
			.map(Told::words)
			.orElse(ANYTHING_ELSE);
	}

	private List<Change> ofCases(Collection<String> keys, AuditAction action, String words) {
		return keys.stream()
			.flatMap((key) -> RequestNumber.read(key).flatMap(this.requests::byNumber).stream())
			.map((kept) -> new Change(action, Witness.whose(kept.worker()), kept.unit(),
					this.doors.officialNumber(kept), words))
			.toList();
	}

	/** Some commands keep what they are about in what built them. */
	private Optional<String> find(Command<?> command) {
		var inside = Inside.of(command);
		return PROCESSES.stream()
			.flatMap((named) -> text(inside, named.field())
				.or(() -> inside.find("builder").flatMap((builder) -> text(new Inside(builder), named.field())))
				.stream()
				.flatMap((id) -> this.engine.queryForList(named.question(), String.class, id).stream()))
			.filter(Objects::nonNull)
			.findFirst();
	}

	private static Optional<String> text(Inside inside, String field) {
		return inside.find(field).filter(String.class::isInstance).map(String.class::cast);
	}

}
