package org.shegong.engine.forms;

import java.util.List;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** The server asks of a value what the form asks of it in the browser. */
class FieldRulesTest {

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`',
			value = { "number | \"decimalDigits\": 0 | 1.5 | 应为整数", "number | \"decimalDigits\": 0 | 2.0 | ",
					"number | \"decimalDigits\": 1 | 1.25 | 最多1位小数", "number | \"decimalDigits\": 1 | 1.5 | ",
					"number | \"increment\": \"0.5\" | 1.2 | 应为0.5的倍数", "number | \"increment\": \"0.5\" | 1.5 | ",
					"number | \"validate\": {\"max\": 3} | 4 | 不能大于3",
					"textfield | \"validate\": {\"validationType\": \"email\"} | 无 | 格式不对",
					"textfield | \"validate\": {\"validationType\": \"email\"} | a@b.cn | ",
					"textfield | \"validate\": {\"validationType\": \"phone\"} | 12 | 格式不对",
					"textfield | \"validate\": {\"validationType\": \"phone\"} | +8657012345678 | " })
	void a_value_keeps_the_limits_of_its_field(String type, String rules, String given, String said) {
		var field = FormSheet
			.read("x.form", "{\"components\": [{\"type\": \"%s\", \"key\": \"x\", %s}]}".formatted(type, rules))
			.field("x")
			.orElseThrow();
		var faults = FieldRules.faults(field, FieldValue.of(field, given), List.of());
		if (said == null) {
			assertThat(faults).isEmpty();
		}
		else {
			assertThat(faults).singleElement().asString().contains(said);
		}
	}

}
