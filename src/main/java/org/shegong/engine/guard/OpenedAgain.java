package org.shegong.engine.guard;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

import org.shegong.approval.ApprovalRequest;
import org.shegong.approval.Opinion;
import org.shegong.approval.Opinions;
import org.shegong.approval.SentBacks;
import org.shegong.engine.People;
import org.shegong.policy.InWords;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Tells whoever had a task that went because a step before it is open again. */
@Component
class OpenedAgain {

	private static final String OPENED = "select START_TIME_, ASSIGNEE_ from ACT_HI_TASKINST where PROC_INST_ID_ = ? and TASK_DEF_KEY_ = ?";

	/** Moments may be kept to the second. */
	private static final Duration SAME_MOMENT = Duration.ofSeconds(2);

	private final Opinions opinions;

	private final SentBacks sent;

	private final People people;

	private final JdbcTemplate engine;

	private final Clock clock;

	OpenedAgain(Opinions opinions, SentBacks sent, People people, JdbcTemplate engine, Clock clock) {
		this.opinions = opinions;
		this.sent = sent;
		this.people = people;
		this.engine = engine;
		this.clock = clock;
	}

	/**
	 * Who opened what, in words.
	 * @param instance the engine's id of the case
	 * @param gone when the task went; null where nobody knows
	 */
	Optional<String> before(ApprovalRequest request, String instance, Timestamp gone) {
		return (gone == null) ? Optional.empty()
				: takenBack(request, instance, gone).or(() -> sentBack(request, instance, gone));
	}

	/** Of several who took theirs back, whoever has that task since the very moment. */
	private Optional<String> takenBack(ApprovalRequest request, String instance, Timestamp gone) {
		return this.opinions.everyOneOf(request.id())
			.stream()
			.filter(Opinion::isTakenBack)
			.flatMap((opinion) -> opened(instance, opinion.task(), gone).map((again) -> new Taken(opinion, again)))
			.min(Comparator.comparing((Taken taken) -> taken.isTheirs() ? 0 : 1)
				.thenComparing((taken) -> taken.again().since(gone))
				.thenComparing((taken) -> taken.opinion().struckAt(), Comparator.reverseOrder()))
			.map((taken) -> "“%s”已于%s撤回上一环节的意见，这项任务已收回，等其重新办理".formatted(this.people.signed(taken.opinion()),
					said(taken.opinion().struckAt())));
	}

	private record Taken(Opinion opinion, Again again) {

		private boolean isTheirs() {
			return this.opinion.account().value().equals(this.again.account());
		}

	}

	/**
	 * A task that was opened.
	 *
	 * @param account whose it is; null where nobody's
	 */
	private record Again(Instant at, String account) {

		private Duration since(Timestamp gone) {
			return Duration.between(this.at, gone.toInstant()).abs();
		}

	}

	private Optional<String> sentBack(ApprovalRequest request, String instance, Timestamp gone) {
		return this.sent.findByRequestOrderById(request.id())
			.stream()
			.filter((one) -> isOpened(instance, one.toTask(), gone))
			.reduce((earlier, later) -> later)
			.map((one) -> "“%s”已于%s把该申请%s".formatted(this.people.signed(one.personName(), one.onBehalf()),
					said(one.sentAt()), one.inWords()));
	}

	private boolean isOpened(String instance, String task, Timestamp gone) {
		return opened(instance, task, gone).findAny().isPresent();
	}

	/** In the moment in which the task went. */
	private Stream<Again> opened(String instance, String task, Timestamp gone) {
		return this.engine
			.query(OPENED,
					(row, no) -> new Again(row.getTimestamp("START_TIME_").toInstant(), row.getString("ASSIGNEE_")),
					instance, task)
			.stream()
			.filter((again) -> again.since(gone).compareTo(SAME_MOMENT) <= 0);
	}

	private String said(Instant at) {
		return InWords.moment(at, this.clock);
	}

}
