package org.shegong.policy;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One jurisdiction's file {@code policies/<name>.yaml}, as written. A title and a unit
 * are for the reader of the file; an entry without source, rule and status does not load.
 */
record PolicyFile(String name, Map<String, Item> items) {

	record Item(String title, String unit, List<Entry> entries) {
	}

	record Entry(Object value, LocalDate since, LocalDate until, String source, String rule, Status status) {

		Parameter named(String name) {
			return new Parameter(name, value, since, until, new Basis(rule, source, status));
		}

		boolean isComplete() {
			return value != null && since != null && status != null && isWritten(source) && isWritten(rule);
		}

		private static boolean isWritten(String text) {
			return text != null && !text.isBlank();
		}

	}

	static PolicyFile read(String name) {
		var yaml = YAMLMapper.builder()
			.addModule(new JavaTimeModule())
			.enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
			.enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
			.build();
		try (InputStream file = PolicyFile.class.getResourceAsStream("/policies/" + name + ".yaml")) {
			return new PolicyFile(name, yaml.readValue(file, new TypeReference<LinkedHashMap<String, Item>>() {
			}));
		}
		catch (IOException broken) {
			throw new UncheckedIOException("policies/" + name + ".yaml: " + broken.getMessage(), broken);
		}
	}

	Map<String, List<Parameter>> parameters() {
		var parameters = new LinkedHashMap<String, List<Parameter>>();
		items.forEach((parameter, item) -> parameters.put(parameter, entries(parameter, item)));
		return parameters;
	}

	private List<Parameter> entries(String parameter, Item item) {
		if (item.entries() == null || !item.entries().stream().allMatch(Entry::isComplete)) {
			throw new IllegalStateException("policies/%s.yaml: %s needs entries with value, since, source, rule, status"
				.formatted(name, parameter));
		}
		return item.entries().stream().map(entry -> entry.named(parameter)).toList();
	}

}
