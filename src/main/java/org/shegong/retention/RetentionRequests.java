package org.shegong.retention;

import java.util.Collection;
import java.util.List;
import java.util.NoSuchElementException;

import org.springframework.data.jpa.repository.JpaRepository;

import org.shegong.approval.RequestNumber;
import org.shegong.approval.RequestState;

/** All erasures that were asked for. */
interface RetentionRequests extends JpaRepository<RetentionRequest, Long> {

	List<RetentionRequest> findByCountyAndStateIn(String county, Collection<RequestState> states);

	/** The one that a county is being asked about; none where there is none. */
	default List<RequestNumber> underWay(String county) {
		return findByCountyAndStateIn(county, List.of(RequestState.SUBMITTED)).stream()
			.map(RetentionRequest::number)
			.toList();
	}

	default RetentionRequest get(RequestNumber number) {
		return findById(number.id()).orElseThrow(() -> new NoSuchElementException("没有编号为“" + number + "”的清理"));
	}

}
