package org.shegong.engine;

import java.util.ArrayList;
import java.util.List;

import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Puts our guards and the tenant rule into the engine. */
@Component
class EngineSettings extends AbstractProcessEnginePlugin {

	private final ObjectProvider<FormGuard> guard;

	private final ObjectProvider<GivenTasks> given;

	private final ObjectProvider<Turns> turns;

	private final ObjectProvider<WhoWasFirst> first;

	private final CountyOfCase countyOfCase;

	EngineSettings(ObjectProvider<FormGuard> guard, ObjectProvider<GivenTasks> given, ObjectProvider<Turns> turns,
			ObjectProvider<WhoWasFirst> first, CountyOfCase countyOfCase) {
		this.guard = guard;
		this.given = given;
		this.turns = turns;
		this.first = first;
		this.countyOfCase = countyOfCase;
	}

	@Override
	public void preInit(ProcessEngineConfigurationImpl engine) {
		engine.setCustomPreCommandInterceptorsTxRequired(
				with(engine.getCustomPreCommandInterceptorsTxRequired(), new PlainWords(this.first), new Repeats()));
		engine.setCustomPostCommandInterceptorsTxRequired(with(engine.getCustomPostCommandInterceptorsTxRequired(),
				new GuardInterceptor(engine, this.guard, this.given, this.turns)));
		engine.setTenantIdProvider(this.countyOfCase);
	}

	private static List<CommandInterceptor> with(List<CommandInterceptor> present, CommandInterceptor... added) {
		var all = new ArrayList<CommandInterceptor>((present != null) ? present : List.of());
		all.addAll(List.of(added));
		return all;
	}

}
