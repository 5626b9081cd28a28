package org.shegong.absence;

import java.util.List;
import java.util.NoSuchElementException;
import java.util.stream.Stream;

import org.springframework.data.jpa.repository.JpaRepository;

import org.shegong.account.WorkerCode;
import org.shegong.approval.RequestNumber;

/** All reported absences. */
interface AbsenceRequests extends JpaRepository<AbsenceRequest, Long> {

	List<AbsenceRequest> findByWorkerOrderById(WorkerCode worker);

	default AbsenceRequest get(RequestNumber number) {
		return findById(number.id()).orElseThrow(() -> new NoSuchElementException("没有编号为“" + number + "”的旷工登记"));
	}

	/**
	 * Absences of a worker, under way or found, that share a day with a report, in words.
	 * @param own the number of the report itself; null while it has none
	 */
	default Stream<String> standing(AbsenceReport report, RequestNumber own) {
		return findByWorkerOrderById(report.worker()).stream()
			.filter((other) -> other.stands() && !other.number().equals(own))
			.filter((other) -> !other.from().isAfter(report.until()) && !other.until().isBefore(report.from()))
			.map(AbsenceRequest::inWords);
	}

}
