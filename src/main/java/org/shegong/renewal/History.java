package org.shegong.renewal;

import java.util.List;
import java.util.stream.Stream;

import org.shegong.approval.Objection;

/**
 * What nobody can read from the contracts on file. Null means that nobody said so.
 *
 * @param extensionMonths months in all by which the contract was extended by agreement
 * @param autoContinued whether a clause continued the contract by itself; like a year of
 * extensions it counts as a further term (Interp. (二) art. 10)
 * @param earlierTerms fixed terms right before the contracts on file that nobody entered
 * @param termAsked whether the worker, offered an open-ended contract, asked for a fixed
 * term instead (LCL 14(2))
 */
record History(Integer extensionMonths, Boolean autoContinued, Integer earlierTerms, Boolean termAsked) {

	private static final int MOST_TERMS = 20;

	static final History UNKNOWN = new History(null, null);

	History(Integer extensionMonths, Boolean autoContinued) {
		this(extensionMonths, autoContinued, null, null);
	}

	int extended() {
		return (this.extensionMonths != null) ? this.extensionMonths : 0;
	}

	boolean continued() {
		return Boolean.TRUE.equals(this.autoContinued);
	}

	int earlier() {
		return (this.earlierTerms != null) ? this.earlierTerms : 0;
	}

	boolean askedForATerm() {
		return Boolean.TRUE.equals(this.termAsked);
	}

	/** What is wrong with what was typed in. */
	List<Objection> faults() {
		return Stream
			.of((extended() < 0) ? "协商延长的月数不能是负数，没有的留空" : "",
					(earlier() < 0 || earlier() > MOST_TERMS) ? "此前连续订立的次数请填写0至%d，不清楚的留空".formatted(MOST_TERMS) : "")
			.filter((fault) -> !fault.isEmpty())
			.map(Objection::formFault)
			.toList();
	}

	/** What is said later holds; what is left out stays. */
	History then(History later) {
		return new History((later.extensionMonths != null) ? later.extensionMonths : this.extensionMonths,
				(later.autoContinued != null) ? later.autoContinued : this.autoContinued,
				(later.earlierTerms != null) ? later.earlierTerms : this.earlierTerms,
				(later.termAsked != null) ? later.termAsked : this.termAsked);
	}

}
