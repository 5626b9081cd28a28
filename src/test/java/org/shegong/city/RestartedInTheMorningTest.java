package org.shegong.city;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.shegong.support.City;
import org.shegong.support.CityOnDisk;
import org.shegong.support.Morning;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A server that is killed after its morning and started again begins the day once more:
 * what was opened stays, and nothing is opened a second time.
 */
class RestartedInTheMorningTest {

	@TempDir
	Path folder;

	private final LocalDate today = LocalDate.now(Clock.system(ZoneId.of("Asia/Shanghai")));

	@Test
	void nothing_is_lost_and_nothing_comes_twice() throws Exception {
		try (var server = new CityOnDisk(this.folder)) {
			var morning = new Morning(server.start(), this.today).comes();
			begin(morning.city());
			CityOnDisk.until(() -> morning.opened().equals(Morning.EACH_ONCE));
			assertThat(this.folder.resolve("data")).as("no sentence of the first start failed")
				.isDirectoryNotContaining("glob:**.trace.db");
			server.kill();
			server.start();
			assertThat(morning.opened()).isEqualTo(Morning.EACH_ONCE);
			begin(morning.city());
			CityOnDisk.until(() -> watching(morning.city()) == 0);
			assertThat(morning.opened()).isEqualTo(Morning.EACH_ONCE);
		}
	}

	/** Lets the watches' timers go off, as six o'clock does. */
	private static void begin(City city) {
		var jobs = city.get("admin", "/engine-rest/job?timers=true&maxResults=200").body();
		var begun = 0;
		for (var job : jobs) {
			if (job.path("processDefinitionKey").asText().endsWith("-watch")) {
				var answer = city.call("admin", "/engine-rest", "POST /job/" + job.path("id").asText() + "/execute");
				assertThat(answer.status()).as(answer.text()).isEqualTo(204);
				begun++;
			}
		}
		assertThat(begun).isEqualTo(11);
	}

	/** Watches that still look at somebody. */
	private static int watching(City city) {
		var watches = "renewal-watch,retirement-watch,contract-watch,probation-watch,assessment-watch";
		return city.get("admin", "/engine-rest/process-instance/count?processDefinitionKeyIn=" + watches)
			.body()
			.path("count")
			.asInt();
	}

}
