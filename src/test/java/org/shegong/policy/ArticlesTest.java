package org.shegong.policy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class ArticlesTest {

	private static final Pattern CITED = Pattern.compile("Articles\\.of\\(\\s*\"([^\"]+)\"");

	private static final String BOOK = """
			leave:
			  reason:
			    rule: A.5
			    status: law
			    source: 某办法第三条
			    sentence: 请假应当写明事由
			""";

	@Test
	void the_packaged_file_has_no_faults() {
		assertThat(Articles.faults()).isEmpty();
	}

	@Test
	void every_id_that_is_cited_is_an_article_and_every_article_is_cited() throws IOException {
		var code = code();
		var known = Articles.all().stream().map(Article::id).collect(Collectors.toSet());
		assertThat(CITED.matcher(code).results().map((found) -> found.group(1))).isSubsetOf(known)
			.hasSizeGreaterThan(100);
		assertThat(known).allSatisfy((id) -> assertThat(code).contains("\"" + id + "\""));
	}

	@Test
	void a_misspelt_id_is_refused() {
		assertThatIllegalArgumentException().isThrownBy(() -> Articles.of("leave-raeson"))
			.withMessageContaining("leave-raeson");
	}

	@Test
	void an_article_is_document_clause_and_what_it_says() {
		var read = ArticleReader.read("articles.yaml", BOOK);
		assertThat(read.faults()).isEmpty();
		assertThat(read.articles().get("reason").basis()).isEqualTo(new Basis("A.5", "某办法第三条：请假应当写明事由", Status.LAW));
		assertThat(read.articles().get("reason").area()).isEqualTo(Area.LEAVE);
	}

	@Test
	void a_clause_may_speak_for_itself() {
		var read = ArticleReader.read("articles.yaml", BOOK.replaceAll(" *sentence.*\n", ""));
		assertThat(read.articles().get("reason").basis().source()).isEqualTo("某办法第三条");
	}

	@Test
	void what_is_wrong_is_told_with_its_line() {
		assertFault(BOOK.replace("leave:", "leaf:"), 1, "leaf");
		assertFault(BOOK.replace("    status: law\n", ""), 2, "status");
		assertFault(BOOK.replace("law", "lore"), 4, "lore");
		assertFault(BOOK.replace("sentence", "sentense"), 6, "sentense");
		assertFault(BOOK.replace("  reason:", "  reason: 事由"), 3, "YAML");
		assertFault("leave:\n  reason: 事由\n", 2, "reason");
		assertFault("leave:\n", 1, "leave");
		assertFault("", 0, "空");
		assertFault(BOOK + BOOK.replace("leave:\n", ""), 7, "reason");
		assertFault(BOOK + BOOK.replace("leave:", "outing:"), 8, "reason");
	}

	@Test
	void no_list_of_rules_goes_without_their_names() throws IOException {
		assertThat(Pattern.compile("List<(?:Bi)?Function<[^;={]*Objection").matcher(code()).find()).isFalse();
	}

	private static void assertFault(String text, int line, String word) {
		assertThat(ArticleReader.read("articles.yaml", text).faults()).singleElement().satisfies((fault) -> {
			assertThat(fault.line()).isEqualTo(line);
			assertThat(fault.message()).contains(word);
		});
	}

	private static String code() throws IOException {
		try (var files = Files.walk(Path.of("src/main/java"))) {
			var code = new StringBuilder();
			for (var file : files.filter((one) -> one.toString().endsWith(".java")).toList()) {
				code.append(Files.readString(file));
			}
			return code.toString();
		}
	}

}
