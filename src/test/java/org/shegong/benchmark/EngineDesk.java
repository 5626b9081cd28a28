package org.shegong.benchmark;

import java.util.Map;
import java.util.function.Supplier;

import org.camunda.bpm.engine.ProcessEngine;

/** The engine's own services, without HTTP, login and rights. */
class EngineDesk implements Desk {

	private final ProcessEngine engine;

	private final County county;

	private final BareForm bare;

	EngineDesk(ProcessEngine engine, County county) {
		this.engine = engine;
		this.county = county;
		this.bare = new BareForm(county);
	}

	@Override
	public String start(int number, Map<String, Object> form) {
		return as(this.county.worker(number), () -> {
			var model = this.engine.getRepositoryService()
				.createProcessDefinitionQuery()
				.processDefinitionKey("leave")
				.latestVersion()
				.singleResult();
			return this.engine.getFormService()
				.submitStartForm(model.getId(), this.bare.key(number), this.bare.of(number, form))
				.getBusinessKey();
		});
	}

	@Override
	public String find(String account, String request, String task) {
		var found = this.engine.getTaskService()
			.createTaskQuery()
			.processInstanceBusinessKey(request)
			.initializeFormKeys()
			.singleResult();
		if (!found.getTaskDefinitionKey().equals(task)) {
			throw new IllegalStateException("expected the task " + task + ", found " + found);
		}
		return found.getId();
	}

	@Override
	public void claim(String account, String task) {
		as(account, () -> {
			this.engine.getTaskService().claim(task, account);
			return null;
		});
	}

	@Override
	public void complete(String account, String task, Map<String, Object> form) {
		as(account, () -> {
			this.engine.getFormService().submitTaskForm(task, form);
			return null;
		});
	}

	private <T> T as(String account, Supplier<T> work) {
		this.engine.getIdentityService().setAuthenticatedUserId(account);
		try {
			return work.get();
		}
		finally {
			this.engine.getIdentityService().clearAuthentication();
		}
	}

}
