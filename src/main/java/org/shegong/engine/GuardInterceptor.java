package org.shegong.engine;

import java.lang.reflect.Field;
import java.util.List;
import java.util.Map;

import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.authorization.Groups;
import org.camunda.bpm.engine.impl.ProcessInstantiationBuilderImpl;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cmd.CompleteTaskCmd;
import org.camunda.bpm.engine.impl.cmd.HandleTaskBpmnErrorCmd;
import org.camunda.bpm.engine.impl.cmd.HandleTaskEscalationCmd;
import org.camunda.bpm.engine.impl.cmd.StartProcessInstanceAtActivitiesCmd;
import org.camunda.bpm.engine.impl.cmd.StartProcessInstanceCmd;
import org.camunda.bpm.engine.impl.cmd.SubmitStartFormCmd;
import org.camunda.bpm.engine.impl.cmd.SubmitTaskFormCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.util.ReflectionUtils;

/**
 * Stands before every engine command a logged-in person issues, whatever the way it came
 * (Tasklist, REST), and shows starts and completions to the {@link FormGuard}. What the
 * engine itself does inside such a command is not asked again.
 */
class GuardInterceptor extends CommandInterceptor {

	private final ThreadLocal<Boolean> inside = ThreadLocal.withInitial(() -> false);

	private final ProcessEngineConfigurationImpl engine;

	private final ObjectProvider<FormGuard> guard;

	GuardInterceptor(ProcessEngineConfigurationImpl engine, ObjectProvider<FormGuard> guard) {
		this.engine = engine;
		this.guard = guard;
	}

	@Override
	public <T> T execute(Command<T> command) {
		if (this.inside.get()) {
			return this.next.execute(command);
		}
		this.inside.set(true);
		try {
			var acting = this.engine.getIdentityService().getCurrentAuthentication();
			if (acting != null && acting.getUserId() != null) {
				admit(command, acting.getUserId(), acting.getGroupIds());
			}
			return this.next.execute(command);
		}
		finally {
			this.inside.remove();
		}
	}

	private void admit(Command<?> command, String account, List<String> groups) {
		if (command instanceof SubmitStartFormCmd) {
			start(field(command, "processDefinitionId"), field(command, "variables"), account);
		}
		else if (command instanceof StartProcessInstanceCmd) {
			ProcessInstantiationBuilderImpl start = field(command, "instantiationBuilder");
			var key = start.getProcessDefinitionKey();
			if (key != null) {
				this.guard.getObject().admitStart(key, given(start.getVariables()), account);
			}
			else {
				start(start.getProcessDefinitionId(), start.getVariables(), account);
			}
		}
		else if (command instanceof SubmitTaskFormCmd) {
			complete(field(command, "taskId"), field(command, "properties"));
		}
		else if (command instanceof CompleteTaskCmd) {
			complete(field(command, "taskId"), field(command, "variables"));
		}
		else if (sidesteps(command) && (groups == null || !groups.contains(Groups.CAMUNDA_ADMIN))) {
			throw new AuthorizationException("只有管理员可以在流程中途启动、或以错误和升级事件结束任务；请通过表单办理");
		}
	}

	private static boolean sidesteps(Command<?> command) {
		return command instanceof StartProcessInstanceAtActivitiesCmd || command instanceof HandleTaskBpmnErrorCmd
				|| command instanceof HandleTaskEscalationCmd;
	}

	private void start(String definitionId, Map<String, Object> variables, String account) {
		ProcessDefinitionEntity definition = this.engine.getDeploymentCache()
			.findDeployedProcessDefinitionById(definitionId);
		this.guard.getObject().admitStart(definition.getKey(), given(variables), account);
	}

	private void complete(String taskId, Map<String, Object> variables) {
		var task = (taskId != null) ? this.guard.getObject().task(taskId) : null;
		if (task == null) {
			throw new TaskGone(taskId);
		}
		this.guard.getObject().admitCompletion(task, given(variables), this.engine);
	}

	private static Map<String, Object> given(Map<String, Object> variables) {
		return (variables != null) ? variables : Map.of();
	}

	@SuppressWarnings("unchecked")
	private static <F> F field(Command<?> command, String name) {
		Field field = ReflectionUtils.findField(command.getClass(), name);
		if (field == null) {
			throw new IllegalStateException(command.getClass().getName() + " 没有字段 " + name + "，引擎版本与表单防护不符");
		}
		ReflectionUtils.makeAccessible(field);
		return (F) ReflectionUtils.getField(field, command);
	}

}
