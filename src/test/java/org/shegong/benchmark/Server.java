package org.shegong.benchmark;

import org.shegong.Shegong;
import org.shegong.policy.WorkCalendar;
import org.shegong.support.EverybodyHasSettledIn;
import org.shegong.support.ProductOnly;

import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.support.GenericApplicationContext;

/** The application as in production, jobs included, on a free port of this machine. */
final class Server {

	private Server() {
	}

	/**
	 * Greets with the port and the first day of the leave; answers every order with the
	 * most heap, in MB, that was in use after a collection since the last order.
	 * @param arguments the database
	 */
	public static void main(String[] arguments) throws Exception {
		var heap = new HeapInUse();
		try (var application = new SpringApplicationBuilder(Shegong.class)
			.initializers((context) -> prepare((GenericApplicationContext) context))
			.run("--server.port=0", "--spring.profiles.active=mysql", "--SHEGONG_DB_URL=" + arguments[0],
					"--SHEGONG_DB_USER=shegong", "--SHEGONG_DB_PASSWORD=shegong",
					"--shegong.admin-password=admin-password", "--spring.main.banner-mode=off",
					"--camunda.bpm.banner=false", "--logging.level.root=error")) {
			var port = application.getEnvironment().getRequiredProperty("local.server.port");
			var leave = Leave.recent(application.getBean(WorkCalendar.class));
			new Orders(port + " " + leave.monday()).take((words) -> String.valueOf(heap.mostMegabytes()));
		}
	}

	private static void prepare(GenericApplicationContext context) {
		context.registerBean(EverybodyHasSettledIn.class);
		context.getBeanFactory().registerSingleton("productOnly", new ProductOnly());
	}

}
