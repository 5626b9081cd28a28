package org.shegong.engine.accounts;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.auth.ResourceAuthorizationProvider;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationEntity;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

import org.shegong.bulk.PlainRows;

/** The rights that the engine gives with each account and membership, of many at once. */
@Component
class GrantedRows {

	private static final List<String> COLUMNS = List.of("ID_", "TYPE_", "GROUP_ID_", "USER_ID_", "RESOURCE_TYPE_",
			"RESOURCE_ID_", "PERMS_", "REV_");

	private final ObjectProvider<ProcessEngineConfigurationImpl> engine;

	private final PlainRows rows;

	GrantedRows(ObjectProvider<ProcessEngineConfigurationImpl> engine, PlainRows rows) {
		this.engine = engine;
		this.rows = rows;
	}

	/**
	 * @param rights what the engine would give for one of them; null for nothing
	 */
	<T> void add(List<T> all, Function<T, Function<ResourceAuthorizationProvider, AuthorizationEntity[]>> rights) {
		var settings = this.engine.getObject();
		if (!all.isEmpty() && settings.isAuthorizationEnabled()) {
			var granted = settings.getCommandExecutorTxRequired()
				.execute((context) -> all.stream()
					.map((one) -> rights.apply(one).apply(settings.getResourceAuthorizationProvider()))
					.flatMap((given) -> (given != null) ? Arrays.stream(given) : Stream.empty())
					.map((one) -> row(one, id()))
					.toList());
			this.rows.insert("ACT_RU_AUTHORIZATION", COLUMNS, granted);
		}
	}

	String id() {
		return this.engine.getObject().getIdGenerator().getNextId();
	}

	private static Object[] row(AuthorizationEntity one, String id) {
		return new Object[] { id, one.getAuthorizationType(), one.getGroupId(), one.getUserId(), one.getResourceType(),
				one.getResourceId(), one.getPermissions(), 1 };
	}

}
