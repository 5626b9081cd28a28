package org.shegong.transfer;

/**
 * What processes/transfer.bpmn asks.
 *
 * @param route who has to agree, as {@link TransferKind} says
 * @param later whether the day lies ahead when all have agreed
 * @param moved whether nothing stood against it on the day
 * @param comesBack whether they come back by themselves
 */
record TransferAnswers(String route, Boolean later, Boolean moved, Boolean comesBack) {

	static TransferAnswers route(TransferKind kind) {
		return new TransferAnswers(kind.route(), null, null, null);
	}

	static TransferAnswers later(boolean later) {
		return new TransferAnswers(null, later, null, null);
	}

	static TransferAnswers moved(boolean moved, boolean comesBack) {
		return new TransferAnswers(null, null, moved, comesBack);
	}

	/** What is expected after a service task when all goes well; null where nothing. */
	static TransferAnswers after(String task) {
		return switch (task) {
			case "grantTransfer" -> later(false);
			case "moveWorker" -> moved(true, false);
			default -> null;
		};
	}

}
