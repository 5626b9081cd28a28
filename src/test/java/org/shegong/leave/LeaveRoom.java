package org.shegong.leave;

import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;

import org.springframework.boot.test.autoconfigure.jdbc.AutoConfigureTestDatabase;
import org.springframework.boot.test.autoconfigure.orm.jpa.DataJpaTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;

import org.shegong.policy.Status;
import org.shegong.support.MovableClock;

/**
 * The leave room with the rooms it stands on and an empty database; the real decision
 * table, but no process engine.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@DataJpaTest(showSql = false,
		properties = { "spring.datasource.url=jdbc:h2:mem:leave;DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=20000",
				"spring.jpa.hibernate.ddl-auto=validate" })
@AutoConfigureTestDatabase(replace = AutoConfigureTestDatabase.Replace.NONE)
@Import({ LeaveRoom.Rooms.class, Office.class })
@interface LeaveRoom {

	@TestConfiguration
	@ComponentScan({ "org.shegong.leave", "org.shegong.approval", "org.shegong.worker", "org.shegong.policy",
			"org.shegong.organization" })
	class Rooms {

		@Bean
		@Primary
		MovableClock movableClock() {
			return new MovableClock();
		}

		@Bean
		@Primary
		LeaveRouting tableOnTheShelf() {
			var engine = DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();
			var table = read(engine);
			return (inputs, request) -> {
				var row = engine.evaluateDecisionTable(table, inputs.variables()).getSingleResult();
				return new LeaveRouting.Level(row.getEntry("level"), row.getEntry("rule"),
						Status.valueOf(row.<String>getEntry("status").toUpperCase(Locale.ROOT)));
			};
		}

		private static DmnDecision read(DmnEngine engine) {
			try (InputStream file = Files.newInputStream(Path.of("processes", "leave-level.dmn"))) {
				return engine.parseDecision("leave-level", file);
			}
			catch (IOException ex) {
				throw new IllegalStateException(ex);
			}
		}

	}

}
