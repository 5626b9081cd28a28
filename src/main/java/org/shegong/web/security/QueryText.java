package org.shegong.web.security;

import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonToken;

/**
 * Reads what is asked of the engine the way the engine itself will read it: the same
 * parser finds encoding, escapes and repeated keys, at any depth.
 */
class QueryText {

	private final JsonFactory json = new JsonFactory();

	/**
	 * Whether a JSON text carries an expression, as key or as value.
	 * @throws IOException if it is not JSON
	 */
	boolean asks(byte[] body) throws IOException {
		try (var parser = this.json.createParser(body)) {
			for (var token = parser.nextToken(); token != null; token = parser.nextToken()) {
				if ((token == JsonToken.FIELD_NAME && names(parser.currentName()))
						|| (token == JsonToken.VALUE_STRING && holds(parser.getText()))) {
					return true;
				}
			}
			return false;
		}
	}

	/** Whether the part of an address after the question mark carries one. */
	boolean asks(String query) {
		if (query == null) {
			return false;
		}
		try {
			var decoded = URLDecoder.decode(query, StandardCharsets.UTF_8);
			return holds(decoded) || named(query);
		}
		catch (IllegalArgumentException ex) {
			return true;
		}
	}

	private static boolean named(String query) {
		for (var pair : query.split("&")) {
			if (names(URLDecoder.decode(pair.replaceFirst("=.*", ""), StandardCharsets.UTF_8))) {
				return true;
			}
		}
		return false;
	}

	private static boolean names(String key) {
		return key.toLowerCase(Locale.ROOT).strip().endsWith("expression");
	}

	private static boolean holds(String text) {
		return text.contains("${") || text.contains("#{");
	}

}
