package org.shegong.support;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.junit.jupiter.api.Tag;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;

/**
 * Runs the whole application on a random port with an empty database of a real MariaDB
 * and a clock that tests set.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Tag("mariadb")
@DirtiesContext
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
		properties = { "shegong.demo=false", "shegong.password-rounds=1000",
				"camunda.bpm.job-execution.enabled=false" })
@ActiveProfiles("mysql")
@ContextConfiguration(initializers = MariaDb.class)
@Import(RunningCity.TestClock.class)
public @interface CityOnMariaDb {

}
