package org.shegong.engine.seats;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;

import org.shegong.account.AccountName;
import org.shegong.approval.ApprovalRequests;
import org.shegong.approval.RequestNumber;
import org.shegong.bulk.Portions;
import org.shegong.organization.Posting;
import org.shegong.organization.Postings;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;

/** The open tasks of some people, found by what they hold, and whose turn they are. */
@Component
class HeldTasks {

	private static final String HELD = """
			select distinct TASK_ID_ from ACT_RU_IDENTITYLINK
			where TYPE_ = 'candidate' and TASK_ID_ is not null and %s in (:those)""";

	private static final String CASES = """
			select distinct p.BUSINESS_KEY_ from ACT_RU_TASK t join ACT_RU_EXECUTION p on p.ID_ = t.PROC_INST_ID_
			where p.BUSINESS_KEY_ is not null and t.ID_ in (:those)""";

	private final NamedParameterJdbcTemplate database;

	private final Postings postings;

	private final Deputising deputising;

	private final ApprovalRequests requests;

	HeldTasks(NamedParameterJdbcTemplate database, Postings postings, Deputising deputising,
			ApprovalRequests requests) {
		this.database = database;
		this.postings = postings;
		this.deputising = deputising;
		this.requests = requests;
	}

	/** The ids of those of holders, and of the holders for whom some of them stand in. */
	Collection<String> of(Collection<AccountName> holders) {
		var everybody = new LinkedHashSet<>(holders);
		everybody.addAll(this.deputising.holders(holders));
		var seats = new Portions<>(everybody).find(this.postings::findByAccountIn);
		var held = new HashSet<>(found(HELD.formatted("GROUP_ID_"), seats, Posting::group));
		held.addAll(found(HELD.formatted("USER_ID_"), seats, (posting) -> posting.account().value()));
		return held;
	}

	/**
	 * Waits until nobody else acts on the cases of some tasks, so that no two give a task
	 * to the same people; it is kept until commit.
	 */
	void takeTurns(Collection<String> tasks) {
		var cases = new TreeSet<Long>();
		found(CASES, tasks, Function.identity())
			.forEach((number) -> RequestNumber.read(number).map(RequestNumber::id).ifPresent(cases::add));
		new Portions<>(cases).each(this.requests::lockAll);
	}

	private <T> Collection<String> found(String question, Collection<T> all, Function<T, String> name) {
		return new Portions<>(all.stream().map(name).distinct().toList())
			.find((some) -> this.database.queryForList(question, Map.of("those", some), String.class));
	}

}
