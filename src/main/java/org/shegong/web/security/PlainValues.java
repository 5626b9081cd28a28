package org.shegong.web.security;

import java.io.IOException;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Forms and cases take texts, numbers, days and yes or no. Values of other kinds (objects
 * of Java, XML, files), which the engine would build first and understand later, are a
 * mistake of whoever sends them.
 */
class PlainValues extends OncePerRequestFilter {

	/** More than any honest form, in bytes. */
	private static final int LONGEST_FORM = 1 << 20;

	private static final Pattern TAKING = Pattern
		.compile(".*/(submit-form|complete|resolve|start|(v|localV)ariables(/[^/]+)?)$");

	private static final Set<String> KINDS = Set.of("", "string", "integer", "short", "long", "double", "number",
			"boolean", "date", "null");

	private final ObjectMapper json = new ObjectMapper();

	@Override
	protected boolean shouldNotFilter(HttpServletRequest request) {
		return !Set.of("POST", "PUT").contains(request.getMethod())
				|| !TAKING.matcher(FrontDoor.path(request)).matches()
				|| !String.valueOf(request.getContentType()).toLowerCase(Locale.ROOT).startsWith("application/json");
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		var body = request.getInputStream().readNBytes(LONGEST_FORM + 1);
		if (body.length > LONGEST_FORM) {
			new Refused(413, "提交的内容太大").send(response);
			return;
		}
		try {
			if (kinds(this.json.readTree(body)).anyMatch((kind) -> !KINDS.contains(kind.toLowerCase(Locale.ROOT)))) {
				new Refused(400, "只能提交文字、数字、日期或是否，请检查填写内容的类型").send(response);
				return;
			}
		}
		catch (JsonProcessingException ex) {
			new Refused(400, "无法读懂提交的内容，请检查格式").send(response);
			return;
		}
		chain.doFilter(new ReadRequest(request, body), response);
	}

	/** The kinds of the values in a call, as it names them. */
	private static Stream<String> kinds(JsonNode call) {
		var given = Stream.concat(values(call.path("variables")), values(call.path("modifications")));
		return Stream.concat(given, Stream.of(call)).map((value) -> value.path("type").asText(""));
	}

	private static Stream<JsonNode> values(JsonNode fields) {
		return StreamSupport.stream(fields.spliterator(), false);
	}

}
