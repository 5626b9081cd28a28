package org.shegong.appointment;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import org.shegong.approval.BuildingBlock;
import org.shegong.approval.FoundOnce;
import org.shegong.approval.RequestNumber;
import org.shegong.organization.UnitPolicies;
import org.shegong.worker.Workers;

/**
 * Sees to it that the end of a term is known in time. Looking locks nobody; of whoever is
 * due the worker is locked and looked at again, so that two nodes do not remind twice.
 */
@Component("appointmentWatch")
@BuildingBlock("每天轮到提醒任期届满的任职")
@Transactional
public class AppointmentWatch {

	private static final Logger log = LoggerFactory.getLogger(AppointmentWatch.class);

	private final AppointmentRequests requests;

	private final AppointmentTerms terms;

	private final AppointmentRecords records;

	private final Workers workers;

	private final UnitPolicies policies;

	private final FoundOnce found;

	private final Clock clock;

	AppointmentWatch(AppointmentRequests requests, AppointmentTerms terms, AppointmentRecords records, Workers workers,
			UnitPolicies policies, FoundOnce found, Clock clock) {
		this.requests = requests;
		this.terms = terms;
		this.records = records;
		this.workers = workers;
		this.policies = policies;
		this.found = found;
		this.clock = clock;
	}

	/** Numbers of the appointments of whose end somebody has to be reminded today. */
	@Transactional(readOnly = true)
	public List<String> due() {
		return this.found.in("terms", this::findDue);
	}

	private List<String> findDue() {
		var today = LocalDate.now(this.clock);
		var rules = this.policies.on(today);
		var most = rules.most((policy) -> AppointmentNumbers.of(policy).termReminderDays().value());
		var due = this.requests.findByTermUntilLessThanEqualAndTermRemindedOnIsNullOrderById(today.plusDays(most))
			.stream()
			.filter(this.terms::isInOffice)
			.filter((request) -> !today.isBefore(request.term()
				.until()
				.minusDays(AppointmentNumbers.of(rules.of(request.unit())).termReminderDays().value())))
			.map((request) -> request.number().toString())
			.toList();
		log.info("appointment-watch on {}: {} terms end soon", today, due.size());
		return due;
	}

	void remind(RequestNumber number) {
		var today = LocalDate.now(this.clock);
		var request = this.requests.get(number);
		var worker = this.workers.lock(request.worker()).orElseThrow();
		if (request.termRemindedOn() == null && this.terms.isInOffice(request)) {
			var days = AppointmentNumbers.of(this.policies.on(today).of(request.unit())).termReminderDays();
			this.records.termEnds(request, worker, days.basis());
			request.remindOfTerm(today);
		}
	}

}
