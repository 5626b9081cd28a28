package org.shegong.web.pay;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.shegong.organization.Organization;
import org.shegong.pay.PayLine;
import org.shegong.worker.Worker;
import org.shegong.worker.Workers;
import org.springframework.stereotype.Component;

/** Puts names to the lines of a list. */
@Component
class PayRows {

	private final Workers workers;

	private final Organization organization;

	PayRows(Workers workers, Organization organization) {
		this.workers = workers;
		this.organization = organization;
	}

	/** In the same order. */
	List<PayRow> of(List<PayLine> lines) {
		var people = Workers.inParts(lines.stream().map(PayLine::worker).distinct().toList())
			.flatMap((part) -> this.workers.findAllById(part).stream())
			.collect(Collectors.toMap(Worker::code, Function.identity()));
		return lines.stream().map((line) -> {
			var worker = people.get(line.worker());
			return PayRow.of(line, worker.name(), this.organization.name(worker.unit()));
		}).toList();
	}

}
