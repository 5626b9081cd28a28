package org.shegong.recruitment.exam;

import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;

import org.shegong.approval.Objection;
import org.shegong.policy.Articles;

import static org.assertj.core.api.Assertions.assertThat;

/** With thousands of candidates nobody names each of whom the same is true. */
class WhatIsSaidOfAllOthersTest {

	@Test
	void others_have_the_result_that_the_line_about_them_says() {
		var read = ResultLine.read("其余 合格\n3 不合格 没有到场", Set.of(1, 3, 5), false);
		assertThat(read.faults()).isEmpty();
		assertThat(read.results()).filteredOn(ResultLine::passed)
			.extracting(ResultLine::candidate)
			.containsExactlyInAnyOrder(1, 5);
	}

	@Test
	void nobody_has_the_score_of_all_others() {
		var read = ResultLine.read("其余 合格 80", Set.of(1, 3), true);
		assertThat(read.faults()).extracting(Objection::message).singleElement().asString().contains("逐人填写考核分数");
		assertThat(ResultLine.read("1 合格 80\n其余 放弃", Set.of(1, 3), true).results()).hasSize(2);
	}

	@Test
	void a_finding_is_waived_for_all_of_whom_nobody_has_said_anything_else() {
		var read = VerdictLine.read("其余 学历 不影响 岗位需要\n2 学历 适用", bench());
		assertThat(read.faults()).isEmpty();
		assertThat(read.lines()).containsExactlyInAnyOrder(new VerdictLine(2, "education", true, null),
				new VerdictLine(5, "education", false, "岗位需要"));
		assertThat(bench().leftOpen(read.lines(), Set.of())).isEmpty();
	}

	@Test
	void what_was_found_of_nobody_can_be_said_of_no_others() {
		assertThat(VerdictLine.read("其余 户籍 适用", bench()).faults()).extracting(Objection::message)
			.singleElement()
			.asString()
			.contains("户籍");
	}

	/** Of the second and the fifth it is open, of the fourth somebody has said it. */
	private static Bench bench() {
		var finding = Finding.of("education", "学历", Objection.refusal("学历为高中（中专）", Articles.of("recruitment-people")));
		var found = Map.of(1, List.<Finding>of(), 2, List.of(finding), 4, List.of(finding), 5, List.of(finding));
		return Bench.of(List.of(), found, Set.of(new Bench.Word(4, "education")), Set.of());
	}

}
