package org.shegong.engine.guard;

import java.util.Collection;
import java.util.stream.Collectors;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;

import org.camunda.bpm.engine.impl.ProcessInstantiationBuilderImpl;
import org.camunda.bpm.engine.impl.MessageCorrelationBuilderImpl;
import org.camunda.bpm.engine.impl.cmd.AbstractCorrelateMessageCmd;
import org.camunda.bpm.engine.impl.cmd.ClaimTaskCmd;
import org.camunda.bpm.engine.impl.cmd.ExecuteJobsCmd;
import org.camunda.bpm.engine.impl.cmd.SaveTaskCmd;
import org.camunda.bpm.engine.impl.cmd.StartProcessInstanceCmd;
import org.camunda.bpm.engine.impl.cmd.SubmitStartFormCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;

import org.shegong.account.AccountName;
import org.shegong.account.WorkerCode;
import org.shegong.approval.ApprovalRequests;
import org.shegong.approval.Choice;
import org.shegong.approval.RequestNumber;
import org.shegong.worker.Workers;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Lets commands on the same case, and on the same people, run one after the other. The
 * order is the same for all, so that no two wait for each other: the request, then the
 * workers by their codes, then a unit where a room counts by units, then whatever the
 * engine writes. Nothing that others may change is read before.
 */
@Component
public class Turns {

	private static final Pattern ACCOUNT = Pattern.compile("[a-zA-Z0-9][a-zA-Z0-9@_.-]{0,63}");

	private static final Pattern DAY = Pattern.compile("\\d{4}-\\d\\d-\\d\\d");

	private static final String BY_TASK = "select p.BUSINESS_KEY_ from ACT_RU_TASK t join ACT_RU_EXECUTION p on p.ID_ = t.PROC_INST_ID_ where t.ID_ = ?";

	private static final String BY_JOB = "select p.BUSINESS_KEY_ from ACT_RU_JOB j join ACT_RU_EXECUTION p on p.ID_ = j.PROCESS_INSTANCE_ID_ where j.ID_ = ?";

	private static final String BY_EXECUTION = "select p.BUSINESS_KEY_ from ACT_RU_EXECUTION e join ACT_RU_EXECUTION p on p.ID_ = e.PROC_INST_ID_ where e.ID_ = ?";

	private final ApprovalRequests requests;

	private final Workers workers;

	private final JdbcTemplate engine;

	Turns(ApprovalRequests requests, Workers workers, JdbcTemplate engine) {
		this.requests = requests;
		this.workers = workers;
		this.engine = engine;
	}

	/**
	 * Waits until nobody else acts on what a command is about; it is kept until commit.
	 * @param account who acts; null for the system
	 */
	void await(Command<?> command, AccountName account) {
		var request = numberOf(command).flatMap(RequestNumber::read)
			.map(RequestNumber::id)
			.filter((id) -> this.requests.lock(id) > 0);
		if (command instanceof ClaimTaskCmd) {
			// who takes a task changes nothing of the person it is about
			return;
		}
		var people = new TreeSet<WorkerCode>();
		request.flatMap(this.requests::workerOf).ifPresent(people::add);
		var named = named(variables(command).values());
		if (starts(command) && account != null) {
			named.add(account.worker());
		}
		if (named.isEmpty()) {
			people.forEach(this.workers::lock);
			return;
		}
		people.addAll(named);
		this.workers.lockAll(people);
	}

	/** Whether a command acts on a case or makes one; looking needs no turn. */
	static boolean concerns(Command<?> command) {
		var inside = Inside.of(command);
		return starts(command) || command instanceof AbstractCorrelateMessageCmd || command instanceof ExecuteJobsCmd
				|| command instanceof SaveTaskCmd || (!OpenCommands.looks(command)
						&& (inside.has("taskId") || inside.has("executionId") || inside.has("processInstanceId")));
	}

	private static boolean starts(Command<?> command) {
		return command instanceof SubmitStartFormCmd || command instanceof StartProcessInstanceCmd;
	}

	/**
	 * Everybody a form names may be who its rules are about; a decision or a day names
	 * nobody.
	 */
	private static List<WorkerCode> named(Collection<?> values) {
		return values.stream()
			.filter(String.class::isInstance)
			.map(String.class::cast)
			.filter((value) -> ACCOUNT.matcher(value).matches() && !DAY.matcher(value).matches()
					&& !Choice.isOne(value))
			.map(WorkerCode::of)
			.collect(Collectors.toCollection(ArrayList::new));
	}

	private static Map<String, Object> variables(Command<?> command) {
		var given = (command instanceof StartProcessInstanceCmd)
				? Inside.of(command).<ProcessInstantiationBuilderImpl>get("instantiationBuilder").getVariables()
				: Inside.of(command)
					.<Map<String, Object>>find("variables")
					.or(() -> Inside.of(command).find("properties"))
					.orElse(null);
		return (given != null) ? given : Map.of();
	}

	/** The request a command is about; empty where there is none yet or none at all. */
	private Optional<String> numberOf(Command<?> command) {
		var inside = Inside.of(command);
		if (command instanceof AbstractCorrelateMessageCmd) {
			return numberOf(inside.<MessageCorrelationBuilderImpl>get("builder"));
		}
		if (command instanceof SaveTaskCmd) {
			return number(BY_TASK, inside.<TaskEntity>get("task").getId());
		}
		if (command instanceof ExecuteJobsCmd) {
			return number(BY_JOB, inside.get("jobId"));
		}
		return inside.<String>find("taskId")
			.flatMap((task) -> number(BY_TASK, task))
			.or(() -> inside.<String>find("executionId").flatMap((execution) -> number(BY_EXECUTION, execution)))
			.or(() -> inside.<String>find("processInstanceId").flatMap((instance) -> number(BY_EXECUTION, instance)));
	}

	private Optional<String> numberOf(MessageCorrelationBuilderImpl message) {
		return Optional.ofNullable(message.getBusinessKey())
			.or(() -> Optional.ofNullable(message.getProcessInstanceId())
				.flatMap((instance) -> number(BY_EXECUTION, instance)));
	}

	private Optional<String> number(String question, String id) {
		return this.engine.queryForList(question, String.class, id).stream().filter(Objects::nonNull).findFirst();
	}

}
