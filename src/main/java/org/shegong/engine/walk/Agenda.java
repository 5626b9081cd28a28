package org.shegong.engine.walk;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * What happens next on a walk, as in the engine: whatever waits for nobody goes on at
 * once, and only then somebody completes a task, in the order in which they got them.
 */
class Agenda {

	private final Deque<Runnable> soon = new ArrayDeque<>();

	private final Deque<Runnable> later = new ArrayDeque<>();

	void soon(Runnable move) {
		this.soon.add(move);
	}

	void later(Runnable completion) {
		this.later.add(completion);
	}

	void run() {
		while (!this.soon.isEmpty() || !this.later.isEmpty()) {
			(this.soon.isEmpty() ? this.later : this.soon).remove().run();
		}
	}

}
