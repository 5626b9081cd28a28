package org.shegong.engine.accounts;

import org.camunda.bpm.engine.ManagementService;
import org.springframework.stereotype.Component;

/**
 * Passwords drawn by a start that has not told anybody yet. A start that fails before it
 * tells, on an occupied port for example, leaves the debt to the next one, which draws
 * anew: passwords themselves are never kept in clear.
 */
@Component
public class UntoldPasswords {

	private final ManagementService management;

	UntoldPasswords(ManagementService management) {
		this.management = management;
	}

	/**
	 * @param whose {@code admin} or {@code demo}
	 */
	public void owe(String whose) {
		this.management.setProperty(name(whose), "true");
	}

	public boolean owed(String whose) {
		return this.management.getProperties().containsKey(name(whose));
	}

	/** Somebody can read them now. */
	public void told() {
		this.management.deleteProperty(name("admin"));
		this.management.deleteProperty(name("demo"));
	}

	private static String name(String whose) {
		return "shegong.untold-password." + whose;
	}

}
