package org.shegong.leave;

import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

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

import org.shegong.approval.CaseAnswers;
import org.shegong.approval.Course;
import org.shegong.approval.Routes;
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
			"org.shegong.organization", "org.shegong.bulk" })
	class Rooms {

		private static final List<String> MEMBER = List.of("community-secretary", "town-deputy-lead", "town-principal",
				"town-meeting");

		private static final List<String> LEADER = List.of("area-lead", "town-principal", "town-meeting");

		private static final Map<String, String> TASKS = Map.of("community-secretary", "secretaryDecides", "area-lead",
				"areaLeadDecides", "town-deputy-lead", "deputyLeadDecides", "town-principal", "principalDecides",
				"town-meeting", "meetingDecides");

		@Bean
		@Primary
		MovableClock movableClock() {
			return new MovableClock();
		}

		@Bean
		@Primary
		Routes tableOnTheShelf() {
			var engine = DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();
			var table = read(engine);
			return (request, course) -> {
				var asked = (LeaveAnswers) course.answers();
				var row = engine.evaluateDecisionTable(table, CaseAnswers.variables(asked)).getSingleResult();
				return passed(asked.leadsCommunity() ? LEADER : MEMBER, row.getEntryMap());
			};
		}

		/** Up to the level that the table names. */
		private static List<Course.Passed> passed(List<String> posts, Map<String, Object> row) {
			var last = posts.stream()
				.filter((post) -> post.endsWith((String) row.get("level")))
				.findFirst()
				.orElseThrow();
			return posts.subList(0, posts.indexOf(last) + 1)
				.stream()
				.map((post) -> new Course.Passed(TASKS.get(post), post, true, post.equals(last), row))
				.toList();
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
