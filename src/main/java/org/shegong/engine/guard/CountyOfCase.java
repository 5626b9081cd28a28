package org.shegong.engine.guard;

import java.util.function.Supplier;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantIdProvider;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantIdProviderCaseInstanceContext;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantIdProviderHistoricDecisionInstanceContext;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantIdProviderProcessInstanceContext;
import org.camunda.bpm.engine.impl.identity.Authentication;

import org.shegong.account.AccountName;
import org.shegong.account.WorkerCode;
import org.shegong.organization.OrgUnits;
import org.shegong.organization.Organization;
import org.shegong.organization.Posting;
import org.shegong.organization.Postings;
import org.shegong.worker.Worker;
import org.shegong.worker.Workers;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.stereotype.Component;

/**
 * Gives every case the county of its worker as tenant, so that the engine itself hides it
 * from other counties in REST, Tasklist and Cockpit. Models are shared by all counties
 * and have no tenant.
 */
@Component
public class CountyOfCase implements TenantIdProvider {

	private final Supplier<Workers> workers;

	private final Supplier<Organization> organization;

	private final Supplier<OrgUnits> units;

	private final Supplier<Postings> postings;

	private final Supplier<IdentityService> identity;

	CountyOfCase(ObjectProvider<Workers> workers, ObjectProvider<Organization> organization,
			ObjectProvider<OrgUnits> units, ObjectProvider<Postings> postings,
			ObjectProvider<IdentityService> identity) {
		this.workers = SingletonSupplier.of(workers::getObject);
		this.organization = SingletonSupplier.of(organization::getObject);
		this.units = SingletonSupplier.of(units::getObject);
		this.postings = SingletonSupplier.of(postings::getObject);
		this.identity = SingletonSupplier.of(identity::getObject);
	}

	@Override
	public String provideTenantIdForProcessInstance(TenantIdProviderProcessInstanceContext context) {
		return unit(context.getVariables()).map((unit) -> this.organization.get().countyOf(unit).code()).orElse(null);
	}

	/**
	 * A case about a worker lies where they work, one about a unit there, else where it
	 * was started.
	 */
	private Optional<String> unit(Map<String, Object> variables) {
		return Stream.of("applicant", "worker")
			.flatMap((field) -> text(variables, field).stream())
			.findFirst()
			.map((code) -> this.workers.get().find(WorkerCode.of(code)).map(Worker::unit))
			.orElseGet(() -> text(variables, "unit").filter((code) -> this.units.get().existsById(code))
				.or(this::placeOfActing));
	}

	private static Optional<String> text(Map<String, Object> variables, String field) {
		return Optional.ofNullable(variables.get(field))
			.filter(String.class::isInstance)
			.map(String.class::cast)
			.filter((code) -> !code.isBlank());
	}

	private Optional<String> placeOfActing() {
		return Optional.ofNullable(this.identity.get().getCurrentAuthentication())
			.map(Authentication::getUserId)
			.map(AccountName::of)
			.flatMap((account) -> this.workers.get()
				.byAccount(account)
				.map(Worker::unit)
				.or(() -> this.postings.get().findByAccount(account).stream().map(Posting::unit).findFirst()));
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
