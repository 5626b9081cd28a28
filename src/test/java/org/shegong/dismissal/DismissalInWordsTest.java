package org.shegong.dismissal;

import org.junit.jupiter.api.Test;

import org.shegong.dismissal.grounds.Ground;

import static org.assertj.core.api.Assertions.assertThat;

/** The sentences that say what a ground of dismissal lacks and which way is lawful. */
class DismissalInWordsTest {

	private final Leaver leaver = new Leaver();

	@Test
	void two_failed_years_without_help_are_no_ground_of_the_law() {
		this.leaver.filed("assessment", "incompetent", "2024-12-20");
		this.leaver.filed("assessment", "incompetent", "2025-12-20");
		assertThat(this.leaver.inWords(Ground.TWO_FAILED_YEARS)).contains("其间没有培训或调整工作岗位", "指导案例18号");
	}

	@Test
	void no_notice_costs_a_months_wage() {
		this.leaver.failedTwiceWithTraining();
		assertThat(this.leaver.inWords(Ground.TWO_FAILED_YEARS)).contains("额外支付一个月工资（4000元）");
	}

	@Test
	void a_ground_of_no_document_here_names_the_lawful_way() {
		this.leaver.jurisdiction = "national";
		this.leaver.failedTwiceWithTraining();
		assertThat(this.leaver.inWords(Ground.TWO_FAILED_YEARS))
			.contains("本地适用的文件没有规定“连续两年考核不合格”", "合法途径：不能胜任的，先培训或调整工作岗位")
			.doesNotContain("在本地的依据是");
	}

	@Test
	void a_ground_of_a_draft_says_what_it_is() {
		this.leaver.failedTwiceWithTraining();
		assertThat(this.leaver.inWords(Ground.TWO_FAILED_YEARS)).contains("在本地的依据是征求意见稿");
	}

	@Test
	void years_that_are_not_two_in_a_row_are_counted() {
		this.leaver.filed("assessment", "incompetent", "2025-12-20");
		assertThat(this.leaver.inWords(Ground.TWO_FAILED_YEARS)).contains("不是连续2年不合格");
	}

	@Test
	void days_of_absence_are_added_up() {
		this.leaver.rulesPublished = true;
		this.leaver.filed("absence", "20", "2026-01-05", "2026-01-30");
		assertThat(this.leaver.inWords(Ground.ABSENCE)).contains("2026年累计旷工20个工作日");
	}

	@Test
	void work_rules_are_discussed_and_published_first() {
		assertThat(this.leaver.inWords(Ground.RULE_BREACH)).contains("须经职工代表大会或全体职工讨论、协商并公示", "民主程序");
	}

	@Test
	void no_certificate_is_no_ground_of_the_law() {
		certificateWantedSince("2023-03-15");
		assertThat(this.leaver.inWords(Ground.NO_CERTIFICATE)).contains("未取得职业资格不是法定解除情形", "期满不续订并支付经济补偿");
	}

	@Test
	void no_certificate_without_help_names_the_help() {
		certificateWantedSince("2023-03-15");
		this.leaver.rulesPublished = true;
		assertThat(this.leaver.inWords(Ground.NO_CERTIFICATE)).contains("自2023年3月15日起的档案中没有培训或调整工作岗位的记录");
	}

	@Test
	void a_certificate_on_file_is_named() {
		certificateWantedSince("2023-03-15");
		this.leaver.certificate = "assistant";
		assertThat(this.leaver.inWords(Ground.NO_CERTIFICATE)).contains("已取得职业资格");
	}

	@Test
	void a_missing_day_of_eligibility_names_its_column() {
		certificateWantedSince(null);
		assertThat(this.leaver.inWords(Ground.NO_CERTIFICATE)).contains("“符合报考条件日期”");
	}

	@Test
	void harm_without_damage_is_referred_to_the_work_rules() {
		assertThat(this.leaver.inWords(Ground.GRAVE_HARM)).contains("重大损害", "按第三十九条第（二）项办理");
	}

	@Test
	void crime_without_discipline_is_referred_to_the_laws_own_ground() {
		this.leaver.convicted = true;
		assertThat(this.leaver.inWords(Ground.DISCIPLINE_AND_CRIME)).contains("单独按第三十九条第（六）项");
	}

	@Test
	void crime_is_a_judgment_and_no_suspicion() {
		this.leaver.convicted = false;
		assertThat(this.leaver.inWords(Ground.CRIMINAL_LIABILITY)).contains("须已被依法追究刑事责任");
	}

	@Test
	void incompetence_is_helped_first() {
		assertThat(this.leaver.inWords(Ground.INCOMPETENCE)).contains("须先培训或者调整工作岗位");
	}

	@Test
	void incompetence_without_two_failures_is_to_be_proven() {
		this.leaver.filed("training", "40", "2025-03-10");
		assertThat(this.leaver.inWords(Ground.INCOMPETENCE)).contains("须另有不能胜任");
	}

	@Test
	void an_illness_that_is_not_on_file_is_named() {
		assertThat(this.leaver.inWords(Ground.ILLNESS)).contains("档案中没有病假或医疗期");
	}

	@Test
	void changed_circumstances_are_talked_over_first() {
		assertThat(this.leaver.inWords(Ground.CHANGED_CIRCUMSTANCES)).contains("须先与本人协商变更劳动合同内容");
	}

	@Test
	void a_pregnancy_names_the_lawful_way() {
		this.leaver.failedTwiceWithTraining();
		this.leaver.filed("pregnancy", null, "2026-02-01", "2026-09-30");
		assertThat(this.leaver.inWords(Ground.TWO_FAILED_YEARS)).contains("孕期（至2026年9月30日）", "合法途径：保护情形消失后再办理");
	}

	private void certificateWantedSince(String eligible) {
		this.leaver.jurisdiction = "changzhou";
		this.leaver.eligible = eligible;
	}

}
