package org.shegong.engine.shelf;

import java.util.Map;
import java.util.TreeMap;

import org.junit.jupiter.api.Test;

import org.shegong.support.City;
import org.shegong.support.RunningCity;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/** What the server does for itself before anybody comes. */
@RunningCity
class RehearsalTest {

	@LocalServerPort
	int port;

	@Autowired
	Rehearsal rehearsal;

	@Autowired
	JdbcTemplate database;

	@Test
	void goes_the_whole_way_of_a_leave_and_keeps_nothing_of_it() {
		assertThat(this.rehearsal.play()).as("nobody is there who could apply").isEmpty();
		var city = new City(this.port);
		assertThat(city.importRoster("two-counties").status()).isEqualTo(200);
		var before = rows();
		assertThat(this.rehearsal.play()).containsExactly("leave");
		assertThat(rows()).isEqualTo(before);
		city.started("m1", "leave",
				Map.of("kind", "personal", "from", "2025-12-08", "until", "2025-12-12", "reason", "家中有事"));
		assertThat(rows()).as("what is seen by counting").isNotEqualTo(before);
	}

	private Map<String, Integer> rows() {
		var rows = new TreeMap<String, Integer>();
		this.database
			.queryForList("select table_name from information_schema.tables where table_schema = 'PUBLIC'",
					String.class)
			.forEach((table) -> rows.put(table,
					this.database.queryForObject("select count(*) from \"" + table + "\"", Integer.class)));
		return rows;
	}

}
