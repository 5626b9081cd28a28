package org.shegong.web.security;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpHeaders;

/**
 * A request that goes no further, and why, in words for the person.
 *
 * @param facts the same for programs
 */
public record Refused(int status, String message, Map<String, Object> facts) {

	private static final ObjectMapper JSON = new ObjectMapper();

	private static final String SECONDS = "retryAfter";

	public Refused(int status, String message) {
		this(status, message, Map.of());
	}

	/** Too many wrong passwords. */
	static Refused later(long seconds) {
		return new Refused(429, "密码输错次数过多，请 %d 秒后再试".formatted(seconds), Map.of(SECONDS, seconds));
	}

	/** Somebody else knows the password as well. */
	static Refused untilChanged(String account) {
		return new Refused(403, "您的密码是他人代设的，请先修改密码再使用系统", Map.of("mustChangePassword", true, "account", account));
	}

	public void send(HttpServletResponse response) throws IOException {
		response.setStatus(this.status);
		response.setContentType("application/json");
		response.setCharacterEncoding(StandardCharsets.UTF_8.name());
		response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
		if (this.facts.containsKey(SECONDS)) {
			response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(this.facts.get(SECONDS)));
		}
		var body = new LinkedHashMap<String, Object>();
		body.put("message", this.message);
		body.putAll(this.facts);
		var bytes = JSON.writeValueAsBytes(body);
		response.setContentLength(bytes.length);
		response.getOutputStream().write(bytes);
	}

}
