package org.shegong.plain;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import org.shegong.account.AccountName;
import org.shegong.approval.Brief;
import org.shegong.approval.Choice;
import org.shegong.approval.DrawnProcess;
import org.shegong.approval.Entered;
import org.shegong.approval.Objection;
import org.shegong.approval.RequestNumber;
import org.shegong.policy.Period;
import org.shegong.approval.Step;
import org.shegong.organization.OrgUnits;
import org.shegong.worker.Worker;
import org.shegong.worker.Workers;

/** What people read at the tasks of a drawn process, besides what was recorded. */
@Component
@Transactional(readOnly = true)
class PlainSteps {

	private final PlainRequests requests;

	private final PlainDesk desk;

	private final Workers workers;

	private final OrgUnits units;

	PlainSteps(PlainRequests requests, PlainDesk desk, Workers workers, OrgUnits units) {
		this.requests = requests;
		this.desk = desk;
		this.workers = workers;
		this.units = units;
	}

	/** What a drawn process has besides what its forms say themselves. */
	List<Step<?>> of(DrawnProcess drawn) {
		var revise = Step.of("revise", PlainRevision.class).offering(Choice.RESUBMIT, Choice.WITHDRAW);
		var reports = drawn.later()
			.stream()
			.map((task) -> Step.of(task, PlainReport.class).checked(this::mayReport).laterFrom(this.desk::lastDay));
		return Stream.concat(Stream.of(revise), reports).<Step<?>>map((step) -> step).toList();
	}

	/** Nobody tells what came of days that are not over. */
	private List<Objection> mayReport(RequestNumber number, PlainReport report, AccountName account) {
		var last = this.desk.lastDay(number);
		return last.isAfter(this.desk.today())
				? List.of(Objection.formFault("%s才结束，请在结束后再报告".formatted(Period.inWords(last)))) : List.of();
	}

	Brief about(RequestNumber number) {
		var request = this.requests.get(number);
		return Brief.of(title(number)).line("申请人", who(request)).line("单位", this.units.get(request.unit()).name());
	}

	String title(RequestNumber number) {
		return titles(List.of(number)).get(number);
	}

	/** For lists: what, who, when. */
	Map<RequestNumber, String> titles(Collection<RequestNumber> numbers) {
		var facts = this.desk.facts(numbers);
		return numbers.stream()
			.collect(Collectors.toMap(Function.identity(),
					(number) -> title(this.requests.get(number), facts.get(number))));
	}

	private String title(PlainRequest request, Entered asked) {
		var who = this.workers.find(request.worker()).map(Worker::name);
		var days = asked.period().map((period) -> "（%s）".formatted(period.inShort(this.desk.today()))).orElse("");
		return "%s %s%s".formatted(request.title(), who.orElseGet(() -> this.units.get(request.unit()).name()), days);
	}

	private String who(PlainRequest request) {
		return this.workers.find(request.worker())
			.map((worker) -> "%s（%s）".formatted(worker.name(), worker.positionTitles()))
			.orElse(null);
	}

}
