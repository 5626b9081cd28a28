package org.shegong.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * How the forms of a process call their fields, read from the forms themselves, so that a
 * fault names a field as the person sees it.
 */
@Component
public class FormLabels {

	private static final Pattern FIELD = Pattern
		.compile("<[^>]*\\bid=\"([^\"]+)\"[^>]*\\bcam-variable-name=\"([^\"]+)\"[^>]*>");

	private static final Pattern LABEL = Pattern.compile("<label[^>]*\\bfor=\"([^\"]+)\"[^>]*>([^<]+)<");

	/** What explains a label stands behind it in brackets. */
	private static final Pattern REMARK = Pattern.compile("（.*$");

	private final Map<String, Map<String, String>> forms;

	private final ObjectMapper json = new ObjectMapper();

	FormLabels(ResourcePatternResolver resources, @Value("${shegong.forms}") String folder) {
		var pattern = folder.isBlank() ? "classpath:forms/*.*" : "file:" + folder + "/*.*";
		try {
			this.forms = Arrays.stream(resources.getResources(pattern))
				.filter(Resource::isReadable)
				.collect(Collectors.toMap(Resource::getFilename, this::labels, (one, same) -> one));
		}
		catch (IOException ex) {
			throw new UncheckedIOException("无法读取表单目录 " + pattern, ex);
		}
	}

	/**
	 * @return from the name of a field to its label; the name itself where no form of the
	 * process shows it
	 */
	public UnaryOperator<String> of(String process) {
		var known = new HashMap<String, String>();
		this.forms.forEach((file, labels) -> {
			if (file.startsWith(process + "-")) {
				labels.forEach(known::putIfAbsent);
			}
		});
		return (field) -> known.getOrDefault(field, field);
	}

	private Map<String, String> labels(Resource form) {
		try {
			var text = form.getContentAsString(StandardCharsets.UTF_8);
			var labels = new HashMap<String, String>();
			if (Objects.requireNonNull(form.getFilename()).endsWith(".form")) {
				collect(this.json.readTree(text).path("components"), labels);
			}
			else {
				collect(text, labels);
			}
			return labels;
		}
		catch (IOException ex) {
			throw new UncheckedIOException("无法读取表单 " + form.getFilename(), ex);
		}
	}

	private static void collect(JsonNode components, Map<String, String> labels) {
		for (var component : components) {
			if (component.hasNonNull("key") && component.hasNonNull("label")) {
				labels.put(component.get("key").asText(), bare(component.get("label").asText()));
			}
			collect(component.path("components"), labels);
		}
	}

	private static void collect(String page, Map<String, String> labels) {
		var words = LABEL.matcher(page)
			.results()
			.collect(Collectors.toMap((found) -> found.group(1), (MatchResult found) -> bare(found.group(2)),
					(one, same) -> one));
		for (var field : FIELD.matcher(page).results().toList()) {
			List.of(field.group(1), field.group(1).replaceAll("-value$", ""))
				.stream()
				.map(words::get)
				.filter(Objects::nonNull)
				.findFirst()
				.ifPresent((label) -> labels.putIfAbsent(field.group(2), label));
		}
	}

	private static String bare(String label) {
		return REMARK.matcher(label.strip()).replaceFirst("");
	}

}
