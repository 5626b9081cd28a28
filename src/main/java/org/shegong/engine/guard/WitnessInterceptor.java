package org.shegong.engine.guard;

import java.util.function.Supplier;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;

import org.shegong.account.AccountName;

/**
 * Notes in the audit trail what people change of accounts, rights and models through the
 * engine, and administrators of cases and settings, whatever the way it came (Admin,
 * Cockpit, REST). What the system does with its own rights is noted by whoever asked it
 * to.
 */
public class WitnessInterceptor extends CommandInterceptor {

	private final ProcessEngineConfigurationImpl engine;

	private final Supplier<Witness> witness;

	private final Supplier<Handiwork> byHand;

	private final ThreadLocal<Boolean> inside = ThreadLocal.withInitial(() -> false);

	public WitnessInterceptor(ProcessEngineConfigurationImpl engine, Supplier<Witness> witness,
			Supplier<Handiwork> byHand) {
		this.engine = engine;
		this.witness = witness;
		this.byHand = byHand;
	}

	@Override
	public <T> T execute(Command<T> command) {
		var acting = this.engine.getIdentityService().getCurrentAuthentication();
		if (acting == null || acting.getUserId() == null) {
			return this.next.execute(command);
		}
		var doing = Doing.of(command);
		if (this.inside.get() || doing != null) {
			return noted(command, doing);
		}
		var changed = this.byHand.get().of(command, acting);
		this.inside.set(true);
		try {
			var answer = this.next.execute(command);
			this.byHand.get()
				.after(command, changed, answer)
				.forEach((change) -> this.witness.get()
					.changed(change.action(), change.whose(), change.unit(), change.subject(), change.detail()));
			return answer;
		}
		finally {
			this.inside.remove();
		}
	}

	private <T> T noted(Command<T> command, Doing doing) {
		var answer = this.next.execute(command);
		if (doing != null) {
			this.witness.get()
				.changed(doing.action(), AccountName.read(doing.account()).orElse(null), doing.subject(),
						doing.detail());
		}
		return answer;
	}

}
