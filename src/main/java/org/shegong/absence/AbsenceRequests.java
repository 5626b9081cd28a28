package org.shegong.absence;

import java.time.LocalDate;
import java.util.List;
import java.util.NoSuchElementException;

import org.springframework.data.jpa.repository.JpaRepository;

/** All reported absences. */
interface AbsenceRequests extends JpaRepository<AbsenceRequest, Long> {

	List<AbsenceRequest> findByWorkerOrderById(String worker);

	default AbsenceRequest get(String number) {
		return findById(Long.valueOf(number.substring(number.lastIndexOf('-') + 1)))
			.orElseThrow(() -> new NoSuchElementException("没有编号为“" + number + "”的旷工登记"));
	}

	/** Absences of a worker, under way or found, that share a day with a period. */
	default List<AbsenceRequest> standing(String worker, LocalDate from, LocalDate until) {
		return findByWorkerOrderById(worker).stream()
			.filter(AbsenceRequest::stands)
			.filter((absence) -> !absence.from().isAfter(until) && !absence.until().isBefore(from))
			.toList();
	}

}
