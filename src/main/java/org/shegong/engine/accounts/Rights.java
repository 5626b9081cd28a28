package org.shegong.engine.accounts;

import java.util.Arrays;
import java.util.List;

import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;

import org.shegong.approval.ProcessDoor;
import org.shegong.engine.Doors;
import org.shegong.engine.Standing;
import org.shegong.engine.SystemRights;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What each base group may do, put in place at every start and before the server listens.
 * Rights that administrators gave besides are left alone.
 */
@Component
public class Rights implements SmartInitializingSingleton {

	private final AuthorizationService authorizations;

	private final IdentityService identity;

	private final ProcessEngineConfigurationImpl engine;

	private final SharedFilters filters;

	private final TransactionTemplate transaction;

	private final Doors doors;

	private final SystemRights system;

	Rights(AuthorizationService authorizations, IdentityService identity, ProcessEngineConfigurationImpl engine,
			SharedFilters filters, TransactionTemplate transaction, Doors doors, SystemRights system) {
		this.doors = doors;
		this.system = system;
		this.authorizations = authorizations;
		this.identity = identity;
		this.engine = engine;
		this.filters = filters;
		this.transaction = transaction;
	}

	private record Right(String group, Resource resource, String id, Permission... permissions) {

		Right(BaseGroup group, Resource resource, String id, Permission... permissions) {
			this(group.id(), resource, id, permissions);
		}

	}

	private static List<Right> rights() {
		return List.of(new Right(BaseGroup.STAFF, Resources.APPLICATION, "tasklist", Permissions.ACCESS),
				new Right(BaseGroup.STAFF, Resources.APPLICATION, "welcome", Permissions.ACCESS),
				new Right(BaseGroup.STAFF, Resources.PROCESS_INSTANCE, Authorization.ANY, Permissions.CREATE),
				starting(BaseGroup.STAFF, "leave"), starting(BaseGroup.STAFF, "outing"),
				starting(BaseGroup.OFFICERS, "absence"), starting(BaseGroup.OFFICERS, "probation"),
				starting(BaseGroup.OFFICERS, "recruitment"), starting(BaseGroup.OFFICERS, "contract"),
				starting(BaseGroup.OFFICERS, "assessment"), starting(BaseGroup.STAFF, "dismissal"),
				starting(BaseGroup.OFFICERS, "renewal"), starting(BaseGroup.OFFICERS, "secondment"),
				starting(BaseGroup.OFFICERS, "appointment"), starting(BaseGroup.OFFICERS, "office-audit"),
				starting(BaseGroup.OFFICERS, "conversion"), starting(BaseGroup.OFFICERS, "grade"),
				starting(BaseGroup.OFFICERS, "transfer"),
				new Right(BaseGroup.SUPERVISORS, Resources.APPLICATION, "cockpit", Permissions.ACCESS),
				new Right(BaseGroup.SUPERVISORS, Resources.PROCESS_DEFINITION, Authorization.ANY,
						ProcessDefinitionPermissions.READ, ProcessDefinitionPermissions.READ_INSTANCE,
						ProcessDefinitionPermissions.READ_HISTORY, ProcessDefinitionPermissions.READ_TASK),
				new Right(BaseGroup.SUPERVISORS, Resources.TASK, Authorization.ANY, Permissions.READ),
				new Right(BaseGroup.SUPERVISORS, Resources.DECISION_DEFINITION, Authorization.ANY, Permissions.READ,
						Permissions.READ_HISTORY),
				new Right(BaseGroup.SUPERVISORS, Resources.DEPLOYMENT, Authorization.ANY, Permissions.READ),
				new Right(Standing.DESIGNERS, Resources.APPLICATION, "tasklist", Permissions.ACCESS),
				new Right(Standing.DESIGNERS, Resources.APPLICATION, "welcome", Permissions.ACCESS),
				new Right(Standing.DESIGNERS, Resources.DEPLOYMENT, Authorization.ANY, Permissions.CREATE,
						Permissions.READ),
				new Right(Standing.DESIGNERS, Resources.PROCESS_DEFINITION, Authorization.ANY,
						ProcessDefinitionPermissions.READ),
				new Right(Standing.DESIGNERS, Resources.DECISION_DEFINITION, Authorization.ANY, Permissions.READ));
	}

	private static Right starting(BaseGroup group, String process) {
		return new Right(group, Resources.PROCESS_DEFINITION, process, ProcessDefinitionPermissions.READ,
				ProcessDefinitionPermissions.CREATE_INSTANCE);
	}

	@Override
	public void afterSingletonsInstantiated() {
		this.transaction.executeWithoutResult((status) -> {
			oneNodeAtATime();
			Arrays.stream(BaseGroup.values()).forEach((base) -> open(base.id(), base.title(), BaseGroup.TYPE));
			open(Standing.DESIGNERS, "流程设计人员", "DESIGN");
			rights().forEach(this::grant);
			for (var filter : this.filters.present()) {
				grant(new Right(BaseGroup.STAFF, Resources.FILTER, filter, Permissions.READ));
			}
		});
	}

	/**
	 * A model was deployed; where no room knows its process, people may start it as far
	 * as it lets them.
	 */
	public void opened(String process) {
		if (!this.doors.isPlain(process)) {
			return;
		}
		this.system.use(() -> this.transaction.execute((status) -> {
			oneNodeAtATime();
			this.doors.find(process).ifPresent(this::open);
			return process;
		}));
	}

	/** The same for all of them, once the shelf has been gone through. */
	public void opened() {
		this.system.use(() -> this.transaction.execute((status) -> {
			oneNodeAtATime();
			this.doors.plain().forEach(this::open);
			return null;
		}));
	}

	private void open(ProcessDoor<?> door) {
		grant(starting(BaseGroup.STAFF, door.process()));
		grant(new Right(BaseGroup.STAFF, Resources.FILTER, this.filters.present(door), Permissions.READ));
	}

	/** Two nodes starting on an empty database would each make their own. */
	private void oneNodeAtATime() {
		this.engine.getCommandExecutorTxRequired().execute((command) -> {
			command.getPropertyManager().acquireExclusiveLockForStartup();
			return null;
		});
	}

	private void open(String id, String title, String type) {
		if (this.identity.createGroupQuery().groupId(id).count() == 0) {
			var group = this.identity.newGroup(id);
			group.setName(title);
			group.setType(type);
			this.identity.saveGroup(group);
		}
	}

	private void grant(Right right) {
		var present = this.authorizations.createAuthorizationQuery()
			.authorizationType(Authorization.AUTH_TYPE_GRANT)
			.groupIdIn(right.group())
			.resourceType(right.resource())
			.resourceId(right.id())
			.singleResult();
		var grant = (present != null) ? present : blank(right);
		var before = Arrays.asList(grant.getPermissions(right.permissions()));
		if (!before.containsAll(List.of(right.permissions()))) {
			Arrays.stream(right.permissions()).forEach(grant::addPermission);
			this.authorizations.saveAuthorization(grant);
		}
	}

	private Authorization blank(Right right) {
		var grant = this.authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
		grant.setGroupId(right.group());
		grant.setResource(right.resource());
		grant.setResourceId(right.id());
		return grant;
	}

}
