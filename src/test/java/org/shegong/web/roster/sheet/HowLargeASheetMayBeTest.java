package org.shegong.web.roster.sheet;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import org.shegong.support.City;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** A city comes in one file; what nobody could have meant does not fill the memory. */
class HowLargeASheetMayBeTest {

	private static final Sheet SHEET = new Sheet("people", List.of("人员"),
			List.of(Column.required("name", "姓名"), Column.required("born", "出生日期")), List.of());

	private static final int USUAL = 20_000;

	@Test
	void a_sheet_of_one_office_has_twenty_thousand_rows_at_most_and_that_of_a_city_more() {
		var file = file(USUAL);
		assertThat(Tables.of(file, List.of(SHEET)).faults()).singleElement()
			.satisfies((fault) -> assertThat(fault.message()).isEqualTo("表“people”超过 20000 行，请拆成几个文件分次导入"));
		var city = Tables.of(file, List.of(SHEET.ofACity()));
		assertThat(city.faults()).isEmpty();
		assertThat(city.lines(SHEET)).hasSize(USUAL);
	}

	@Test
	void not_even_a_city_fills_more_than_a_hundred_and_twenty_thousand() {
		var tables = Tables.of(file(Grid.MOST_ROWS), List.of(SHEET.ofACity()));
		assertThat(tables.faults()).singleElement()
			.satisfies((fault) -> assertThat(fault.message()).isEqualTo("表“people”超过 120000 行，请拆成几个文件分次导入"));
		assertThat(tables.lines(SHEET)).isEmpty();
	}

	@Test
	void cells_that_say_the_same_are_kept_once_and_what_they_say_is_limited() {
		var cells = new Cells();
		assertThat(cells.one(Cell.of("社工"))).isSameAs(cells.one(Cell.of("社工")));
		var letters = "a".repeat(1_000_000);
		assertThatThrownBy(() -> IntStream.range(0, 100).forEach((number) -> cells.one(Cell.of(letters + number))))
			.isInstanceOf(Unreadable.class)
			.hasMessageContaining("过大");
	}

	@Test
	void a_file_in_which_nothing_is_right_is_told_shortly() {
		var faults = new Faults();
		for (int row = 0; row <= Faults.MOST; row++) {
			faults.add(new Fault("people", row, "born", "第" + row + "处", "born"));
		}
		assertThat(faults).hasSize(Faults.MOST);
		assertThat(new FaultReport(faults).lines()).hasSizeLessThan(100);
	}

	/** A header and so many rows below it. */
	private static RosterFile file(int rows) {
		return new RosterFile(City.zip(Map.of("people.csv", "姓名,出生日期\n" + "甲,1990-05-08\n".repeat(rows))));
	}

}
