package org.shegong.city;

import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.Test;

import org.shegong.renewal.Nodes;
import org.shegong.support.City;
import org.shegong.support.CityOnMariaDb;
import org.shegong.support.Morning;
import org.shegong.support.MovableClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Several nodes on one MariaDB that begin the same day at the same moment, as when a
 * timer is taken twice: every watch runs in each of them.
 */
@CityOnMariaDb
@Import(Nodes.class)
class TwoNodesBeginTheDayTest {

	private static final LocalDate DAY = LocalDate.parse("2026-03-23");

	private static final List<String> WATCHES = List.of("assessment-watch", "contract-watch", "probation-watch",
			"renewal-watch", "retirement-watch");

	private static final int NODES = 3;

	@LocalServerPort
	int port;

	@Autowired
	MovableClock clock;

	@Autowired
	Nodes nodes;

	@Test
	void everything_is_opened_once() throws Exception {
		this.clock.setTo(DAY);
		var morning = new Morning(new City(this.port), DAY).comes();
		for (var watch : WATCHES) {
			this.nodes.watch(watch, DAY.toString(), NODES);
		}
		assertThat(morning.opened()).isEqualTo(Morning.EACH_ONCE);
	}

}
