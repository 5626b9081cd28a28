package org.shegong.pay;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.shegong.account.WorkerCode;
import org.shegong.organization.Organization;
import org.shegong.policy.Money;
import org.shegong.policy.Policies;
import org.shegong.worker.Employment;
import org.shegong.worker.Employments;
import org.shegong.worker.Worker;
import org.shegong.worker.Workers;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who the people of a list are, what they earn and which numbers hold for them. */
@Component
@Transactional(readOnly = true)
class PaidPeople {

	private final Workers workers;

	private final Employments employments;

	private final Organization organization;

	private final Policies policies;

	PaidPeople(Workers workers, Employments employments, Organization organization, Policies policies) {
		this.workers = workers;
		this.employments = employments;
		this.organization = organization;
		this.policies = policies;
	}

	/**
	 * Some people, read at once.
	 *
	 * @param wages a month; nobody whose wage is not known is in it
	 */
	record Some(Map<WorkerCode, Worker> workers, Map<WorkerCode, Money> wages, Function<String, PayNumbers> numbers) {

		PayNumbers numbers(WorkerCode code) {
			return this.numbers.apply(this.workers.get(code).unit());
		}

	}

	Some of(Collection<WorkerCode> codes, LocalDate on) {
		var found = Workers.inParts(codes.stream().distinct().toList())
			.flatMap((part) -> this.workers.findAllById(part).stream())
			.collect(Collectors.toMap(Worker::code, Function.identity()));
		var contracts = this.employments.ofAll(found.keySet())
			.stream()
			.collect(Collectors.toMap(Employment::worker, Function.identity(), (one, later) -> later));
		var wages = new HashMap<WorkerCode, Money>();
		found.values()
			.forEach((worker) -> worker.wage(Optional.ofNullable(contracts.get(worker.code())))
				.ifPresent((wage) -> wages.put(worker.code(), wage)));
		var known = new HashMap<String, PayNumbers>();
		return new Some(found, wages, (unit) -> known.computeIfAbsent(unit, (one) -> numbers(one, on)));
	}

	PayNumbers numbers(String unit, LocalDate on) {
		return PayNumbers.of(this.policies.at(this.organization.localityOf(unit), on));
	}

}
