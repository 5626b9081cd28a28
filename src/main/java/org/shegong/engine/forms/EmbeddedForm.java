package org.shegong.engine.forms;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Reads the fields of an embedded page: whatever carries {@code cam-variable-name}. A
 * hidden field {@code x-value} is filled by a script from the visible field {@code x} and
 * is read as that one. A field is called by its own label, by the one it stands in, or
 * else by the one before it: what a script fills stands behind what a person fills in.
 * What a page shows only at times is not required here, as only its script knows when.
 */
final class EmbeddedForm {

	private static final Pattern FIELD = Pattern.compile(
			"<(input|select|textarea)\\b([^>]*)>(?:((?:(?!</?(?:input|select|textarea)\\b).)*)</\\1>)?",
			Pattern.DOTALL);

	private static final Pattern ATTRIBUTE = Pattern.compile("([\\w-]+)(?:\\s*=\\s*(?:\"([^\"]*)\"|'([^']*)'))?");

	private static final Pattern LABEL = Pattern.compile("<label\\b([^>]*)>(.*?)</label>", Pattern.DOTALL);

	private static final Pattern MARKUP = Pattern.compile("<(select|textarea)\\b.*?</\\1>|<[^>]*>", Pattern.DOTALL);

	private static final Pattern OPTION = Pattern.compile("<option\\b([^>]*)>([^<]*)");

	private static final Map<String, String> TYPES = Map.of("number", "number", "date", "date", "time", "time",
			"datetime-local", "datetime", "checkbox", "checkbox", "radio", "radio");

	/** What a plain field is submitted as. */
	private static final Map<String, String> SUBMITTED = Map.of("Integer", "number", "Long", "number", "Short",
			"number", "Double", "number", "Boolean", "checkbox");

	private EmbeddedForm() {
	}

	static FormSheet read(String name, String page) {
		var labels = LABEL.matcher(page).results().map(Label::of).filter((label) -> !label.words().isBlank()).toList();
		var tags = FIELD.matcher(page).results().map(Tag::of).toList();
		var byId = tags.stream().collect(Collectors.toMap(Tag::id, (tag) -> tag, (one, same) -> one));
		var fields = new LinkedHashMap<String, FormSheet.Field>();
		for (var tag : tags) {
			if (tag.attributes().containsKey("cam-variable-name")) {
				var key = tag.attributes().get("cam-variable-name");
				var shown = byId.getOrDefault(tag.id().replaceAll("-value$", ""), tag);
				fields.putIfAbsent(key, field(key, shown, labels));
			}
		}
		return new FormSheet(name, List.copyOf(fields.values()));
	}

	private static FormSheet.Field field(String key, Tag tag, List<Label> labels) {
		var options = tag.options();
		return new FormSheet.Field(key, called(tag, labels).map((label) -> FormWords.bare(label)).orElse(key),
				tag.type(), tag.attributes().containsKey("required"), options, options.isEmpty() ? tag.source() : null,
				tag.number("min"), tag.number("max"), null, null, tag.length("minlength"), tag.length("maxlength"),
				tag.pattern(), called(tag, labels).map(FormWords::unit).orElse(""), false, null);
	}

	private static Optional<String> called(Tag tag, List<Label> labels) {
		var own = labels.stream().filter((label) -> !tag.id().isEmpty() && label.of().equals(tag.id())).findFirst();
		var around = labels.stream().filter((label) -> label.start() < tag.start() && tag.start() < label.end());
		var before = labels.stream().filter((label) -> label.end() <= tag.start()).reduce((one, later) -> later);
		return own.or(around::findFirst).or(() -> before).map(Label::words);
	}

	private static Map<String, String> attributes(String text) {
		var attributes = new LinkedHashMap<String, String>();
		ATTRIBUTE.matcher(text).results().forEach((found) -> {
			var value = (found.group(2) != null) ? found.group(2) : found.group(3);
			attributes.putIfAbsent(found.group(1), (value != null) ? value : "");
		});
		return attributes;
	}

	/**
	 * What a field is called.
	 *
	 * @param of id of its field; empty where it does not say
	 */
	private record Label(String of, String words, int start, int end) {

		static Label of(MatchResult found) {
			return new Label(attributes(found.group(1)).getOrDefault("for", ""),
					MARKUP.matcher(found.group(2)).replaceAll("").strip(), found.start(), found.end());
		}

	}

	/** One tag of the page, with what stands inside it. */
	private record Tag(String name, Map<String, String> attributes, String inside, int start) {

		static Tag of(MatchResult found) {
			return new Tag(found.group(1), EmbeddedForm.attributes(found.group(2)),
					(found.group(3) != null) ? found.group(3) : "", found.start());
		}

		String id() {
			return this.attributes.getOrDefault("id", "");
		}

		String type() {
			if (!this.name.equals("input")) {
				return this.name;
			}
			var shown = TYPES.get(this.attributes.getOrDefault("type", "text"));
			return (shown != null) ? shown
					: SUBMITTED.getOrDefault(this.attributes.getOrDefault("cam-variable-type", "String"), "textfield");
		}

		/** A page's pattern is for the whole text. */
		String pattern() {
			var pattern = this.attributes.get("pattern");
			return (pattern != null) ? "^(?:" + pattern + ")$" : null;
		}

		/** A list of options that a script fills. */
		String source() {
			return this.name.equals("select") ? "script" : null;
		}

		List<FormSheet.Option> options() {
			var options = new ArrayList<FormSheet.Option>();
			OPTION.matcher(this.inside).results().forEach((found) -> {
				var value = EmbeddedForm.attributes(found.group(1)).getOrDefault("value", found.group(2).strip());
				if (!value.isEmpty()) {
					options.add(new FormSheet.Option(found.group(2).strip(), value));
				}
			});
			return List.copyOf(options);
		}

		BigDecimal number(String name) {
			var value = this.attributes.getOrDefault(name, "");
			return value.matches("-?\\d{1,15}(\\.\\d{1,9})?") ? new BigDecimal(value) : null;
		}

		Integer length(String name) {
			var value = this.attributes.getOrDefault(name, "");
			return value.matches("\\d{1,9}") ? Integer.valueOf(value) : null;
		}

	}

}
