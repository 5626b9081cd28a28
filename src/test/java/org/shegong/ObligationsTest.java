package org.shegong;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.AnnotatedElement;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.util.ClassUtils;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * src/docs/obligations.md says of each sentence of the five documents where it is in the
 * product: what it names exists.
 */
class ObligationsTest {

	private static final Path PAGES = Path
		.of("src/main/resources/META-INF/resources/webjars/camunda/app/tasklist/custom");

	private static final Pattern NAME = Pattern.compile("`([^`]+)`");

	private static final Set<String> STATES = Set.of("有", "部分", "待建", "不在范围");

	/** How many sentences each of the five documents has. */
	private static final String NUMBERED = "T1-28 N1-39 X1-31 O1-31 C1-12";

	/**
	 * One sentence.
	 *
	 * @param state one of four
	 * @param where what of the product holds it
	 */
	private record Obligation(String id, String state, String where) {

		List<String> names() {
			return NAME.matcher(this.where).results().map((MatchResult one) -> one.group(1)).toList();
		}

	}

	@Test
	void every_sentence_has_a_line_and_every_line_a_state() throws IOException {
		var lines = obligations();
		assertThat(lines).extracting(Obligation::state).isSubsetOf(STATES);
		var ids = lines.stream().map(Obligation::id).toList();
		assertThat(ids).doesNotHaveDuplicates().contains("N1b").containsAll(numbered());
		assertThat(lines).filteredOn((line) -> "有".equals(line.state()))
			.allSatisfy((line) -> assertThat(line.where()).as(line.id()).isNotBlank());
	}

	@Test
	void the_models_and_tasks_it_names_exist() throws IOException {
		var named = names().filter((name) -> name.contains(".bpmn")).toList();
		assertThat(named).hasSizeGreaterThan(30).allSatisfy((name) -> {
			var parts = name.split("#");
			var model = Path.of("processes", parts[0]);
			assertThat(model).exists();
			if (parts.length > 1) {
				assertThat(Files.readString(model)).contains("<bpmn:userTask id=\"" + parts[1] + "\"");
			}
		});
	}

	@Test
	void the_parameters_it_names_are_in_the_policies() throws IOException {
		var known = read(Path.of("src/main/resources/policies"), ".yaml");
		assertThat(names().filter((name) -> name.matches("[a-z0-9-]+")).toList()).hasSizeGreaterThan(40)
			.allSatisfy((name) -> assertThat(known).contains("\n  " + name + ":"));
	}

	@Test
	void the_pages_it_names_are_in_the_menu() throws IOException {
		var pages = read(PAGES, ".js");
		assertThat(names().filter((name) -> name.startsWith("#/")).toList()).isNotEmpty()
			.allSatisfy(
					(name) -> assertThat(pages).containsPattern("page\\('[a-z-]+', '" + name.substring(1) + "['/]"));
	}

	@Test
	void the_calls_it_names_are_answered() throws IOException {
		var known = paths();
		assertThat(names().filter((name) -> name.startsWith("/api/")).toList()).isNotEmpty()
			.allSatisfy((name) -> assertThat(known).contains(name));
	}

	@Test
	void it_names_nothing_else() throws IOException {
		assertThat(
				names().filter((name) -> !name.matches("[a-z0-9-]+|[a-z-]+\\.bpmn(#\\w+)?|#/[a-z]+|/api/[\\w/{}.-]+")))
			.isEmpty();
	}

	private static Stream<String> names() throws IOException {
		return obligations().stream().flatMap((line) -> line.names().stream());
	}

	private static List<Obligation> obligations() throws IOException {
		return Files.readAllLines(Path.of("src/docs/obligations.md"))
			.stream()
			.filter((line) -> line.matches("\\| [A-Z]\\d.*"))
			.map((line) -> line.split("\\s*\\|\\s*", -1))
			.map((cells) -> new Obligation(cells[1], cells[4], cells[5]))
			.toList();
	}

	private static List<String> numbered() {
		return Arrays.stream(NUMBERED.split(" ")).flatMap((part) -> {
			var ends = part.substring(1).split("-");
			return Stream.iterate(Integer.parseInt(ends[0]), (no) -> no <= Integer.parseInt(ends[1]), (no) -> no + 1)
				.map((no) -> part.charAt(0) + String.valueOf(no));
		}).toList();
	}

	private static Set<String> paths() {
		var scan = new ClassPathScanningCandidateComponentProvider(false);
		scan.addIncludeFilter(new AnnotationTypeFilter(RestController.class));
		return scan.findCandidateComponents("org.shegong")
			.stream()
			.map((bean) -> ClassUtils.resolveClassName(bean.getBeanClassName(), null))
			.flatMap(ObligationsTest::paths)
			.collect(Collectors.toSet());
	}

	private static Stream<String> paths(Class<?> type) {
		var head = mapped(type).findFirst().orElse("");
		return Arrays.stream(type.getDeclaredMethods()).flatMap(ObligationsTest::mapped).map((path) -> head + path);
	}

	private static Stream<String> mapped(AnnotatedElement element) {
		return Stream.ofNullable(AnnotatedElementUtils.findMergedAnnotation(element, RequestMapping.class))
			.flatMap((mapping) -> (mapping.path().length > 0) ? Arrays.stream(mapping.path()) : Stream.of(""));
	}

	private static String read(Path folder, String ending) throws IOException {
		try (var files = Files.walk(folder)) {
			return files.filter((file) -> file.toString().endsWith(ending))
				.map(ObligationsTest::text)
				.collect(Collectors.joining("\n"));
		}
	}

	private static String text(Path file) {
		try {
			return Files.readString(file);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
