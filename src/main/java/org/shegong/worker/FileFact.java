package org.shegong.worker;

/**
 * What a line of a personnel file says, as rules read it; the sentence beside it is for
 * people. The days are those of the line.
 */
public sealed interface FileFact permits LifeFact, AwayFact, YearFact, PostFact, ContractFact, Unread {

	/** How it is stored. */
	FactColumns columns();

	default FileKind kind() {
		return columns().kind();
	}

}
