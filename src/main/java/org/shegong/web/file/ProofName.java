package org.shegong.web.file;

import java.util.Optional;

/**
 * The name of an uploaded file as it is kept and shown: without signs that cannot be seen
 * or that turn the writing around, and no longer than there is room for.
 */
record ProofName(String text) {

	/** As the table has it. */
	private static final int LONGEST = 200;

	/** The ending tells people what it is. */
	private static final int ENDING = 20;

	/** None where nothing of a name is left. */
	static Optional<ProofName> of(String sent) {
		var seen = (sent != null) ? sent.replaceAll("[\\p{C}\\p{Zl}\\p{Zp}\\ufe00-\\ufe0f]", "") : "";
		var kept = seen.replaceAll("[\\\\/:*?\"<>|]", "_").strip();
		return kept.replaceAll("[._\\s\\u3000\\u3164\\u2800]", "").isEmpty() ? Optional.empty()
				: Optional.of(new ProofName(fitting(kept)));
	}

	private static String fitting(String name) {
		var length = name.codePointCount(0, name.length());
		if (name.length() <= LONGEST) {
			return name;
		}
		var ending = name.substring(name.offsetByCodePoints(0, length - ENDING));
		var start = name.substring(0, name.offsetByCodePoints(0, Math.min(length - ENDING, LONGEST / 2 - ENDING)));
		return start + "…" + ending;
	}

}
