package org.shegong.web;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.shegong.account.AccountName;
import org.shegong.organization.Post;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Holders of posts and workers in one list, by name. They lie in two tables, so that the
 * database is asked for it.
 */
@Component
@Transactional(readOnly = true)
class HoldersAndWorkers {

	private static final String BRANCH = """
			(code, depth) as (
				select u.code, 0 from org_unit u where u.code in (:%1$s)
				union all select u.code, b.depth + 1 from org_unit u join %1$s b on u.parent = b.code where b.depth < 12
			)""";

	private static final String HELD = """
			(p.account = :self or :everybody = true or p.unit in (select s.code from seats s))""";

	private static final String PERSONS = "with recursive seats " + BRANCH.formatted("seats") + ", towns "
			+ BRANCH.formatted("towns") + """
					, persons (account, name, place) as (
						select p.account, p.person_name, u.name from posting p join org_unit u on u.code = p.unit
						where\s""" + HELD + """
					\sunion all select w.code, w.name, u.name from worker w join org_unit u on u.code = w.unit
						where w.left_on is null and w.unit in (select t.code from towns t)
					)\s""";

	private static final String FOUND = """
			\sfrom persons x where :pattern = '' or lower(x.name) like :pattern escape '!'
			or lower(x.account) like :pattern escape '!' or lower(x.place) like :pattern escape '!'""";

	private static final String PAGE = PERSONS + "select x.account, min(x.name) as name, min(x.place) as place" + FOUND
			+ " group by x.account order by case when x.account = :self then 0 when min(x.name) = :named then 1 else 2 end,"
			+ " min(x.name), x.account limit :most offset :first";

	private static final String COUNT = PERSONS + "select count(distinct x.account)" + FOUND;

	private static final String WORK = "with recursive seats " + BRANCH.formatted("seats")
			+ " select p.account, p.post, u.name from posting p join org_unit u on u.code = p.unit where p.account in (:accounts)"
			+ " and " + HELD;

	private final JdbcClient database;

	HoldersAndWorkers(JdbcClient database) {
		this.database = database;
	}

	/**
	 * Somebody to choose.
	 *
	 * @param work their posts or positions and where
	 */
	record Person(AccountName account, String name, String work) {
	}

	/**
	 * Whose names are read.
	 *
	 * @param self stands first, wherever their posts are; null for nobody
	 * @param everybody all holders of posts
	 * @param seats highest units whose holders of posts
	 * @param towns highest units whose workers
	 */
	record Circle(AccountName self, boolean everybody, Set<String> seats, Set<String> towns) {

		/** Everybody of one more unit, and of what lies below it. */
		Circle and(String unit) {
			return new Circle(this.self, this.everybody, with(this.seats, unit), with(this.towns, unit));
		}

		private static Set<String> with(Set<String> units, String unit) {
			return Stream.concat(units.stream(), Stream.of(unit)).collect(Collectors.toSet());
		}

		private Map<String, Object> values() {
			return Map.of("self", (this.self != null) ? this.self.value() : "", "everybody", this.everybody, "seats",
					some(this.seats), "towns", some(this.towns));
		}

		/** No unit has an empty code. */
		private static Set<String> some(Set<String> units) {
			return units.isEmpty() ? Set.of("") : units;
		}

	}

	Paged<Person> of(Circle circle, Wanted wanted) {
		var page = wanted.request();
		var found = asked(PAGE, circle, wanted).param("named", (wanted.q() != null) ? wanted.q().strip() : "")
			.param("most", page.getPageSize())
			.param("first", page.getOffset())
			.query((row, no) -> new Person(AccountName.of(row.getString("account")), row.getString("name"),
					row.getString("place")))
			.list();
		var total = asked(COUNT, circle, wanted).query(Long.class).single();
		var work = work(circle, found);
		return new Paged<>(
				found.stream()
					.map((one) -> new Person(one.account(), one.name(),
							work.getOrDefault(one.account().value(), one.work())))
					.toList(),
				total, page.getPageNumber() + 1, (int) ((total + page.getPageSize() - 1) / page.getPageSize()), false);
	}

	private JdbcClient.StatementSpec asked(String sql, Circle circle, Wanted wanted) {
		return this.database.sql(sql).params(circle.values()).param("pattern", wanted.pattern());
	}

	/** A post somewhere. */
	private record Held(String account, Post post, String unit) {
	}

	/** By account, posts and where they are; whoever holds none is left out. */
	private Map<String, String> work(Circle circle, List<Person> persons) {
		if (persons.isEmpty()) {
			return Map.of();
		}
		return this.database.sql(WORK)
			.params(circle.values())
			.param("accounts", persons.stream().map((one) -> one.account().value()).toList())
			.query((row, no) -> new Held(row.getString("account"), Post.valueOf(row.getString("post")),
					row.getString("name")))
			.list()
			.stream()
			.sorted(Comparator.comparing(Held::post))
			.collect(
					Collectors.groupingBy(Held::account,
							Collectors.mapping((held) -> held.unit() + held.post().title(),
									Collectors.collectingAndThen(Collectors.toList(),
											(all) -> String.join("、", all.stream().distinct().toList())))));
	}

}
