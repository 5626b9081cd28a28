package org.shegong.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Which one wins (policy.md A.16), on constructed entries. */
class WhenTwoTextsRegulateTheSameTest {

	@Test
	void a_higher_and_later_text_displaces_the_local_one_from_its_first_day() {
		var local = entry("two approvals", "2020-05-28", null, Status.DRAFT);
		var central = entry("forbidden", "2024-03-28", null, Status.CENTRAL);
		assertThat(answer(List.of(central), List.of(local), "2024-03-27")).isEqualTo("two approvals");
		assertThat(answer(List.of(central), List.of(local), "2024-03-28")).isEqualTo("forbidden");
	}

	@Test
	void a_higher_but_earlier_text_leaves_room_for_the_local_one() {
		var law = entry("three days", "1980-02-20", null, Status.LAW);
		var local = entry("thirty days", "2021-09-29", null, Status.MEASURE);
		assertThat(answer(List.of(law), List.of(local), "2026-01-01")).isEqualTo("thirty days");
	}

	@Test
	void a_later_text_of_the_same_or_lower_rank_does_not_displace_the_local_one() {
		var local = entry("ours", "2020-01-01", null, Status.REPORT);
		assertThat(answer(List.of(entry("default", "2025-01-01", null, Status.DESIGN)), List.of(local), "2026-01-01"))
			.isEqualTo("ours");
		assertThat(answer(List.of(entry("draft", "2025-01-01", null, Status.DRAFT)), List.of(local), "2026-01-01"))
			.isEqualTo("ours");
	}

	@Test
	void a_text_that_has_ended_gives_way() {
		var local = entry("ours", "2020-01-01", "2022-12-31", Status.MEASURE);
		var fallback = entry("default", "2008-01-01", null, Status.DESIGN);
		assertThat(answer(List.of(fallback), List.of(local), "2022-12-31")).isEqualTo("ours");
		assertThat(answer(List.of(fallback), List.of(local), "2023-01-01")).isEqualTo("default");
	}

	@Test
	void a_newer_edition_of_the_same_text_replaces_the_older() {
		var older = entry("100-700", "1990-01-01", null, Status.LAW);
		var newer = entry("1000-3000", "2026-01-01", null, Status.LAW);
		assertThat(answer(List.of(older, newer), List.of(), "2025-12-31")).isEqualTo("100-700");
		assertThat(answer(List.of(older, newer), List.of(), "2026-01-01")).isEqualTo("1000-3000");
	}

	private static String answer(List<Parameter> national, List<Parameter> local, String date) {
		var policies = new Policies(
				new Jurisdictions(
						Map.of("national", file("national", null, national), "here", file("here", "national", local))),
				Clock.systemDefaultZone());
		return policies.of("here", LocalDate.parse(date)).text("rule");
	}

	private static PolicyFile file(String name, String parent, List<Parameter> rule) {
		var entries = rule.stream().map((entry) -> new PolicyFile.Entry(entry, 0)).toList();
		return new PolicyFile(name, name, parent,
				Map.of("rule", new PolicyFile.Item("rule", Area.GENERAL, null, null, Limits.NONE, 0, entries)));
	}

	private static Parameter entry(String value, String since, String until, Status status) {
		return new Parameter("rule", value, LocalDate.parse(since), (until != null) ? LocalDate.parse(until) : null,
				new Basis("TEST", "测试", status));
	}

}
