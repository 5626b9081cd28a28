package org.shegong.policy;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** The server does not start with files of rules that cannot be right. */
class RefusedPolicies extends IllegalStateException {

	RefusedPolicies(String faults) {
		super(faults);
	}

	/** Shows what is wrong without a stack trace burying it. */
	static class Analyzer extends AbstractFailureAnalyzer<RefusedPolicies> {

		@Override
		protected FailureAnalysis analyze(Throwable rootFailure, RefusedPolicies refused) {
			return new FailureAnalysis("规定文件有误，没有启动。There are faults in the files of rules.\n" + refused.getMessage(),
					"请按上面的提示更正 --shegong.policies 目录中的文件，或者去掉这个参数使用随程序提供的规定。"
							+ "Correct the files, or start without the setting.",
					refused);
		}

	}

}
