package org.shegong.upgrade;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;

import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

import org.shegong.Shegong;
import org.shegong.support.City;
import org.shegong.support.Days;
import org.shegong.support.EverybodyHasSettledIn;
import org.shegong.support.MovableClock;
import org.shegong.support.ProductOnly;

/** The application as it stands on a database of one's own, with a clock that is set. */
class Server implements AutoCloseable {

	private final MovableClock clock = new MovableClock();

	private final ConfigurableApplicationContext application;

	private final UnaryOperator<String> passwords;

	Server(Database database, String address, LocalDate today) {
		this(database, address, today, City::password);
	}

	/**
	 * @param passwords by account
	 */
	Server(Database database, String address, LocalDate today, UnaryOperator<String> passwords) {
		this.passwords = passwords;
		this.clock.setTo(today);
		var arguments = new ArrayList<>(List.of("--server.port=0", "--shegong.demo=false",
				"--shegong.admin-password=admin-password", "--shegong.password-rounds=1000",
				"--camunda.bpm.job-execution.enabled=false", "--spring.main.banner-mode=off",
				"--camunda.bpm.banner=false", "--logging.level.root=error", "--logging.register-shutdown-hook=false"));
		arguments.addAll(database.settings(address));
		this.application = new SpringApplicationBuilder(Shegong.class).registerShutdownHook(false)
			.initializers((context) -> prepare((GenericApplicationContext) context))
			.run(arguments.toArray(String[]::new));
	}

	private void prepare(GenericApplicationContext context) {
		context.getBeanFactory().registerSingleton("productOnly", new ProductOnly());
		context.registerBean(EverybodyHasSettledIn.class);
		context.registerBean("movableClock", MovableClock.class, () -> this.clock, (bean) -> bean.setPrimary(true));
	}

	City city() {
		return new City(this.application.getEnvironment().getRequiredProperty("local.server.port", Integer.class),
				this.passwords);
	}

	ProcessEngine engine() {
		return this.application.getBean(ProcessEngine.class);
	}

	Turns turns() {
		var days = new Days(this.clock, this.application.getBean(ManagementService.class));
		return new Turns(city(), days, engine());
	}

	@Override
	public void close() {
		this.application.close();
	}

}
