package org.shegong.approval;

import java.util.Map;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class SaidTest {

	@ParameterizedTest
	@ValueSource(strings = { "", " ", "\u3000", "\u200b", "。", ".", "……", "——", "\u3164", "\u2800", "！？", "\uFEFF" })
	void what_nobody_sees_or_only_points_says_nothing(String text) {
		assertThat(Said.nothing(text)).isTrue();
		assertThat(new Decision(Choice.REFUSE, text).faults(List.of(Choice.APPROVE.as("同意"), Choice.REFUSE.as("不同意"))))
			.isNotEmpty();
		assertThat(
				new FormBinder().bind(Map.of("decision", "refuse", "opinion", text), Decision.class).form().opinion())
			.isNull();
	}

	@ParameterizedTest
	@ValueSource(strings = { "否", "3", "a", "（见附件）" })
	void a_letter_or_a_digit_says_something(String text) {
		assertThat(Said.nothing(text)).isFalse();
	}

	@Test
	void nothing_says_nothing() {
		assertThat(Said.nothing(null)).isTrue();
	}

}
