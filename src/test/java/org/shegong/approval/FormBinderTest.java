package org.shegong.approval;

import java.time.LocalDate;
import java.util.Map;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A form takes each field as what it is declared, and nothing that merely resembles it.
 */
class FormBinderTest {

	private final FormBinder binder = new FormBinder();

	record Birth(String reason, Integer children, Boolean early) {
	}

	record Dated(LocalDate from) {
	}

	@Test
	void a_fault_names_a_field_as_its_form_does() {
		var bound = this.binder.bind(Map.of("from", "明天"), Dated.class, Map.of("from", "开始日期")::get);
		assertThat(bound.faults()).singleElement()
			.satisfies((fault) -> assertThat(fault.message()).startsWith("“开始日期”不能是“明天”"));
	}

	@Test
	void half_a_child_is_not_rounded() {
		assertThat(faults("children", 2.5)).isEqualTo("“children”不能是“2.5”");
		assertThat(faults("children", "2")).isEqualTo("“children”不能是“2”");
		assertThat(bound("children", 2).children()).isEqualTo(2);
	}

	@Test
	void a_number_is_not_a_text() {
		assertThat(faults("reason", 5)).isEqualTo("“reason”不能是“5”");
		assertThat(faults("reason", true)).isEqualTo("“reason”不能是“true”");
		assertThat(bound("reason", "5").reason()).isEqualTo("5");
	}

	@Test
	void a_select_offers_yes_and_no_as_texts() {
		assertThat(bound("early", "true").early()).isTrue();
		assertThat(faults("early", "yes")).isNotEmpty();
		assertThat(faults("early", 1)).isNotEmpty();
	}

	@Test
	void a_form_starts_with_what_it_would_submit() {
		record Trip(LocalDate from, Boolean byNight, String reason, Choice decision) {
		}
		var fields = this.binder.fields(new Trip(LocalDate.of(2026, 12, 7), false, "探亲", null));
		assertThat(fields)
			.containsExactlyInAnyOrderEntriesOf(Map.of("from", "2026-12-07", "byNight", "false", "reason", "探亲"));
		assertThat(this.binder.bind(fields, Trip.class).form().from()).isEqualTo(LocalDate.of(2026, 12, 7));
	}

	private Birth bound(String field, Object value) {
		return this.binder.bind(Map.of(field, value), Birth.class).form();
	}

	private String faults(String field, Object value) {
		return this.binder.bind(Map.of(field, value), Birth.class).faults().get(0).message();
	}

}
