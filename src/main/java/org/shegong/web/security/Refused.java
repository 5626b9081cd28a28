package org.shegong.web.security;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServletResponse;

/** A request that goes no further, and why, in words for the person. */
public record Refused(int status, String message) {

	private static final ObjectMapper JSON = new ObjectMapper();

	public void send(HttpServletResponse response) throws IOException {
		response.setStatus(this.status);
		response.setContentType("application/json");
		response.setCharacterEncoding(StandardCharsets.UTF_8.name());
		response.setHeader("Cache-Control", "no-store");
		var body = JSON.writeValueAsBytes(Map.of("message", this.message));
		response.setContentLength(body.length);
		response.getOutputStream().write(body);
	}

}
