package org.shegong.web;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import jakarta.persistence.EntityManager;

import org.shegong.account.AccountName;
import org.shegong.account.WorkerCode;
import org.shegong.approval.ApprovalRequest;
import org.shegong.approval.Consultation;
import org.shegong.approval.Opinion;
import org.shegong.engine.Doors;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageRequest;
import org.springframework.stereotype.Component;

/**
 * What somebody decided, and what they said where a word was asked for, the newest first:
 * whoever agreed and had somebody else sign after them has said theirs, too.
 */
@Component
class OwnDecisions {

	/** So many people are looked for by their requests; more by what was decided. */
	private static final int FEW = 200;

	private static final String CALLED = "(lower(worker.name) like :pattern escape '!'"
			+ " or lower(cast(worker.code as String)) like :pattern escape '!')";

	private static final String OF_REQUEST = "exists (select 1 from ApprovalRequest asked"
			+ " where asked.id = one.request and (%s))";

	private static final String ROWS = """
			select one, asked, worker.name, unit.name from %s one
			join ApprovalRequest asked on asked.id = one.request
			left join Worker worker on worker.code = asked.worker
			left join OrgUnit unit on unit.code = asked.unit
			where one.id in :ids order by one.id desc""";

	private final EntityManager session;

	private final Doors doors;

	private final Clock clock;

	OwnDecisions(EntityManager session, Doors doors, Clock clock) {
		this.session = session;
		this.doors = doors;
		this.clock = clock;
	}

	/**
	 * A decision or a word, with what is told of its request.
	 *
	 * @param opinion null for a word
	 * @param word that somebody asked for or said; null for a decision
	 * @param asked whether they asked for the word that somebody else says
	 * @param at when they did
	 */
	record Row(Opinion opinion, Consultation word, boolean asked, Instant at, ApprovalRequest request, String person,
			String unit) {

		private static Row of(AccountName me, Object[] columns) {
			var opinion = (columns[0] instanceof Opinion given) ? given : null;
			var word = (columns[0] instanceof Consultation one) ? one : null;
			var asked = word != null && word.account().equals(me);
			var at = (opinion != null) ? opinion.givenAt() : asked ? word.askedAt() : word.answeredAt();
			return new Row(opinion, word, asked, at, (ApprovalRequest) columns[1], (String) columns[2],
					(String) columns[3]);
		}

		AccountName onBehalf() {
			return (this.opinion != null) ? this.opinion.onBehalf() : this.asked ? this.word.onBehalf() : null;
		}

		/** Whether nothing can be taken back of it. */
		boolean isOver() {
			return this.opinion == null || this.opinion.isStruck();
		}

	}

	Page<Row> page(AccountName me, Wanted wanted) {
		var asked = wanted.request();
		var upTo = PageRequest.of(0, (int) asked.getOffset() + asked.getPageSize());
		var decided = new LongList<>(Opinion.class).where("one.account = :me", Map.of("me", me));
		var said = new LongList<>(Consultation.class).either("one.account = :me and one.kind = :after",
				"one.receiver = :me and one.answeredAt is not null",
				Map.of("me", me, "after", Consultation.Kind.AFTER));
		var search = search(wanted);
		search.accept(decided);
		search.accept(said);
		var words = said.page(this.session, upTo, (ids) -> rows(Consultation.class, me, ids));
		if (words.isEmpty()) {
			return decided.page(this.session, asked, (ids) -> rows(Opinion.class, me, ids));
		}
		var found = decided.page(this.session, upTo, (ids) -> rows(Opinion.class, me, ids));
		return new LongList.Counted<>(merged(found.getContent(), words.getContent()).stream()
			.skip(asked.getOffset())
			.limit(asked.getPageSize())
			.toList(), asked, Math.min(found.getTotalElements() + words.getTotalElements(), LongList.COUNTED));
	}

	/**
	 * Each keeps its own order, so that however far somebody turns every row comes once.
	 */
	private static List<Row> merged(List<Row> some, List<Row> others) {
		var merged = new ArrayList<Row>();
		var one = 0;
		for (var other : others) {
			while (one < some.size() && some.get(one).at().isAfter(other.at())) {
				merged.add(some.get(one++));
			}
			merged.add(other);
		}
		merged.addAll(some.subList(one, some.size()));
		return merged;
	}

	/** The same is looked for among both. */
	private Consumer<LongList<?>> search(Wanted wanted) {
		var words = RequestWords.read(wanted.q(), this.doors, this.clock.getZone());
		if (words.isOfRequest()) {
			return (mine) -> words.narrow(mine, "one.request", OF_REQUEST::formatted);
		}
		var pattern = wanted.pattern();
		var found = this.session.createQuery("select worker.code from Worker worker where " + CALLED, WorkerCode.class)
			.setParameter("pattern", pattern)
			.setMaxResults(FEW + 1)
			.getResultList();
		return (mine) -> about(mine, found, pattern);
	}

	private static void about(LongList<?> mine, List<WorkerCode> found, String pattern) {
		if (found.isEmpty()) {
			mine.where("1 = 0", Map.of());
		}
		else if (found.size() <= FEW) {
			mine.where("one.request in (select asked.id from ApprovalRequest asked where asked.worker in :found)",
					Map.of("found", found));
		}
		else {
			mine.where(
					OF_REQUEST
						.formatted("asked.worker in (select worker.code from Worker worker where " + CALLED + ")"),
					Map.of("pattern", pattern));
		}
	}

	private List<Row> rows(Class<?> type, AccountName me, List<Long> ids) {
		return this.session.createQuery(ROWS.formatted(type.getSimpleName()), Object[].class)
			.setParameter("ids", ids)
			.getResultList()
			.stream()
			.map((columns) -> Row.of(me, columns))
			.toList();
	}

}
