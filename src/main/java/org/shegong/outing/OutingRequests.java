package org.shegong.outing;

import java.util.NoSuchElementException;

import org.shegong.approval.RequestNumber;
import org.springframework.data.jpa.repository.JpaRepository;

/** All outings. */
interface OutingRequests extends JpaRepository<OutingRequest, Long> {

	default OutingRequest get(String number) {
		return RequestNumber.of(number)
			.known()
			.flatMap(this::findById)
			.orElseThrow(() -> new NoSuchElementException("没有编号为“" + number + "”的外出申请"));
	}

}
