package org.shegong.engine;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.persistence.GenericManagerFactory;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

import org.shegong.engine.operations.GoOn;
import org.shegong.engine.shelf.CheckDeployments;
import org.shegong.engine.guard.ClaimedHistory;
import org.shegong.engine.guard.CountyOfCase;
import org.shegong.engine.steps.DefaultListeners;
import org.shegong.engine.accounts.Grants;
import org.shegong.engine.guard.FormGuard;
import org.shegong.engine.guard.GivenTasks;
import org.shegong.engine.guard.GuardInterceptor;
import org.shegong.engine.inbox.Inbox;
import org.shegong.engine.inbox.Reached;
import org.shegong.engine.steps.KeepSlips;
import org.shegong.engine.shelf.OpenedByModels;
import org.shegong.engine.accounts.PasswordKeeper;
import org.shegong.engine.guard.NotReached;
import org.shegong.engine.guard.PlainWords;
import org.shegong.engine.guard.QuietHistory;
import org.shegong.engine.guard.Repeats;
import org.shegong.engine.accounts.Rights;
import org.shegong.engine.steps.ShowSlips;
import org.shegong.engine.steps.Slips;
import org.shegong.engine.accounts.SlowHash;
import org.shegong.engine.accounts.StartList;
import org.shegong.engine.shelf.TemplatedTasks;
import org.shegong.engine.guard.Turns;
import org.shegong.engine.guard.WhoWasFirst;
import org.shegong.engine.guard.Witness;
import org.shegong.engine.guard.WitnessInterceptor;
import org.shegong.engine.guard.Handiwork;
import org.shegong.engine.told.Letters;
import org.shegong.engine.told.SendMessages;
import org.shegong.engine.told.TellGroups;
import org.shegong.message.Dispatch;
import org.shegong.message.GroupRobots;

/** Puts our guards, the tenant rule and the keeping of passwords into the engine. */
@Component
class EngineSettings extends AbstractProcessEnginePlugin {

	private final Supplier<FormGuard> guard;

	private final Supplier<GivenTasks> given;

	private final Supplier<Turns> turns;

	private final Supplier<StartList> startList;

	private final Supplier<Rights> rights;

	private final Supplier<WhoWasFirst> first;

	private final Supplier<Confidants> confidants;

	private final Supplier<NotReached> unreached;

	private final Supplier<Witness> witness;

	private final Supplier<Handiwork> byHand;

	private final Supplier<Slips> slips;

	private final Supplier<CheckDeployments.Means> deployments;

	private final Supplier<JdbcTemplate> rows;

	private final Supplier<Reached> reached;

	private final GoOn goOn;

	private final SendMessages sending;

	private final TellGroups groups;

	private final DefaultListeners defaults;

	private final CountyOfCase countyOfCase;

	private final SlowHash hash;

	private final Supplier<PasswordKeeper.Means> passwords;

	EngineSettings(ObjectProvider<FormGuard> guard, ObjectProvider<GivenTasks> given, ObjectProvider<Turns> turns,
			ObjectProvider<StartList> startList, ObjectProvider<Rights> rights, ObjectProvider<WhoWasFirst> first,
			ObjectProvider<Confidants> confidants, ObjectProvider<NotReached> unreached,
			ObjectProvider<Witness> witness, ObjectProvider<Handiwork> byHand, ObjectProvider<Slips> slips,
			ObjectProvider<CheckDeployments.Means> deployments, DefaultListeners defaults, CountyOfCase countyOfCase,
			SlowHash hash, ObjectProvider<PasswordKeeper.Means> passwords, ObjectProvider<JdbcTemplate> rows,
			ObjectProvider<Reached> reached, GoOn goOn, ObjectProvider<Dispatch> dispatch,
			ObjectProvider<Letters> letters, ObjectProvider<Clock> clock, ObjectProvider<GroupRobots> robots) {
		this.guard = once(guard);
		this.given = once(given);
		this.turns = once(turns);
		this.startList = once(startList);
		this.rights = once(rights);
		this.first = once(first);
		this.confidants = once(confidants);
		this.unreached = once(unreached);
		this.witness = once(witness);
		this.byHand = once(byHand);
		this.slips = once(slips);
		this.deployments = once(deployments);
		this.defaults = defaults;
		this.countyOfCase = countyOfCase;
		this.hash = hash;
		this.passwords = once(passwords);
		this.rows = once(rows);
		this.reached = once(reached);
		this.goOn = goOn;
		this.groups = new TellGroups(once(robots));
		this.sending = new SendMessages(once(dispatch), once(letters), once(clock));
	}

	/**
	 * Beans that need the engine come after it; once there they are not looked for again.
	 */
	private static <T> Supplier<T> once(ObjectProvider<T> bean) {
		return SingletonSupplier.of(bean::getObject);
	}

	@Override
	public void preInit(ProcessEngineConfigurationImpl engine) {
		engine.setCustomPreCommandInterceptorsTxRequired(with(engine.getCustomPreCommandInterceptorsTxRequired(),
				new PlainWords(this.first, this.confidants, this.unreached), new Repeats(),
				new OpenedByModels(this.rights)));
		engine.setCustomPostCommandInterceptorsTxRequired(with(engine.getCustomPostCommandInterceptorsTxRequired(),
				new GuardInterceptor(engine, this.guard, this.given, this.turns, this.startList)));
		engine.getCustomPostCommandInterceptorsTxRequired().add(new CheckDeployments(engine, this.deployments));
		engine.setCustomPostCommandInterceptorsTxRequired(with(engine.getCustomPostCommandInterceptorsTxRequired(),
				new WitnessInterceptor(engine, this.witness, this.byHand)));
		engine.getCustomPostCommandInterceptorsTxRequired().add(new ShowSlips(this.slips));
		engine.getCustomPostCommandInterceptorsTxRequired().add(this.goOn);
		engine.setTenantIdProvider(this.countyOfCase);
		engine.setCustomJobHandlers(with(engine.getCustomJobHandlers(), this.sending, this.groups));
		engine.setCustomHistoryLevels(List.of(new QuietHistory()));
		engine.setEnableDefaultDbHistoryEventHandler(false);
		engine.setCustomHistoryEventHandlers(with(engine.getCustomHistoryEventHandlers(), new ClaimedHistory()));
		engine.setCustomPreBPMNParseListeners(
				with(engine.getCustomPreBPMNParseListeners(), new KeepSlips(this.slips), this.defaults));
		engine.setBpmnParseFactory(TemplatedTasks::new);
		engine.setPasswordEncryptor(this.hash);
		engine.setCustomSessionFactories(with(engine.getCustomSessionFactories(), Grants.factory(this.rows)));
		engine.getCustomSessionFactories()
			.addAll(Inbox.factories(engine, (tasks) -> this.reached.get().reached(tasks)));
		engine.setIdentityProviderSessionFactory(new GenericManagerFactory(PasswordKeeper.class) {

			@Override
			public Session openSession() {
				return new PasswordKeeper(EngineSettings.this.passwords.get());
			}

		});
	}

	@SafeVarargs
	private static <T> List<T> with(List<T> present, T... added) {
		var all = new ArrayList<T>((present != null) ? present : List.of());
		all.addAll(List.of(added));
		return all;
	}

}
