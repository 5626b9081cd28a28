package org.shegong.policy;

import java.util.List;
import java.util.Set;

/** Words that the rooms know and the rule book may use. */
public interface Vocabulary {

	/** The kinds of words, as {@code allowed} names them in the files. */
	Set<String> KINDS = Set.of("post", "worker-class", "leave-kind");

	/** Where nobody tells what the rooms know. */
	Vocabulary NONE = (kind) -> List.of();

	/**
	 * All words of a kind.
	 * @param kind one of {@link #KINDS}
	 */
	List<String> words(String kind);

}
