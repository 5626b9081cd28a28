package org.shegong.web.facts;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import org.shegong.policy.Basis;
import org.shegong.worker.FileEntry;
import org.shegong.worker.FileKind;
import org.shegong.worker.Gender;
import org.shegong.worker.Worker;

/**
 * What the rules about a fact look at.
 *
 * @param file the lines that count
 * @param keeping what the keeping of files rests on where the worker is
 */
record FactCase(Fact fact, Worker worker, List<FileEntry> file, LocalDate today, Basis keeping) {

	boolean isWoman() {
		return this.worker.gender() == Gender.FEMALE;
	}

	boolean is(FactKind... kinds) {
		return Stream.of(kinds).anyMatch((kind) -> kind == this.fact.kind());
	}

	Stream<FileEntry> filed(FileKind kind) {
		return this.file.stream().filter((entry) -> entry.is(kind));
	}

	/** Lines that say the same already. */
	Stream<FileEntry> same() {
		return filed(this.fact.kind().line()).filter((entry) -> entry.date().equals(this.fact.date()))
			.filter((entry) -> is(FactKind.BIRTH) || Objects.equals(entry.value(), this.fact.value())
					&& Objects.equals(entry.until(), this.fact.until()))
			.filter((entry) -> !is(FactKind.TRAINING) || sameTraining(entry));
	}

	private boolean sameTraining(FileEntry entry) {
		return entry.quantity() != null && entry.quantity().compareTo(this.fact.quantity()) == 0
				&& Objects.equals(entry.organiser(), this.fact.organiser());
	}

	/** Pregnancies that neither a birth nor a miscarriage on file has ended by a day. */
	Stream<FileEntry> pregnancies() {
		return filed(FileKind.PREGNANCY)
			.filter((pregnancy) -> Stream.concat(filed(FileKind.CHILD_BIRTH), filed(FileKind.MISCARRIAGE))
				.noneMatch((end) -> !end.date().isBefore(pregnancy.date())
						&& !end.date().isAfter(pregnancy.date().plusMonths(FactRules.PREGNANCY_MONTHS))));
	}

}
