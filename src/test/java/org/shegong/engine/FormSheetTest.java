package org.shegong.engine;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;

import org.shegong.engine.forms.FormSheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class FormSheetTest {

	@Test
	void reads_a_camunda_form_with_its_limits() {
		var sheet = FormSheet.read("x.form", """
				{"id": "x", "components": [
				{"type": "text", "key": "shown", "text": "看"},
				{"type": "group", "conditional": {"hide": "=a"}, "components": [
				{"type": "number", "key": "cost", "label": "费用（元）", "conditional": {"hide": "=b"},
				"validate": {"required": true, "min": 0.5, "max": 9}}]},
				{"type": "datetime", "subtype": "date", "key": "from", "dateLabel": "开始日期"},
				{"type": "select", "key": "level", "label": "级别", "values": [{"label": "省", "value": "province"}]},
				{"type": "textfield", "key": "code", "label": "编号",
				"validate": {"minLength": 2, "maxLength": 4, "pattern": "[A-Z]+"}}]}""");

		assertThat(sheet.id()).isEqualTo("x");
		assertThat(sheet.fields()).extracting(FormSheet.Field::key).containsExactly("cost", "from", "level", "code");
		assertThat(sheet.field("cost")).hasValueSatisfying((cost) -> {
			assertThat(cost.label()).isEqualTo("费用");
			assertThat(cost.required()).isTrue();
			assertThat(cost.min()).isEqualByComparingTo(new BigDecimal("0.5"));
			assertThat(cost.max()).isEqualByComparingTo("9");
			assertThat(cost.hide()).isEqualTo("=(a) or (b)");
		});
		assertThat(sheet.label("from")).isEqualTo("开始日期");
		assertThat(sheet.field("from")).map(FormSheet.Field::type).hasValue("date");
		assertThat(sheet.field("level")).map(FormSheet.Field::options)
			.hasValueSatisfying(
					(options) -> assertThat(options).containsExactly(new FormSheet.Option("省", "province")));
		assertThat(sheet.field("code")).hasValueSatisfying((code) -> {
			assertThat(code.minLength()).isEqualTo(2);
			assertThat(code.maxLength()).isEqualTo(4);
			assertThat(code.pattern()).isEqualTo("[A-Z]+");
		});
	}

	@Test
	void reads_a_page_with_its_limits() throws IOException {
		var sheet = FormSheet.read("secondment-apply.html", Files.readString(Path.of("forms/secondment-apply.html")));

		assertThat(sheet.id()).isEqualTo("secondment-apply.html");
		assertThat(sheet.fields()).extracting(FormSheet.Field::key)
			.containsExactly("worker", "borrowerKind", "borrower", "from", "until", "deputy", "reason");
		assertThat(sheet.label("worker")).isEqualTo("社区工作者");
		assertThat(sheet.field("from")).hasValueSatisfying((from) -> {
			assertThat(from.type()).isEqualTo("date");
			assertThat(from.required()).isTrue();
			assertThat(from.label()).isEqualTo("开始日期");
		});
		assertThat(sheet.field("borrowerKind")).hasValueSatisfying((kind) -> {
			assertThat(kind.type()).isEqualTo("select");
			assertThat(kind.options()).extracting(FormSheet.Option::value)
				.containsExactly("town", "county-organ-or-higher", "public-institution", "enterprise");
		});
		assertThat(sheet.field("reason")).map(FormSheet.Field::maxLength).hasValue(1000);
	}

	@Test
	void every_field_of_every_start_form_is_called_in_chinese() throws IOException {
		try (var forms = Files.list(Path.of("forms"))) {
			for (var form : forms.filter((file) -> file.toString().matches(".*-(apply|open|register)\\.(form|html)"))
				.toList()) {
				var sheet = FormSheet.read(form.getFileName().toString(), Files.readString(form));
				assertThat(sheet.fields()).as(sheet.id())
					.allSatisfy((field) -> assertThat(field.label()).as(field.key())
						.containsPattern("\\p{IsHan}")
						.doesNotContainPattern("[<>&]"));
			}
		}
		var leave = FormSheet.read("leave-apply.html", Files.readString(Path.of("forms/leave-apply.html")));
		assertThat(leave.label("fromNoon")).isEqualTo("当天下午开始");
		assertThat(leave.label("evidence")).isEqualTo("证明材料");
	}

	@Test
	void says_what_is_wrong_with_a_form_that_is_cut() {
		assertThatThrownBy(() -> FormSheet.read("x.form", "{\"components\": [")).hasMessageContaining("x.form");
	}

}
