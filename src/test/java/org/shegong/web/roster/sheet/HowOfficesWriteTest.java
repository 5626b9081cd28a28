package org.shegong.web.roster.sheet;

import java.nio.charset.Charset;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.shegong.support.City;
import org.shegong.support.RawWorkbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.shegong.support.RawWorkbook.computed;
import static org.shegong.support.RawWorkbook.day;
import static org.shegong.support.RawWorkbook.error;
import static org.shegong.support.RawWorkbook.formula;
import static org.shegong.support.RawWorkbook.month;
import static org.shegong.support.RawWorkbook.number;
import static org.shegong.support.RawWorkbook.padded;
import static org.shegong.support.RawWorkbook.pronounced;

class HowOfficesWriteTest {

	private static final Sheet SHEET = new Sheet("people", List.of("人员"),
			List.of(Column.required("name", "姓名"), Column.optional("gender", "性别"), Column.required("born", "出生日期"),
					Column.optional("since", "参加工作日期"), Column.optional("wage", "月工资"),
					Column.secret("password", "密码")),
			List.of());

	@ParameterizedTest
	@ValueSource(strings = { "1990-05-08", "1990/5/8", "1990.5.8", "1990.05.08", "19900508", "1990年5月8日", "1990年05月08号",
			"１９９０－０５－０８", "1990 年 5 月 8 日", "1990-05-08 00:00:00", "1990-05-08T08:30", "1990。5。8",
			"\u200B1990-05-08\u00A0", "1990–5–8", "33001" })
	void a_day_is_read_as_people_write_it(String text) {
		assertThat(Day.of(text).date()).isEqualTo("1990-05-08");
		assertThat(Day.of(text).wholeMonth()).isFalse();
	}

	@ParameterizedTest
	@ValueSource(strings = { "1990.05", "1990-5", "1990年5月", "1990/05", "199005", "1990年5月份", "１９９０．０５" })
	void a_month_is_no_day(String text) {
		assertThat(Day.of(text)).isEqualTo(new Day(LocalDate.of(1990, 5, 1), true));
	}

	@ParameterizedTest
	@ValueSource(strings = { "1990-02-30", "1990", "90-5-8", "5月8日", "至今", "1990-13", "18991231" })
	void what_is_no_date_is_told(String text) {
		assertThatThrownBy(() -> Day.of(text)).isInstanceOf(Misread.class);
	}

	@ParameterizedTest
	@CsvSource({ "三,3", "十,10", "十二,12", "二十,20", "两,2", "半,0.5", "３５００,3500", "'3,500.50',3500.50" })
	void numbers_are_read_in_any_digits(String text, String number) {
		assertThat(Numeral.read(text).orElseThrow()).isEqualByComparingTo(number);
	}

	@Test
	void titles_above_a_numbering_and_units_in_the_header_are_no_faults() {
		var tables = read(RawWorkbook.ordinary()
			.row("people", "测街道社区工作者花名册")
			.row("people", "单位：测街道", "", "日期：2026-03-01")
			.row("people", "序号", "姓　名*", "性\u00A0别", "出生日期（年月日）", "月工资\n(元)")
			.row("people", number("1"), "测\u200B一", "女\u00A0", "1990.5.8", "３５００")
			.row("people", number("2"), "", "", "", ""));
		assertThat(tables.faults()).isEmpty();
		var line = tables.lines(SHEET).get(0);
		assertThat(tables.lines(SHEET)).hasSize(1);
		assertThat(line.name("name", 9)).isEqualTo("测一");
		assertThat(line.text("gender", 9, null)).isEqualTo("女");
		assertThat(line.whole("wage", null)).isEqualTo(3500);
		assertThat(line.row()).isEqualTo(4);
	}

	@Test
	void a_sheet_without_a_header_is_one_sentence_and_repeats_nothing() {
		var tables = read(RawWorkbook.ordinary().row("people", "甲", "女", "1990-05-08", "pw-secret"));
		assertThat(tables.faults()).singleElement()
			.satisfies((fault) -> assertThat(fault.message()).contains("第一行应为列名", "姓名", "出生日期")
				.doesNotContain("secret", "甲"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "1", "true" })
	void days_of_old_excel_for_mac_are_counted_from_1904(String yes) {
		var tables = read(RawWorkbook.since1904(yes)
			.row("people", "姓名", "出生日期", "参加工作日期")
			.row("people", "甲", day(31540), number("38898")));
		var line = tables.lines(SHEET).get(0);
		assertThat(line.date("born", null)).isEqualTo("1990-05-09");
		assertThat(line.date("since", null)).isEqualTo("2010-07-01");
	}

	@Test
	void a_cell_that_holds_no_value_is_a_fault_and_never_empty() {
		var tables = read(RawWorkbook.ordinary()
			.row("people", "姓名", "出生日期", "月工资", "性别")
			.row("people", "甲", error("#N/A"), formula("4000+500"), computed("IF(1,\"\")", "str", ""))
			.row("people", "乙", "1990-05-08", computed("4000+500", "n", "4500"), computed("A1", "str", "女")));
		assertThat(tables.faults()).extracting(Fault::row).containsOnly(2);
		assertThat(tables.faults()).extracting(Fault::column).containsExactlyInAnyOrder("born", "wage");
		assertThat(tables.lines(SHEET).get(0).blank("wage")).isFalse();
		assertThat(tables.lines(SHEET).get(0).blank("gender")).isTrue();
		assertThat(tables.lines(SHEET).get(1).whole("wage", null)).isEqualTo(4500);
		assertThat(tables.lines(SHEET).get(1).text("gender", 9, null)).isEqualTo("女");
	}

	@Test
	void a_title_that_holds_no_value_is_one_fault_that_names_its_cell() {
		for (var title : List.of(error("#REF!"), formula("A1"))) {
			var tables = read(RawWorkbook.ordinary()
				.row("people", "姓名", "性别", title, "月工资")
				.row("people", "甲", "女", "1990-05-08", "4500"));
			assertThat(tables.faults()).singleElement()
				.satisfies((fault) -> assertThat(fault.message()).contains("表头单元格 C1"));
			assertThat(tables.illegible()).isTrue();
		}
	}

	@Test
	void yes_or_no_is_no_name() {
		var tables = read(RawWorkbook.ordinary()
			.row("people", "姓名", "出生日期")
			.row("people", new RawWorkbook.Cell("<c t=\"b\"><v>1</v></c>"), "1990-05-08"));
		assertThat(tables.lines(SHEET).get(0).name("name", 9)).isNull();
		assertThat(tables.faults()).singleElement().extracting(Fault::column).isEqualTo("name");
	}

	@Test
	void a_hidden_sheet_of_ours_is_a_fault_and_a_hidden_list_is_none() {
		var tables = read(RawWorkbook.ordinary()
			.hidden("人员")
			.hidden("选项")
			.row("people", "姓名", "出生日期")
			.row("people", "甲", "1990-05-08")
			.row("人员", "姓名", "出生日期")
			.row("人员", "乙", "1990-05-08")
			.row("选项", "男")
			.row("选项", "女"));
		assertThat(tables.faults()).singleElement().extracting(Fault::sheet).isEqualTo("人员");
		assertThat(tables.lines(SHEET)).hasSize(1);
	}

	@Test
	void how_a_name_is_pronounced_is_no_part_of_it() {
		var tables = read(
				RawWorkbook.ordinary().row("people", "姓名", "出生日期").row("people", pronounced("测卅", "ce"), "1990-05-08"));
		assertThat(tables.lines(SHEET).get(0).name("name", 9)).isEqualTo("测卅");
	}

	@Test
	void a_date_shown_without_its_day_is_a_month() {
		var tables = read(RawWorkbook.ordinary()
			.row("people", "姓名", "出生日期", "参加工作日期")
			.row("people", "甲", month(32994), month(40360))
			.row("people", "乙", month(33001), number("1990.1")));
		var first = tables.lines(SHEET).get(0);
		assertThat(first.date("born", null)).isNull();
		assertThat(first.dayOrMonth("since", null)).isEqualTo("2010-07-01");
		var second = tables.lines(SHEET).get(1);
		assertThat(second.date("born", null)).as("its day is in the cell").isEqualTo("1990-05-08");
		assertThat(second.dayOrMonth("since", null)).as("January or October").isNull();
		assertThat(tables.faults()).extracting(Fault::message)
			.satisfiesExactly((message) -> assertThat(message).contains("要写到日"),
					(message) -> assertThat(message).contains("1月还是10月"));
	}

	@ParameterizedTest
	@ValueSource(strings = { ",", "\t", ";" })
	void csv_comes_with_any_separator_and_in_gbk(String separator) {
		var text = String.join("\n", String.join(separator, "姓名", "出生日期"), String.join(separator, "甲", "1990-05-08"));
		var grid = new CsvSheet("people", text.getBytes(Charset.forName("GBK"))).grid(new Cells());
		assertThat(grid.rows().get(1).cell(1).text()).isEqualTo("1990-05-08");
	}

	@Test
	void three_hundred_cells_with_one_cause_are_twenty_lines_in_all() {
		var faults = new ArrayList<Fault>();
		for (int row = 2; row < 302; row++) {
			faults.add(new Fault("people", row, "born", "应为日期，第" + row + "个", "born: no date"));
		}
		var lines = new FaultReport(faults).lines();
		assertThat(lines).hasSize(20);
		assertThat(lines.get(19).message()).contains("第21–301行", "281", "300");
		assertThat(new FaultReport(faults.subList(0, 20)).lines()).isEqualTo(faults.subList(0, 20));
	}

	@Test
	void a_message_never_repeats_what_may_be_a_password_or_an_identity_number() {
		assertThat(new Shown("pw-x7", true).text()).isEqualTo("所填内容");
		assertThat(new Shown("32041119900508002X", false).text()).isEqualTo("所填内容");
		assertThat(new Shown("3.20411199005080E+17", false).text()).isEqualTo("所填内容");
		assertThat(new Shown("返乡", true).text()).isEqualTo("“返乡”");
		assertThat(new Shown("1990-02-30", true).text()).isEqualTo("“1990-02-30”");
		assertThat(new Shown("nowhere", false).text()).isEqualTo("“nowhere”");
	}

	@Test
	void what_is_merged_over_rows_holds_for_all_of_them() {
		var tables = read(RawWorkbook.ordinary()
			.row("people", "测街道社区工作者花名册")
			.row("people", "姓名", "出生日期", "月工资")
			.row("people", "甲", "1990-05-08", "4500")
			.row("people", "乙", "1990-05-09", "")
			.row("people", "丙", "1990-05-10", "")
			.merged("people", "A1:C1")
			.merged("people", "C3:C4"));
		assertThat(tables.faults()).isEmpty();
		assertThat(tables.lines(SHEET)).extracting((line) -> line.whole("wage", null))
			.containsExactly(4500, 4500, null);
	}

	@Test
	void what_is_merged_over_columns_is_one_sentence_that_names_it() {
		var tables = read(RawWorkbook.ordinary()
			.row("people", "姓名", "出生日期", "月工资", "性别")
			.row("people", "甲", "1990-05-08", "4500", "")
			.merged("people", "C2:D2"));
		assertThat(tables.faults()).singleElement()
			.satisfies((fault) -> assertThat(fault.message()).startsWith("C2:D2 是合并单元格"));
	}

	@Test
	void a_number_is_read_with_the_zeros_it_is_shown_with() {
		var tables = read(RawWorkbook.ordinary()
			.row("people", "姓名", "出生日期", "月工资")
			.row("people", padded(12), "1990-05-08", padded(12)));
		var line = tables.lines(SHEET).get(0);
		assertThat(line.code("name", 9)).isEqualTo("0012");
		assertThat(line.peek("name")).isEqualTo("0012");
		assertThat(line.whole("wage", null)).isEqualTo(12);
		assertThat(Mask.of("\"HT-\"000").orElseThrow().fill("7")).isEqualTo("HT-007");
		assertThat(Mask.of("#,##0.00")).isEmpty();
		assertThat(Mask.of("General")).isEmpty();
	}

	@Test
	void what_an_archive_holds_besides_tables_is_told_one_by_one() {
		var tables = Tables.of(new RosterFile(City.zip(Map.of("people.csv", "姓名,出生日期\n甲,1990-05-08", "更多.xlsx", "PK",
				"__MACOSX/._people.csv", "x", "Thumbs.db", "x"))), List.of(SHEET));
		assertThat(tables.faults()).singleElement()
			.satisfies((fault) -> assertThat(fault.message()).contains("更多.xlsx", "不是 .csv"));
	}

	@Test
	void rows_one_cell_to_the_left_are_one_sentence() {
		var coded = new Sheet("coded", List.of("名册"),
				List.of(Column.required("code", "编号"), Column.required("name", "姓名"), Column.required("gender", "性别")),
				List.of());
		var book = RawWorkbook.ordinary().row("coded", "编号", "姓名", "性别");
		for (int row = 0; row < 40; row++) {
			book.row("coded", "某甲", "女", "");
		}
		assertThat(Tables.of(new RosterFile(book.bytes()), List.of(coded)).faults()).singleElement()
			.satisfies((fault) -> assertThat(fault.message()).startsWith("第2–41行与表头错开了列"));
	}

	@Test
	void a_sheet_called_by_an_identity_number_is_not_repeated() {
		var tables = read(RawWorkbook.ordinary()
			.row("32041119900508002X", "姓名", "出生日期")
			.row("32041119900508002X", "甲", "1990-05-08")
			.row("people", "姓名", "出生日期")
			.row("people", "甲", "1990-05-08"));
		assertThat(tables.faults()).singleElement().satisfies((fault) -> {
			assertThat(fault.message()).doesNotContain("3204");
			assertThat(fault.sheet()).doesNotContain("3204");
		});
	}

	@Test
	void a_hundred_lines_are_all_that_is_told() {
		var faults = new ArrayList<Fault>();
		for (int row = 2; row < 402; row++) {
			faults.add(new Fault("people", row, "born", "错" + row));
		}
		var lines = new FaultReport(faults).lines();
		assertThat(lines).hasSize(100);
		assertThat(lines.get(99).message()).contains("301");
	}

	private static Tables read(RawWorkbook book) {
		return Tables.of(new RosterFile(book.bytes()), List.of(SHEET));
	}

}
