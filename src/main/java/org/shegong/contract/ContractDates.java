package org.shegong.contract;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Date;

import org.shegong.approval.BuildingBlock;
import org.shegong.approval.RequestNumber;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** When the timers of processes/contract.bpmn go off. */
@Component("contractDates")
@BuildingBlock("书面合同的期限")
@Transactional(readOnly = true)
public class ContractDates {

	private final ContractRequests requests;

	private final Clock clock;

	ContractDates(ContractRequests requests, Clock clock) {
		this.requests = requests;
		this.clock = clock;
	}

	/** The month is over: double wages begin. */
	public Date monthOver(String key) {
		return beginning(this.requests.get(RequestNumber.of(key)).time().doubleWagesFrom());
	}

	/** The year is over: double wages end, and the contract counts as open-ended. */
	public Date yearOver(String key) {
		return beginning(this.requests.get(RequestNumber.of(key)).time().openEndedFrom());
	}

	private Date beginning(LocalDate day) {
		return Date.from(day.atStartOfDay(this.clock.getZone()).toInstant());
	}

}
