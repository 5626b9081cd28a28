package org.shegong;

import java.io.IOException;
import java.net.URL;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** A Chinese browser never meets an English text because a key is missing. */
class LocalesTest {

	private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{[^}]*}}|%[sd]");

	private final ObjectMapper json = new ObjectMapper();

	@ParameterizedTest
	@ValueSource(strings = { "tasklist", "cockpit", "admin", "welcome" })
	void the_chinese_texts_have_the_keys_of_the_english_ones(String app) throws IOException {
		var english = read(app, "en");
		var chinese = read(app, "zh");
		assertThat(keys(chinese)).isEqualTo(keys(english));
	}

	@ParameterizedTest
	@ValueSource(strings = { "tasklist", "cockpit", "admin", "welcome" })
	void the_chinese_texts_fill_in_the_same_values(String app) throws IOException {
		var english = read(app, "en");
		var chinese = read(app, "zh");
		for (var key : keys(english)) {
			assertThat(placeholders(chinese.get(key))).as(app + " " + key).isEqualTo(placeholders(english.get(key)));
		}
	}

	private JsonNode read(String app, String language) throws IOException {
		var path = "META-INF/resources/webjars/camunda/app/" + app + "/locales/" + language + ".json";
		List<URL> found = Collections.list(getClass().getClassLoader().getResources(path));
		assertThat(found).as(path).isNotEmpty();
		var text = new String(found.get(0).openStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
		return this.json.readTree(text.replace("\uFEFF", "")).get("labels");
	}

	private static Set<String> keys(JsonNode labels) {
		var keys = new TreeSet<String>();
		labels.fieldNames().forEachRemaining(keys::add);
		return keys;
	}

	private static List<String> placeholders(JsonNode text) {
		var found = new ArrayList<String>();
		var matcher = PLACEHOLDER.matcher(text.asText());
		while (matcher.find()) {
			found.add(matcher.group());
		}
		Collections.sort(found);
		return found;
	}

}
