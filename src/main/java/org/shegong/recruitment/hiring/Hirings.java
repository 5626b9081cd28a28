package org.shegong.recruitment.hiring;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.springframework.data.jpa.repository.JpaRepository;

/** All formalities. */
interface Hirings extends JpaRepository<Hiring, String> {

	List<Hiring> findByRequest(Long request);

	/** What is entered so far, by candidate id. */
	default Map<String, Hiring> entered(Long request) {
		return findByRequest(request).stream().collect(Collectors.toMap(Hiring::getId, (hiring) -> hiring));
	}

}
