package org.shegong.web.roster;

import java.time.Duration;

/** How far an import is; told rarely, because telling is a transaction of its own. */
class Steps {

	private static final long EVERY = Duration.ofSeconds(2).toNanos();

	private final Listener listener;

	private long told;

	Steps(Listener listener) {
		this.listener = listener;
		this.told = System.nanoTime();
	}

	/** Of an import that nobody watches. */
	static Steps untold() {
		return new Steps((step, sheet, done, total) -> {
		});
	}

	/** Whoever keeps it. */
	interface Listener {

		void reached(Step step, RosterSheet sheet, int done, int total);

	}

	/** What is being done with the rows. */
	enum Step {

		CHECKING("正在核对"), WRITING("正在写入"), ACCOUNTS("正在开设账号"), DONE("已完成"), REFUSED("未导入");

		private final String title;

		Step(String title) {
			this.title = title;
		}

		String title() {
			return this.title;
		}

	}

	/** Several threads make passwords. */
	synchronized void at(Step step, RosterSheet sheet, int done, int total) {
		if (System.nanoTime() - this.told >= EVERY) {
			this.listener.reached(step, sheet, done, total);
			this.told = System.nanoTime();
		}
	}

	void end(boolean accepted) {
		this.listener.reached(accepted ? Step.DONE : Step.REFUSED, null, 0, 0);
	}

}
