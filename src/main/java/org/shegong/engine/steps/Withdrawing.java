package org.shegong.engine.steps;

import java.time.Clock;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.camunda.bpm.engine.RuntimeService;

import org.shegong.approval.ApprovalRequest;
import org.shegong.approval.ApprovalRequests;
import org.shegong.approval.Overtaken;
import org.shegong.approval.RequestNumber;
import org.shegong.approval.RequestState;
import org.shegong.engine.Doors;
import org.shegong.engine.People;
import org.shegong.engine.SystemRights;
import org.shegong.engine.guard.Paused;
import org.shegong.engine.guard.WhoWasFirst;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes back or stops a request that is undecided still when its turn comes. */
@Component
@Transactional
public class Withdrawing {

	/**
	 * By the executions of a case: the engine has no index by which subscriptions of one
	 * case are found, only one of those of a name, which all cases have.
	 */
	private static final String AWAITED = """
			select c.BUSINESS_KEY_, s.EVENT_NAME_ from ACT_RU_EXECUTION c
			join ACT_RU_EXECUTION e on e.PROC_INST_ID_ = c.ID_
			join ACT_RU_EVENT_SUBSCR s on s.EXECUTION_ID_ = e.ID_ and s.EVENT_TYPE_ = 'message'
			where c.BUSINESS_KEY_ in (:numbers)""";

	private final ApprovalRequests requests;

	private final RuntimeService cases;

	private final SystemRights system;

	private final WhoWasFirst first;

	private final Doors doors;

	private final People people;

	private final Paused paused;

	private final NamedParameterJdbcTemplate engine;

	private final Clock clock;

	Withdrawing(ApprovalRequests requests, RuntimeService cases, SystemRights system, WhoWasFirst first, Doors doors,
			People people, Paused paused, JdbcTemplate engine, Clock clock) {
		this.engine = new NamedParameterJdbcTemplate(engine);
		this.paused = paused;
		this.people = people;
		this.clock = clock;
		this.requests = requests;
		this.cases = cases;
		this.system = system;
		this.first = first;
		this.doors = doors;
	}

	/**
	 * The caller has checked that the person may.
	 * @throws Overtaken if it was decided or taken back meanwhile, or is paused
	 */
	public void withdraw(RequestNumber number, String reason) {
		this.requests.lock(number);
		var request = this.requests.get(number);
		if (!request.state().pending()) {
			throw new Overtaken(tooLate(request));
		}
		this.paused.admit(number);
		if (!isHeard(request)) {
			throw new Overtaken(unheard(request));
		}
		request.takenBack(this.people.acting(), this.clock.instant());
		this.system.use(() -> {
			this.cases.createMessageCorrelation(message(number))
				.processInstanceBusinessKey(number.toString())
				.setVariable("reason", reason)
				.correlate();
			return null;
		});
	}

	/**
	 * Whether the model of its case hears of a withdrawal where it stands.
	 */
	public boolean isHeard(ApprovalRequest request) {
		return heard(List.of(request.number())).contains(request.number());
	}

	/** Those of some requests of which it does. */
	public Set<RequestNumber> heard(Collection<RequestNumber> numbers) {
		var messages = numbers.stream().collect(Collectors.toMap(RequestNumber::toString, Function.identity()));
		var heard = new HashSet<RequestNumber>();
		if (!messages.isEmpty()) {
			this.engine.query(AWAITED, Map.of("numbers", messages.keySet()), (row) -> {
				var number = messages.get(row.getString("BUSINESS_KEY_"));
				if (number != null && message(number).equals(row.getString("EVENT_NAME_"))) {
					heard.add(number);
				}
			});
		}
		return heard;
	}

	private static String message(RequestNumber number) {
		return number.process() + "Withdrawn";
	}

	/** What whoever asks for it reads where it is not. */
	public String unheard(ApprovalRequest request) {
		return "“%s”的流程在现在的环节没有设撤回，不能撤回；不再需要的，请现在的办理人退回或者不予同意"
			.formatted(this.doors.ofRequest(request.number()).title());
	}

	/** Why it cannot be taken back or stopped any more. */
	public String tooLate(ApprovalRequest request) {
		var decided = this.first.withdrawn(request)
			.or(() -> this.first.decided(request))
			.map((words) -> "（" + words + "）")
			.orElse("");
		var instead = (request.state() == RequestState.APPROVED) ? this.doors.ofRequest(request.number()).instead()
				: "";
		return "该申请%s%s，不能再撤回或终止%s".formatted(request.state().title(), decided, instead.isEmpty() ? "" : "；" + instead);
	}

}
