package org.shegong.city;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.shegong.support.City;
import org.shegong.support.MovableClock;
import org.shegong.support.RawWorkbook;
import org.shegong.support.RunningCity;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shegong.support.RawWorkbook.day;
import static org.shegong.support.RawWorkbook.error;
import static org.shegong.support.RawWorkbook.formula;
import static org.shegong.support.RawWorkbook.month;
import static org.shegong.support.RawWorkbook.number;
import static org.shegong.support.RawWorkbook.pronounced;

/** What offices bring is read right or told in one sentence each. */
@RunningCity
class NothingIsSilentlyMisreadTest {

	private static final Object[] HEADER = { "序号", "编号", "姓　名", "性　别", "出生日期（年月日）", "身份证号", "人员类别", "职务", "单位",
			"参加工作年月", "月工资（元）", "密码" };

	private static final String SOMEBODYS = "990102199301015221";

	private static final String HERS = "99010219930101048X";

	private static final String HIS = "990102199301015010";

	@LocalServerPort
	int port;

	@Autowired
	JdbcTemplate database;

	@Autowired
	MovableClock clock;

	City city;

	@BeforeEach
	void two_counties() {
		this.clock.setTo(LocalDate.of(2026, 3, 16));
		this.city = new City(this.port);
		assertThat(this.city.importRoster("two-counties").status()).isEqualTo(200);
		assertThat(
				this.city
					.upload("admin", "/api/roster", "file", "r.zip",
							City.zip(
									Map.of("workers.csv",
											"code,name,gender,birthDate,idNumber,class,unit\nlx1,尤佳,female,1993-01-01,"
													+ SOMEBODYS + ",recruited,qh-lx\n")))
					.status())
			.isEqualTo(200);
	}

	@Test
	void a_workbook_with_every_fault_is_answered_cell_by_cell_and_stores_nothing() {
		var answer = take(everyFault().bytes());
		assertThat(answer.status()).isEqualTo(422);
		assertThat(told(answer, "workers", 3, "birthDate")).contains("#N/A");
		assertThat(told(answer, "workers", 4, "monthlyWage")).contains("公式没有算出结果");
		assertThat(told(answer, "workers", 5, "idNumber")).contains("只保留前15位", "文本");
		assertThat(told(answer, "workers", 7, "idNumber")).contains("与第 6 行是同一个身份证号");
		assertThat(told(answer, "workers", 8, "idNumber")).contains("lx1");
		assertThat(told(answer, "workers", 9, "birthDate")).contains("要写到日");
		assertThat(told(answer, "workers", 10, "class")).contains("临时工", "招聘");
		assertThat(told(answer, "workers", 11, "monthlyWage")).contains("应为不小于 0 的数字");
		assertThat(told(answer, "workers", 12, "workingSince")).contains("应为日期");
		assertThat(told(answer, "file", 2, "value")).contains("返乡", "事假", "年休假");
		assertThat(told(answer, "file", 3, "value")).contains("应为天数");
		assertThat(told(answer, "file", 4, "value")).contains("良好", "称职（合格）");
		assertThat(told(answer, "file", 5, "value")).contains("40学时");
		assertThat(told(answer, "workers", 31, "workingSince")).contains("第31–36行还有6处同样的问题（共25处）");
		assertThat(answer.text()).doesNotContain("pw-shifted-9", "pw-plain-8", SOMEBODYS, HERS, HERS.toLowerCase(),
				"9.90102", "990102199301015");
		assertThat(answer.body().path("errors")).hasSize(12 + 20);
		assertThat(answer.text()).doesNotContain("\"cause\"");
		assertThat(this.database.queryForObject("select count(*) from worker where code like 'f%'", Integer.class))
			.isZero();
	}

	private static RawWorkbook everyFault() {
		var book = RawWorkbook.ordinary()
			.row("人员", "测街道社区工作者花名册")
			.row("人员", HEADER)
			.row("人员", person("f3", error("#N/A"), "", "招聘", "", "3500"))
			.row("人员", person("f4", "1990-05-08", "", "招聘", "", formula("4000+500")))
			.row("人员", person("f5", "1993-01-01", number("9.90102199301015E+17"), "招聘", "", "3500"))
			.row("人员", person("f6", "1993-01-01", HERS, "招聘", "", "3500"))
			.row("人员", person("f7", "1993-01-01", HERS.replaceFirst("99", "９９").toLowerCase(), "招聘", "", "3500"))
			.row("人员", person("f8", "1993-01-01", SOMEBODYS, "招聘", "", "3500"))
			.row("人员", person("f9", month(32994), "", "招聘", "", "3500"))
			.row("人员", person("f10", "1990-05-08", "", "临时工", "", "3500"))
			.row("人员", person("f11", "1990-05-08", "", "招聘", "", "pw-shifted-9"));
		for (int row = 12; row < 37; row++) {
			book.row("人员", person("f" + row, "1990-05-08", "", "招聘", "参加工作时间不详", "3500"));
		}
		return book.row("file", "worker", "date", "kind", "value", "until")
			.row("file", "lx1", "2026-01-05", "leave", "返乡", "")
			.row("file", "lx1", "2026-01-05", "absence", "很久", "")
			.row("file", "lx1", "2026-01-05", "考核", "良好", "")
			.row("file", "lx1", "2026-01-05", "培训", "5天", "");
	}

	private static Object[] person(String code, Object born, Object id, String kind, Object since, Object wage) {
		return new Object[] { number("1"), code, "测" + code, "女", born, id, kind, "", "qh-lx", since, wage,
				"pw-plain-8" };
	}

	@Test
	void a_workbook_in_everybodys_hand_is_read_right() {
		var book = RawWorkbook.since1904("1")
			.row("人员", "测街道社区工作者花名册")
			.row("人员", HEADER)
			.row("人员", number("1"), "ｇ１", "\u00A0测十四\u200B", "女\u00A0", day(31539), "", "招聘", "书记兼主任", "qh-lx",
					number("2010.07"), "３５００", "begin-with-g1")
			.row("人员", number("2"), "g2", pronounced("测卅", "ce"), "男", month(32508), HIS, "招聘", "书记、委员", "qh-dm",
					"2010年7月", "¥4,500.50", "")
			.row("人员", number("3"), "", "", "", "", "", "", "", "", "", "");
		var answer = take(book.bytes());
		assertThat(answer.status()).as(answer.text()).isEqualTo(200);
		assertThat(this.database
			.queryForMap("select name, birth_date, working_since, positions from worker where code = 'g1'"))
			.hasToString("{NAME=测十四, BIRTH_DATE=1990-05-08, WORKING_SINCE=2010-07-01, POSITIONS=SECRETARY+DIRECTOR}");
		assertThat(this.database.queryForMap("select name, birth_date, working_since from worker where code = 'g2'"))
			.hasToString("{NAME=测卅, BIRTH_DATE=1993-01-01, WORKING_SINCE=2010-07-01}");
		this.city.comesIn("g1", "begin-with-g1");
		assertThat(this.city.get("g1", "/api/workers/g1/file").status()).isEqualTo(200);
	}

	@Test
	void a_leave_in_any_words_protects_and_is_counted() {
		assertThat(this.city.upload("admin", "/api/roster", "file", "r.zip", City.zip(Map.of("file.csv", """
				worker,date,kind,value,until
				dm3,2026-10-01,leave,产假,2027-03-07
				dm2,2026-10-01,leave,maternity:158,2027-03-07
				m6,2026-11-02,请假,病假。,2027-01-15
				dm1,2026-03-09,leave,年休假：3天,2026-03-11
				"""))).status()).isEqualTo(200);
		assertThat(dismissed("dm3")).contains("LCL 42(4)");
		assertThat(dismissed("dm2")).contains("LCL 42(4)");
		assertThat(dismissed("m6")).contains("LCL 42(3)");
		var asked = this.city.preview("dm1", "leave",
				Map.of("kind", "annual", "from", "2026-04-07", "until", "2026-04-07", "reason", "休息"));
		assertThat(asked.body().at("/facts/balance").decimalValue()).isEqualByComparingTo("7");
	}

	private String dismissed(String worker) {
		var answer = this.city.preview("office", "dismissal",
				Map.of("worker", worker, "ground", "changed-circumstances", "effective", "2026-12-31", "facts",
						"社区撤并，协商未果", "negotiated", true, "noticeGiven", true, "asOf", "2026-11-28"));
		assertThat(answer.body().path("admissible").asBoolean()).as(answer.text()).isFalse();
		return answer.text();
	}

	private City.Answer take(byte[] book) {
		return this.city.upload("admin", "/api/roster", "file", "花名册.xlsx", book);
	}

	private static String told(City.Answer answer, String sheet, int row, String column) {
		var told = new ArrayList<String>();
		for (var error : answer.body().path("errors")) {
			if (error.path("sheet").asText().equals(sheet) && error.path("row").asInt() == row
					&& error.path("column").asText().equals(column)) {
				told.add(error.path("message").asText());
			}
		}
		assertThat(told).as(sheet + " " + row + " " + column + " in " + answer.text()).hasSize(1);
		return told.get(0);
	}

}
