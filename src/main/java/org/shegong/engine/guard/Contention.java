package org.shegong.engine.guard;

import java.sql.SQLException;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;

import org.camunda.bpm.engine.OptimisticLockingException;

import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Two people at once: what a transaction fails of that would have succeeded a moment
 * earlier or later, and the repetition that people need not know of.
 */
public final class Contention {

	/** How often a piece of work is begun at most. */
	private static final int ATTEMPTS = 3;

	/** The longest pause before another attempt, in milliseconds. */
	private static final int PAUSE = 80;

	/** The classes of SQL states: the transaction was ended; a key exists already. */
	private static final Set<String> ENDED = Set.of("40");

	private static final Set<String> EXISTS = Set.of("23");

	/** Waited too long (MariaDB, H2); the row has changed since it was read (MariaDB). */
	private static final Set<Integer> WAITED = Set.of(1205, 50200, 1020);

	public static final String SOMEBODY_ELSE = "刚刚有其他人办理了同一事项，您的操作没有生效，请刷新后再看";

	public static final String BUSY = "系统繁忙，您的操作没有保存，请稍后再提交一次";

	private Contention() {
	}

	/** What a transaction is for. */
	interface Work<T, E extends Throwable> {

		T once() throws E;

	}

	/**
	 * Does the work in a transaction of its own, again where somebody else was in the
	 * way. Inside a transaction only whoever began it can repeat.
	 */
	static <T, E extends Throwable> T repeat(Work<T, E> work) throws E {
		if (TransactionSynchronizationManager.isActualTransactionActive()) {
			return work.once();
		}
		for (int attempt = 1;; attempt++) {
			try {
				return work.once();
			}
			catch (RuntimeException ex) {
				if (attempt == ATTEMPTS || !passes(ex)) {
					throw ex;
				}
				pause(attempt);
			}
		}
	}

	/** Whether the same may well succeed if it is done once more. */
	private static boolean passes(Throwable failure) {
		return isLost(failure) || isStuck(failure) || isTwice(failure);
	}

	/** Somebody else changed the same first. */
	public static boolean isLost(Throwable failure) {
		return causes(failure).anyMatch((cause) -> cause instanceof OptimisticLockingException
				|| cause instanceof OptimisticLockingFailureException);
	}

	/** The database could not let both through, or one waited too long. */
	public static boolean isStuck(Throwable failure) {
		return causes(failure).anyMatch((cause) -> (cause instanceof ConcurrencyFailureException && !isLost(cause))
				|| (cause instanceof SQLException sql && (isOf(ENDED, sql) || WAITED.contains(sql.getErrorCode()))));
	}

	/** Both made what there can be only one of. */
	public static boolean isTwice(Throwable failure) {
		return causes(failure).anyMatch((cause) -> cause instanceof SQLException sql && isOf(EXISTS, sql));
	}

	private static boolean isOf(Set<String> classes, SQLException sql) {
		return sql.getSQLState() != null && sql.getSQLState().length() > 2
				&& classes.contains(sql.getSQLState().substring(0, 2));
	}

	static Stream<Throwable> causes(Throwable failure) {
		return Stream.iterate(failure, (cause) -> cause != null, Throwable::getCause).limit(30);
	}

	private static void pause(int attempt) {
		try {
			Thread.sleep(ThreadLocalRandom.current().nextInt(PAUSE / 4, PAUSE) * (long) attempt);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

}
