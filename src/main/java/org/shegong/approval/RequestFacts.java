package org.shegong.approval;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** All facts of all requests; they are added and read, never changed. */
public interface RequestFacts extends Repository<RequestFact, Long> {

	RequestFact save(RequestFact fact);

	@Query("select fact from RequestFact fact where fact.request = :request order by fact.id")
	List<RequestFact> findByRequestOrderById(Long request);

	List<RequestFact> findByRequestInOrderById(Collection<Long> requests);

	/**
	 * Those that count, in the order in which their fields were first filled in: without
	 * what a later entry took the place of, or emptied.
	 */
	default List<RequestFact> standing(Long request) {
		return latest(findByRequestOrderById(request));
	}

	/** The same of several at once, by request. */
	default Map<Long, List<RequestFact>> standing(Collection<Long> requests) {
		return requests.isEmpty() ? Map.of()
				: findByRequestInOrderById(requests).stream()
					.collect(Collectors.groupingBy(RequestFact::request,
							Collectors.collectingAndThen(Collectors.toList(), RequestFacts::latest)));
	}

	private static List<RequestFact> latest(List<RequestFact> facts) {
		var latest = new LinkedHashMap<RequestFact.Key, RequestFact>();
		facts.forEach((fact) -> latest.put(fact.key(), fact));
		return latest.values().stream().filter((fact) -> fact.value() != null).toList();
	}

}
