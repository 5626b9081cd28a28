package org.shegong.web;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.shegong.organization.OrgUnits;
import org.shegong.support.City;
import org.shegong.support.MovableClock;
import org.shegong.support.SqlCounter;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionOperations;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Lists that grow with every case: a page costs the same statements however long they
 * are, and what is looked for is found beyond the first page.
 */
abstract class ListsOfCases {

	private static final int FEW = 5;

	private static final int MANY = 200;

	/** What two readings kept for five seconds may cost. */
	private static final int KEPT = 2;

	private static final LocalDate DAY = LocalDate.parse("2026-03-02");

	/** Who asks for which list, and what a page of it costs at most, login and all. */
	private static final Map<String, Integer> LISTS = Map.ofEntries(Map.entry("m1 /api/requests?page=1", 15),
			Map.entry("m1 /api/requests?page=1&kind=outing&state=APPROVED&year=2026", 15),
			Map.entry("m1 /api/mine", 30), Map.entry("sec /api/decisions?page=1", 7),
			Map.entry("lead /api/decisions?page=1", 8), Map.entry("sec /api/decisions?page=1&q=m1", 9),
			Map.entry("sjb /api/filings?page=1", 12), Map.entry("admin /api/audit?page=1", 10),
			Map.entry("watch /api/audit?page=1", 14), Map.entry("m1 /api/audit?page=1", 14),
			Map.entry("office /api/absences?page=1", 16), Map.entry("office /api/absences/holders?page=1", 12),
			Map.entry("office /api/absences/people?page=1", 14), Map.entry("office /api/absences", 32),
			Map.entry("m1 /api/colleagues?page=1", 14));

	private static final List<String> HOLDERS = List.of("lead", "deputy", "principal", "office", "sjb", "hr");

	@LocalServerPort
	int port;

	@Autowired
	SqlCounter counter;

	@Autowired
	MovableClock clock;

	@Autowired
	OrgUnits units;

	@Autowired
	JdbcTemplate database;

	@Autowired
	TransactionOperations transaction;

	City city;

	/** How many statements each list was while it was short. */
	static final Map<String, Integer> SHORT = new HashMap<>();

	@BeforeEach
	void aTownInWhichMuchHappened() {
		this.clock.setTo(DAY);
		this.city = new City(this.port);
		if (this.units.count() == 0) {
			assertThat(this.city.importRoster("two-counties").status()).isEqualTo(200);
			happened(FEW);
			asked(FEW / 2);
			LISTS.forEach((list, most) -> SHORT.put(list, asks(list)));
			happened(MANY);
			asked(FEW);
		}
	}

	@Test
	void a_page_costs_the_same_whatever_the_length() {
		var costs = new TreeMap<String, Integer>();
		LISTS.keySet().forEach((list) -> costs.put(list, asks(list)));
		LISTS.forEach((list, most) -> assertThat(costs.get(list)).as("%s of %s, before %s", list, costs, SHORT)
			.isLessThanOrEqualTo(SHORT.get(list) + KEPT)
			.isLessThanOrEqualTo(most));
	}

	@Test
	void own_requests_are_found_by_kind_year_and_number() {
		var first = this.city.get("m1", "/api/requests?page=1").body();
		assertThat(first.path("rows")).hasSize(50);
		assertThat(first.path("pages").asInt()).isGreaterThanOrEqualTo(4);
		var last = this.city.get("m1", "/api/requests?page=" + first.path("pages").asInt());
		assertThat(last.body().path("rows")).as(last.text()).isNotEmpty();
		var oldest = last.body().path("rows").path(0);
		var number = oldest.path("officialNumber").asText();
		for (var words : List.of(number, number.substring(2), oldest.path("number").asText())) {
			assertThat(this.city.get("m1", "/api/requests?page=1&q=" + words)
				.body()
				.path("rows")
				.findValuesAsText("number")).as(words).contains(oldest.path("number").asText());
		}
		assertThat(total("m1", "/api/requests?page=1&q=外出")).isEqualTo(first.path("total").asLong());
		assertThat(total("m1", "/api/requests?page=1&q=2019")).isGreaterThan(0)
			.isLessThan(first.path("total").asLong());
		assertThat(total("m1", "/api/requests?page=1&q=招聘")).isZero();
		assertThat(total("m2", "/api/requests?page=1&q=" + number)).isZero();
		assertThat(this.city.get("m1", "/api/requests").body()).hasSize(50);
		assertThat(this.city.get("m1", "/api/requests?page=0").status()).isEqualTo(400);
	}

	@Test
	void own_decisions_are_found_by_name_kind_year_and_number() {
		var first = this.city.get("sec", "/api/decisions?page=1").body();
		assertThat(first.path("rows")).hasSize(50);
		var last = this.city.get("sec", "/api/decisions?page=" + first.path("pages").asInt()).body();
		var oldest = last.path("rows").path(last.path("rows").size() - 1);
		assertThat(oldest.path("kind").asText()).isEqualTo("因公外出");
		assertThat(oldest.path("person").asText()).isEqualTo("孙立");
		assertThat(oldest.path("unit").asText()).isEqualTo("滨河社区");
		assertThat(oldest.path("decision").asText()).isEqualTo("同意");
		assertThat(oldest.has("onBehalfOf")).isFalse();
		var all = first.path("total").asLong();
		for (var words : List.of("m1", "孙立", "外出")) {
			assertThat(total("sec", "/api/decisions?page=1&q=" + words)).as(words).isBetween(MANY + 1L, all);
		}
		var newest = first.path("rows").path(0);
		for (var words : List.of(newest.path("officialNumber").asText(), newest.path("number").asText())) {
			assertThat(this.city.get("sec", "/api/decisions?q=" + words).body().path("rows").findValuesAsText("number"))
				.as(words)
				.containsExactly(newest.path("number").asText());
		}
		assertThat(total("sec", "/api/decisions?q=2019")).isBetween(1L, all - 1);
		assertThat(total("sec", "/api/decisions?q=招聘")).isZero();
		assertThat(total("sec", "/api/decisions?q=没有的人")).isZero();
		assertThat(this.city.get("lead", "/api/decisions").body().path("rows").path(0).path("onBehalfOf").asText())
			.isNotEmpty();
		assertThat(total("m1", "/api/decisions")).as("who decided nothing").isZero();
		assertThat(this.city.get("sec", "/api/decisions?page=1&q=" + "长".repeat(101)).message()).contains("最多100字");
	}

	@Test
	void own_decisions_tell_nobody_elses_and_not_of_which_leave() {
		var number = this.city.started("m2", "leave",
				Map.of("kind", "sick", "from", "2026-03-09", "until", "2026-03-10", "reason", "发烧"));
		assertThat(this.city.get("sec", "/api/decisions").text()).doesNotContain(number);
		this.city.completed("sec", number, "secretaryDecides", Map.of("decision", "return", "opinion", "请补交材料"));
		assertThat(this.city.get("sec", "/api/decisions").body().path("rows").path(0).path("number").asText())
			.isEqualTo(number);
		assertThat(this.city.get("sec", "/api/decisions").text()).contains("请假").doesNotContain("病假", "发烧");
		for (var other : List.of("m1", "m2", "deputy", "office", "watch", "admin", "yt-sec")) {
			assertThat(this.city.get(other, "/api/decisions").text()).as(other).doesNotContain(number);
		}
	}

	@Test
	void lines_nobody_could_read_are_found_by_whose_they_are() {
		var before = total("admin", "/api/roster/unread?page=1");
		this.transaction.executeWithoutResult((status) -> this.database
			.update("insert into file_entry (worker, entry_date, recorded_at, kind, summary, unread)"
					+ " values ('m1', ?, ?, 'notice', '通报', '次数')", DAY, DAY.atTime(9, 0)));
		assertThat(total("admin", "/api/roster/unread?page=1")).isEqualTo(before + 1);
		assertThat(total("admin", "/api/roster/unread?page=1&q=孙立")).isPositive();
		assertThat(total("admin", "/api/roster/unread?page=1&q=没有的人")).isZero();
		assertThat(this.city.get("admin", "/api/roster/unread").body()).isNotEmpty();
		assertThat(this.city.get("office", "/api/roster/unread?page=1").status()).isEqualTo(403);
	}

	@Test
	void a_first_page_says_how_many_there_are() {
		var first = this.city.get("office", "/api/absences").body();
		assertThat(first.path("absences")).hasSize(50);
		assertThat(first.path("totals").path("absences").asLong()).isEqualTo(total("office", "/api/absences?page=1"));
	}

	@Test
	void behind_what_is_counted_the_total_stays() {
		this.transaction.executeWithoutResult((status) -> {
			for (var times = 0; times < 3; times++) {
				this.database.update("insert into audit_line (noted_at, account, action, worker, unit)"
						+ " select noted_at, account, action, worker, unit from audit_line");
			}
		});
		var behind = this.city.get("admin", "/api/audit?page=21").body();
		assertThat(behind.path("rows")).hasSize(50);
		assertThat(behind.path("total").asInt()).isEqualTo(1000);
		assertThat(behind.path("pages").asInt()).isEqualTo(20);
		assertThat(behind.path("more").asBoolean()).isTrue();
		var none = this.city.get("admin", "/api/audit?from=1990-01-01&until=1990-01-02").body();
		assertThat(none.path("total").asInt()).isZero();
		assertThat(none.path("pages").asInt()).isZero();
	}

	@Test
	void filings_are_found_by_name_number_and_what_they_are_about() {
		assertThat(this.city.get("sjb", "/api/filings").body()).hasSize(50);
		var all = total("sjb", "/api/filings?page=1");
		assertThat(all).isGreaterThanOrEqualTo(MANY);
		assertThat(total("sjb", "/api/filings?page=1&q=m1")).isEqualTo(all);
		assertThat(total("sjb", "/api/filings?page=1&q=第7次")).isBetween(1L, all - 1);
		assertThat(total("sjb", "/api/filings?page=1&q=没有的人")).isZero();
		assertThat(total("hr", "/api/filings?page=1")).isZero();
		assertThat(total("m1", "/api/filings?page=1")).isZero();
	}

	@Test
	void deputies_and_their_days_are_found_by_name() {
		assertThat(this.city.get("office", "/api/absences/holders?page=1&q=施文")
			.body()
			.path("rows")
			.findValuesAsText("work")).singleElement().asString().contains("驻社区片长");
		assertThat(total("office", "/api/absences/holders?page=1&q=姜河")).as("of another county").isZero();
		assertThat(total("lead", "/api/absences/holders?page=1")).as("themselves alone").isOne();
		assertThat(total("lead", "/api/absences/people?page=1&q=m10")).as("a worker of the town").isOne();
		assertThat(total("lead", "/api/absences/people?page=1&q=魏然")).as("a holder of the county").isOne();
		assertThat(total("lead", "/api/absences/people?page=1&q=姜河")).as("of another county").isZero();
		assertThat(total("m1", "/api/absences/people?page=1")).as("holds no post").isZero();
		assertThat(total("m1", "/api/colleagues?page=1&q=m10")).as("works beside them").isOne();
		assertThat(total("m1", "/api/colleagues?page=1&q=魏然")).as("a holder of the county").isZero();
		assertThat(total("lead", "/api/colleagues?page=1")).isEqualTo(total("lead", "/api/absences/people?page=1"));
		assertThat(total("office", "/api/absences?page=1&q=施文")).isBetween(1L, total("office", "/api/absences?page=1"));
		assertThat(total("lead", "/api/absences?page=1&q=严青")).isZero();
		assertThat(total("m1", "/api/absences?page=1")).isZero();
	}

	private long total(String account, String path) {
		var answer = this.city.get(account, path);
		assertThat(answer.status()).as(answer.text()).isEqualTo(200);
		return answer.body().path("total").asLong();
	}

	private int asks(String list) {
		var account = list.split(" ")[0];
		var path = list.split(" ")[1];
		this.city.get(account, path);
		var statements = this.counter.during(() -> assertThat(this.city.get(account, path).status()).isEqualTo(200));
		return (int) statements.stream()
			.filter((sql) -> !sql.text().equals("commit") && !sql.text().equals("rollback"))
			.count();
	}

	/** Cases that are over, with all that is kept of them. */
	private void happened(int cases) {
		this.transaction.executeWithoutResult((status) -> {
			for (var no = 0; no < cases; no++) {
				happened(no, HOLDERS.get(no % HOLDERS.size()), HOLDERS.get((no + 1) % HOLDERS.size()));
			}
		});
	}

	private void happened(int no, String one, String other) {
		var day = LocalDate.of(2018 + no % 8, 1 + no % 12, 1 + no % 28);
		this.database.update(
				"insert into approval_request (process, worker, unit, submitted_by, submitted_at, state, version)"
						+ " select 'outing', code, unit, code, ?, 'CLOSED', 0 from worker where code = 'm1'",
				day.atTime(9, 0));
		var id = this.database.queryForObject("select max(id) from approval_request", Long.class);
		this.database.update(
				"insert into outing_request (id, destination, purpose, from_date, until_date) values (?, ?, ?, ?, ?)",
				id, "县城" + no, "开会", day, day);
		this.database.update(
				"insert into opinion (request, task, account, person_name, given_at, choice, text, on_behalf)"
						+ " values (?, 'communityDecides', ?, '某人', ?, 'APPROVE', '同意', ?)",
				id, one, day.atTime(10, 0), other);
		this.database.update("insert into opinion (request, task, account, person_name, given_at, choice)"
				+ " values (?, 'communityDecides', 'sec', '某人', ?, 'APPROVE')", id, day.atTime(10, 0));
		this.database.update(
				"insert into filing (request, recipient, recipient_unit, worker, filed_on, occasion, summary)"
						+ " select ?, 'community-affairs-office', unit, code, ?, ?, '外出' from worker where code = 'm1'",
				id, day, "第%d次".formatted(no));
		this.database
			.update("insert into audit_line (noted_at, account, action, worker, unit) select ?, ?, 'file-read', code,"
					+ " unit from worker where code = 'm1'", day.atTime(11, 0), one);
		this.database
			.update("insert into deputation (account, deputy, from_date, until_date, processes, entered_by, ended)"
					+ " values (?, ?, ?, ?, '', ?, false)", one, other, DAY.plusDays(no), DAY.plusDays(no), one);
	}

	/** Outings that wait for somebody. */
	private void asked(int cases) {
		var last = this.database.queryForObject("select max(until_date) from outing_request where from_date > ?",
				LocalDate.class, DAY);
		var from = (last != null) ? last : DAY;
		for (var no = 1; no <= cases; no++) {
			var day = from.plusDays(7L * no).toString();
			this.city.started("m1", "outing", Map.of("destination", "县城", "purpose", "开会", "from", day, "until", day));
		}
	}

}
