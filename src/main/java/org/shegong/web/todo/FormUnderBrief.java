package org.shegong.web.todo;

import java.util.Iterator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * A form as it stands under the brief of its task: what it would show of the brief once
 * more is left out, and what its designer says besides stays.
 */
class FormUnderBrief {

	/** A table of what the brief tells. */
	private static final Pattern TABLE = Pattern.compile("=\\s*brief\\.(lines|away|opinions)\\s*");

	/** A line that is nothing but a part of the brief, with its heading. */
	private static final Pattern LINE = Pattern
		.compile("\\s*#*\\s*(\\*\\*[^*{}]*\\*\\*)?\\s*\\{\\{\\s*brief\\.(title|vacancy|rule)\\s*\\}\\}\\s*");

	private final JsonNode schema;

	FormUnderBrief(JsonNode schema) {
		this.schema = schema.deepCopy();
		reduce(this.schema);
	}

	JsonNode schema() {
		return this.schema;
	}

	private static void reduce(JsonNode group) {
		for (Iterator<JsonNode> parts = group.path("components").elements(); parts.hasNext();) {
			var part = parts.next();
			if (isTold(part)) {
				parts.remove();
			}
			reduce(part);
		}
	}

	private static boolean isTold(JsonNode part) {
		return switch (part.path("type").asText()) {
			case "table" -> TABLE.matcher(part.path("dataSource").asText()).matches();
			case "text" -> part.at("/conditional/hide").asText().contains("brief.") || isSaid((ObjectNode) part);
			default -> false;
		};
	}

	/** What is left of a text is put in its place; whether nothing is. */
	private static boolean isSaid(ObjectNode part) {
		var left = part.path("text")
			.asText()
			.lines()
			.filter((line) -> !LINE.matcher(line).matches())
			.collect(Collectors.joining("\n"));
		part.put("text", left);
		return left.isBlank();
	}

}
