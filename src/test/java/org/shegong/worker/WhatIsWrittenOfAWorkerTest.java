package org.shegong.worker;

import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import org.shegong.account.AccountName;
import org.shegong.account.WorkerCode;
import org.shegong.approval.RequestNumber;
import org.shegong.policy.Period;

import static org.assertj.core.api.Assertions.assertThat;

class WhatIsWrittenOfAWorkerTest {

	@ParameterizedTest
	@CsvSource({ "警告, WARNING", "政务记过, DEMERIT", "party-warning, PARTY_WARNING", "判刑, CRIMINAL_PENALTY" })
	void a_sanction_is_found_by_id_and_by_every_title(String written, Sanction sanction) {
		assertThat(Sanction.named(written)).contains(sanction);
	}

	@ParameterizedTest
	@EnumSource(Sanction.class)
	void a_sanction_is_known_by_its_own_words(Sanction sanction) {
		assertThat(sanction.words()).startsWith(sanction.id(), sanction.title());
		assertThat(sanction.words()).allSatisfy((word) -> assertThat(Sanction.named(word)).contains(sanction));
	}

	@Test
	void other_words_are_no_sanction() {
		assertThat(Sanction.named("表扬")).isEmpty();
	}

	@ParameterizedTest
	@EnumSource(FileKind.class)
	void a_kind_of_line_is_found_by_its_id_and_has_a_title(FileKind kind) {
		assertThat(FileKind.named(kind.id())).contains(kind);
		assertThat(FileKind.title(kind.id())).isEqualTo(kind.title());
	}

	@Test
	void health_and_family_are_private_and_work_is_not() {
		assertThat(FileKind.values()).filteredOn(FileKind::isPrivate)
			.containsExactly(FileKind.PREGNANCY, FileKind.CHILD_BIRTH, FileKind.MISCARRIAGE, FileKind.INJURY,
					FileKind.MEDICAL_PERIOD);
		assertThat(FileKind.values()).filteredOn(FileKind::isPlain)
			.containsExactly(FileKind.TRAINING, FileKind.COMMENDATION, FileKind.NOTICE, FileKind.RESERVE);
		assertThat(FileKind.named("nothing")).isEmpty();
	}

	@Test
	void several_positions_are_one_column() {
		var list = new PositionList();
		var both = List.of(Position.SECRETARY, Position.DIRECTOR);
		assertThat(list.convertToDatabaseColumn(both)).isEqualTo("SECRETARY+DIRECTOR");
		assertThat(list.convertToEntityAttribute("SECRETARY+DIRECTOR")).isEqualTo(both);
		assertThat(list.convertToEntityAttribute("")).isEmpty();
	}

	@Test
	void what_keeps_somebody_away_is_told_unless_it_is_a_leave() {
		var worker = new Worker(WorkerCode.of("a"), "甲", Gender.MALE, LocalDate.of(1990, 5, 1), WorkerClass.RECRUITED,
				List.of(Position.SOCIAL_WORKER), "qh-dm");
		var away = new AwayPeriod(worker, new Period(LocalDate.of(2026, 3, 16), LocalDate.of(2026, 3, 18)),
				AwayCause.OUTING, "因公外出", RequestNumber.of("outing-1"), AccountName.of("b"));
		assertThat(away.isLeave()).isFalse();
		assertThat(away.title()).isEqualTo("因公外出");
		assertThat(away.unit()).isEqualTo("qh-dm");
		away.onLeave("sick");
		assertThat(away.isLeave()).isTrue();
		assertThat(away.title()).isEqualTo(AwayPeriod.TITLE);
		away.move(new Period(LocalDate.of(2026, 3, 17), LocalDate.of(2026, 3, 19)));
		away.deputizedBy(null);
		assertThat(away.from()).isEqualTo("2026-03-17");
		assertThat(away.until()).isEqualTo("2026-03-19");
		assertThat(away.deputy()).isNull();
	}

}
