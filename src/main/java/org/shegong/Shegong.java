package org.shegong;

import java.time.Clock;
import java.time.ZoneId;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.data.jpa.repository.config.EnableJpaRepositories;
import org.springframework.data.repository.config.BootstrapMode;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;

/** Approvals and personnel files for community workers (社区工作者). */
// what is asked of the database is planned when it is asked first, or by the warm-up
@EnableJpaRepositories(repositoryImplementationPostfix = "InRooms", bootstrapMode = BootstrapMode.LAZY)
@SpringBootApplication
public class Shegong {

	public static void main(String[] args) {
		// connections are tried each time before use, so that none into a dead server is
		// handed out
		System.setProperty("com.zaxxer.hikari.aliveBypassWindowMs", "0");
		SpringApplication.run(Shegong.class, args);
	}

	/**
	 * The only source of "now" and "today": the day of the offices, wherever the server
	 * stands.
	 */
	@Bean
	@ConditionalOnMissingBean
	Clock clock() {
		return Clock.system(ZoneId.of("Asia/Shanghai"));
	}

}
