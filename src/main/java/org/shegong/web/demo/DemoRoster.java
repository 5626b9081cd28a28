package org.shegong.web.demo;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;

import java.io.PrintStream;

import org.shegong.account.PasswordRule;
import org.shegong.engine.accounts.Password;
import org.shegong.engine.shelf.RefusedStart;
import org.shegong.engine.accounts.UntoldPasswords;
import org.shegong.organization.OrgUnits;
import org.shegong.web.roster.RosterDesk;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Brings the demo's roster into an empty database and says on the console who can log in.
 * Where a start failed before it could say so, the next one draws the passwords anew.
 */
@Component
@ConditionalOnProperty("shegong.demo")
class DemoRoster implements SmartInitializingSingleton {

	private final RosterDesk desk;

	private final OrgUnits units;

	private final DemoTour tour;

	private final UntoldPasswords untold;

	private final Clock clock;

	private final String password;

	private boolean fresh;

	DemoRoster(RosterDesk desk, OrgUnits units, DemoTour tour, UntoldPasswords untold, Clock clock,
			@Value("${shegong.demo-password:}") String password, @Value("${server.address:}") String address) {
		if (!loopback(address)) {
			throw new RefusedStart("演示账号的密码印在控制台上，因此演示只在本机开放。The demo only listens on this machine.",
					"正式使用请设置 --shegong.demo=false 和环境变量 SHEGONG_ADMIN_PASSWORD；演示请使用 --server.address=127.0.0.1。"
							+ "Set --shegong.demo=false and SHEGONG_ADMIN_PASSWORD, or --server.address=127.0.0.1.");
		}
		if (!password.isBlank()) {
			PasswordRule.objection("", password).ifPresent((objection) -> {
				throw new RefusedStart(
						"演示账号的密码（shegong.demo-password）不可用：" + objection
								+ "。The demo's password is too short or too common.",
						"请换一个密码后重新启动。Choose another one and start again.");
			});
		}
		this.desk = desk;
		this.units = units;
		this.tour = tour;
		this.untold = untold;
		this.clock = clock;
		this.password = password.isBlank() ? Password.random().text() : password;
	}

	@Override
	public void afterSingletonsInstantiated() {
		this.fresh = this.units.count() == 0 || this.untold.owed("demo");
		if (this.fresh) {
			this.untold.owe("demo");
			var receipt = this.desk.take(new DemoSheets(LocalDate.now(this.clock), this.password).file(), null);
			if (!receipt.accepted()) {
				throw new IllegalStateException("演示花名册有误：" + receipt.errors());
			}
		}
	}

	/** On the console and not in the log, where passwords would stay. */
	@EventListener
	void announce(ApplicationReadyEvent ready) {
		var console = new PrintStream(System.out, true, StandardCharsets.UTF_8);
		var port = ready.getApplicationContext().getEnvironment().getProperty("local.server.port", "8080");
		console.println(this.fresh ? this.tour.welcome(port, this.password) : this.tour.welcomeBack(port));
		console.flush();
		this.untold.told();
	}

	private static boolean loopback(String address) {
		try {
			return !address.isBlank() && InetAddress.getByName(address).isLoopbackAddress();
		}
		catch (UnknownHostException ex) {
			return false;
		}
	}

}
