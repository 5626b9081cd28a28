package org.shegong.engine;

import java.util.Optional;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantIdProvider;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantIdProviderCaseInstanceContext;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantIdProviderHistoricDecisionInstanceContext;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantIdProviderProcessInstanceContext;

import org.shegong.organization.Organization;
import org.shegong.worker.Worker;
import org.shegong.worker.Workers;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Gives every case the county of its worker as tenant, so that the engine itself hides it
 * from other counties in REST, Tasklist and Cockpit. Models are shared by all counties
 * and have no tenant.
 */
@Component
class CountyOfCase implements TenantIdProvider {

	private final ObjectProvider<Workers> workers;

	private final ObjectProvider<Organization> organization;

	private final ObjectProvider<IdentityService> identity;

	CountyOfCase(ObjectProvider<Workers> workers, ObjectProvider<Organization> organization,
			ObjectProvider<IdentityService> identity) {
		this.workers = workers;
		this.organization = organization;
		this.identity = identity;
	}

	@Override
	public String provideTenantIdForProcessInstance(TenantIdProviderProcessInstanceContext context) {
		return subject(context).flatMap((code) -> this.workers.getObject().findById(code))
			.map(Worker::unit)
			.map((unit) -> this.organization.getObject().countyOf(unit).code())
			.orElse(null);
	}

	private Optional<String> subject(TenantIdProviderProcessInstanceContext context) {
		var variables = context.getVariables();
		for (var field : new String[] { "applicant", "worker" }) {
			if (variables.get(field) instanceof String code && !code.isBlank()) {
				return Optional.of(code);
			}
		}
		return Optional.ofNullable(this.identity.getObject().getCurrentAuthentication())
			.map((acting) -> acting.getUserId());
	}

	@Override
	public String provideTenantIdForCaseInstance(TenantIdProviderCaseInstanceContext context) {
		return null;
	}

	@Override
	public String provideTenantIdForHistoricDecisionInstance(TenantIdProviderHistoricDecisionInstanceContext context) {
		return (context.getExecution() != null) ? context.getExecution().getTenantId() : null;
	}

}
