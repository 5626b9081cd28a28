package org.shegong.policy;

import java.util.Collection;
import java.util.stream.Collectors;

/**
 * What is wrong with a file of rules, and what to do.
 *
 * @param file its name, such as {@code taiyuan.yaml}
 * @param line from 1; 0 where it is about the whole file
 */
public record PolicyFault(String file, int line, String message) {

	/** Whoever reads more than these mends them first and asks again. */
	public static final int MOST = 20;

	public String inWords() {
		return (this.line > 0) ? "%s 第%d行：%s".formatted(this.file, this.line, this.message)
				: "%s：%s".formatted(this.file, this.message);
	}

	static String inWords(Collection<PolicyFault> faults) {
		return faults.stream().map(PolicyFault::inWords).collect(Collectors.joining("\n"));
	}

}
