package org.shegong.appointment;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.NoSuchElementException;

import org.springframework.data.jpa.repository.JpaRepository;

import org.shegong.account.WorkerCode;
import org.shegong.approval.RequestNumber;

/** All candidates for offices of communities. */
interface AppointmentRequests extends JpaRepository<AppointmentRequest, Long> {

	List<AppointmentRequest> findByWorkerOrderById(WorkerCode worker);

	/** Offices that were taken in these communities, in the order of their terms. */
	List<AppointmentRequest> findByUnitInAndOutcomeOrderByTermFromAscIdAsc(Collection<String> units, Outcome outcome);

	/** Terms that end by a day and of which nobody was reminded. */
	List<AppointmentRequest> findByTermUntilLessThanEqualAndTermRemindedOnIsNullOrderById(LocalDate day);

	default AppointmentRequest get(RequestNumber number) {
		return findById(number.id()).orElseThrow(() -> new NoSuchElementException("没有编号为“" + number + "”的选任"));
	}

}
