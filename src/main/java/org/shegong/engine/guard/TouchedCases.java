package org.shegong.engine.guard;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.camunda.bpm.engine.externaltask.ExternalTask;
import org.camunda.bpm.engine.impl.ExternalTaskQueryImpl;
import org.camunda.bpm.engine.impl.HistoricProcessInstanceQueryImpl;
import org.camunda.bpm.engine.impl.JobQueryImpl;
import org.camunda.bpm.engine.impl.ProcessInstanceQueryImpl;
import org.camunda.bpm.engine.impl.cmd.AbstractSetJobStateCmd;
import org.camunda.bpm.engine.impl.cmd.AbstractSetProcessInstanceStateCmd;
import org.camunda.bpm.engine.impl.cmd.AbstractSetStateCmd;
import org.camunda.bpm.engine.impl.cmd.SetJobDefinitionPriorityCmd;
import org.camunda.bpm.engine.impl.cmd.SetJobRetriesCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.MessageCorrelationResult;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Whose cases a command touches, whether it names one or several, the definition they run
 * by, or a question that finds them. Read before it is carried out.
 */
@Component
class TouchedCases {

	/** Ids asked about at once. */
	private static final int AT_ONCE = 500;

	private static final String OF_TASK = "select PROC_INST_ID_ from ACT_RU_TASK where ID_ in (:ids)";

	private static final String OF_EXECUTION = "select PROC_INST_ID_ from ACT_RU_EXECUTION where ID_ in (:ids)";

	private static final String OF_JOB = "select PROCESS_INSTANCE_ID_ from ACT_RU_JOB where ID_ in (:ids)";

	private static final String OF_WORK = "select PROC_INST_ID_ from ACT_RU_EXT_TASK where ID_ in (:ids)";

	private static final String OF_INCIDENT = "select PROC_INST_ID_ from ACT_RU_INCIDENT where ID_ in (:ids)";

	private static final String ITSELF = "select PROC_INST_ID_ from ACT_HI_PROCINST where PROC_INST_ID_ in (:ids)";

	private static final String OF_SIGNAL = "select PROC_INST_ID_ from ACT_RU_EVENT_SUBSCR where EVENT_TYPE_ = 'signal' and EVENT_NAME_ in (:ids)";

	private static final String OPEN = "select BUSINESS_KEY_ from ACT_HI_PROCINST where BUSINESS_KEY_ is not null and END_TIME_ is null and PROC_INST_ID_ in (:ids)";

	/**
	 * Also of cases that have ended: they may be begun again, or their history removed.
	 */
	private static final Pattern ABOUT_ENDED = Pattern.compile(".*(Histor|Restart).*");

	private static final String NUMBERS = "select BUSINESS_KEY_ from ACT_HI_PROCINST where BUSINESS_KEY_ is not null and PROC_INST_ID_ in (:ids)";

	/** How to find the cases from what a command, or what built it, names. */
	private static final List<Named> ONES = List.of(new Named("taskId", OF_TASK),
			new Named("executionId", OF_EXECUTION), new Named("processInstanceId", ITSELF),
			new Named("entityId", OF_EXECUTION), new Named("entityId", OF_TASK), new Named("jobId", OF_JOB),
			new Named("incidentId", OF_INCIDENT), new Named("externalTaskId", OF_WORK), new Named("taskIds", OF_TASK),
			new Named("processInstanceIds", ITSELF), new Named("historicProcessInstanceIds", ITSELF),
			new Named("ids", ITSELF), new Named("ids", OF_JOB), new Named("jobIds", OF_JOB),
			new Named("externalTaskIds", OF_WORK));

	/** … and from the definition they run by, where it is meant with all its cases. */
	private static final List<Named> ALL = List.of(
			new Named("processDefinitionId", "select PROC_INST_ID_ from ACT_RU_EXECUTION where PROC_DEF_ID_ in (:ids)"),
			new Named("processDefinitionKey",
					"select e.PROC_INST_ID_ from ACT_RU_EXECUTION e join ACT_RE_PROCDEF p on p.ID_ = e.PROC_DEF_ID_ where p.KEY_ in (:ids)"),
			new Named("jobDefinitionId",
					"select PROCESS_INSTANCE_ID_ from ACT_RU_JOB where JOB_DEF_ID_ in (:ids) and PROCESS_INSTANCE_ID_ is not null"));

	/** New tries are given only to what has none left. */
	private static final Named FAILED = new Named("jobDefinitionId",
			"select PROCESS_INSTANCE_ID_ from ACT_RU_JOB where JOB_DEF_ID_ in (:ids) and RETRIES_ = 0 and PROCESS_INSTANCE_ID_ is not null");

	private static final List<String> QUESTIONS = List.of("processInstanceQuery", "historicProcessInstanceQuery",
			"query", "jobQuery", "externalTaskQuery");

	/** What names a case itself. */
	private static final List<String> NAMES = List.of("processInstanceId", "executionId", "processInstanceIds",
			"entityId");

	private static final String ENDED = "select PROC_INST_ID_ from ACT_HI_PROCINST where PROC_INST_ID_ in (:ids) and END_TIME_ is not null";

	private static final List<String> BUILDERS = List.of("builder", "executionBuilder");

	private final NamedParameterJdbcTemplate engine;

	TouchedCases(JdbcTemplate engine) {
		this.engine = new NamedParameterJdbcTemplate(engine);
	}

	private record Named(String field, String question) {
	}

	/** Numbers of the requests whose cases they are. */
	Set<String> of(Command<?> command) {
		var told = Stream
			.concat(Stream.of(Inside.of(command)),
					BUILDERS.stream().flatMap((builder) -> Inside.of(command).find(builder).stream()).map(Inside::new))
			.toList();
		var cases = new HashSet<String>();
		told.forEach((inside) -> {
			ONES.forEach((named) -> cases.addAll(found(inside, named)));
			QUESTIONS.forEach((question) -> inside.find(question).ifPresent((asked) -> cases.addAll(chosen(asked))));
			if (inside.find("executionId").isEmpty()) {
				cases.addAll(found(inside, new Named("signalName", OF_SIGNAL)));
			}
		});
		meantWhole(command).forEach((named) -> cases.addAll(found(Inside.of(command), named)));
		var numbers = new TreeSet<>(
				ask(ABOUT_ENDED.matcher(command.getClass().getSimpleName()).matches() ? NUMBERS : OPEN, cases));
		told.forEach((inside) -> numbers.addAll(given(inside, "businessKey")));
		return numbers;
	}

	/** The first of the cases a command names that has ended already: the engine's id. */
	Optional<String> ended(Command<?> command) {
		var named = told(command).stream()
			.flatMap((inside) -> NAMES.stream().flatMap((field) -> given(inside, field).stream()))
			.toList();
		return ask(ENDED, named).stream().findFirst();
	}

	/** … of those that a message reached which named none. */
	Set<String> reached(Object answer) {
		var results = (answer instanceof Collection<?> several) ? several : Stream.ofNullable(answer).toList();
		var cases = new HashSet<String>();
		results.forEach((result) -> {
			if (result instanceof MessageCorrelationResult reached && reached.getExecution() != null) {
				cases.add(reached.getExecution().getProcessInstanceId());
			}
		});
		return new TreeSet<>(ask(NUMBERS, cases));
	}

	/** Some commands keep what they are about in what built them. */
	private static List<Inside> told(Command<?> command) {
		return Stream
			.concat(Stream.of(Inside.of(command)),
					BUILDERS.stream().flatMap((builder) -> Inside.of(command).find(builder).stream()).map(Inside::new))
			.toList();
	}

	private static List<Named> meantWhole(Command<?> command) {
		if (command instanceof SetJobRetriesCmd) {
			return List.of(FAILED);
		}
		var inside = Inside.of(command);
		var whole = (command instanceof AbstractSetProcessInstanceStateCmd || command instanceof AbstractSetJobStateCmd)
				|| (command instanceof AbstractSetStateCmd && inside.<Boolean>get("includeSubResources"))
				|| (command instanceof SetJobDefinitionPriorityCmd && inside.<Boolean>get("cascade"));
		return whole ? ALL : List.of();
	}

	/** Questions for anything else find no cases. */
	private static Collection<String> chosen(Object question) {
		if (question instanceof JobQueryImpl jobs) {
			return jobs.list().stream().map(Job::getProcessInstanceId).filter(Objects::nonNull).toList();
		}
		if (question instanceof ExternalTaskQueryImpl work) {
			return work.list().stream().map(ExternalTask::getProcessInstanceId).toList();
		}
		if (question instanceof ProcessInstanceQueryImpl open) {
			return open.listIds();
		}
		return (question instanceof HistoricProcessInstanceQueryImpl all) ? all.listIds() : List.of();
	}

	private Collection<String> found(Inside inside, Named named) {
		return ask(named.question(), given(inside, named.field()));
	}

	/** One id or several. */
	private static List<String> given(Inside inside, String field) {
		var value = inside.find(field).orElse(null);
		return Stream.ofNullable(value)
			.flatMap((one) -> (one instanceof Collection<?> several) ? several.stream() : Stream.of(one))
			.filter(String.class::isInstance)
			.map(String.class::cast)
			.toList();
	}

	private Collection<String> ask(String question, Collection<String> ids) {
		var all = List.copyOf(ids);
		var found = new LinkedHashSet<String>();
		for (int from = 0; from < all.size(); from += AT_ONCE) {
			var some = all.subList(from, Math.min(all.size(), from + AT_ONCE));
			found.addAll(this.engine.queryForList(question, Map.of("ids", some), String.class));
		}
		found.remove(null);
		return found;
	}

}
