package org.shegong.plain;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import org.shegong.account.AccountName;
import org.shegong.approval.DrawnProcess;
import org.shegong.approval.Entered;
import org.shegong.approval.NamedRule;
import org.shegong.approval.Objection;
import org.shegong.policy.Period;
import org.shegong.approval.Refusal;
import org.shegong.approval.RequestFact;
import org.shegong.approval.RequestFacts;
import org.shegong.approval.RequestNumber;
import org.shegong.approval.RequestState;
import org.shegong.approval.RoomRules;
import org.shegong.approval.RuleList;
import org.shegong.policy.Area;
import org.shegong.policy.Articles;
import org.shegong.policy.Basis;
import org.shegong.worker.AwayCause;
import org.shegong.worker.AwayPeriod;
import org.shegong.worker.AwayPeriods;
import org.shegong.worker.Worker;
import org.shegong.worker.Workers;

/**
 * The same is asked for once, and nobody is away twice on the same day where the model
 * says that the days asked for are days away.
 */
@Component
@Transactional
class OnceOnly implements RoomRules {

	private static final Basis THE_SAME = Articles.of("asked-once");

	private static final Basis ONE_REASON_A_DAY = Articles.of("away-once");

	/** What keeps somebody away, in this many characters. */
	private static final int LONGEST_KIND = 30;

	private final PlainRequests requests;

	private final RequestFacts facts;

	private final Workers workers;

	private final AwayPeriods aways;

	private final Clock clock;

	private final RuleList<Asked, Objection> all = RuleList.of(Area.GENERAL, "自行设计的申请",
			NamedRule.rule("同一申请只提交一次", this::isNew).on(THE_SAME),
			NamedRule.rule("同一天只有一个离岗事由", this::isNotAway).on(ONE_REASON_A_DAY));

	OnceOnly(PlainRequests requests, RequestFacts facts, Workers workers, AwayPeriods aways, Clock clock) {
		this.requests = requests;
		this.facts = facts;
		this.workers = workers;
		this.aways = aways;
		this.clock = clock;
	}

	/** What is asked for now. */
	private record Asked(DrawnProcess drawn, Optional<Worker> worker, AccountName account, Map<String, String> given) {
	}

	@Override
	public List<RuleList<?, ?>> lists() {
		return List.of(this.all);
	}

	/** What stands against an application because of what was asked for before. */
	@Transactional(readOnly = true)
	List<Objection> objections(DrawnProcess drawn, PlainApplication asked, List<RequestFact.Entry> entries,
			AccountName account) {
		var worker = (asked.applicant() != null) ? this.workers.findById(asked.applicant())
				: this.workers.byAccount(account);
		return this.all
			.ask(new Asked(drawn, worker, account,
					values(entries.stream().map((entry) -> new Value(entry.field(), entry.value())))))
			.toList();
	}

	private Stream<Objection> isNew(Asked asked) {
		var process = asked.drawn().process();
		var earlier = asked.worker()
			.map((found) -> this.requests.findByProcessAndWorkerOrderByIdDesc(process, found.code()))
			.orElseGet(() -> this.requests.findByProcessAndSubmittedByAndWorkerIsNullOrderByIdDesc(process,
					asked.account()));
		return earlier.stream()
			.filter((request) -> isTheSame(request, asked.given()))
			.limit(1)
			.map((request) -> Objection
				.refusal("内容相同的%s（%s）已于%s提交，现为“%s”，请勿重复提交；内容有误的请修改或撤回原申请".formatted(request.title(), request.number(),
						Period.inWords(day(request.submittedAt())), request.state().title()), THE_SAME));
	}

	private Stream<Objection> isNotAway(Asked asked) {
		return asked.drawn().away()
				? asked.worker().stream().flatMap((found) -> overlaps(found, period(asked.given()), null))
				: Stream.empty();
	}

	/** From now on the worker counts as away on the days asked for. */
	void away(RequestNumber number) {
		var request = this.requests.get(number);
		var worker = this.workers.find(request.worker());
		Entered.of(this.facts.standing(request.id())).period().ifPresent((days) -> worker.ifPresent((found) -> {
			Refusal.unlessAdmitted(overlaps(found, Optional.of(days), number).toList());
			var words = request.title().substring(0, Math.min(request.title().length(), LONGEST_KIND));
			this.aways.save(new AwayPeriod(found, days, AwayCause.OTHER, words, number, null));
		}));
	}

	/** Other days are asked for; who did not count as away does not now. */
	void revised(RequestNumber number) {
		var request = this.requests.get(number);
		this.aways.findByRequest(number).ifPresent((away) -> {
			var days = Entered.of(this.facts.standing(request.id())).period();
			Refusal.unlessAdmitted(overlaps(this.workers.get(request.worker()), days, number).toList());
			days.ifPresent((asked) -> away.move(asked));
		});
	}

	/** Nothing comes of it. */
	void back(RequestNumber number) {
		this.aways.forget(number);
	}

	/**
	 * Undecided, or granted for days that are the same or moments ago. What was removed
	 * together with its case may be asked for anew.
	 */
	private boolean isTheSame(PlainRequest request, Map<String, String> given) {
		var granted = (request.state() == RequestState.APPROVED || request.state() == RequestState.CLOSED)
				&& request.withdrawnAt() == null
				&& (period(given).isPresent() || day(request.submittedAt()).equals(LocalDate.now(this.clock)));
		return (request.state().pending() || granted) && given.equals(values(this.facts.standing(request.id())
			.stream()
			.filter((fact) -> fact.task() == null)
			.map((fact) -> new Value(fact.field(), fact.value()))));
	}

	private Stream<Objection> overlaps(Worker worker, Optional<Period> days, RequestNumber number) {
		return days.stream()
			.flatMap((asked) -> this.aways.ofWorker(worker.code(), asked).stream())
			.filter((other) -> !other.request().equals(number))
			.map((other) -> told(worker, other));
	}

	private static Objection told(Worker worker, AwayPeriod other) {
		var objection = Objection.refusal(overlap(other, other.words()), ONE_REASON_A_DAY);
		return other.isLeave() ? objection.confiding(worker.code(), overlap(other, AwayPeriod.TITLE)) : objection;
	}

	private static String overlap(AwayPeriod other, String kind) {
		return "%s已有%s，请改期，或先将其撤回、办结".formatted(new Period(other.from(), other.until()).inWords(), kind);
	}

	private LocalDate day(Instant at) {
		return at.atZone(this.clock.getZone()).toLocalDate();
	}

	private record Value(String field, String value) {
	}

	private static Map<String, String> values(Stream<Value> all) {
		return all.filter((one) -> one.value() != null)
			.collect(Collectors.toMap(Value::field, Value::value, (first, second) -> second));
	}

	/** From the first to the last day asked for, where the form asks for days. */
	private static Optional<Period> period(Map<String, String> given) {
		return day(given.get("from"))
			.flatMap((from) -> day(given.get("until")).map((until) -> new Period(from, until)));
	}

	/** A designer may call any field so, also one for words. */
	private static Optional<LocalDate> day(String given) {
		try {
			return Optional.ofNullable(given).map(LocalDate::parse);
		}
		catch (DateTimeParseException ex) {
			return Optional.empty();
		}
	}

}
