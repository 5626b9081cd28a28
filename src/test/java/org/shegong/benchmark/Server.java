package org.shegong.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.shegong.Shegong;
import org.shegong.policy.WorkCalendar;
import org.shegong.support.EverybodyHasSettledIn;
import org.shegong.support.ProductOnly;
import org.shegong.support.SqlCounter;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.util.FileSystemUtils;

/**
 * The application as in production, jobs included, with an empty database and on a free
 * port of this machine; closing it leaves nothing behind.
 */
class Server implements AutoCloseable {

	private final SqlCounter counter = new SqlCounter();

	private final Path folder;

	private final ConfigurableApplicationContext application;

	Server(Database database) throws IOException {
		this.folder = Files.createTempDirectory("shegong-benchmark");
		var arguments = new ArrayList<>(List.of("--server.port=0", "--shegong.demo=false",
				"--shegong.admin-password=admin-password", "--spring.main.banner-mode=off",
				"--camunda.bpm.banner=false", "--logging.level.root=error", "--logging.register-shutdown-hook=false"));
		arguments.addAll(database.settings(this.folder));
		this.application = new SpringApplicationBuilder(Shegong.class).registerShutdownHook(false)
			.initializers(this::prepare)
			.run(arguments.toArray(String[]::new));
	}

	int port() {
		return this.application.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
	}

	WorkCalendar calendar() {
		return this.application.getBean(WorkCalendar.class);
	}

	SqlCounter.Count count() {
		return this.counter.count();
	}

	@Override
	public void close() throws IOException {
		this.application.close();
		FileSystemUtils.deleteRecursively(this.folder);
	}

	private void prepare(ConfigurableApplicationContext context) {
		((GenericApplicationContext) context).registerBean(EverybodyHasSettledIn.class);
		context.getBeanFactory().addBeanPostProcessor(this.counter);
		context.getBeanFactory().registerSingleton("productOnly", new ProductOnly());
	}

}
