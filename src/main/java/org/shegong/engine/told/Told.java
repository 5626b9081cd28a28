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

	/**
	 * Somebody is told of something that is no task.
	 *
	 * @param request null where it is about none
	 * @param county of the case at work; null where none is
	 */
	record Line(AccountName recipient, MessageKind kind, RequestNumber request, String county) {
	}

	/** The task that comes of it says so, and not only that it is there. */
	void returned(RequestNumber number) {
		this.returned.add(number);
	}

	void line(Line line) {
		this.lines.add(line);
	}

	Set<RequestNumber> returned() {
		return this.returned;
	}

	Set<Line> lines() {
		return this.lines;
	}

}
