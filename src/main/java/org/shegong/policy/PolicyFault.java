package org.shegong.policy;

import java.util.Collection;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What is wrong with a file of rules, and what to do.
 *
 * @param file its name, such as {@code taiyuan.yaml}
 * @param line from 1; 0 where it is about the whole file
 */
public record PolicyFault(String file, int line, String message) {

	/** Whoever reads more than these mends them first and asks again. */
	public static final int MOST = 20;

	/** Said below faults that may not be all. */
	public static final String MORE = "还可能有更多问题没有列出，改好以上各处再检查";

	public String inWords() {
		return (this.line > 0) ? "%s 第%d行：%s".formatted(this.file, this.line, this.message)
				: "%s：%s".formatted(this.file, this.message);
	}

	/** Whether there may be more of them than are told. */
	public static boolean isCutOff(Collection<PolicyFault> faults) {
		return faults.size() >= MOST;
	}

	static String inWords(Collection<PolicyFault> faults) {
		return Stream
			.concat(faults.stream().map(PolicyFault::inWords), isCutOff(faults) ? Stream.of(MORE) : Stream.empty())
			.collect(Collectors.joining("\n"));
	}

}
