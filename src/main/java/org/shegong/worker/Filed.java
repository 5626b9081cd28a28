package org.shegong.worker;

import java.util.Collection;
import java.util.stream.Stream;

/**
 * A line of a file with what it says.
 *
 * @param line where and when
 */
public record Filed<F extends FileFact>(FileEntry line, F fact) {

	/** The lines that tell of such facts, in their order. */
	public static <F extends FileFact> Stream<Filed<F>> of(Collection<FileEntry> lines, Class<F> facts) {
		return lines.stream().flatMap((line) -> line.says(facts).map((fact) -> new Filed<>(line, fact)).stream());
	}

}
