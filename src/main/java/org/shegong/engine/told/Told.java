package org.shegong.engine.told;

import java.util.LinkedHashSet;
import java.util.Set;

import org.shegong.account.AccountName;
import org.shegong.approval.RequestNumber;
import org.shegong.message.MessageKind;

/** What a transaction has done to requests so far and nobody has been told of yet. */
class Told {

	private final Set<RequestNumber> returned = new LinkedHashSet<>();

	private final Set<Line> lines = new LinkedHashSet<>();

	private final Set<String> worded = new LinkedHashSet<>();

	private final Set<String> seats = new LinkedHashSet<>();

	/**
	 * Somebody is told of something that is no new task.
	 *
	 * @param request null where it is about none
	 * @param task the engine's id of the task to look at; null where there is none
	 * @param county of the case at work; null where none is
	 */
	record Line(AccountName recipient, MessageKind kind, RequestNumber request, String task, String county) {
	}

	/** The task that comes of it says so, and not only that it is there. */
	void returned(RequestNumber number) {
		this.returned.add(number);
	}

	void line(Line line) {
		this.lines.add(line);
	}

	/** Of a task on which a word is asked for or said, that alone is told. */
	void worded(String task) {
		this.worded.add(task);
	}

	boolean isWorded(String task) {
		return this.worded.contains(task);
	}

	/**
	 * Somebody holds a post from now on.
	 * @param group the engine's
	 */
	void seated(String group, AccountName account) {
		this.seats.add(group + " " + account);
	}

	/** As given to {@link #seated}, one of each in a text. */
	Set<String> seats() {
		return this.seats;
	}

	Set<RequestNumber> returned() {
		return this.returned;
	}

	Set<Line> lines() {
		return this.lines;
	}

}
