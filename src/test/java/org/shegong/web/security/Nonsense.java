package org.shegong.web.security;

import java.util.List;

import org.shegong.support.City;

/** What no route can make sense of, and how it is answered all the same. */
public final class Nonsense {

	/** Without content; with nothing where something is; with values of no kind. */
	public static final List<String> BODIES = List.of("null",
			"{\"variables\":{\"kind\":null},\"sorting\":[null],\"instructions\":[null]}",
			"{\"orQueries\":[null],\"processVariables\":[{\"name\":null}],\"maxResults\":\"x\"}",
			"{\"errorCode\":\"e\",\"escalationCode\":\"e\",\"variables\":{\"a\":{\"value\":\"{\",\"type\":\"Json\"}}}",
			"{\"errorCode\":\"e\",\"escalationCode\":\"e\",\"variables\":{\"a\":{\"value\":\"x\",\"type\":\"Object\"}}}",
			"{\"value\":\"x\",\"type\":\"File\",\"ids\":[null],\"processInstanceIds\":[null]}");

	private Nonsense() {
	}

	/** Whether an answer takes it for a fault of ours, or says something in English. */
	public static boolean isMisread(int status, String message) {
		return status >= 500 || (status >= 400 && message.codePoints().noneMatch(Character::isIdeographic));
	}

	public static boolean isMisread(City.Answer answer) {
		return isMisread(answer.status(), answer.message());
	}

}
