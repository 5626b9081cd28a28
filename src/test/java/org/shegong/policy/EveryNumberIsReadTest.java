package org.shegong.policy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import org.shegong.dismissal.grounds.Ground;

import static org.assertj.core.api.Assertions.assertThat;

/** A number that nobody reads can be changed without any effect: there is none. */
class EveryNumberIsReadTest {

	/** What code puts together from the name of something: the name, or any word. */
	private static final Pattern PREFIXED = Pattern
		.compile("\"([a-z][a-z-]+-)\" \\+ [\\w.()]+(?: \\+ \"(-[a-z-]+)\")?");

	private static final Pattern NAMED = Pattern.compile("[\"']([a-z][a-z0-9-]+)[\"']");

	private static final Pattern CELL = Pattern.compile("[a-z]+(?:-[a-z]+)+");

	private static final List<String> OF_A_TIER = List.of("%s-from-years", "%s-days", "%s-sick-limit-months");

	@Test
	void every_number_of_the_rule_book_is_asked_for_by_the_code_or_a_model() {
		var code = text("src/main/java") + text("processes");
		var read = new TreeSet<String>(put(code));
		NAMED.matcher(code).results().map((match) -> match.group(1)).forEach(read::add);
		var composed = PREFIXED.matcher(code)
			.results()
			.map((match) -> Pattern
				.compile(match.group(1) + "[a-z-]+" + (match.group(2) == null ? "" : match.group(2))))
			.toList();
		var unread = numbers().stream()
			.filter((name) -> !read.contains(name))
			.filter((name) -> composed.stream().noneMatch((pattern) -> pattern.matcher(name).matches()))
			.toList();
		assertThat(unread).isEmpty();
	}

	/** The names that code puts together from ids which a type lists. */
	private static Set<String> put(String code) {
		var leaves = PolicyFixture.shipped()
			.get(PolicyFile.NATIONAL)
			.items()
			.values()
			.stream()
			.filter((item) -> item.name().startsWith(KindOfLeave.ROW))
			.flatMap((item) -> Stream.concat(Stream.of(item.name()), cells(item)));
		var tiers = Stream.of("1", "2", "3").flatMap((tier) -> named(OF_A_TIER, "annual-tier-" + tier));
		var exits = Stream.of(Ground.values()).map((ground) -> "exit-" + ground.id());
		return Stream.of(leaves, tiers, exits).flatMap((names) -> names).collect(Collectors.toSet());
	}

	/** Parameters that a row of the table of leaves names. */
	private static Stream<String> cells(PolicyFile.Item item) {
		return item.entries()
			.stream()
			.flatMap((entry) -> ((Map<?, ?>) entry.parameter().value()).values().stream())
			.flatMap((cell) -> CELL.matcher(cell.toString()).results())
			.map(MatchResult::group);
	}

	private static Stream<String> named(List<String> patterns, String id) {
		return patterns.stream().map((pattern) -> pattern.formatted(id));
	}

	private static Set<String> numbers() {
		return PolicyFixture.shipped().get(PolicyFile.NATIONAL).items().keySet();
	}

	private static String text(String folder) {
		try (var files = Files.walk(Path.of(folder))) {
			return files.filter(Files::isRegularFile)
				.filter((file) -> file.toString().matches(".*\\.(java|bpmn|dmn)"))
				.map(EveryNumberIsReadTest::read)
				.collect(Collectors.joining("\n"));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static String read(Path file) {
		try {
			return Files.readString(file);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
