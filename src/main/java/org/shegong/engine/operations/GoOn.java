package org.shegong.engine.operations;

import java.util.ArrayDeque;
import java.util.Deque;

import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;

import org.springframework.stereotype.Component;

/**
 * Does what is left to be done once a command has gone through, within it: before
 * anything is written, and before anybody is told.
 */
@Component
public class GoOn extends CommandInterceptor {

	private final ThreadLocal<Boolean> inside = ThreadLocal.withInitial(() -> false);

	private final ThreadLocal<Deque<Runnable>> left = ThreadLocal.withInitial(ArrayDeque::new);

	GoOn() {
	}

	/** Something is left for when the command at work has gone through. */
	void then(Runnable work) {
		this.left.get().add(work);
	}

	@Override
	public <T> T execute(Command<T> command) {
		if (this.inside.get()) {
			return this.next.execute(command);
		}
		this.inside.set(true);
		try {
			var answer = this.next.execute(command);
			for (var work = this.left.get().poll(); work != null; work = this.left.get().poll()) {
				work.run();
			}
			return answer;
		}
		finally {
			this.inside.remove();
			this.left.remove();
		}
	}

}
