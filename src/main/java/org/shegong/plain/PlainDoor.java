package org.shegong.plain;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.shegong.account.AccountName;
import org.shegong.account.WorkerCode;
import org.shegong.approval.Brief;
import org.shegong.approval.DrawnProcess;
import org.shegong.approval.Objection;
import org.shegong.approval.Preview;
import org.shegong.approval.ProcessDoor;
import org.shegong.approval.RequestFact;
import org.shegong.approval.RequestNumber;
import org.shegong.approval.Step;

/** What a process without a room shows to the outside, as its model draws it. */
class PlainDoor implements ProcessDoor<PlainApplication> {

	private final DrawnProcess drawn;

	private final PlainDesk desk;

	private final PlainSteps steps;

	private final OnceOnly once;

	PlainDoor(DrawnProcess drawn, PlainDesk desk, PlainSteps steps, OnceOnly once) {
		this.once = once;
		this.drawn = drawn;
		this.desk = desk;
		this.steps = steps;
	}

	@Override
	public String process() {
		return this.drawn.process();
	}

	@Override
	public String title() {
		return this.drawn.title();
	}

	@Override
	public Class<PlainApplication> startForm() {
		return PlainApplication.class;
	}

	@Override
	public WorkerCode subject(PlainApplication application) {
		return application.applicant();
	}

	@Override
	public boolean selfService() {
		return this.drawn.isForWorkers();
	}

	@Override
	public boolean retractable(RequestNumber number, AccountName account) {
		return this.drawn.retractable();
	}

	@Override
	public Set<String> registrars() {
		return this.drawn.starters()
			.stream()
			.filter((starter) -> !starter.equals(DrawnProcess.WORKER))
			.collect(Collectors.toUnmodifiableSet());
	}

	@Override
	public boolean forOwnUnit() {
		return !this.drawn.asksApplicant();
	}

	@Override
	public boolean isAboutUnits() {
		return forOwnUnit() && !registrars().isEmpty();
	}

	@Override
	public Preview preview(PlainApplication application, WorkerCode subject, LocalDate asOf) {
		return preview(application, subject, asOf, null);
	}

	@Override
	public Preview preview(PlainApplication application, WorkerCode subject, LocalDate asOf, AccountName account) {
		return new Preview(this.desk.objections(this.drawn, application),
				this.desk.course(this.drawn, subject, account), Map.of(), Map.of());
	}

	@Override
	public List<Objection> objections(PlainApplication application, List<RequestFact.Entry> entries,
			AccountName account) {
		return this.once.objections(this.drawn, application, entries, account);
	}

	@Override
	public void entered(RequestNumber number) {
		if (this.drawn.away()) {
			this.once.away(number);
		}
	}

	@Override
	public List<Step<?>> steps() {
		return this.steps.of(this.drawn);
	}

	@Override
	public Brief about(RequestNumber number, String one) {
		return this.steps.about(number);
	}

	@Override
	public String title(RequestNumber number) {
		return this.steps.title(number);
	}

	@Override
	public Map<RequestNumber, String> titles(Collection<RequestNumber> numbers) {
		return this.steps.titles(numbers);
	}

	@Override
	public LocalDate reportDue(RequestNumber number) {
		return this.desk.reportDue(number);
	}

}
