package org.shegong.policy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import org.shegong.dismissal.grounds.Ground;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** A number that nobody reads can be changed without any effect: there is none. */
class EveryNumberIsReadTest {

	/** What code puts together from the name of something. */
	private static final Pattern PREFIXED = Pattern
		.compile("\"([a-z][a-z-]+-)\" \\+ [\\w.()]+(?: \\+ \"(-[a-z-]+)\")?");

	private static final Pattern NAMED = Pattern.compile("[\"']([a-z][a-z0-9-]+)[\"']");

	private static final Pattern CELL = Pattern.compile("[a-z]+(?:-[a-z]+)+");

	/** A number of the rule book read by a name that is written down. */
	private static final Pattern BY_NAME = Pattern
		.compile("\\.(?:number|decimal|flag|text|list|table|basis)\\(\\s*\"([a-z]+(?:-[a-z0-9]+)+)\"");

	/** The records in which the rule book is read, and where each is used. */
	private static final Map<String, String> BOUND = Map.ofEntries(Map.entry("leave.LeaveNumbers", "leave"),
			Map.entry("outing.OutingNumbers", "outing"), Map.entry("absence.AbsenceNumbers", "absence"),
			Map.entry("recruitment.RecruitmentNumbers", "recruitment"), Map.entry("renewal.RenewalNumbers", "renewal"),
			Map.entry("secondment.SecondmentNumbers", "secondment"), Map.entry("transfer.TransferNumbers", "transfer"),
			Map.entry("conversion.ConversionNumbers", "conversion"), Map.entry("pay.PayNumbers", "pay"),
			Map.entry("training.TrainingNumbers", "training"),
			Map.entry("appointment.AppointmentNumbers", "appointment"),
			Map.entry("probation.ProbationNumbers", "probation"), Map.entry("dismissal.DismissalNumbers", "dismissal"),
			Map.entry("assessment.AssessmentNumbers", "assessment"), Map.entry("contract.ContractNumbers", "contract"),
			Map.entry("retention.RetentionNumbers", "retention"), Map.entry("policy.SharedNumbers", "policy"),
			Map.entry("policy.GeneralNumbers", ""));

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
		var bound = BOUND.keySet().stream().flatMap((record) -> numbers(record).parameters(today()).stream());
		var exits = Stream.of(Ground.values()).map((ground) -> "exit-" + ground.id());
		return Stream.of(leaves, bound, exits).flatMap((names) -> names).collect(Collectors.toSet());
	}

	/** Parameters that a row of the table of leaves names. */
	private static Stream<String> cells(PolicyFile.Item item) {
		return item.entries()
			.stream()
			.flatMap((entry) -> ((Map<?, ?>) entry.parameter().value()).values().stream())
			.flatMap((cell) -> CELL.matcher(cell.toString()).results())
			.map(MatchResult::group);
	}

	private static Policy today() {
		return PolicyFixture.policies().of("county-plan", LocalDate.of(2026, 3, 16));
	}

	private static Numbers<?> numbers(String record) {
		try {
			var bound = Class.forName("org.shegong." + record).getDeclaredField("BOUND");
			bound.setAccessible(true);
			return (Numbers<?>) bound.get(null);
		}
		catch (ReflectiveOperationException ex) {
			throw new IllegalStateException(ex);
		}
	}

	@ParameterizedTest
	@MethodSource("records")
	void every_component_of_a_room_s_numbers_is_asked_for_in_the_room(String record) {
		var code = text("src/main/java/org/shegong/" + BOUND.get(record));
		var own = read(Path.of("src/main/java/org/shegong/%s.java".formatted(record.replace('.', '/'))));
		var components = Pattern.compile("Figure<[^)]*?>\\s+(\\w+)(?=[,)])")
			.matcher(own)
			.results()
			.map((one) -> one.group(1));
		assertThat(components.toList()).isNotEmpty()
			.allSatisfy((component) -> assertThat(code.replace(own, "") + afterTheHead(own))
				.containsPattern("(?:\\.|::)%s\\b".formatted(component)));
	}

	static Set<String> records() {
		return BOUND.keySet();
	}

	/** What the record itself does with its components. */
	private static String afterTheHead(String own) {
		return own.substring(own.indexOf(") {"));
	}

	/** The kinds of leave and the check of tables read rows, not numbers. */
	@Test
	void no_number_is_read_by_a_name_that_is_checked_only_when_it_is_asked_for() throws IOException {
		try (var files = Files.walk(Path.of("src/main/java"))) {
			assertThat(files.filter((file) -> file.toString().endsWith(".java"))
				.filter((file) -> !file.endsWith("KindOfLeave.java") && !file.endsWith("TableCases.java"))
				.flatMap((file) -> BY_NAME.matcher(read(file)).results().map((match) -> file + ": " + match.group(1))))
				.isEmpty();
		}
	}

	@Test
	void a_room_that_reads_a_name_or_kind_which_the_rule_book_has_not_stops_the_start() {
		assertThatThrownBy(() -> start(Numbers.of(Misspelt.class, "leave"))).isInstanceOf(RefusedPolicies.class)
			.hasMessageContaining("leave-secretary-daze");
		assertThatThrownBy(() -> start(Numbers.of(OfAnotherKind.class, "leave"))).isInstanceOf(RefusedPolicies.class)
			.hasMessageContaining("leave-secretary-days");
	}

	private static Policies start(Numbers<?> read) {
		return new Policies(new PolicyFolder(""), Locals.NONE, Clock.systemDefaultZone(),
				new Admission(List.of(read), List.of(), Vocabulary.NONE));
	}

	record Misspelt(Figure<Integer> secretaryDaze) {
	}

	record OfAnotherKind(Figure<Boolean> secretaryDays) {
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
