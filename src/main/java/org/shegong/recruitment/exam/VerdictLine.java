package org.shegong.recruitment.exam;

import java.util.List;

import org.shegong.approval.Objection;

/**
 * What a department says about a finding of one candidate. A line of its form says it of
 * one or of several of whom the same is true: {@code 3,5-8 household waived reason}, or
 * of all others of whom nobody has said it: {@code 其余 household waived reason}.
 *
 * @param finding id of the finding
 * @param applies whether it stands against the candidate; else it is waived
 * @param reason why; always there where it is waived
 */
record VerdictLine(int candidate, String finding, boolean applies, String reason) {

	/** The verdicts, or what is wrong with them; never both. */
	public record Read(List<VerdictLine> lines, List<Objection> faults) {
	}

	static Read read(String field, Bench bench) {
		return new VerdictReader(bench).read(field);
	}

}
