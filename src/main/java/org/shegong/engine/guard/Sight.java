package org.shegong.engine.guard;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.regex.Pattern;

import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.history.HistoricExternalTaskLogQuery;
import org.camunda.bpm.engine.history.HistoricIncidentQuery;
import org.camunda.bpm.engine.history.HistoricJobLogQuery;
import org.camunda.bpm.engine.history.UserOperationLogQuery;
import org.camunda.bpm.engine.externaltask.ExternalTaskQuery;
import org.camunda.bpm.engine.impl.AbstractQuery;
import org.camunda.bpm.engine.impl.AbstractVariableQueryImpl;
import org.camunda.bpm.engine.impl.HistoricProcessInstanceQueryImpl;
import org.camunda.bpm.engine.impl.HistoricTaskInstanceQueryImpl;
import org.camunda.bpm.engine.impl.HistoricVariableInstanceQueryImpl;
import org.camunda.bpm.engine.impl.ProcessInstanceQueryImpl;
import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.camunda.bpm.engine.impl.VariableOrderProperty;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.runtime.EventSubscriptionQuery;
import org.camunda.bpm.engine.runtime.IncidentQuery;
import org.camunda.bpm.engine.runtime.JobQuery;

import org.shegong.engine.accounts.BaseGroup;
import org.shegong.engine.accounts.Grants;

/**
 * How far people who do not administer see beyond the tasks they handle. Who watches a
 * county sees and counts its cases, and what was done on them; what is written in them
 * they neither read nor search by. All others count nothing. What belongs to no county,
 * such as changes of accounts, is for administrators.
 */
class Sight {

	/** These count cases. */
	private static final Pattern OVERVIEW = Pattern.compile(".*Statistics.*|TaskCountByCandidateGroup.*");

	/** These are about the system and no case. */
	private static final Pattern SYSTEM = Pattern.compile("(Historic)?Batch.*|SchemaLog.*|TablePage.*");

	/** Queries whose answers may belong to no county, with how they are kept to some. */
	private static final List<Narrowing<?>> NARROWED = List.of(
			new Narrowing<>(UserOperationLogQuery.class, UserOperationLogQuery::tenantIdIn),
			new Narrowing<>(JobQuery.class, JobQuery::tenantIdIn),
			new Narrowing<>(HistoricJobLogQuery.class, HistoricJobLogQuery::tenantIdIn),
			new Narrowing<>(IncidentQuery.class, IncidentQuery::tenantIdIn),
			new Narrowing<>(HistoricIncidentQuery.class, HistoricIncidentQuery::tenantIdIn),
			new Narrowing<>(ExternalTaskQuery.class, ExternalTaskQuery::tenantIdIn),
			new Narrowing<>(HistoricExternalTaskLogQuery.class, HistoricExternalTaskLogQuery::tenantIdIn),
			new Narrowing<>(EventSubscriptionQuery.class, EventSubscriptionQuery::tenantIdIn));

	/** Of any request; what belongs to none is an administrator's own note. */
	private static final String ANY = "%";

	private record Narrowing<Q>(Class<Q> query, BiFunction<Q, String[], ?> tenantIdIn) {

		void apply(Object command, String[] counties) {
			if (this.query.isInstance(command)) {
				this.tenantIdIn.apply(this.query.cast(command), counties);
			}
		}

	}

	/** No task and no case has this id. */
	private static final String NOTHING = "nothing";

	private final Authentication acting;

	private final Set<String> groups;

	private final String[] counties;

	Sight(Authentication acting) {
		this.acting = acting;
		this.groups = (acting.getGroupIds() != null) ? Set.copyOf(acting.getGroupIds()) : Set.of();
		this.counties = (acting.getTenantIds() != null && !acting.getTenantIds().isEmpty())
				? acting.getTenantIds().toArray(String[]::new) : new String[] { "" };
	}

	void admit(Command<?> command) {
		var name = command.getClass().getSimpleName();
		if (SYSTEM.matcher(name).matches() || (OVERVIEW.matcher(name).matches() && !supervises())) {
			throw new AuthorizationException("只有督查岗位可以统计本县（区）的事项，只有管理员可以查看系统运行情况");
		}
		var query = NoExpressions.query(command);
		if (supervises() && query instanceof AbstractQuery<?, ?> asked && looksInside(asked)) {
			throw new AuthorizationException("不能按表单内容查找或排序，请按流程、单位、日期查找");
		}
		if (query instanceof HistoricTaskInstanceQueryImpl done && done.getProcessInstanceBusinessKeyLike() == null) {
			done.processInstanceBusinessKeyLike(ANY);
		}
		spareSearch(query);
		NARROWED.forEach((narrowing) -> narrowing.apply(command, this.counties));
	}

	/**
	 * Who may read no case at all is told of none. The engine would look through those of
	 * the whole city for it.
	 */
	private void spareSearch(Object query) {
		if (query instanceof HistoricTaskInstanceQueryImpl done && !readsHistory()) {
			done.taskId(NOTHING);
		}
		else if (query instanceof HistoricProcessInstanceQueryImpl ended && !readsHistory()) {
			ended.processInstanceId(NOTHING);
		}
		else if (query instanceof ProcessInstanceQueryImpl cases
				&& !reaches(ProcessDefinitionPermissions.READ_INSTANCE, Resources.PROCESS_DEFINITION)
				&& !reaches(Permissions.READ, Resources.PROCESS_INSTANCE)) {
			cases.processInstanceId(NOTHING);
		}
	}

	private boolean readsHistory() {
		return reaches(ProcessDefinitionPermissions.READ_HISTORY, Resources.PROCESS_DEFINITION);
	}

	private boolean reaches(Permission right, Resource kind) {
		return ((Grants) Context.getCommandContext().getAuthorizationManager()).mayReach(this.acting, right, kind);
	}

	private boolean supervises() {
		return this.groups.contains(BaseGroup.SUPERVISORS.id());
	}

	/** Whether what is written in a case decides on the answer or its order. */
	private static boolean looksInside(AbstractQuery<?, ?> asked) {
		return parts(asked, Collections.newSetFromMap(new IdentityHashMap<>())).stream()
			.anyMatch((part) -> part.getOrderingProperties().stream().anyMatch(VariableOrderProperty.class::isInstance)
					|| searchesInside(part));
	}

	/** With all its alternatives, which may know the query they belong to. */
	private static Set<AbstractQuery<?, ?>> parts(AbstractQuery<?, ?> asked, Set<AbstractQuery<?, ?>> known) {
		if (known.add(asked)) {
			alternatives(asked).forEach((part) -> parts(part, known));
		}
		return known;
	}

	private static boolean searchesInside(AbstractQuery<?, ?> asked) {
		return (asked instanceof TaskQueryImpl tasks && !tasks.getVariables().isEmpty())
				|| (asked instanceof HistoricTaskInstanceQueryImpl done && !done.getVariables().isEmpty())
				|| (asked instanceof HistoricVariableInstanceQueryImpl values && values.getQueryVariableValue() != null)
				|| (asked instanceof AbstractVariableQueryImpl<?, ?> cases
						&& !cases.getQueryVariableValues().isEmpty());
	}

	/** The parts of which one has to apply; the first is the query itself. */
	private static List<? extends AbstractQuery<?, ?>> alternatives(AbstractQuery<?, ?> asked) {
		if (asked instanceof TaskQueryImpl tasks) {
			return tasks.getQueries();
		}
		if (asked instanceof HistoricTaskInstanceQueryImpl done) {
			return done.getQueries();
		}
		if (asked instanceof ProcessInstanceQueryImpl cases) {
			return cases.getQueries();
		}
		return (asked instanceof HistoricProcessInstanceQueryImpl ended) ? ended.getQueries() : List.of();
	}

}
