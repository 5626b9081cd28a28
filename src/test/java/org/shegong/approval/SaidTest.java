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

	@ParameterizedTest
	@ValueSource(strings = { "同\u0000意", "同意\u0007", "\u001b[31m同意", "同意\u007f", "同意\u202e", "同意\ud800" })
	void marks_that_nobody_sees_are_no_part_of_a_text(String text) {
		assertThat(Said.hides(text)).isTrue();
		var bound = new FormBinder().bind(Map.of("decision", "refuse", "opinion", text), Decision.class,
				(field) -> "审批意见");
		assertThat(bound.faults()).extracting(Objection::message).containsExactly("“审批意见”中有看不见的控制字符，请删去后重新填写");
	}

	@ParameterizedTest
	@ValueSource(strings = { "同意。\n请交接", "一\t二\r\n", "\ud83d\udc4d 同意", "👨‍👩‍👧" })
	void breaks_and_pictures_hide_nothing(String text) {
		assertThat(Said.hides(text)).isFalse();
	}

}
