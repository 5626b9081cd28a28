package org.shegong.web.todo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What is left of a form where the brief of its task stands above it. */
class FormUnderBriefTest {

	private static final ObjectMapper JSON = new ObjectMapper();

	static List<Path> forms() throws IOException {
		try (var forms = Files.list(Path.of("forms"))) {
			return forms.filter((form) -> form.toString().endsWith(".form")).sorted().toList();
		}
	}

	@ParameterizedTest
	@MethodSource("forms")
	void nothing_is_told_twice_and_everything_is_asked(Path form) throws IOException {
		var whole = JSON.readTree(form.toFile());
		var left = new FormUnderBrief(whole).schema();
		assertThat(left.toString()).doesNotContain("{{brief.", "=brief.lines", "=brief.opinions", "=brief.away");
		assertThat(left.findValuesAsText("key")).containsAll(asked(whole));
	}

	private static List<String> asked(JsonNode form) {
		return form.path("components")
			.findValuesAsText("id")
			.stream()
			.filter((id) -> id.startsWith("Field_"))
			.map((id) -> id.substring("Field_".length()))
			.toList();
	}

	@Test
	void what_a_designer_says_besides_stays() throws IOException {
		var left = new FormUnderBrief(JSON.readTree("""
				{"components": [
					{"type": "text", "text": "### {{brief.title}}\\n请核对后登记。"},
					{"type": "text", "text": "**依据** {{brief.rule}}", "conditional": {"hide": "=brief.rule = null"}},
					{"type": "group", "components": [
						{"type": "text", "text": "### {{brief.title}}"},
						{"type": "text", "text": "“{{brief.title}}”须附材料。"},
						{"type": "table", "dataSource": "=brief.lines"},
						{"type": "table", "dataSource": "=rows"}]}]}""")).schema();
		assertThat(left.findValuesAsText("text")).containsExactly("请核对后登记。", "“{{brief.title}}”须附材料。");
		assertThat(left.findValuesAsText("dataSource")).containsExactly("=rows");
	}

}
