package org.shegong.web;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.shegong.account.AccountName;
import org.shegong.organization.Posting;
import org.shegong.organization.Postings;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * How often processes were started in the last year: by somebody, and lately by everybody
 * who may start the same, those with the same posts, or workers for themselves.
 */
@Component
@Transactional(readOnly = true)
class OftenStarted {

	private static final Period LATELY = Period.ofYears(1);

	/** Nobody counts a million requests to put a dozen lines in order. */
	private static final int MOST = 1000;

	private static final String COUNTED = """
			select x.process, sum(x.own) as own, count(*) - sum(x.own) as others from (
				select mine.process, 1 as own from (
					select r.process from approval_request r where r.submitted_by = :me and r.submitted_at >= :since
					order by r.submitted_at desc limit :most) mine
				union all
				select newest.process, 0 from (
					select r.process, r.submitted_by, r.worker from approval_request r
					where r.submitted_by is not null order by r.id desc limit :most) newest
				where newest.submitted_by <> :me and (newest.submitted_by = newest.worker and :posted = false
					or newest.submitted_by in (select p.account from posting p where p.post in (:posts)))
			) x group by x.process""";

	private final JdbcClient database;

	private final Postings postings;

	private final Clock clock;

	OftenStarted(JdbcClient database, Postings postings, Clock clock) {
		this.database = database;
		this.postings = postings;
		this.clock = clock;
	}

	/**
	 * How often a process was started; what somebody starts more often comes first.
	 *
	 * @param own by themselves
	 * @param others by people like them, among the newest requests
	 */
	record Times(long own, long others) implements Comparable<Times> {

		static final Times NEVER = new Times(0, 0);

		@Override
		public int compareTo(Times other) {
			return Comparator.comparing(Times::own).thenComparing(Times::others).compare(other, this);
		}

	}

	/** By process; what nobody started is left out. */
	Map<String, Times> by(AccountName me) {
		var posts = this.postings.findByAccount(me).stream().map(Posting::post).map(Enum::name).toList();
		return this.database.sql(COUNTED)
			.param("me", me.value())
			.param("since", LocalDateTime.ofInstant(this.clock.instant(), ZoneOffset.UTC).minus(LATELY))
			.param("most", MOST)
			.param("posted", !posts.isEmpty())
			.param("posts", posts.isEmpty() ? List.of("") : posts)
			.query((row, no) -> Map.entry(row.getString("process"),
					new Times(row.getLong("own"), row.getLong("others"))))
			.list()
			.stream()
			.collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
	}

}
