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

	/** A value by itself, named by the address. */
	private static final Pattern ONE = Pattern.compile(".*/(v|localV)ariables/[^/]+$");

	/** Fields of a call that hold values by name, wherever they stand in it. */
	private static final Pattern SEVERAL = Pattern
		.compile("(?i).*variables(local)?|modifications|(local)?correlationKeys");

	private static final Set<String> KINDS = Set.of("", "string", "integer", "short", "long", "double", "number",
			"boolean", "date", "null");

	private final ObjectMapper json = new ObjectMapper();

	@Override
	protected boolean shouldNotFilter(HttpServletRequest request) {
		return !Set.of("POST", "PUT").contains(request.getMethod())
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
			var call = this.json.readTree(body);
			var values = ONE.matcher(FrontDoor.path(request)).matches() ? Stream.concat(Stream.of(call), values(call))
					: values(call);
			if (values.anyMatch(PlainValues::isStrange)) {
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

	/** The values in a call, at any depth. */
	private static Stream<JsonNode> values(JsonNode call) {
		var below = StreamSupport.stream(call.spliterator(), false).flatMap(PlainValues::values);
		var here = call.properties()
			.stream()
			.filter((field) -> SEVERAL.matcher(field.getKey()).matches())
			.flatMap((field) -> StreamSupport.stream(field.getValue().spliterator(), false));
		return Stream.concat(here, below);
	}

	private static boolean isStrange(JsonNode value) {
		var kind = value.path("type");
		return kind.isContainerNode() || !KINDS.contains(kind.asText("").toLowerCase(Locale.ROOT));
	}

}
