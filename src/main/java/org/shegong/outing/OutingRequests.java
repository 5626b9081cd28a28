package org.shegong.outing;

import java.util.NoSuchElementException;

import org.springframework.data.jpa.repository.JpaRepository;

import org.shegong.approval.RequestNumber;

/** All outings. */
interface OutingRequests extends JpaRepository<OutingRequest, Long> {

	default OutingRequest get(RequestNumber number) {
		return findById(number.id()).orElseThrow(() -> new NoSuchElementException("没有编号为“" + number + "”的外出申请"));
	}

}
