package org.shegong.message;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What messages say, and where they may go. */
class WordsOfMessagesTest {

	@ParameterizedTest
	@EnumSource
	void every_kind_says_of_which_request_it_is_or_of_whom(MessageKind kind) {
		assertThat(kind.sentence("请假〔2026〕17号")).matches(".*请假〔2026〕17号.*|您.*");
		assertThat(kind.sentence(null)).doesNotContain("null").matches("一项任务.*|您.*");
		assertThat(kind.title()).hasSizeBetween(3, 6);
	}

	@Test
	void a_letter_is_a_sentence_a_link_and_its_own_number() {
		assertThat(new Letter(5, "请假〔2026〕17号 等您办理", "https://x/#/todo/1").text())
			.isEqualTo("请假〔2026〕17号 等您办理\nhttps://x/#/todo/1\n消息编号 5");
		assertThat(new Letter(5, "请假〔2026〕17号 等您办理", null).text()).contains("请登录社工审批系统查看");
	}

	@ParameterizedTest
	@CsvSource({ "EMAIL,zhang@example.gov.cn,true", "EMAIL,zhang@example,false", "EMAIL,a b@example.cn,false",
			"EMAIL,'a@b.cn,c@d.cn',false", "PHONE,13812345678,true", "PHONE,12812345678,false",
			"PHONE,0351-1234567,true", "PHONE,0351-123,false", "WECOM,ZhangSan,true", "WECOM,@all,false",
			"WECOM,a|b,false", "DINGTALK,manager4220,true", "DINGTALK,'a,b',false" })
	void an_address_is_of_one_person(Contact contact, String text, boolean fine) {
		assertThat(contact.objection(text).isEmpty()).isEqualTo(fine);
	}

}
