package org.shegong.web.roster;

import java.util.LinkedHashMap;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import org.shegong.support.City;
import org.shegong.support.RunningCity;
import org.shegong.support.SqlCounter;
import org.shegong.worker.Workers;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

import static org.assertj.core.api.Assertions.assertThat;

/** How many statements a further worker in a roster costs; what is batched is one. */
@RunningCity
@Import(SqlCounter.class)
class HowOftenAnImportAsksTest {

	private static final int FEW = 50;

	private static final int MANY = 100;

	private static final int A_WORKER = 3;

	@LocalServerPort
	int port;

	@Autowired
	SqlCounter counter;

	@Autowired
	Workers workers;

	@Test
	void a_further_worker_costs_three_statements_at_most() {
		var city = new City(this.port);
		var few = roster("a", FEW);
		var many = roster("b", MANY);
		assertFew("rehearsed", statements(city, "?dryRun=true", few), statements(city, "?dryRun=true", many));
		assertThat(this.workers.count()).isZero();
		assertFew("first", statements(city, "", few), statements(city, "", many));
		assertThat(this.workers.count()).isEqualTo(FEW + MANY);
		assertFew("repeated", statements(city, "", few), statements(city, "", many));
		assertFew("rehearsed again", statements(city, "?dryRun=true", few), statements(city, "?dryRun=true", many));
	}

	@Test
	void a_rehearsal_writes_nothing() {
		var city = new City(this.port);
		var written = this.counter
			.during(() -> city.upload("admin", "/api/roster?dryRun=true", "file", "roster.zip", roster("c", FEW)))
			.stream()
			.filter((sql) -> sql.by().toString().contains("RosterDesk"))
			.filter((sql) -> !sql.isRead() && !sql.text().equals("commit"))
			.map(SqlCounter.Sql::text);
		assertThat(written).isEmpty();
	}

	private static void assertFew(String what, long few, long many) {
		assertThat(many - few).as("%s: %d workers %d statements, %d workers %d", what, FEW, few, MANY, many)
			.isLessThanOrEqualTo((long) A_WORKER * (MANY - FEW));
	}

	private long statements(City city, String query, byte[] roster) {
		var before = this.counter.count();
		var answer = city.upload("admin", "/api/roster" + query, "file", "roster.zip", roster);
		assertThat(answer.status()).as(answer.text()).isEqualTo(200);
		return this.counter.count().since(before).statements();
	}

	/** Communities of ten with a secretary each; everybody has a contract and a file. */
	private static byte[] roster(String prefix, int workers) {
		var sheets = new LinkedHashMap<String, String>();
		sheets.put("units.csv", """
				code,name,kind,parent,policy
				%1$sx,清河县%1$s,county,,county-plan
				%1$st,城关镇%1$s,town,%1$sx,
				""".formatted(prefix)
				+ lines(workers / 10, (number) -> "%1$sc%2$d,第%2$d社区,community,%1$st,\n".formatted(prefix, number)));
		sheets
			.put("workers.csv", "code,name,gender,birthDate,class,position,unit,workingSince,servingSince,"
					+ "contractFrom,contractUntil,contractNumber,monthlyWage\n"
					+ lines(workers, (number) -> "%1$sw%2$d,社工%2$d,male,1990-01-15,recruited,%3$s,%1$sc%4$d,2014-07-01,"
						.formatted(prefix, number, (number % 10 == 0) ? "director" : "social-worker", number / 10)
							+ "2020-07-01,2024-01-01,2027-12-31,HT-%s%d,4200\n".formatted(prefix, number)));
		sheets.put("file.csv", "worker,date,kind,value,until,note\n" + lines(workers,
				(number) -> "%sw%d,2025-03-10,leave,annual,2025-03-12,休假\n".formatted(prefix, number)));
		return City.zip(sheets);
	}

	private static String lines(int count, IntFunction<String> line) {
		return IntStream.range(0, count).mapToObj(line).collect(Collectors.joining());
	}

}
