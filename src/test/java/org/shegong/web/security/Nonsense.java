package org.shegong.web.security;

import java.util.List;
import java.util.stream.Stream;

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

	/** What is a whole of the wrong kind, or has nothing where something is expected. */
	public static final List<String> WHOLES = List.of("[null]", "[[]]", "[\"x\"]", "[[[null]]]", "\"x\"", "7", "true",
			"[{\"x\":[null]},null]", "{\"x\":{\"x\":[null,{}]}", "[".repeat(1500), "[".repeat(1500) + "]".repeat(1500),
			"{\"x\":".repeat(1500) + "1" + "}".repeat(1500));

	private Nonsense() {
	}

	/** Whether an answer takes it for a fault of ours, or says something in English. */
	public static boolean isMisread(int status, String message) {
		return status >= 500 || (status >= 400 && message.codePoints().noneMatch(Character::isIdeographic));
	}

	/** Calls of a route that takes content, each answered otherwise than as a mistake. */
	public static List<String> believed(City city, String account, String route) {
		return WHOLES.stream().flatMap((body) -> {
			var answer = city.call(account, "", route + " " + body);
			var told = answer.status() >= 400 && !isMisread(answer);
			return told ? Stream.empty()
					: Stream.of("%s %s %.30s %d %s".formatted(account, route, body, answer.status(), answer.text()));
		}).toList();
	}

	public static boolean isMisread(City.Answer answer) {
		return isMisread(answer.status(), answer.message());
	}

}
