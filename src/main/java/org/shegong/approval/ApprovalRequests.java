package org.shegong.approval;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

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

	/** Several at once, by their numbers. */
	default Map<String, ApprovalRequest> byNumbers(Collection<String> numbers) {
		var ids = numbers.stream()
			.map((number) -> number.substring(number.lastIndexOf('-') + 1))
			.filter((digits) -> digits.matches("\\d{1,18}"))
			.map(Long::valueOf)
			.toList();
		return findAllById(ids).stream().collect(Collectors.toMap(ApprovalRequest::number, Function.identity()));
	}

	default ApprovalRequest get(String number) {
		return byNumber(number).orElseThrow(() -> new NoSuchElementException("没有编号为“" + number + "”的申请"));
	}

}
