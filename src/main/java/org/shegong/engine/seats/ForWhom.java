package org.shegong.engine.seats;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

import org.shegong.account.AccountName;
import org.shegong.organization.Posting;
import org.shegong.organization.Postings;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;

/** In whose place somebody may handle tasks that are not for a post of their own. */
@Component
public class ForWhom {

	/**
	 * Of tasks that somebody was given by name, all who may handle them; not of those on
	 * which they wait for a word or are asked for theirs.
	 */
	private static final String CANDIDATES = """
			select l.TASK_ID_, l.GROUP_ID_, l.USER_ID_
			from ACT_RU_IDENTITYLINK m join ACT_RU_IDENTITYLINK l on l.TASK_ID_ = m.TASK_ID_ and l.TYPE_ = 'candidate'
			where m.TASK_ID_ in (:tasks) and m.USER_ID_ = :me and m.TYPE_ = 'candidate'
			and not exists (select 1 from consultation c where c.task_id = m.TASK_ID_ and c.answered_at is null
				and c.recalled_at is null and (c.account = :me or c.receiver = :me))""";

	/** How long ago what a deputy took and has still was taken at most, in years. */
	private static final int KEPT = 1;

	private final NamedParameterJdbcTemplate database;

	private final Deputising deputising;

	private final Postings postings;

	private final Clock clock;

	ForWhom(NamedParameterJdbcTemplate database, Deputising deputising, Postings postings, Clock clock) {
		this.database = database;
		this.deputising = deputising;
		this.postings = postings;
		this.clock = clock;
	}

	/**
	 * The holders' accounts, by task; those that somebody has in their own right are left
	 * out.
	 * @param tasks ids of open ones, of some hundreds at most
	 */
	public Map<String, AccountName> of(AccountName account, Collection<String> tasks) {
		var candidates = tasks.isEmpty() ? Map.<String, Set<String>>of() : candidates(account, tasks);
		if (candidates.isEmpty()) {
			return Map.of();
		}
		var own = this.postings.findByAccount(account).stream().map(Posting::group).collect(Collectors.toSet());
		var holders = this.deputising.holders(Set.of(account), since());
		var seats = this.postings.findByAccountIn(holders);
		var behalf = new HashMap<String, AccountName>();
		candidates.forEach((task, all) -> {
			if (own.stream().noneMatch(all::contains)) {
				seats.stream()
					.filter((seat) -> all.contains(seat.group()) || all.contains(seat.account().value()))
					.findFirst()
					.ifPresent((seat) -> behalf.put(task, seat.account()));
			}
		});
		return behalf;
	}

	/** Who may have taken tasks of a holder in their place, and have them still. */
	public List<AccountName> deputies(AccountName holder) {
		return this.deputising.deputies(holder, since());
	}

	private LocalDate since() {
		return LocalDate.now(this.clock).minusYears(KEPT);
	}

	private Map<String, Set<String>> candidates(AccountName account, Collection<String> tasks) {
		var candidates = new HashMap<String, Set<String>>();
		this.database.query(CANDIDATES, Map.of("tasks", tasks, "me", account.value()), (row) -> {
			candidates.computeIfAbsent(row.getString(1), (task) -> new HashSet<>())
				.add(Objects.requireNonNullElse(row.getString(2), row.getString(3)));
		});
		return candidates;
	}

}
