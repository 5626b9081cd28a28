package org.shegong.web.security;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

import org.junit.jupiter.api.Test;

import org.shegong.web.security.Throttle.Knock;

import static org.assertj.core.api.Assertions.assertThat;

class ThrottleTest {

	private final AtomicLong now = new AtomicLong();

	private final Throttle throttle = new Throttle(this.now::get);

	@Test
	void each_wrong_one_doubles_the_wait_up_to_a_quarter_of_an_hour() {
		var thief = Knock.of("203.0.113.1", "m1");
		var waits = new java.util.ArrayList<Long>();
		for (var times = 0; times < 14; times++) {
			this.throttle.failed(thief);
			waits.add(this.throttle.wait(thief));
			pass(this.throttle.wait(thief));
		}
		assertThat(waits).containsExactly(0L, 0L, 0L, 0L, 10L, 20L, 40L, 80L, 160L, 320L, 640L, 900L, 900L, 900L);
		assertThat(this.throttle.wait(thief)).isZero();
	}

	@Test
	void the_right_one_forgets_the_wrong_ones() {
		var owner = Knock.of("203.0.113.1", "M1 ");
		for (var times = 0; times < 4; times++) {
			this.throttle.failed(owner);
		}
		this.throttle.succeeded(Knock.of("203.0.113.1", "m1"));
		this.throttle.failed(owner);
		assertThat(this.throttle.wait(owner)).isZero();
	}

	@Test
	void a_flood_holds_up_strangers_for_a_minute_at_most_and_the_owner_never() {
		var owner = Knock.of("198.51.100.1", "m1");
		this.throttle.succeeded(owner);
		for (var address = 0; address < 300; address++) {
			this.throttle.failed(Knock.of("203.0.113." + address, "m1"));
		}
		assertThat(this.throttle.wait(owner)).isZero();
		assertThat(this.throttle.wait(Knock.of("192.0.2.1", "m1"))).isBetween(1L, 60L);
		assertThat(this.throttle.wait(Knock.of("192.0.2.1", "m2"))).isZero();
	}

	@Test
	void whoever_owns_a_network_of_ipv6_is_one() {
		for (var host = 0; host < 5; host++) {
			this.throttle.failed(Knock.of("2001:db8:0:1:0:0:0:" + host, "m1"));
		}
		assertThat(this.throttle.wait(Knock.of("2001:db8:0:1:a:b:c:d", "m1"))).isPositive();
		assertThat(this.throttle.wait(Knock.of("2001:db8:0:2:a:b:c:d", "m1"))).isZero();
	}

	private void pass(long seconds) {
		this.now.addAndGet(Duration.ofSeconds(seconds).toNanos());
	}

}
