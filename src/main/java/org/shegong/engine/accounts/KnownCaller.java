package org.shegong.engine.accounts;

import java.util.List;

import org.camunda.bpm.engine.impl.identity.Authentication;

/** Who acts in the engine, with what was read of them at the door. */
public class KnownCaller extends Authentication {

	private final transient boolean denied;

	/**
	 * @param denied whether some grants are taken back from the account or its groups
	 */
	public KnownCaller(String account, List<String> groups, List<String> counties, boolean denied) {
		super(account, groups, counties);
		this.denied = denied;
	}

	boolean isDenied() {
		return this.denied;
	}

}
