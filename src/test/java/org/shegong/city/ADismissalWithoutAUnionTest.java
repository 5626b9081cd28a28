package org.shegong.city;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shegong.support.City;
import org.shegong.support.RunningCity;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shegong.city.Nanling.asking;
import static org.shegong.city.Nanling.meets;

/** LCL 43, C-b: nobody answers for the union but the union, nobody takes two parts. */
@RunningCity
@Import(Nanling.class)
class ADismissalWithoutAUnionTest {

	@Autowired
	Nanling nanling;

	City city;

	@BeforeEach
	void aCountyWithoutAUnion() {
		this.city = this.nanling.on("2026-03-16");
	}

	@Test
	void it_waits_for_a_union_to_be_registered_which_then_answers_and_decides_nothing_else() {
		var breach = asking("z1", "rule-breach", "2026-03-31", "rulesPublished", true);
		var refused = this.city.preview("off1", "dismissal", breach);
		assertThat(refused.body().path("admissible").asBoolean()).isFalse();
		assertThat(refused.text()).contains("LCL 43").contains("县（区）总工会").contains("岗位");
		assertThat(this.city.start("off1", "dismissal", breach).status()).isEqualTo(400);
		assertThat(this.city.preview("off1", "dismissal", asking("z1", "agreement", "2026-03-31"))
			.body()
			.path("admissible")
			.asBoolean()).isTrue();
		this.nanling.seats("ou,总工,county-union,nl,pw-ou\nou,总工,town-meeting,nl-jd,pw-ou");
		assertThat(this.city.preview("off1", "dismissal", breach).body().path("admissible").asBoolean()).isTrue();
		var number = this.city.started("off1", "dismissal", breach);
		this.city.completed("z1", number, "workerStates", Map.of("statement", "不同意"));
		assertThat(this.city.tasks("off1", number)).isEmpty();
		assertThat(this.city.get("ou", "/api/filings").text()).contains("解除理由通知工会");
		this.city.approves("ou", number, "unionAnswers");
		var twice = this.city.complete("ou", number, "townMeetingDecides", meets("approve"));
		assertThat(twice.status()).isEqualTo(400);
		assertThat(twice.text()).contains("工会答复").contains("班子会议").contains("C-b");
		this.city.completed("mtg", number, "townMeetingDecides", meets("approve"));
		this.city.completed("off1", number, "deliverNotice", Map.of("deliveredOn", "2026-03-16", "how", "当面签收"));
		assertThat(this.city.get("off1", "/api/workers/z1/file").text()).contains("书面通知2026-03-16送达");
	}

	@Test
	void nobody_answers_in_time_for_a_union_that_nobody_holds() {
		this.nanling.seats("ou,总工,county-union,nl,pw-ou");
		var number = this.city.started("off1", "dismissal",
				asking("z2", "rule-breach", "2026-04-30", "rulesPublished", true));
		this.nanling.fire(number, "statementOver");
		this.nanling.vacates("ou");
		this.nanling.fire(number, "unionAnswerOver");
		assertThat(this.city.tasks("mtg", number)).isEmpty();
		assertThat(this.nanling.running(number)).isTrue();
		this.nanling.seats("ov,新工,county-union,nl,pw-ov");
		assertThat(this.city.tasks("ov", number)).containsExactly("unionAnswers");
		this.nanling.fire(number, "unionAnswerOver");
		assertThat(this.city.get("ov", "/api/filings").text()).contains("工会到期未答复");
		assertThat(this.city.tasks("mtg", number)).containsExactly("townMeetingDecides");
		this.nanling.vacates("ov");
	}

	@Test
	void whoever_opened_it_counts_as_absent_where_they_alone_would_decide() {
		this.nanling
			.seats("ov,新工,county-union,nl,pw-ov\nboth,兼任,town-office,nl-jd,pw-both\nboth,兼任,town-meeting,nl-jd,");
		this.nanling.enters("workers",
				"code,name,gender,birthDate,class,position,unit,workingSince,servingSince,certificate,grade,contractFrom,contractUntil,contractNumber,probationUntil,monthlyWage,password",
				"z9,周九,female,1992-05-01,recruited,social-worker,nl-sq,2024-02-01,2024-02-01,none,1,2024-02-01,2030-01-31,HT-z9,,4000,pw-z9");
		this.nanling.vacates("mtg");
		var breach = asking("z9", "rule-breach", "2026-04-30", "rulesPublished", true);
		var preview = this.city.preview("both", "dismissal", breach).body();
		assertThat(preview.at("/deciders/1/holders").isEmpty()).isTrue();
		assertThat(preview.at("/deciders/1/note").asText()).contains("岗位表").contains("班子会议");
		assertThat(preview.toString()).contains("“经办”、“班子会议”");
		assertThat(this.city.preview("off1", "dismissal", breach).body().at("/deciders/1/holders/0").asText())
			.isEqualTo("both");
		var number = this.city.started("both", "dismissal", breach);
		this.nanling.fire(number, "statementOver");
		this.city.approves("ov", number, "unionAnswers");
		assertThat(this.city.tasks("both", number)).isEmpty();
		assertThat(this.city.get("admin", "/api/filings").status()).isEqualTo(200);
		this.nanling.seats("cm,县班子,town-meeting,nl,pw-cm");
		assertThat(this.city.tasks("cm", number)).containsExactly("townMeetingDecides");
		this.city.completed("cm", number, "townMeetingDecides", meets("approve"));
		assertThat(this.city.tasks("both", number)).containsExactly("deliverNotice");
		List.of("cm", "both", "ov").forEach(this.nanling::vacates);
		this.nanling.seats("mtg,班子,town-meeting,nl-jd,");
	}

	@Test
	void a_failed_probation_was_heard_and_goes_straight_to_the_meeting() {
		this.nanling.today("2026-05-18");
		var review = this.city.started("off2", "probation", Map.of("worker", "f1"));
		this.city.completed("off2", review, "recordTraining", Map.of("hours", 40, "trainedUntil", "2026-02-27"));
		this.city.completed("sec2", review, "communityEvaluates", Map.of("decision", "refuse", "opinion", "入户不达标"));
		this.city.completed("dep2", review, "townDecides",
				Map.of("decision", "refuse", "opinion", "不符合录用条件", "criteria", "录用条件第三条", "evidence", "抽查记录"));
		this.city.approves("un2", review, "unionAnswers");
		this.city.completed("f1", review, "workerStates", Map.of("statement", "请再给一个月"));
		var unfit = asking("f1", "probation-unfit", "2026-05-25");
		var preview = this.city.preview("off2", "dismissal", unfit).body();
		assertThat(preview.path("deciders").path(0).path("task").asText()).isEqualTo("townMeetingDecides");
		var number = this.city.started("off2", "dismissal", unfit);
		assertThat(this.city.tasks("f1", number)).isEmpty();
		assertThat(this.city.tasks("mtg2", number)).containsExactly("townMeetingDecides");
		assertThat(String.valueOf(this.city.filledIn("mtg2", number, "townMeetingDecides").get("brief")))
			.contains("请再给一个月")
			.contains("已在试用期考核中答复：无异议");
		var union = this.city.complete("un2", number, "townMeetingDecides", meets("approve"));
		assertThat(union.status()).isEqualTo(400);
		assertThat(union.text()).contains("工会答复");
		this.city.completed("mtg2", number, "townMeetingDecides", meets("approve"));
		this.city.completed("off2", number, "deliverNotice", Map.of("deliveredOn", "2026-05-18", "how", "当面签收"));
		this.nanling.today("2026-05-25");
		this.nanling.fire(number, "lastDayComes");
		assertThat(this.city.get("off2", "/api/workers/f1/file").text()).contains("\"leftOn\":\"2026-05-25\"");
	}

}
