package org.shegong.city;

import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.shegong.assessment.County;
import org.shegong.support.City;
import org.shegong.support.RunningCity;
import org.shegong.web.security.Nonsense;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shegong.assessment.County.asked;
import static org.shegong.assessment.County.path;
import static org.shegong.assessment.County.points;

/** policy.md D.7, through the running application. */
@RunningCity
@Import(County.class)
class AssessmentAndPayGradesTest {

	@Autowired
	County county;

	City city;

	@BeforeEach
	void aDistrictAndACountyInDecember() {
		this.city = this.county.on("2026-12-14");
	}

	@Test
	void sample_47_a_street_of_four_has_no_place_alone_and_one_through_the_pool() {
		var facts = facts("soffice", "small", 2023);
		assertThat(facts.path("excellentAlone").asInt()).isZero();
		assertThat(facts.path("excellentPool").asInt()).isEqualTo(3);
		assertThat(facts.path("excellentAtMost").asInt()).isEqualTo(3);
		var number = this.county.scored("soffice", "small", 2023, points("s2", 98));
		assertThat(this.county.sheet("sdeputy", number, "s2").path("proposed").asText()).isEqualTo("competent");
		this.county.grade("sdeputy", number, "s2", "excellent", "实绩突出，申请统筹名额");
		this.city.completed("sdeputy", number, "proposeGrades", Map.of());
		assertThat(this.city.tasks("yzzz", number)).containsExactly("jointReview");
		for (var reviewer : List.of("slead", "yzmz", "yzzz")) {
			this.city.approves(reviewer, number, "jointReview");
		}
		assertThat(this.city.tasks("soffice", number)).containsExactly("publishOnBoard");
		assertThat(facts("boffice", "big", 2023).path("excellentAtMost").asInt()).isEqualTo(2);
		var other = this.county.scored("boffice", "big", 2023, points("b1", 99, "b2", 98, "b3", 97));
		assertThat(this.county.view("boffice", other).path("excellentAtMost").asInt()).isEqualTo(2);
		this.county.grade("bdeputy", other, "b3", "excellent", "同样突出");
		var over = this.city.complete("bdeputy", other, "proposeGrades", Map.of());
		assertThat(over.status()).isEqualTo(400);
		assertThat(over.text()).contains("优秀3人").contains("TY-17").contains("其他已占1人");
	}

	@Test
	void sample_49_three_years_bring_two_grades_and_the_fourth_one_and_the_ceiling_holds() {
		assertThat(facts("boffice", "big", 2025).path("nextGrade").path("b1").asInt()).isEqualTo(6);
		var number = this.county.scored("boffice", "big", 2026, points("b1", 99, "b4", 65));
		assertThat(this.county.sheet("boffice", number, "b1").path("nextGrade").asInt()).isEqualTo(7);
		finished(number);
		assertThat(this.county.payGrade("b1")).isEqualTo(5);
		assertThat(this.county.file("b1")).contains("自2027-01-01起薪级由5级晋升2级至7级").contains("TY-20");
		assertThat(this.county.file("b2")).contains("自2027-01-01起薪级由5级晋升1级至6级");
		assertThat(this.county.file("b11")).contains("薪级由39级至40级（上限40级）");
		this.county.leaves("b5");
		this.county.today("2027-01-01");
		this.county.dayBegins();
		assertThat(this.county.file("boffice", "b5")).contains("原定自2027-01-01起的薪级晋升不再执行").contains("\"grade\":5");
		this.county.rejoins("b5");
		this.county.dayBegins();
		assertThat(this.county.payGrade("b1")).isEqualTo(7);
		assertThat(this.county.payGrade("b2")).isEqualTo(6);
		assertThat(this.county.payGrade("b4")).isEqualTo(5);
		assertThat(this.county.payGrade("b11")).isEqualTo(40);
		this.county.today("2028-01-10");
		var next = this.county.scored("boffice", "big", 2027, points("b1", 99));
		assertThat(this.county.sheet("boffice", next, "b1").path("proposed").asText()).isEqualTo("excellent");
		finished(next);
		assertThat(this.county.payGrade("b1")).isEqualTo(8);
		assertThat(this.county.payGrade("b11")).isEqualTo(40);
	}

	/** The tasks are open to those who send it. */
	@Test
	void lists_of_nothing_are_told_as_mistakes_while_an_assessment_runs() {
		var scoring = this.city.started("qoffice", "assessment", asked("qt", 2022, 50));
		assertThat(Nonsense.believed(this.city, "qoffice", "PUT " + path(scoring) + "/scores")).isEmpty();
		var number = this.county.scored("boffice", "big", 2022, points());
		for (var kept : List.of("/grades", "/awards", "/advanced")) {
			assertThat(Nonsense.believed(this.city, "bdeputy", "PUT " + path(number) + kept)).isEmpty();
			for (var body : List.of("[{}]", "[{\"worker\":\"b1\"}]",
					"[{\"unit\":null,\"title\":null,\"amount\":null}]")) {
				assertThat(this.city.call("bdeputy", "", "PUT " + path(number) + kept + " " + body)).as(body)
					.matches((answer) -> answer.status() >= 400 && !Nonsense.isMisread(answer));
			}
		}
		this.county.agreed("bdeputy", number, "blead", "yzmz");
		this.county.published("boffice", number);
		assertThat(Nonsense.believed(this.city, "boffice", "POST " + path(number) + "/refusals")).isEmpty();
	}

	private void finished(String number) {
		this.county.agreed("bdeputy", number, "blead", "yzmz");
		this.county.published("boffice", number);
		this.county.everybodySigns("boffice", number);
		this.county.twoWeeksLater();
		this.city.completed("boffice", number, "fileResults", Map.of());
	}

	@Test
	void sample_51_three_notices_fail_the_year_and_five_bar_the_community() {
		for (var day : List.of("2026-03-30", "2026-06-30")) {
			assertThat(notice("q2", day).body().path("objections")).isEmpty();
		}
		notice("q3", "2026-06-30");
		var third = notice("q2", "2026-09-30");
		assertThat(third.text()).contains("即为不称职").contains("XX-20").contains("\"notices\":3");
		var fifth = notice("q3", "2026-12-10");
		assertThat(fifth.text()).contains("不能评为先进单位").contains("XX-21");
		var number = this.county.scored("qoffice", "qt", 2026, points("q2", 92, "w1", 85));
		var sheet = this.county.sheet("qdeputy", number, "q2");
		assertThat(sheet.path("total").asDouble()).isEqualTo(92);
		assertThat(sheet.path("proposed").asText()).isEqualTo("incompetent");
		assertThat(this.county.grade("qdeputy", number, "q2", "competent", "得分高").text()).contains("只能是不称职");
		var barred = this.city.put("qdeputy", path(number) + "/advanced",
				Map.of("units", List.of("qc"), "workers", List.of("q1")));
		assertThat(barred.status()).isEqualTo(422);
		assertThat(barred.text()).contains("被通报5人次").contains("XX-21");
		assertThat(this.city.put("qdeputy", path(number) + "/advanced", Map.of("workers", List.of("q1"))).text())
			.contains("没有评为先进单位")
			.contains("XX-26");
		assertThat(this.city
			.put("qdeputy", path(number) + "/advanced", Map.of("units", List.of("qw"), "workers", List.of("w1")))
			.status()).isEqualTo(200);
		this.county.agreed("qdeputy", number, "sjb", "qmz", "qlead");
		this.county.published("qoffice", number);
		assertThat(
				this.city.post("qoffice", path(number) + "/refusals", Map.of("worker", "q2", "witness", "何桥")).text())
			.contains("见证人不能是本人");
		assertThat(this.city.post("qoffice", path(number) + "/refusals", Map.of("worker", "q2", "witness", "社建办 社建"))
			.status()).isEqualTo(200);
		this.county.everybodySigns("qoffice", number);
		this.county.today("2026-12-28");
		this.city.completed("qoffice", number, "fileResults", Map.of());
		assertThat(this.county.file("q2")).contains("2026年度考核：不称职（当年被通报3次），总分92")
			.contains("本人2026-12-14拒绝签署，见证人社建办 社建");
		assertThat(this.county.file("w1")).contains("本人评为先进个人");
		assertThat(this.city.tasks("q2", number)).containsExactly("addOpinion");
	}

	@Test
	void only_the_offices_of_the_own_line_put_down_notices_and_none_in_advance() {
		assertThat(notice("boffice", "q5", "2026-12-01").status()).isEqualTo(403);
		assertThat(notice("q1", "q5", "2026-12-01").status()).isEqualTo(403);
		assertThat(notice("sjb", "q5", "2026-12-15").status()).isEqualTo(422);
		assertThat(this.county.file("q5")).doesNotContain("通报：");
	}

	private City.Answer notice(String worker, String day) {
		var answer = notice("sjb", worker, day);
		assertThat(answer.status()).as(answer.text()).isEqualTo(200);
		return answer;
	}

	private City.Answer notice(String by, String worker, String day) {
		return this.city.post(by, "/api/notices",
				Map.of("worker", worker, "date", day, "kind", "notice", "text", "上班时间不在岗"));
	}

	private JsonNode facts(String office, String unit, int year) {
		return this.city.preview(office, "assessment", asked(unit, year, 50)).body().path("facts");
	}

}
