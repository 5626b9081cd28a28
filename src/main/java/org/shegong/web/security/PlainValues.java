package org.shegong.web.security;

import java.io.IOException;
import java.util.Locale;
import java.util.Set;

import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets only plain values into the engine's variables: text, numbers, dates, yes and no,
 * JSON. Objects, XML and files are none of our forms' and the engine fails over them.
 */
class PlainValues extends OncePerRequestFilter {

	private static final Set<String> OTHERS = Set.of("object", "xml", "file", "bytes");

	private final ObjectMapper json = new ObjectMapper();

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		try {
			if (request instanceof ReadRequest read && !isPlain(read.body())) {
				new Refused(400, "只接受文字、数字、日期、是否和 JSON 类型的内容，请检查各项的类型和填法").send(response);
				return;
			}
		}
		catch (StreamConstraintsException ex) {
			new Refused(400, "提交的内容嵌套太深或其中的数字太长，请检查格式").send(response);
			return;
		}
		chain.doFilter(request, response);
	}

	private boolean isPlain(byte[] body) throws StreamConstraintsException {
		try {
			return isPlain(this.json.readTree(body));
		}
		catch (StreamConstraintsException ex) {
			throw ex;
		}
		catch (IOException ex) {
			// whoever reads it for good says what is wrong with it
			return true;
		}
	}

	private boolean isPlain(JsonNode part) {
		if (part.isObject() && part.has("value") && part.path("type").isTextual()) {
			var type = part.get("type").textValue().toLowerCase(Locale.ROOT);
			if (OTHERS.contains(type) || (type.equals("json") && !holdsJson(part.get("value")))) {
				return false;
			}
		}
		for (var inner : part) {
			if (!isPlain(inner)) {
				return false;
			}
		}
		return true;
	}

	private boolean holdsJson(JsonNode value) {
		try {
			return value.isNull() || (value.isTextual() && !this.json.readTree(value.textValue()).isMissingNode());
		}
		catch (IOException ex) {
			return false;
		}
	}

}
