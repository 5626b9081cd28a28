package org.shegong.city;

import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.shegong.contract.ContractWatch;
import org.shegong.dismissal.RetirementWatch;
import org.shegong.probation.ProbationWatch;
import org.shegong.renewal.RenewalWatch;
import org.shegong.support.City;
import org.shegong.support.MovableClock;
import org.shegong.support.RunningCity;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A county that begins earlier than the rule book says is looked at from its own day on,
 * and its neighbour from the rule book's: to the day.
 */
@RunningCity
@DirtiesContext(classMode = DirtiesContext.ClassMode.AFTER_EACH_TEST_METHOD)
class AMorningWhereACountyKeepsItsOwnTest {

	private static final LocalDate DAY = LocalDate.parse("2026-03-23");

	@LocalServerPort
	int port;

	@Autowired
	MovableClock clock;

	@Autowired
	JdbcTemplate database;

	@Autowired
	PlatformTransactionManager transactions;

	@Autowired
	RetirementWatch retirements;

	@Autowired
	RenewalWatch renewals;

	@Autowired
	ProbationWatch probations;

	@Autowired
	ContractWatch contracts;

	@BeforeEach
	void twoCounties() {
		this.clock.setTo(DAY);
		// before anybody reads what counties keep
		keeps("retirement-notice-months", "12");
		keeps("renewal-lead-days", "90");
		keeps("contract-signing-lead-workdays", "15");
		keeps("probation-review-lead-workdays", "20");
		// of each kind one in the county that keeps its own and one in the other
		var units = """
				code,name,kind,parent,policy,households,residents
				own,海棠旗,county,,ordos,,300000
				own-t,胡杨街道,town,own,,,
				own-c,白桦社区,community,own-t,,1800,5000
				oth,云杉旗,county,,ordos,,300000
				oth-t,红柳街道,town,oth,,,
				oth-c,青松社区,community,oth-t,,1800,5000
				""";
		var head = "code,name,gender,birthDate,class,position,unit,workingSince,servingSince,grade,contractFrom,"
				+ "contractUntil,contractNumber,probationUntil,monthlyWage,password\n";
		var workers = new StringBuilder(head);
		for (var county : List.of("own", "oth")) {
			// a man born on 1968-08-10 reaches the age on 2029-07-10
			workers.append(worker(county, "old", "male", "1968-08-10", "recruited", "social-worker"));
			workers.append(worker(county, "cadre", "male", "1968-08-10", "elected", "secretary"));
			workers.append(worker(county, "sent", "male", "1968-08-10", "posted", "social-worker"));
			workers.append(worker(county, "young", "male", "1968-09-10", "recruited", "social-worker"));
		}
		var answer = new City(this.port).upload("admin", "/api/roster", "file", "roster.zip",
				City.zip(Map.of("units.csv", units, "workers.csv", workers.toString())));
		assertThat(answer.status()).as(answer.text()).isEqualTo(200);
	}

	@Test
	void retirements_are_told_of_as_many_months_ahead_as_the_county_says() {
		var from = LocalDate.parse("2028-07-01");
		assertThat(on(from.minusDays(1), this.retirements::concerned)).isEmpty();
		assertThat(on(from, this.retirements::concerned)).containsExactly("own-cadre", "own-old");
		assertThat(on(from.plusMonths(6).minusDays(1), this.retirements::concerned)).doesNotContain("oth-old");
		assertThat(on(from.plusMonths(6), this.retirements::concerned)).contains("oth-cadre", "oth-old")
			.doesNotContain("oth-sent", "own-sent", "oth-young");
	}

	@Test
	void renewals_open_as_many_days_ahead_as_the_county_says() {
		contracts("2026-12-31", null);
		var end = LocalDate.parse("2026-12-31");
		assertThat(on(end.minusDays(91), this.renewals::concerned)).isEmpty();
		assertThat(on(end.minusDays(90), this.renewals::concerned)).containsExactly("own-old", "own-young");
		assertThat(on(end.minusDays(61), this.renewals::concerned)).containsExactly("own-old", "own-young");
		assertThat(on(end.minusDays(60), this.renewals::concerned)).containsExactly("oth-old", "oth-young", "own-old",
				"own-young");
	}

	@Test
	void contracts_are_written_down_as_many_working_days_ahead_as_the_county_says() {
		begun("2026-03-02");
		// the month ends on 2026-04-01, working days before it: 03-31, 03-30, 03-27 …
		assertThat(on(LocalDate.parse("2026-03-10"), this.contracts::due)).isEmpty();
		assertThat(on(LocalDate.parse("2026-03-11"), this.contracts::due)).containsExactly("own-cadre", "own-old",
				"own-young");
		assertThat(on(LocalDate.parse("2026-03-17"), this.contracts::due)).doesNotContain("oth-old");
		assertThat(on(LocalDate.parse("2026-03-18"), this.contracts::due)).contains("oth-old", "oth-cadre")
			.doesNotContain("oth-sent", "own-sent");
	}

	@Test
	void reviews_open_as_many_working_days_ahead_as_the_county_says() {
		begun("2026-03-02");
		contracts("2029-03-01", "2026-06-01");
		// fifteen working days before 2026-06-01 is 05-11, twenty is 04-30 or so
		assertThat(on(LocalDate.parse("2026-05-10"), this.probations::due)).containsExactly("own-old", "own-young");
		assertThat(on(LocalDate.parse("2026-05-11"), this.probations::due)).containsExactly("oth-old", "oth-young",
				"own-old", "own-young");
		assertThat(on(LocalDate.parse("2026-06-01"), this.probations::due)).hasSize(4);
		assertThat(on(LocalDate.parse("2026-06-02"), this.probations::due)).isEmpty();
		assertThat(on(LocalDate.parse("2026-06-02"), this.probations::hindered)).hasSize(4);
	}

	private <T> T on(LocalDate day, Supplier<T> look) {
		this.clock.setTo(day);
		return look.get();
	}

	private static String worker(String county, String code, String gender, String birth, String kind,
			String position) {
		return "%s-%s,王%s,%s,%s,%s,%s,%s-c,2024-01-01,2024-01-01,1,2024-01-01,2036-12-31,N-%s-%s,,3480,pw-%s-%s%n"
			.formatted(county, code, code, gender, birth, kind, position, county, county, code, county, code)
			.replace(",2024-01-01,2036-12-31,N-" + county + "-sent", ",,,");
	}

	private void contracts(String until, String probation) {
		write("update employment set contract_until = ?, probation_until = ? where worker not like '%sent'", until,
				probation);
	}

	private void begun(String from) {
		write("update employment set contract_from = ?, contract_number = null", from);
	}

	private void keeps(String parameter, String value) {
		var now = Timestamp.valueOf("2026-01-01 00:00:00");
		write("insert into local_rule (unit, parameter, given, since, rule, source, status, entered_by, entered_at,"
				+ " state, answered_by, answered_at) values ('own', ?, ?, ?, '旗人社〔2026〕1号', '旗人社〔2026〕1号',"
				+ " 'MEASURE', 'a', ?, 'CONFIRMED', 'b', ?)", parameter, value, "2026-01-01", now, now);
	}

	private void write(String sql, Object... values) {
		new TransactionTemplate(this.transactions).executeWithoutResult((status) -> this.database.update(sql, values));
	}

}
