package org.shegong;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.shegong.approval.Case;
import org.shegong.approval.Cases;
import org.junit.jupiter.api.Test;

import org.springframework.modulith.core.ApplicationModules;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

class ModulesTest {

	@Test
	void rooms_open_only_onto_rooms_they_may() {
		ApplicationModules.of(Shegong.class).verify();
	}

	@Test
	void only_process_classes_the_engine_room_and_the_web_know_the_engine() {
		noClasses().that()
			.resideOutsideOfPackages("org.shegong.engine..", "org.shegong.web..")
			.and()
			.haveSimpleNameNotEndingWith("Process")
			.and()
			.doNotBelongToAnyOf(Case.class, Cases.class)
			.should()
			.dependOnClassesThat()
			.resideInAPackage("org.camunda..")
			.check(new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests())
				.importPackages("org.shegong"));
	}

	/** Days are those of the office, wherever the machine thinks it stands. */
	@Test
	void nothing_asks_for_the_zone_of_the_machine() {
		noClasses().should()
			.callMethod(ZoneId.class, "systemDefault")
			.orShould()
			.callMethod(LocalDate.class, "now")
			.orShould()
			.callMethod(LocalDateTime.class, "now")
			.check(new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests())
				.importPackages("org.shegong"));
	}

}
