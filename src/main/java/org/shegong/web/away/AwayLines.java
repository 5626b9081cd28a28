package org.shegong.web.away;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;

import com.fasterxml.jackson.annotation.JsonInclude;

import org.shegong.approval.ApprovalRequests;
import org.shegong.approval.RequestNumber;
import org.shegong.engine.People;
import org.shegong.worker.AwayPeriod;
import org.springframework.stereotype.Component;

/** Who is away and from when until when, for those who may know. */
@Component
class AwayLines {

	private final ApprovalRequests requests;

	private final People people;

	AwayLines(ApprovalRequests requests, People people) {
		this.requests = requests;
		this.people = people;
	}

	/**
	 * @param kind what keeps them away, or only that they are
	 * @param pending whether it is asked for and not decided
	 * @param deputy who stands in; left out where nobody does
	 */
	@JsonInclude(JsonInclude.Include.NON_NULL)
	record Line(String who, String unitName, LocalDate from, LocalDate until, String kind, boolean pending,
			String deputy) {
	}

	/**
	 * @param units names by code
	 * @param kinds whether it is told what keeps them away
	 */
	List<Line> of(List<AwayPeriod> away, Map<String, String> units, boolean kinds) {
		var pending = pending(away);
		var accounts = away.stream()
			.flatMap((one) -> Stream.of(one.worker().account(), one.deputy()))
			.filter(Objects::nonNull)
			.distinct()
			.toList();
		var names = this.people.names(accounts);
		return away.stream()
			.map((one) -> new Line(names.get(one.worker().account()), units.get(one.unit()), one.from(), one.until(),
					kinds ? one.words() : one.title(), pending.test(one.request()), names.get(one.deputy())))
			.toList();
	}

	private Predicate<RequestNumber> pending(List<AwayPeriod> away) {
		var known = this.requests
			.byNumbers(away.stream().map(AwayPeriod::request).filter(Objects::nonNull).distinct().toList());
		return (number) -> number != null && known.containsKey(number) && known.get(number).state().pending();
	}

}
