package org.shegong.web.roster;

import java.math.BigDecimal;
import java.time.LocalDate;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.shegong.leave.LeaveKind;
import org.shegong.web.roster.sheet.Misread;
import org.shegong.worker.Sanction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class HowFilesAreWrittenTest {

	private static final LocalDate DAY = LocalDate.of(2026, 3, 9);

	@ParameterizedTest
	@ValueSource(strings = { "annual:3", "annual：3", "年休假：3天", "年休假：3 天", "年休假（3天）", "年休假(3)", "年假3", "年假3天。",
			"带薪年休假 3天", "带薪年假：３天", "年休假三天", "3天年休假", "ANNUAL:3", "年休假：3.0", "年休假共3个工作日", "\u200B年休假：3天\u00A0",
			"annual 年休假：3" })
	void three_days_of_annual_leave_are_read_in_every_way_they_are_written(String text) {
		var says = read(FiledKind.LEAVE, text);
		assertThat(says.value()).isEqualTo("annual");
		assertThat(says.quantity()).isEqualByComparingTo("3");
	}

	@ParameterizedTest
	@CsvSource({ "病假,sick", "产假,maternity", "工伤,injury", "maternity,maternity", "陪产,paternity", "护理假,paternity",
			"带薪年休假,annual", "事假,personal", "调休,compensatory", "Annual,annual" })
	void a_leave_without_days_has_none(String text, String kind) {
		assertThat(read(FiledKind.LEAVE, text)).isEqualTo(FiledValue.of(FiledKind.LEAVE, DAY, null).saying(kind));
	}

	@ParameterizedTest
	@CsvSource({ "年休假 3.5天,3.5", "病假半天,0.5", "事假3天半,3.5", "maternity:158,158", "半天事假,0.5" })
	void half_days_are_days(String text, String days) {
		assertThat(read(FiledKind.LEAVE, text).quantity()).isEqualByComparingTo(days);
	}

	@ParameterizedTest
	@MethodSource("org.shegong.leave.LeaveKind#known")
	void what_the_import_shows_is_taken_back(LeaveKind kind) {
		var says = read(FiledKind.LEAVE, kind.title() + "：2天");
		assertThat(says.value()).isEqualTo(kind.id());
		assertThat(says.isReadAgain()).isTrue();
	}

	@Test
	void leave_after_a_miscarriage_protects_until_its_last_day() {
		assertThat(read(FiledKind.LEAVE, "流产假15天"))
			.isEqualTo(FiledValue.of(FiledKind.MISCARRIAGE, DAY, DAY.plusDays(14)).amounting(new BigDecimal("15")));
	}

	@ParameterizedTest
	@CsvSource({ "31,31", "31天,31", "31个工作日,31", "旷工3天,3", "半天,0.5" })
	void an_absence_is_a_number_of_days(String text, String days) {
		assertThat(read(FiledKind.ABSENCE, text).quantity()).isEqualByComparingTo(days);
		assertThat(read(FiledKind.ABSENCE, text).value()).isNull();
	}

	@ParameterizedTest
	@CsvSource({ "优秀,excellent", "称职,competent", "合格等次,competent", "称职（合格）,competent", "基本合格,basically-competent",
			"不合格等次,incompetent", "不称职,incompetent", "Excellent,excellent", "competent 称职（合格）,competent" })
	void a_grade_has_one_name(String text, String grade) {
		assertThat(read(FiledKind.ASSESSMENT, text).value()).isEqualTo(grade);
	}

	@ParameterizedTest
	@CsvSource({ "40,40", "40学时,40", "４０课时,40", "岗前培训40学时,40" })
	void training_is_class_hours(String text, String hours) {
		assertThat(read(FiledKind.TRAINING, text).quantity()).isEqualByComparingTo(hours);
	}

	@ParameterizedTest
	@CsvSource({ "1,1", "一孩,1", "二孩,1", "双胞胎,2", "2个,2", "长女,1", "三胞胎,3" })
	void a_birth_is_of_as_many_children_as_came_at_once(String text, String children) {
		assertThat(read(FiledKind.CHILD_BIRTH, text).quantity()).isEqualByComparingTo(children);
	}

	@ParameterizedTest
	@ValueSource(strings = { "2026-08-01", "预产期2026年8月1日", "预产期：2026.8.1" })
	void a_pregnancy_ends_on_the_day_expected(String text) {
		assertThat(read(FiledKind.PREGNANCY, text))
			.isEqualTo(FiledValue.of(FiledKind.PREGNANCY, DAY, LocalDate.of(2026, 8, 1)));
	}

	@ParameterizedTest
	@CsvSource({ "病,", "患病,", "职业病,occupational", "工伤,work-injury", "因工负伤,work-injury" })
	void a_medical_period_has_a_cause(String text, String cause) {
		assertThat(read(FiledKind.MEDICAL_PERIOD, text).value()).isEqualTo(cause);
	}

	@ParameterizedTest
	@EnumSource(Sanction.class)
	void a_sanction_is_known_by_all_its_words(Sanction sanction) {
		for (var word : sanction.words()) {
			assertThat(read(FiledKind.DISCIPLINE, word + "处分。").value()).isEqualTo(sanction.id());
		}
	}

	@ParameterizedTest
	@CsvSource({ "3,3", "3级,3", "三级,3", "第十二级,12" })
	void a_pay_grade_is_its_number(String text, String grade) {
		assertThat(read(FiledKind.GRADE, text).value()).isEqualTo(grade);
	}

	@Test
	void a_change_names_the_column_or_is_told_freely() {
		assertThat(read(FiledKind.POST_CHANGE, "单位：dongguan")).extracting(FiledValue::field, FiledValue::value)
			.containsExactly("unit", "dongguan");
		assertThat(read(FiledKind.POST_CHANGE, "调入东关社区")).extracting(FiledValue::field, FiledValue::value)
			.containsExactly(null, "调入东关社区");
		assertThat(read(FiledKind.TRANSFER, "东关社区").value()).isEqualTo("东关社区");
	}

	@ParameterizedTest
	@CsvSource({ "LEAVE,返乡", "LEAVE,", "LEAVE,3", "LEAVE,病假2个月", "LEAVE,年休假0.3天", "ABSENCE,很久", "ABSENCE,8小时",
			"ABSENCE,1.25天", "ASSESSMENT,良好", "ASSESSMENT,", "CHILD_BIRTH,双喜", "PREGNANCY,三个月", "MEDICAL_PERIOD,劳累",
			"DISCIPLINE,训话", "GRADE,高", "CERTIFICATE,无", "TRAINING,5天", "MISCARRIAGE,两周" })
	void a_word_nobody_knows_is_a_fault(FiledKind kind, String text) {
		assertThatThrownBy(() -> read(kind, text)).isInstanceOf(Misread.class);
	}

	@ParameterizedTest
	@CsvSource({ "birth,CHILD_BIRTH", "child-birth,CHILD_BIRTH", "sanction,DISCIPLINE", "纪律处分,DISCIPLINE",
			"流产,MISCARRIAGE", "post-change,POST_CHANGE", "信息更正,CORRECTION", "certificate,CERTIFICATE", "injury,INJURY",
			"旷 工,ABSENCE" })
	void kinds_have_several_names(String text, FiledKind kind) {
		assertThat(FiledKind.WORDS.find(text)).contains(kind);
	}

	private static FiledValue read(FiledKind kind, String text) {
		return kind.read(FiledValue.of(kind, DAY, null), text);
	}

}
