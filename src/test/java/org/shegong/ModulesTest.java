package org.shegong;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.regex.Pattern;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.shegong.approval.Case;
import org.shegong.approval.Cases;
import org.shegong.approval.Filing;
import org.shegong.worker.FileEntry;
import org.junit.jupiter.api.Test;

import org.springframework.modulith.core.ApplicationModules;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import static org.assertj.core.api.Assertions.assertThat;

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

	/** Sentences are for people: rules read facts. */
	@Test
	void nobody_but_views_reads_the_sentence_of_a_line_or_the_word_beside_it() {
		var product = new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests())
			.importPackages("org.shegong");
		noClasses().that()
			.resideOutsideOfPackage("org.shegong.web.file..")
			.and()
			.doNotHaveFullyQualifiedName("org.shegong.web.roster.FileRow")
			.and()
			.doNotHaveFullyQualifiedName("org.shegong.web.roster.RosterBook")
			.and()
			.doNotHaveFullyQualifiedName("org.shegong.web.roster.UnreadLines$UnreadLine")
			.should()
			.callMethod(FileEntry.class, "summary")
			.check(product);
		noClasses().that()
			.resideOutsideOfPackages("org.shegong.web..", "org.shegong.worker..")
			.should()
			.callMethod(FileEntry.class, "value")
			.orShould()
			.callMethod(FileEntry.class, "quantity")
			.check(product);
		noClasses().that()
			.resideOutsideOfPackage("org.shegong.web..")
			.should()
			.callMethod(Filing.class, "summary")
			.check(product);
	}

	/** What a request is, it says itself; its number is taken apart in one place. */
	@Test
	void no_prefix_of_a_request_number_is_looked_at() throws IOException {
		var process = "\"(?:leave|outing|absence|recruitment|probation|secondment|transfer|assessment|renewal|dismissal|contract|conversion|grade|appointment|office-audit)-\"";
		var prefix = Pattern
			.compile("startsWith\\(%1$s|= %1$s;|%1$s \\+ \\w+\\.(?:request|id)\\(|lastIndexOf\\('-'\\)|\"-\\\\\\\\d"
				.formatted(process));
		try (var sources = Files.walk(Path.of("src/main/java/org/shegong"))) {
			assertThat(sources.filter((file) -> file.toString().endsWith(".java"))
				.filter((file) -> !file.startsWith("src/main/java/org/shegong/policy"))
				.filter((file) -> prefix.matcher(read(file)).find())).isEmpty();
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
