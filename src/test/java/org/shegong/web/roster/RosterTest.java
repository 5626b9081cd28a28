package org.shegong.web.roster;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.transaction.annotation.Transactional;

/** The whole house on an empty database, put back after each sentence. */
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(properties = { "spring.datasource.url=jdbc:h2:mem:roster;DB_CLOSE_DELAY=-1", "shegong.demo=false",
		"shegong.admin-password=for-tests-only", "camunda.bpm.job-execution.enabled=false" })
@Transactional
@interface RosterTest {

}
