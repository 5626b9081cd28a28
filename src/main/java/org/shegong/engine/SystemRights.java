package org.shegong.engine;

import java.util.function.Supplier;

import org.camunda.bpm.engine.IdentityService;

import org.springframework.stereotype.Component;

/**
 * Lets a piece of work use the engine with the rights of the system; the caller has
 * checked what the person may do.
 */
@Component
public class SystemRights {

	private final IdentityService identity;

	SystemRights(IdentityService identity) {
		this.identity = identity;
	}

	public <T> T use(Supplier<T> work) {
		var acting = this.identity.getCurrentAuthentication();
		this.identity.clearAuthentication();
		try {
			return work.get();
		}
		finally {
			if (acting != null) {
				this.identity.setAuthentication(acting);
			}
		}
	}

}
