package org.shegong.appointment.audit;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.shegong.account.AccountName;
import org.shegong.appointment.AppointmentNumbers;
import org.shegong.approval.Brief;
import org.shegong.approval.Filing;
import org.shegong.approval.Filings;
import org.shegong.approval.Objection;
import org.shegong.approval.Refusal;
import org.shegong.approval.RequestNumber;
import org.shegong.approval.RequestState;
import org.shegong.organization.Organization;
import org.shegong.organization.Post;
import org.shegong.policy.Basis;
import org.shegong.policy.Period;
import org.shegong.policy.Policies;
import org.shegong.policy.WorkCalendar;
import org.shegong.worker.FileEntry;
import org.shegong.worker.PersonnelFile;
import org.shegong.worker.PostFact.PostChanged;
import org.shegong.worker.Workers;

/** The counter where audits of offices are opened and their results recorded. */
@Service
@Transactional
class AuditDesk {

	private final AuditRequests requests;

	private final Workers workers;

	private final PersonnelFile file;

	private final Filings filings;

	private final Organization organization;

	private final Policies policies;

	private final WorkCalendar calendar;

	private final Clock clock;

	AuditDesk(AuditRequests requests, Workers workers, PersonnelFile file, Filings filings, Organization organization,
			Policies policies, WorkCalendar calendar, Clock clock) {
		this.requests = requests;
		this.workers = workers;
		this.file = file;
		this.filings = filings;
		this.organization = organization;
		this.policies = policies;
		this.calendar = calendar;
		this.clock = clock;
	}

	/** What stands against opening one. */
	@Transactional(readOnly = true)
	List<Objection> objections(AuditOpening opening, LocalDate on) {
		var faults = AuditRules.faults(opening);
		if (!faults.isEmpty()) {
			return faults;
		}
		if (!this.organization.knows(opening.unit())) {
			return List.of(Objection.formFault("没有代码为“%s”的单位，请从列表中选择社区".formatted(opening.unit())));
		}
		return AuditRules.OPENING.ask(new AuditRules.Asked(opening, numbers(opening.unit(), on), on, isAgain(opening)))
			.toList();
	}

	private boolean isAgain(AuditOpening opening) {
		return this.requests.findByWorkerOrderById(opening.worker())
			.stream()
			.filter((other) -> other.state() != RequestState.WITHDRAWN)
			.anyMatch((other) -> other.unit().equals(opening.unit()) && other.office() == opening.office()
					&& other.leftOn().equals(opening.leftOn()));
	}

	/**
	 * Opens one and tells the county's organisation department and discipline.
	 * @return the number of the request
	 */
	RequestNumber open(AuditOpening opening, AccountName by) {
		this.workers.lock(opening.worker());
		Refusal.unlessAdmitted(objections(opening, today()));
		var request = this.requests.saveAndFlush(new AuditRequest(opening, by, this.clock.instant()));
		tell(request, "离任经济责任审计",
				"%s，%s离任，请组织离任经济责任审计".formatted(title(request.number()), Period.inFull(opening.leftOn())));
		return request.number();
	}

	@Transactional(readOnly = true)
	List<Objection> objections(AuditResult result) {
		return AuditRules.RESULT.ask(new AuditRules.Told(result, today())).toList();
	}

	void conclude(RequestNumber number, AuditResult result, AccountName by) {
		var request = this.requests.get(number);
		request.conclude(result);
		var basis = basis(request);
		this.file.append(new FileEntry(request.worker(), result.on(), new PostChanged(null, "office-audit", null),
				"%s离任经济责任审计：%s".formatted(request.office().title(), result.conclusion()))
			.onPaper(result.paper())
			.because(number, basis.rule(), basis.source()), by);
		tell(request, "离任审计结果", "%s：%s".formatted(title(number), result.conclusion()));
	}

	/** Once in so many working days until there is a result. */
	void remind(RequestNumber number) {
		var request = this.requests.get(number);
		var pause = numbers(request.unit(), today()).auditReminderWorkdays().value();
		if (this.calendar.isWorkday(today()) && (request.remindedOn() == null
				|| !this.calendar.plusWorkdays(request.remindedOn(), pause).isAfter(today()))) {
			tell(request, "催办离任审计", title(number) + "还没有登记审计结果，请及时办理");
			request.remind(today());
		}
	}

	void withdraw(RequestNumber number) {
		this.requests.get(number).withdraw();
	}

	private void tell(AuditRequest request, String occasion, String summary) {
		for (var post : List.of(Post.ORGANIZATION_DEPARTMENT, Post.DISCIPLINE_INSPECTION)) {
			this.filings.save(new Filing(request, post.id(), today(), occasion, summary).because(basis(request)));
		}
	}

	@Transactional(readOnly = true)
	String title(RequestNumber number) {
		var request = this.requests.get(number);
		return "%s %s%s离任审计".formatted(this.workers.get(request.worker()).name(),
				this.organization.name(request.unit()), request.office().title());
	}

	@Transactional(readOnly = true)
	Brief about(RequestNumber number) {
		var request = this.requests.get(number);
		return Brief.of(title(number))
			.line("离任人员", this.workers.get(request.worker()).name())
			.line("原任职务", this.organization.name(request.unit()) + request.office().title())
			.line("离任日期", Period.inFull(request.leftOn()))
			.line("审计报告", (request.reportOn() != null) ? Period.inFull(request.reportOn()) : null)
			.line("文号", request.paper())
			.line("审计结论", request.conclusion())
			.rule(basis(request));
	}

	Basis basis(String unit, LocalDate on) {
		return numbers(unit, on).auditOffices().basis();
	}

	private Basis basis(AuditRequest request) {
		return basis(request.unit(), request.submittedOn(this.clock.getZone()));
	}

	private AppointmentNumbers numbers(String unit, LocalDate on) {
		return AppointmentNumbers.of(this.policies.at(this.organization.localityOf(unit), on));
	}

	private LocalDate today() {
		return LocalDate.now(this.clock);
	}

}
