package org.shegong;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What a clerk reads is Chinese: no ids of rules, no column names of the import, no
 * identifiers. Rule ids travel beside a sentence, never inside it.
 */
class WordsForPeopleTest {

	/** The first argument of a basis is the rule id and no sentence. */
	private static final Pattern LITERAL = Pattern.compile("(new Basis\\()?\"((?:[^\"\\\\]|\\\\.)*)\"");

	private static final Pattern CODE = Pattern.compile(
			"LCL \\d|Regs \\d|Interp\\.|\\bDESIGN\\b|\\bFORM\\b|\\b(?:NAT|XX|ORD|TY|CZ|R|P|C)-\\d|\\b[a-z]+[A-Z]\\w+|\\b(?:units|workers|posts) 表|\\bfile 表|（[a-z-]+）");

	/**
	 * What speaks to whoever starts or calls the server, in the server's own words, or to
	 * designers in those of Modeler.
	 */
	private static final List<String> TO_OPERATORS = List.of("MedicalPeriod.java", "SickTime.java",
			"RetirementAge.java", "PreviewEndpoint.java", "TryRunEndpoint.java", "TaskSentences.java",
			"ChoiceSentences.java", "OutcomeSentences.java", "FlowSentences.java", "OriginSentences.java",
			"AskedSentences.java");

	@Test
	void sentencesInTheCodeNameNoIdentifiers() throws IOException {
		assertThat(
				files("src/main/java", ".java").filter((file) -> !TO_OPERATORS.contains(file.getFileName().toString()))
					.flatMap((file) -> lines(file).filter((line) -> !line.strip().startsWith("*"))
						.flatMap((line) -> LITERAL.matcher(line).results())
						.filter((literal) -> literal.group(1) == null)
						.map((literal) -> literal.group(2))
						.filter(WordsForPeopleTest::isASentence)
						.filter((sentence) -> CODE.matcher(sentence).find())
						.map((sentence) -> file.getFileName() + ": " + sentence)))
			.isEmpty();
	}

	@Test
	void sourcesOfThePoliciesNameDocumentsAndNotIds() throws IOException {
		var source = Pattern.compile("source: \"([^\"]*)\"");
		assertThat(files("src/main/resources/policies", ".yaml").flatMap(WordsForPeopleTest::lines)
			.flatMap((line) -> source.matcher(line).results())
			.map((MatchResult found) -> found.group(1))
			.filter((words) -> CODE.matcher(words).find())).isEmpty();
	}

	private static boolean isASentence(String text) {
		return text.codePoints()
			.filter((point) -> Character.UnicodeScript.of(point) == Character.UnicodeScript.HAN)
			.count() > 3;
	}

	private static Stream<Path> files(String folder, String ending) throws IOException {
		try (var all = Files.walk(Path.of(folder))) {
			return all.filter((file) -> file.toString().endsWith(ending)).toList().stream();
		}
	}

	private static Stream<String> lines(Path file) {
		try {
			return Files.readAllLines(file).stream();
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
