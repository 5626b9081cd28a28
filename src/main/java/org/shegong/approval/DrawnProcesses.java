package org.shegong.approval;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** The models as they are drawn. */
public interface DrawnProcesses {

	/** A process in its newest version; empty where none is deployed. */
	Optional<DrawnProcess> find(String process);

	/** All processes in their newest versions. */
	default List<DrawnProcess> all() {
		return all((process) -> true);
	}

	/** The same of those whose ids are wanted; the other models are not read. */
	List<DrawnProcess> all(Predicate<String> wanted);

	/**
	 * A process in the version of an id.
	 */
	DrawnProcess version(String definition);

	/**
	 * The ids of the versions that the cases of requests run, or ran, on; without those
	 * that have none that is kept.
	 */
	Map<RequestNumber, String> versionsOf(Collection<RequestNumber> numbers);

	/** The same of one. */
	default Optional<String> versionOf(RequestNumber number) {
		return Optional.ofNullable(versionsOf(List.of(number)).get(number));
	}

}
