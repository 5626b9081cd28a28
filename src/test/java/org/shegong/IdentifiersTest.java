package org.shegong;

import java.lang.reflect.Executable;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

import org.shegong.account.AccountName;
import org.shegong.account.WorkerCode;
import org.shegong.approval.ProcessDoor;
import org.shegong.approval.RequestNumber;
import org.shegong.approval.Step;
import org.shegong.organization.Deputation;
import org.shegong.organization.Deputations;
import org.shegong.policy.Period;
import org.shegong.policy.WorkCalendar;
import org.shegong.worker.AwayPeriod;
import org.shegong.worker.AwayPeriods;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * What travels from room to room has a type of its own and is mistaken for nothing else.
 */
class IdentifiersTest {

	private static final Set<String> NAMES = Set.of("number", "request", "requestNumber");

	/** Numbers of people and of contracts, and the number as people quote it. */
	private static final Set<String> OTHER_NUMBERS = Set.of("IdNumber", "ContractFact$Contracted", "MoveCases$Staying");

	/** Models name one of many as the engine keeps it. */
	private static final Set<String> WORKERS_AS_TEXT = Set.of("Approvers", "AssessmentPanel", "AssessmentOutlook");

	/**
	 * What keeps passwords, stands before the commands of the engine or notes what is
	 * deployed has the text from the engine and hands it on as that; answers are
	 * variables; the rule book knows no other room.
	 */
	private static final Set<String> ACCOUNTS_AS_TEXT = Set.of("Credential", "Credentials", "PasswordRule",
			"PasswordRule$Test", "OutingAnswers", "LeaveAnswers", "LocalRule", "LocalRuleDesk", "RecentLogins",
			"Logins", "Login", "KnownCaller", "Grants", "PasswordKeeper", "StartList", "OpenCommands", "Doing",
			"CheckDeployments", "ModelLog", "ModelNote", "Versions$Version", "Versions$Deed");

	/** Only at the edge is it still what somebody typed. */
	@Test
	void the_number_of_a_request_does_not_travel_as_text() {
		assertThat(asText(NAMES, OTHER_NUMBERS)).isEmpty();
	}

	@Test
	void the_code_of_a_worker_does_not_travel_as_text() {
		assertThat(asText(Set.of("worker", "workerCode"), WORKERS_AS_TEXT)).isEmpty();
	}

	@Test
	void the_name_of_an_account_does_not_travel_as_text() {
		assertThat(asText(Set.of("account", "applicant", "submittedBy"), ACCOUNTS_AS_TEXT)).isEmpty();
	}

	@Test
	void an_account_is_that_of_the_worker_it_is_named_by() {
		var worker = WorkerCode.of("w1");
		assertThat(worker.account().isOf(worker)).isTrue();
		assertThat(AccountName.of("w2").isOf(worker)).isFalse();
		assertThat(worker.account().isOf(null)).isFalse();
		assertThat(worker).isNotEqualTo(worker.account()).hasToString("w1");
	}

	@Test
	void nobody_is_named_by_blanks() {
		assertThatIllegalArgumentException().isThrownBy(() -> WorkerCode.of(" "));
		assertThatIllegalArgumentException().isThrownBy(() -> AccountName.of(null));
		assertThat(WorkerCode.read(" ")).isEmpty();
		assertThat(AccountName.read("admin")).contains(AccountName.of("admin"));
	}

	@Test
	void the_names_of_parameters_are_there_to_be_looked_at() {
		assertThat(Stream.of(ProcessDoor.class, Step.class)
			.flatMap((type) -> Arrays.stream(type.getDeclaredMethods()))
			.flatMap((method) -> Arrays.stream(method.getParameters()))
			.filter((parameter) -> parameter.getName().equals("number"))).isNotEmpty()
			.allMatch((parameter) -> parameter.getType() == RequestNumber.class);
	}

	/** What every room asks about days is asked of a period. */
	@Test
	void the_days_of_a_period_do_not_travel_apart() {
		var asked = Stream
			.of(WorkCalendar.class, AwayPeriods.class, AwayPeriod.class, Deputations.class, Deputation.class)
			.flatMap(IdentifiersTest::signatures)
			.toList();
		assertThat(asked).anyMatch((signature) -> List.of(signature.getParameterTypes()).contains(Period.class))
			.noneMatch((signature) -> Arrays.stream(signature.getParameters())
				.anyMatch((parameter) -> parameter.getName().equals("until")));
	}

	/** Signatures between rooms with a text of one of some names. */
	private static Stream<Executable> asText(Set<String> names, Set<String> except) {
		return rooms().filter((type) -> !except.contains(type.getName().substring(type.getPackageName().length() + 1)))
			.flatMap(IdentifiersTest::signatures)
			.filter((signature) -> Arrays.stream(signature.getParameters())
				.anyMatch((parameter) -> names.contains(parameter.getName()) && parameter.getType() == String.class));
	}

	private static Stream<Class<?>> rooms() {
		return new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests())
			.importPackages("org.shegong")
			.stream()
			.filter((type) -> !type.getPackageName().startsWith("org.shegong.web"))
			.map(JavaClass::reflect);
	}

	private static Stream<Executable> signatures(Class<?> type) {
		return Stream.concat(Arrays.stream(type.getDeclaredMethods()), Arrays.stream(type.getDeclaredConstructors()))
			.map(Executable.class::cast)
			.filter((signature) -> !Modifier.isPrivate(signature.getModifiers()) && !signature.isSynthetic());
	}

}
