package org.shegong;

import java.lang.reflect.Executable;
import java.lang.reflect.Modifier;
import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

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

/**
 * What travels from room to room has a type of its own and is mistaken for nothing else.
 */
class IdentifiersTest {

	private static final Set<String> NAMES = Set.of("number", "request", "requestNumber");

	/** Numbers of people and of contracts, and the number as people quote it. */
	private static final Set<String> OTHER_NUMBERS = Set.of("IdNumber", "ContractFact$Contracted", "MoveCases$Staying");

	/** Only at the edge is it still what somebody typed. */
	@Test
	void the_number_of_a_request_does_not_travel_as_text() {
		assertThat(rooms().flatMap(IdentifiersTest::signatures)
			.filter((signature) -> Arrays.stream(signature.getParameters()).anyMatch(IdentifiersTest::isNumberAsText)))
			.isEmpty();
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

	private static Stream<Class<?>> rooms() {
		return new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests())
			.importPackages("org.shegong")
			.stream()
			.filter((type) -> !type.getPackageName().startsWith("org.shegong.web"))
			.filter((type) -> !OTHER_NUMBERS.contains(type.getName().substring(type.getPackageName().length() + 1)))
			.map(JavaClass::reflect);
	}

	private static Stream<Executable> signatures(Class<?> type) {
		return Stream.concat(Arrays.stream(type.getDeclaredMethods()), Arrays.stream(type.getDeclaredConstructors()))
			.map(Executable.class::cast)
			.filter((signature) -> !Modifier.isPrivate(signature.getModifiers()) && !signature.isSynthetic());
	}

	private static boolean isNumberAsText(Parameter parameter) {
		return NAMES.contains(parameter.getName()) && parameter.getType() == String.class;
	}

}
