package org.shegong.engine;

import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;

import org.springframework.beans.factory.ObjectProvider;

/**
 * Notes in the audit trail what people change of accounts, rights and models through the
 * engine, whatever the way it came (Admin, Cockpit, REST). What the system does with its
 * own rights is noted by whoever asked it to.
 */
class WitnessInterceptor extends CommandInterceptor {

	private final ProcessEngineConfigurationImpl engine;

	private final ObjectProvider<Witness> witness;

	WitnessInterceptor(ProcessEngineConfigurationImpl engine, ObjectProvider<Witness> witness) {
		this.engine = engine;
		this.witness = witness;
	}

	@Override
	public <T> T execute(Command<T> command) {
		var acting = this.engine.getIdentityService().getCurrentAuthentication();
		if (acting == null || acting.getUserId() == null) {
			return this.next.execute(command);
		}
		var doing = Doing.of(command);
		var answer = this.next.execute(command);
		if (doing != null) {
			this.witness.getObject().changed(doing.action(), doing.account(), doing.subject(), doing.detail());
		}
		return answer;
	}

}
