package org.shegong.plain;

import java.util.NoSuchElementException;

import org.springframework.data.jpa.repository.JpaRepository;

/** All requests of processes that no room knows. */
interface PlainRequests extends JpaRepository<PlainRequest, Long> {

	default PlainRequest get(String number) {
		return findById(Long.valueOf(number.substring(number.lastIndexOf('-') + 1)))
			.orElseThrow(() -> new NoSuchElementException("没有编号为“" + number + "”的申请"));
	}

}
