package org.shegong.outing;

import java.util.NoSuchElementException;

import org.springframework.data.jpa.repository.JpaRepository;

/** All outings. */
interface OutingRequests extends JpaRepository<OutingRequest, Long> {

	default OutingRequest get(String number) {
		return findById(Long.valueOf(number.substring(number.lastIndexOf('-') + 1)))
			.orElseThrow(() -> new NoSuchElementException("没有编号为“" + number + "”的外出申请"));
	}

}
