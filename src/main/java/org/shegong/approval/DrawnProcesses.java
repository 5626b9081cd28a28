package org.shegong.approval;

import java.util.List;
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
	 * The id of the version that the case of a request runs, or ran, on; empty where it
	 * has none that is kept.
	 */
	Optional<String> versionOf(String process, RequestNumber number);

}
