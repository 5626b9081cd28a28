package org.shegong.engine.accounts;

import java.util.List;

import org.camunda.bpm.engine.impl.identity.Authentication;

/** Who acts in the engine, with what was read of them at the door. */
public class KnownCaller extends Authentication {

	private final transient boolean denied;

	private final transient boolean departed;

	/**
	 * @param denied whether some grants are taken back from the account or its groups
	 * @param departed whether it was a worker's who left the ranks
	 */
	public KnownCaller(String account, List<String> groups, List<String> counties, boolean denied, boolean departed) {
		super(account, groups, counties);
		this.denied = denied;
		this.departed = departed;
	}

	public boolean isDeparted() {
		return this.departed;
	}

	boolean isDenied() {
		return this.denied;
	}

}
