package org.shegong.engine;

import java.util.ArrayList;
import java.util.List;

import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.persistence.GenericManagerFactory;

import org.shegong.approval.Opinions;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Puts our guards, the tenant rule and the keeping of passwords into the engine. */
@Component
class EngineSettings extends AbstractProcessEnginePlugin {

	private final ObjectProvider<FormGuard> guard;

	private final ObjectProvider<GivenTasks> given;

	private final ObjectProvider<Opinions> opinions;

	private final CountyOfCase countyOfCase;

	private final SlowHash hash;

	private final ObjectProvider<PasswordKeeper.Means> passwords;

	EngineSettings(ObjectProvider<FormGuard> guard, ObjectProvider<GivenTasks> given, ObjectProvider<Opinions> opinions,
			CountyOfCase countyOfCase, SlowHash hash, ObjectProvider<PasswordKeeper.Means> passwords) {
		this.guard = guard;
		this.given = given;
		this.opinions = opinions;
		this.countyOfCase = countyOfCase;
		this.hash = hash;
		this.passwords = passwords;
	}

	@Override
	public void preInit(ProcessEngineConfigurationImpl engine) {
		engine.setCustomPreCommandInterceptorsTxRequired(
				with(engine.getCustomPreCommandInterceptorsTxRequired(), new PlainWords(this.opinions)));
		engine.setCustomPostCommandInterceptorsTxRequired(with(engine.getCustomPostCommandInterceptorsTxRequired(),
				new GuardInterceptor(engine, this.guard, this.given)));
		engine.setTenantIdProvider(this.countyOfCase);
		engine.setPasswordEncryptor(this.hash);
		engine.setIdentityProviderSessionFactory(new GenericManagerFactory(PasswordKeeper.class) {

			@Override
			public Session openSession() {
				return new PasswordKeeper(EngineSettings.this.passwords.getObject());
			}

		});
	}

	private static List<CommandInterceptor> with(List<CommandInterceptor> present, CommandInterceptor added) {
		var all = new ArrayList<CommandInterceptor>((present != null) ? present : List.of());
		all.add(added);
		return all;
	}

}
