package org.shegong.web.outage;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Knows at any time whether the database is away, so that nobody need wait to find out.
 * When it goes, calls that hang in it are cut off.
 */
@Component
class DatabaseWatch implements DisposableBean {

	/** How long somebody who asks for the state is kept waiting. */
	private static final Duration PATIENCE = Duration.ofMillis(1500);

	/** One unanswered question may be the server's busy moment. */
	private static final int ENOUGH = 2;

	/** Before asking again; seconds after an answer, milliseconds after none. */
	private static final int RARELY = 5;

	private static final int OFTEN = 1;

	private static final int SOON = 200;

	private static final Logger LOG = LoggerFactory.getLogger(DatabaseWatch.class);

	private final DatabaseProbe probe;

	private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(DatabaseWatch::daemon);

	private int unanswered;

	private boolean met;

	private volatile boolean away;

	DatabaseWatch(DatabaseProbe probe) {
		this.probe = probe;
	}

	private static Thread daemon(Runnable work) {
		var thread = new Thread(work, "database-watch");
		thread.setDaemon(true);
		return thread;
	}

	@EventListener(ApplicationReadyEvent.class)
	void begin() {
		this.thread.execute(this::lookAgainAndAgain);
	}

	private void lookAgainAndAgain() {
		if (look()) {
			this.thread.schedule(this::lookAgainAndAgain, this.probe.isServer() ? OFTEN : RARELY, TimeUnit.SECONDS);
		}
		else {
			this.thread.schedule(this::lookAgainAndAgain, SOON, TimeUnit.MILLISECONDS);
		}
	}

	boolean isAway() {
		return this.away;
	}

	/** Asks anew; an answer that does not come in time is none. */
	boolean answers() {
		if (this.away) {
			return false;
		}
		try {
			return this.thread.submit(this::look).get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
		}
		catch (TimeoutException ex) {
			// a file is asked through the pool, which may be busy
			return !this.probe.isServer();
		}
		catch (ExecutionException | RejectedExecutionException ex) {
			return false;
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return false;
		}
	}

	/** Whoever never answered yet is only just being met. */
	private boolean look() {
		if (this.probe.answers()) {
			comesBack();
			return true;
		}
		this.unanswered++;
		if (this.met && this.unanswered >= ENOUGH) {
			goesAway();
		}
		return false;
	}

	private void comesBack() {
		this.met = true;
		this.unanswered = 0;
		if (this.away) {
			this.away = false;
			LOG.warn("数据库恢复应答");
		}
	}

	private void goesAway() {
		if (!this.away) {
			this.away = true;
			LOG.error("数据库没有应答：恢复之前，所有请求答复 503");
			OpenConnections.cutOff();
		}
	}

	@Override
	public void destroy() {
		this.thread.shutdownNow();
	}

}
