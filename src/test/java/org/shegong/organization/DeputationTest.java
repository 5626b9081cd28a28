package org.shegong.organization;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.Test;

import org.shegong.account.AccountName;
import org.shegong.policy.Period;

import static org.assertj.core.api.Assertions.assertThat;

class DeputationTest {

	private static final Instant NOW = Instant.parse("2026-03-18T02:00:00Z");

	@Test
	void without_processes_all_of_them_are_handed_over() {
		assertThat(of(List.of()).covers("leave")).isTrue();
		assertThat(of(List.of()).processes()).isEmpty();
	}

	@Test
	void only_the_named_processes_are_handed_over() {
		var some = of(List.of("leave", "outing"));
		assertThat(some.processes()).containsExactly("leave", "outing");
		assertThat(some.covers("outing")).isTrue();
		assertThat(some.covers("dismissal")).isFalse();
	}

	@Test
	void who_comes_back_earlier_ends_it_that_day() {
		var deputation = of(List.of());
		assertThat(deputation.ended()).isFalse();
		deputation.end(LocalDate.of(2026, 3, 18), AccountName.of("a"), NOW);
		assertThat(deputation.ended()).isTrue();
		assertThat(deputation.until()).isEqualTo("2026-03-18");
		assertThat(deputation.endedBy()).hasToString("a");
		assertThat(deputation.endedAt()).isEqualTo(NOW);
	}

	@Test
	void what_is_over_does_not_grow_by_being_ended() {
		var deputation = of(List.of());
		deputation.end(LocalDate.of(2026, 4, 1), AccountName.of("a"), NOW);
		assertThat(deputation.until()).isEqualTo("2026-03-20");
	}

	private static Deputation of(List<String> processes) {
		return new Deputation(AccountName.of("a"), AccountName.of("b"),
				new Period(LocalDate.of(2026, 3, 16), LocalDate.of(2026, 3, 20)), processes, AccountName.of("a"));
	}

}
