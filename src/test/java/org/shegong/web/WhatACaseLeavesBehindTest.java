package org.shegong.web;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;

import org.junit.jupiter.api.Test;

import org.shegong.support.City;
import org.shegong.support.RunningCity;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * How much a leave writes for good. What our own tables keep, the engine does not keep
 * once more; the steps stay with it, since diagrams and medians read them.
 */
@RunningCity
class WhatACaseLeavesBehindTest {

	@LocalServerPort
	int port;

	@Autowired
	JdbcTemplate database;

	City city;

	private record Kept(int rows, long bytes) {
	}

	@Test
	void is_a_third_of_the_rows_that_the_engine_used_to_keep() {
		this.city = new City(this.port);
		assertThat(this.city.importRoster("two-counties").status()).isEqualTo(200);
		aCase("2025-12-08", "2025-12-12", "2025-12-15");
		var before = kept();
		aCase("2026-01-26", "2026-01-30", "2026-02-02");
		var added = new TreeMap<String, Kept>();
		kept().forEach((table, now) -> {
			var then = before.get(table);
			if (now.rows() > then.rows()) {
				added.put(table, new Kept(now.rows() - then.rows(), now.bytes() - then.bytes()));
			}
		});
		assertThat(added).as("the steps").containsKeys("ACT_HI_ACTINST", "ACT_HI_TASKINST", "ACT_HI_PROCINST");
		assertThat(added).doesNotContainKeys("ACT_HI_DETAIL", "ACT_HI_IDENTITYLINK", "ACT_HI_DEC_IN", "ACT_HI_JOB_LOG");
		var rows = added.values().stream().mapToInt(Kept::rows).sum();
		var bytes = added.values().stream().mapToLong(Kept::bytes).sum();
		assertThat(rows).as(added.toString()).isLessThanOrEqualTo(40);
		assertThat(bytes).as(added.toString()).isLessThanOrEqualTo(12_000);
	}

	private void aCase(String from, String until, String back) {
		var number = this.city.started("m1", "leave",
				Map.of("kind", "personal", "from", from, "until", until, "reason", "家中有事"));
		this.city.approves("sec", number, "secretaryDecides");
		this.city.approves("deputy", number, "deputyLeadDecides");
		this.city.completed("m1", number, "reportBack", Map.of("returnedOn", back));
	}

	/** All that the engine's history and the rooms hold. */
	private Map<String, Kept> kept() {
		var kept = new TreeMap<String, Kept>();
		this.database
			.queryForList("select table_name from information_schema.tables where table_schema = 'PUBLIC'"
					+ " and (table_name like 'ACT\\_HI\\_%' or table_name = 'ACT_GE_BYTEARRAY'"
					+ " or table_name not like 'ACT\\_%')", String.class)
			.forEach((table) -> {
				var rows = this.database.queryForList("select * from \"" + table + "\"");
				kept.put(table, new Kept(rows.size(),
						rows.stream().flatMap((row) -> row.values().stream()).mapToLong(this::bytes).sum()));
			});
		return kept;
	}

	private long bytes(Object value) {
		if (value == null) {
			return 0;
		}
		return (value instanceof byte[] raw) ? raw.length : value.toString().getBytes(StandardCharsets.UTF_8).length;
	}

}
