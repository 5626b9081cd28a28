package org.shegong.engine.guard;

import java.util.Map;

import org.junit.jupiter.api.Test;

import org.shegong.support.City;
import org.shegong.support.RunningCity;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/** An administrator deletes accounts. */
@RunningCity
class LeavingAccountsTest {

	@LocalServerPort
	int port;

	@Test
	void an_account_that_still_has_something_to_do_stays() {
		var city = new City(this.port);
		assertThat(city.importRoster("two-counties").status()).isEqualTo(200);
		var holder = city.call("admin", "", "DELETE /engine-rest/user/sec");
		assertThat(holder.status()).as(holder.text()).isEqualTo(409);
		assertThat(holder.message()).contains("还担任").contains("花名册");
		var number = city.started("m1", "leave",
				Map.of("kind", "personal", "from", "2025-12-08", "until", "2025-12-09", "reason", "家中有事"));
		city.approves("sec", number, "secretaryDecides");
		var busy = city.call("admin", "", "DELETE /engine-rest/user/m1");
		assertThat(busy.status()).as(busy.text()).isEqualTo(409);
		assertThat(busy.message()).contains("还有1项任务没有办完");
		assertThat(city.get("m1", "/api/me").status()).isEqualTo(200);
		assertThat(city.post("admin", "/engine-rest/user/create",
				Map.of("profile", Map.of("id", "guest", "firstName", "访", "lastName", "客"), "credentials",
						Map.of("password", "visitor-2026-xq")))
			.status()).isEqualTo(204);
		assertThat(city.call("admin", "", "DELETE /engine-rest/user/guest").status()).isEqualTo(204);
	}

}
