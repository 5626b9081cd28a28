package org.shegong.approval;

import java.util.Collection;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;

import org.springframework.data.jpa.repository.JpaRepository;

/** All requests of all rooms. */
public interface ApprovalRequests extends JpaRepository<ApprovalRequest, Long> {

	List<ApprovalRequest> findTop50ByWorkerOrSubmittedByOrderByIdDesc(String worker, String submittedBy);

	List<ApprovalRequest> findByWorkerOrderById(String worker);

	List<ApprovalRequest> findByWorkerAndStateIn(String worker, Collection<RequestState> states);

	/** Finds by the number people quote. */
	default Optional<ApprovalRequest> byNumber(String number) {
		var digits = number.substring(number.lastIndexOf('-') + 1);
		return digits.matches("\\d{1,18}")
				? findById(Long.valueOf(digits)).filter((request) -> request.number().equals(number))
				: Optional.empty();
	}

	default ApprovalRequest get(String number) {
		return byNumber(number).orElseThrow(() -> new NoSuchElementException("没有编号为“" + number + "”的申请"));
	}

}
