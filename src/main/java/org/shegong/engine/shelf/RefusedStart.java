package org.shegong.engine.shelf;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/**
 * The server does not start as it is configured; one sentence says why and one what to
 * do.
 */
public class RefusedStart extends IllegalStateException {

	private final String action;

	public RefusedStart(String why, String action) {
		super(why);
		this.action = action;
	}

	/** Shows the two sentences without a stack trace burying them. */
	static class Analyzer extends AbstractFailureAnalyzer<RefusedStart> {

		@Override
		protected FailureAnalysis analyze(Throwable rootFailure, RefusedStart refused) {
			return new FailureAnalysis(refused.getMessage(), refused.action, refused);
		}

	}

}
