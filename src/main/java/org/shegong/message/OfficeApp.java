package org.shegong.message;

import java.net.http.HttpClient;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.springframework.http.MediaType;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.web.client.RestClient;

/**
 * An application in the office's messenger. Its token is kept until it expires or is no
 * longer taken; each node may have its own, as both messengers give the same again while
 * it is good.
 */
class OfficeApp {

	private static final Duration CONNECT = Duration.ofSeconds(3);

	private static final Duration READ = Duration.ofSeconds(5);

	private final RestClient http;

	private final String tokens;

	private final Map<String, String> credentials;

	private final Clock clock;

	private volatile Token token = new Token("", Instant.MIN);

	/**
	 * @param tokens path that gives tokens, with places for the credentials
	 */
	OfficeApp(String base, String tokens, Map<String, String> credentials, Clock clock) {
		this.http = http().baseUrl(base).build();
		this.tokens = tokens;
		this.credentials = credentials;
		this.clock = clock;
	}

	/** For calls that keep nobody waiting. */
	static RestClient.Builder http() {
		var factory = new JdkClientHttpRequestFactory(HttpClient.newBuilder().connectTimeout(CONNECT).build());
		factory.setReadTimeout(READ);
		return RestClient.builder().requestFactory(factory);
	}

	private record Token(String text, Instant until) {
	}

	/**
	 * Sends what is written there.
	 * @param hopeless codes by which the other side says that it will never take this
	 * @return why it does not take it, now or later; empty when it did
	 */
	Optional<String> send(String path, Object body, Set<Integer> hopeless) {
		var answer = call(path, body);
		if (answer.asksForAnotherToken()) {
			this.token = new Token("", Instant.MIN);
			answer = call(path, body);
		}
		if (hopeless.contains(answer.code())) {
			return Optional.of("账号不在该应用的可见范围内（%d）".formatted(answer.code()));
		}
		var done = answer.orFail(path);
		return Optional.ofNullable(done.unknownPeople())
			.filter((people) -> !people.isBlank())
			.map((people) -> "账号不在该应用的可见范围内");
	}

	private Answered call(String path, Object body) {
		return this.http.post()
			.uri(path + "?access_token={token}", token())
			.contentType(MediaType.APPLICATION_JSON)
			.body(body)
			.retrieve()
			.body(Answered.class);
	}

	private String token() {
		var known = this.token;
		if (!this.clock.instant().isBefore(known.until())) {
			var fresh = this.http.get()
				.uri(this.tokens, this.credentials)
				.retrieve()
				.body(Answered.class)
				.orFail("gettoken");
			// a minute before, so that it is good still when it arrives
			known = new Token(fresh.token(), this.clock.instant().plusSeconds(Math.max(0, fresh.expiresIn() - 60)));
			this.token = known;
		}
		return known.text();
	}

}
