package org.shegong.engine.seats;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;

import jakarta.persistence.EntityManager;

import org.shegong.account.AccountName;
import org.shegong.account.WorkerCode;
import org.shegong.approval.ApprovalRequest;
import org.shegong.approval.ApprovalRequests;
import org.shegong.approval.RequestNumber;
import org.shegong.bulk.Portions;
import org.shegong.organization.Posting;
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

	private static final String OF_CASES = """
			select distinct t.ID_ from ACT_RU_EXECUTION p join ACT_RU_TASK t on t.PROC_INST_ID_ = p.ID_
			where p.BUSINESS_KEY_ in (:those)""";

	/** Of some people, and of those for whom one of them stands in today or later. */
	private static final String SEATS = """
			select p.* from posting p where p.account in (:those)
			union
			select p.* from deputation d join posting p on p.account = d.account
			where d.deputy in (:those) and d.until_date >= :today
			union
			select p.* from away_period a join posting p on p.account = a.worker
			where a.deputy in (:those) and a.until_date >= :today""";

	private final NamedParameterJdbcTemplate database;

	private final EntityManager session;

	private final Clock clock;

	private final ApprovalRequests requests;

	HeldTasks(NamedParameterJdbcTemplate database, EntityManager session, ApprovalRequests requests, Clock clock) {
		this.database = database;
		this.session = session;
		this.requests = requests;
		this.clock = clock;
	}

	/** The ids of those of holders, and of the holders for whom some of them stand in. */
	Collection<String> of(Collection<AccountName> holders) {
		var seats = new Portions<>(holders.stream().map(AccountName::value).distinct().toList()).find(this::seats);
		var held = new HashSet<>(found(HELD.formatted("GROUP_ID_"), seats, Posting::group));
		held.addAll(found(HELD.formatted("USER_ID_"), seats, (posting) -> posting.account().value()));
		return held;
	}

	/** The ids of those of cases about a worker. */
	Collection<String> about(WorkerCode worker) {
		var numbers = this.requests.findByWorkerOrderById(worker).stream().map(ApprovalRequest::number).toList();
		return found(OF_CASES, numbers, RequestNumber::toString);
	}

	@SuppressWarnings("unchecked")
	private List<Posting> seats(List<String> people) {
		return this.session.createNativeQuery(SEATS, Posting.class)
			.setParameter("those", people)
			.setParameter("today", LocalDate.now(this.clock))
			.getResultList();
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
