package org.shegong.web.facts;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

import org.shegong.account.WorkerCode;
import org.shegong.approval.Objection;
import org.shegong.policy.Basis;
import org.shegong.policy.Status;
import org.shegong.worker.FileEntry;
import org.shegong.worker.Gender;
import org.shegong.worker.Lines;
import org.shegong.worker.Position;
import org.shegong.worker.Worker;
import org.shegong.worker.WorkerClass;

import static org.assertj.core.api.Assertions.assertThat;

/** What stands against a fact. */
class FactRulesTest {

	private static final LocalDate TODAY = LocalDate.of(2026, 6, 1);

	private final List<FileEntry> file = new ArrayList<>();

	private final Worker woman = new Worker(WorkerCode.of("w"), "李梅", Gender.FEMALE, LocalDate.of(1990, 1, 1),
			WorkerClass.RECRUITED, List.of(Position.SOCIAL_WORKER), "c");

	@Test
	void every_rule_has_a_chinese_name() {
		assertThat(FactRules.names()).doesNotHaveDuplicates().allMatch((name) -> name.matches("[\\u4e00-\\u9fa5、]+"));
	}

	@Test
	void a_fact_of_today_is_in_order_and_one_of_tomorrow_is_not() {
		assertThat(refusals(birth(TODAY))).isEmpty();
		assertThat(refusals(birth(TODAY.plusDays(1)))).hasSize(1);
	}

	@Test
	void an_earlier_child_may_be_entered_during_a_pregnancy() {
		pregnantSince(LocalDate.of(2026, 3, 1), LocalDate.of(2026, 10, 1));
		assertThat(refusals(birth(LocalDate.of(2025, 11, 30)))).isEmpty();
		assertThat(refusals(birth(LocalDate.of(2026, 2, 28)))).hasSize(1);
		assertThat(refusals(birth(LocalDate.of(2026, 5, 31)))).isEmpty();
	}

	@Test
	void a_next_pregnancy_may_follow_a_birth() {
		pregnantSince(LocalDate.of(2025, 3, 1), LocalDate.of(2025, 10, 1));
		this.file.add(Lines.line("w", LocalDate.of(2025, 10, 3), "child-birth", "子女出生1个"));
		assertThat(refusals(pregnancy(LocalDate.of(2026, 3, 1), LocalDate.of(2026, 12, 1)))).isEmpty();
		assertThat(refusals(pregnancy(LocalDate.of(2025, 3, 1), LocalDate.of(2025, 10, 1)))).hasSize(1);
	}

	@Test
	void a_pregnancy_without_an_expected_date_is_kept_with_a_warning() {
		assertThat(FactRules.objections(asked(pregnancy(TODAY, null)))).hasSize(1)
			.noneMatch(Objection::refuses)
			.allMatch((said) -> said.rule().contains("LCL 42"));
	}

	private void pregnantSince(LocalDate known, LocalDate expected) {
		this.file.add(Lines.line("w", known, "pregnancy", null, expected, "怀孕"));
	}

	private static Fact birth(LocalDate date) {
		return new Fact(FactKind.BIRTH, date, null, null, null, BigDecimal.ONE, null, null, null, null);
	}

	private static Fact pregnancy(LocalDate date, LocalDate expected) {
		return new Fact(FactKind.PREGNANCY, date, expected, null, null, null, null, null, null, null);
	}

	private List<Objection> refusals(Fact fact) {
		return FactRules.objections(asked(fact)).stream().filter(Objection::refuses).toList();
	}

	private FactCase asked(Fact fact) {
		return new FactCase(fact, this.woman, this.file, TODAY, Basis.recorded("XX-30", "县社区干部管理方案", Status.MEASURE));
	}

}
