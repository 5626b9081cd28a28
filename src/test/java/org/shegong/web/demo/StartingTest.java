package org.shegong.web.demo;

import java.time.Clock;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import org.shegong.Shegong;
import org.shegong.engine.shelf.RefusedStart;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@ExtendWith(OutputCaptureExtension.class)
class StartingTest {

	@Test
	void without_an_administrator_nobody_gets_in(CapturedOutput output) {
		assertThatThrownBy(() -> new SpringApplicationBuilder(Shegong.class).run("--shegong.demo=false",
				"--shegong.admin-password=", "--spring.datasource.url=jdbc:h2:mem:starting", "--server.port=0"));
		assertThat(output).contains("SHEGONG_ADMIN_PASSWORD").doesNotContain("at org.shegong");
	}

	@Test
	void the_demo_stays_on_this_machine() {
		for (var address : List.of("0.0.0.0", "::", "", "192.0.2.7")) {
			assertThatThrownBy(() -> new DemoRoster(null, null, null, null, Clock.systemUTC(), "", address)).as(address)
				.isInstanceOf(RefusedStart.class);
		}
		new DemoRoster(null, null, null, null, Clock.systemUTC(), "", "127.0.0.1");
		new DemoRoster(null, null, null, null, Clock.systemUTC(), "", "::1");
	}

}
