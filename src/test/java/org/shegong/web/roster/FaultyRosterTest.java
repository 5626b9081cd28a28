package org.shegong.web.roster;

import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.shegong.account.AccountName;
import org.shegong.organization.OrgUnits;
import org.shegong.web.roster.sheet.RosterFile;
import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

@RosterTest
class FaultyRosterTest {

	@Autowired
	RosterDesk desk;

	@Autowired
	OrgUnits units;

	@Autowired
	IdentityService identity;

	@BeforeEach
	void the_county_is_there() {
		assertThat(this.desk.take(BringingARosterTest.wholeCounty().zip(), AccountName.of("admin")).errors()).isEmpty();
	}

	@Test
	void what_is_neither_a_workbook_nor_an_archive_is_refused() {
		assertThat(this.desk.take(new RosterFile("code,name".getBytes()), AccountName.of("admin")).errors())
			.singleElement()
			.satisfies((fault) -> assertThat(fault.message()).contains(".xlsx"));
		assertThat(this.desk.take(new RosterFile(new byte[] { (byte) 0xD0, (byte) 0xCF }), AccountName.of("admin"))
			.errors()).singleElement().satisfies((fault) -> assertThat(fault.message()).contains(".xls"));
		assertThat(this.desk.take(new RosterFile("PK, but no archive".getBytes()), AccountName.of("admin")).errors())
			.hasSize(1);
		assertThat(this.desk.take(new RosterFile(new byte[0]), AccountName.of("admin")).errors()).hasSize(1);
	}

	@Test
	void an_archive_that_swells_is_refused() {
		var line = "a,".repeat(500_000);
		var receipt = this.desk.take(Sheets.with("units", line.repeat(61)).zip(), AccountName.of("admin"));
		assertThat(receipt.errors()).singleElement().satisfies((fault) -> assertThat(fault.message()).contains("过大"));
	}

	@Test
	void a_sheet_larger_than_that_of_a_city_is_refused_and_nothing_beside_it_is_kept() {
		var receipt = this.desk.take(Sheets.with("units", "code,name,kind", "other,别县,county")
			.and("file", "worker,date,kind\n" + "li,2026-01-01,training\n".repeat(120_000))
			.zip(), AccountName.of("admin"));
		assertThat(receipt.errors()).singleElement()
			.satisfies((fault) -> assertThat(fault.message()).contains("file", "超过 120000 行", "拆成几个文件"));
		assertThat(this.units.existsById("other")).isFalse();
	}

	@Test
	void a_quote_that_never_ends_is_found() {
		assertThat(refuse(Sheets.with("units", "code,name,kind", "x,\"甲,county")).errors()).singleElement()
			.satisfies((fault) -> assertThat(fault.message()).contains("units", "引号"));
	}

	@Test
	void unknown_sheets_and_columns_and_missing_columns_are_named() {
		assertFaults(Sheets.with("unit", "code,name,kind", "x,甲,county"), tuple("unit", 0, null));
		assertFaults(Sheets.with("units", "code,name,colour,name", "x,甲,red,乙"), tuple("units", 1, "colour"),
				tuple("units", 1, "name"), tuple("units", 1, "kind"));
		assertFaults(Sheets.with("units", "code,name,kind,", "x,甲,county,夹带"), tuple("units", 2, null));
		assertFaults(Sheets.with("units", ""), tuple("units", 1, null));
	}

	@Test
	void the_tree_keeps_its_shape() {
		assertFaults(Sheets.with("units", "code,name,kind,parent,policy,households", "甲,甲,county,,,", "b,,county,,,",
				"c,丙,village,,,", "d,丁,community,yunxi,,", "e,戊,community,,,", "f,己,town,nowhere,,",
				"g,庚,county,,moon,", "h,辛,county,,,-3", "i,壬,department,j,,", "j,癸,department,i,,",
				"YUNXI,云溪县,county,,,", "k,子,county,,,", "", "K,丑,county,,,", "l,寅,county,,,12.5", "m,卯,city,yunxi,,"),
				tuple("units", 2, "code"), tuple("units", 3, "name"), tuple("units", 4, "kind"),
				tuple("units", 5, "parent"), tuple("units", 6, "parent"), tuple("units", 7, "parent"),
				tuple("units", 8, "policy"), tuple("units", 9, "households"), tuple("units", 10, "parent"),
				tuple("units", 11, "parent"), tuple("units", 12, "code"), tuple("units", 15, "code"),
				tuple("units", 16, "households"), tuple("units", 17, "parent"));
	}

	@Test
	void a_unit_with_units_below_it_stays_what_it_is() {
		assertFaults(Sheets.with("units", "code,name,kind,parent", "chengguan,城关镇,department,yunxi"),
				tuple("units", 2, "kind"), tuple("units", 2, "kind"));
	}

	@Test
	void people_are_checked_cell_by_cell() {
		assertFaults(Sheets.with("workers",
				"code,name,gender,birthDate,idNumber,education,class,position,unit,workingSince,servingSince,certificate,grade,contractFrom,contractUntil,probationUntil,monthlyWage",
				"a,甲,other,1990-01-01,,,recruited,,binhe,,,,,,,,", "b,乙,male,1990-02-30,,,recruited,,binhe,,,,,,,,",
				"c,丙,male,1990-01-01,990102199001015212,,recruited,,binhe,,,,,,,,",
				"d,丁,female,1990-01-02,990102199001015211,,recruited,,binhe,,,,,,,,",
				"e,戊,male,1990-01-01,,doctor-who,guest,captain,nowhere,1980-01-01,1979-01-01,golden,x,,,,",
				"f,己,male,1990-01-01,,,recruited,,binhe,2012-01-01,2011-01-01,,,2024-01-01,2023-01-01,2023-06-01,-1",
				"g,庚,,,,,recruited,,BINHE,,,,,,,,", "LI,李望,male,1992-06-08,,,recruited,,binhe,,,,,,,,",
				"zhao,赵某,male,1992-06-08,,,recruited,,binhe,,,,,,,,", "h,,male,1992-06-08,,,,,,,,,,,,,"),
				tuple("workers", 2, "gender"), tuple("workers", 3, "birthDate"), tuple("workers", 4, "idNumber"),
				tuple("workers", 5, "gender"), tuple("workers", 5, "birthDate"), tuple("workers", 6, "education"),
				tuple("workers", 6, "class"), tuple("workers", 6, "position"), tuple("workers", 6, "unit"),
				tuple("workers", 6, "workingSince"), tuple("workers", 6, "servingSince"),
				tuple("workers", 6, "servingSince"), tuple("workers", 6, "certificate"), tuple("workers", 6, "grade"),
				tuple("workers", 7, "servingSince"), tuple("workers", 7, "contractUntil"),
				tuple("workers", 7, "probationUntil"), tuple("workers", 7, "contractUntil"),
				tuple("workers", 7, "monthlyWage"), tuple("workers", 8, "gender"), tuple("workers", 8, "birthDate"),
				tuple("workers", 8, "unit"), tuple("workers", 9, "code"), tuple("workers", 10, "name"),
				tuple("workers", 11, "name"), tuple("workers", 11, "class"), tuple("workers", 11, "unit"));
	}

	@Test
	void an_old_retirement_age_is_fixed_for_women_only_and_is_fifty_or_fifty_five() {
		assertFaults(
				Sheets.with("workers", "code,name,gender,birthDate,class,unit,retirementBase",
						"a,甲,male,1990-01-01,recruited,binhe,60", "b,乙,female,1990-01-01,recruited,binhe,60",
						"c,丙,female,1990-01-01,recruited,binhe,50", "d,丁,female,1990-01-01,recruited,binhe,55",
						"e,戊,female,1990-01-01,recruited,binhe,", "f,己,male,1990-01-01,recruited,binhe,"),
				tuple("workers", 2, "retirementBase"), tuple("workers", 3, "retirementBase"));
	}

	@Test
	void posts_name_known_posts_units_and_one_person_per_account() {
		assertFaults(
				Sheets.with("posts", "account,name,post,unit,password", "x y,甲,finance,zuzhi,", "b,乙,king,zuzhi,",
						"c,丙,finance,nowhere,", "li,李不望,finance,zuzhi,", "d,丁,finance,zuzhi,", "d,丁,finance,zuzhi,",
						"d,丁一,civil-affairs,zuzhi,", "e,戊,finance,,", "f,己,finance,zuzhi,first-word-1",
						"f,己,civil-affairs,zuzhi,other-word-2"),
				tuple("posts", 2, "account"), tuple("posts", 3, "post"), tuple("posts", 4, "unit"),
				tuple("posts", 5, "name"), tuple("posts", 7, "post"), tuple("posts", 8, "name"),
				tuple("posts", 9, "unit"), tuple("posts", 11, "password"));
	}

	@Test
	void file_lines_belong_to_workers_and_have_a_known_kind() {
		assertFaults(
				Sheets.with("file", "worker,date,kind,value,until", "nobody,2026-01-01,training,,",
						"zhao,2026-01-01,training,,", "li,,training,,", "li,2026-01-01,party,,",
						"li,2026-01-02,training,,2026-01-01"),
				tuple("file", 2, "worker"), tuple("file", 3, "worker"), tuple("file", 4, "date"),
				tuple("file", 5, "kind"), tuple("file", 6, "until"));
	}

	@Test
	void a_value_in_which_nobody_can_read_the_fact_is_told_with_its_column() {
		assertFaults(
				Sheets.with("file", "worker,date,kind,value,until", "li,2026-01-01,training,许多学时,",
						"li,2026-01-02,absence,,", "li,2026-01-03,absence,0,", "li,2026-01-04,injury,随便写,",
						"li,2026-01-05,exam-eligibility,xx,", "li,2026-01-06,grade,九十九级,", "li,2026-01-07,grade,0,",
						"li,2026-01-08,absence,5天,2026-01-09", "li,2026-01-12,training,0学时,",
						"li,2026-01-13,training,社区治理：16学时,", "li,2026-01-13,injury,工伤,2026-01-14",
						"li,2026-01-13,exam-eligibility,符合助理社会工作师报考条件,", "li,2026-01-13,grade,四十级,",
						"li,2026-01-14,absence,半天,", "li,2026-01-15,absence,,2026-01-16"),
				tuple("file", 2, "value"), tuple("file", 3, "value"), tuple("file", 4, "value"),
				tuple("file", 5, "value"), tuple("file", 6, "value"), tuple("file", 7, "value"),
				tuple("file", 8, "value"), tuple("file", 9, "value"), tuple("file", 10, "value"));
	}

	@Test
	void what_is_told_once_more_in_other_words_is_refused_and_two_notices_of_a_day_are_two() {
		assertFaults(
				Sheets.with("file", "worker,date,kind,value,until,note", "li,2026-01-05,考核,优秀,,2025年度",
						"li,2026-01-06,考核,不合格,,2025年度", "li,2026-01-05,考核,优秀,,2025年度", "li,2026-03-11,培训,40学时,,上午",
						"li,2026-03-11,培训,40学时,,下午", "li,2026-03-11,培训,党建：8学时,,", "li,2026-03-12,旷工,1天,,",
						"li,2026-03-12,旷工,1天,,未到岗", "li,2026-03-13,通报,,,会风", "li,2026-03-13,通报,,,值班脱岗",
						"li,2026-03-13,表彰,市级优秀,,", "li,2026-03-13,表彰,县级优秀,,"),
				tuple("file", 3, "date"), tuple("file", 6, "date"), tuple("file", 9, "date"));
	}

	@Test
	void what_protects_says_until_when() {
		assertFaults(
				Sheets.with("file", "worker,date,kind,value,until", "li,2026-01-01,医疗期,工伤,", "li,2026-01-02,医疗期,,",
						"li,2026-01-03,请假,工伤,", "li,2026-01-04,请假,停工留薪期,", "li,2026-01-05,请假,病假,",
						"li,2026-01-06,leave,maternity,", "li,2026-01-07,工伤,,", "li,2026-01-08,请假,病假3天,",
						"li,2026-01-19,请假,年休假,", "li,2026-01-10,医疗期,工伤,2026-02-10"),
				tuple("file", 2, "until"), tuple("file", 3, "until"), tuple("file", 4, "until"),
				tuple("file", 5, "until"), tuple("file", 6, "until"), tuple("file", 7, "until"));
	}

	@Test
	void a_wage_is_exact_to_the_fen() {
		assertFaults(Sheets.with("workers", "code,name,gender,birthDate,class,unit,contractNumber,monthlyWage",
				"a,甲,male,1990-01-01,recruited,binhe,HT-a,4500.555", "b,乙,male,1990-01-01,recruited,binhe,,4500.555",
				"c,丙,male,1990-01-01,recruited,binhe,HT-c,4500.550"), tuple("workers", 2, "monthlyWage"),
				tuple("workers", 3, "monthlyWage"));
	}

	@Test
	void nobody_is_unborn_a_child_or_older_than_a_hundred() {
		assertFaults(
				Sheets.with("workers", "code,name,gender,birthDate,class,unit", "a,甲,male,2190-01-01,recruited,binhe",
						"b,乙,male,2015-01-01,recruited,binhe", "c,丙,male,1900-01-01,recruited,binhe",
						"d,丁,male,2005-01-01,recruited,binhe"),
				tuple("workers", 2, "birthDate"), tuple("workers", 3, "birthDate"), tuple("workers", 4, "birthDate"));
	}

	@Test
	void the_account_of_an_administrator_is_nobodys_code() {
		assertFaults(Sheets.with("workers", "code,name,gender,birthDate,class,unit",
				"Admin,甲,male,1990-01-01,recruited,binhe"), tuple("workers", 2, "code"));
	}

	@Test
	void rows_beside_their_header_are_one_sentence() {
		var header = "code,name,gender,birthDate,class,unit";
		assertFaults(Sheets
			.with("workers", header, ",a,甲,male,1990-01-01,recruited,binhe", ",b,乙,male,1990-01-01,recruited,binhe",
					",c,丙,male,1990-01-01,recruited,binhe")
			.and("file", "worker,date,kind,value", "a,2026-01-01,培训,40学时"), tuple("workers", 2, null));
		assertFaults(Sheets.with("workers", "," + header, "a,甲,male,1990-01-01,recruited,binhe",
				"b,乙,male,1990-01-01,recruited,binhe"), tuple("workers", 2, null));
		assertFaults(Sheets.with("workers", header + ",grade", ",a,甲,male,1990-01-01,recruited,binhe",
				",b,乙,male,1990-01-01,recruited,binhe"), tuple("workers", 2, null));
	}

	@Test
	void a_low_wage_is_taken_in_with_a_warning() {
		var sheets = Sheets
			.with("units", "code,name,kind,parent,policy", "cz,常州市,city,,changzhou", "zl,钟楼区,county,cz,",
					"xj,新街街道,town,zl,", "yt,运通社区,community,xj,")
			.and("workers", "code,name,gender,birthDate,class,unit,contractNumber,contractFrom,monthlyWage",
					"a,甲,male,1990-01-01,recruited,yt,HT-a,2026-01-01,2000",
					"b,乙,male,1990-01-01,recruited,yt,HT-b,2026-01-01,9000",
					"c,丙,male,1990-01-01,recruited,yt,HT-c,2026-01-01,");
		for (var rehearsal : new boolean[] { true, false }) {
			var receipt = rehearsal ? this.desk.rehearse(sheets.zip(), AccountName.of("admin"), Steps.untold())
					: this.desk.take(sheets.zip(), AccountName.of("admin"));
			assertThat(receipt.errors()).isEmpty();
			assertThat(receipt.warnings()).isNotEmpty()
				.extracting("sheet", "row", "column")
				.containsOnly(tuple("workers", 2, "monthlyWage"));
		}
	}

	@Test
	void one_fault_anywhere_and_nothing_changes() {
		refuse(Sheets.with("units", "code,name,kind", "other,别县,county")
			.and("posts", "account,name,post,unit", "new,新人,king,other"));
		assertThat(this.units.existsById("other")).isFalse();
		assertThat(this.identity.createUserQuery().userId("new").count()).isZero();
	}

	@Test
	void faults_of_all_sheets_are_told_at_once_in_order() {
		assertFaults(
				Sheets.with("file", "worker,date,kind", "li,never,training")
					.and("units", "code,name,kind", "x,甲,county", "y,乙,village"),
				tuple("units", 3, "kind"), tuple("file", 2, "date"));
	}

	private void assertFaults(Sheets sheets, org.assertj.core.groups.Tuple... places) {
		assertThat(refuse(sheets).errors()).allSatisfy((fault) -> assertThat(fault.message()).isNotBlank())
			.extracting("sheet", "row", "column")
			.containsExactlyInAnyOrder(places);
	}

	private Receipt refuse(Sheets sheets) {
		var receipt = this.desk.take(sheets.zip(), AccountName.of("admin"));
		assertThat(receipt.imported().values()).containsOnly(0);
		assertThat(receipt.passwords()).isEmpty();
		return receipt;
	}

}
