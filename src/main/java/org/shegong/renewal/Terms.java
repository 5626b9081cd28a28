package org.shegong.renewal;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;

import org.shegong.policy.Policy;
import org.shegong.worker.Employment;

/**
 * How many fixed terms in a row a worker has had here (LCL 14(2)(3)); extensions agreed
 * for a year in all and a silent continuation each count as a further one (Interp. (二)
 * art. 10). An extension by law (LCL 45) is none.
 *
 * @param contracts oldest first
 * @param workedOn whether the last one ran out and work went on beyond a month
 */
record Terms(List<Employment> contracts, History history, boolean workedOn, Policy policy) {

	/** All that count as fixed terms. */
	int count() {
		return written() + this.history.earlier() + (isExtended() ? 1 : 0) + (isContinued() ? 1 : 0);
	}

	/** Contracts with a last day, from the latest back to the first longer break. */
	int written() {
		var count = 0;
		LocalDate next = null;
		for (var i = this.contracts.size() - 1; i >= 0; i--) {
			var contract = this.contracts.get(i);
			if (contract.contractFrom() == null || contract.contractUntil() == null
					|| (next != null && breaks(lastDay(contract), next))) {
				break;
			}
			count++;
			next = contract.contractFrom();
		}
		return count;
	}

	private static LocalDate lastDay(Employment contract) {
		return (contract.endedOn() != null) ? contract.endedOn() : contract.contractUntil();
	}

	private boolean breaks(LocalDate until, LocalDate next) {
		return ChronoUnit.DAYS.between(until, next) - 1 > RenewalNumbers.of(this.policy).gapDays().value();
	}

	boolean isExtended() {
		return this.history.extended() >= RenewalNumbers.of(this.policy).extensionMonths().value();
	}

	boolean isContinued() {
		return this.history.continued() || this.workedOn;
	}

	String inWords() {
		return "%d次%s%s%s".formatted(count(),
				(this.history.earlier() > 0) ? "（含档案以外%d次）".formatted(this.history.earlier()) : "",
				isExtended() ? "（协商延长累计%d个月，计一次）".formatted(this.history.extended()) : "",
				isContinued() ? "（期满后自动续延或继续工作，计一次）" : "");
	}

}
