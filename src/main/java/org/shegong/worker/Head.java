package org.shegong.worker;

/**
 * What counting people asks of one of them.
 *
 * @param seated whether they sit on a committee, whatever else they do
 * @param deputy whether they are deputy secretary
 */
public record Head(WorkerClass workerClass, boolean seated, boolean deputy) {

	public static Head of(Worker worker) {
		return new Head(worker.workerClass(),
				worker.positions().stream().anyMatch((position) -> position != Position.SOCIAL_WORKER),
				worker.positions().contains(Position.DEPUTY_SECRETARY));
	}

}
