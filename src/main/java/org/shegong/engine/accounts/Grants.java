package org.shegong.engine.accounts;

import java.util.List;

import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.persistence.GenericManagerFactory;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationManager;

/**
 * The engine's question whether something is granted, without the two it asks before
 * each: which groups of the whole city have any grants (all of ours do), and whether
 * something was taken back from the caller (the door has looked).
 */
public class Grants extends AuthorizationManager {

	/** For the engine's settings. */
	public static GenericManagerFactory factory() {
		return new GenericManagerFactory(AuthorizationManager.class) {

			@Override
			public Session openSession() {
				return new Grants();
			}

		};
	}

	@Override
	public List<String> filterAuthenticatedGroupIds(List<String> groups) {
		return (groups != null) ? groups : List.of();
	}

	@Override
	protected boolean isRevokeAuthCheckEnabled(String account, List<String> groups) {
		return (Context.getCommandContext().getAuthentication() instanceof KnownCaller caller
				&& caller.getUserId().equals(account)) ? caller.isDenied()
						: super.isRevokeAuthCheckEnabled(account, groups);
	}

}
