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

	@Test
	void nobody_of_the_number_nought_stands_for_all_others() {
		assertThat(messages(ResultLine.read("0 不合格 看错了\n00号 放弃", Set.of(1, 3), false).faults()))
			.contains("第1行：0号候选人不在本次名单中", "第2行：0号候选人不在本次名单中", "1号候选人还没有结果，请补填一行");
		assertThat(messages(VerdictLine.read("0 学历 适用", bench()).faults())).containsExactly("第1行：0号候选人不在本次名单中");
	}

	@Test
	void the_others_have_one_result_and_not_two() {
		var read = ResultLine.read("其余 合格\n其余 不合格 矛盾", Set.of(1, 3), false);
		assertThat(messages(read.faults())).containsExactly("第2行：“其余”写了两次，只写一次");
		assertThat(read.results()).isEmpty();
	}

	@Test
	void a_candidate_has_one_result_and_not_two() {
		assertThat(messages(ResultLine.read("3 合格\n\n3 不合格 矛盾\n其余 合格", Set.of(1, 3), false).faults()))
			.containsExactly("第3行：3号候选人写了两次，只写一次");
	}

	@Test
	void nobody_finds_the_others_on_the_negative_list() {
		var read = HitLine.read("其余 其他 都不行", new NegativeList(Map.of()), Set.of(1, 3));
		assertThat(messages(read.faults())).singleElement().asString().contains("第1行“其余 其他 都不行”看不懂");
	}

	@Test
	void of_a_finding_of_a_candidate_a_field_speaks_once() {
		var read = VerdictLine.read("2 学历 适用 没有\n2 education 不影响 岗位需要\n其余 学历 适用", bench());
		assertThat(messages(read.faults())).containsExactly("第2行：2号候选人的“education”写了两次，只写一次");
		assertThat(read.lines()).isEmpty();
		assertThat(VerdictLine.read("2,4-5,5 学历 适用", bench()).lines()).hasSize(3);
	}

	@Test
	void of_a_finding_of_all_others_a_field_speaks_once() {
		var read = VerdictLine.read("其余 学历 适用\n2 学历 适用\n其余 education 不影响 岗位需要", bench());
		assertThat(messages(read.faults())).containsExactly("第3行：“其余”的“education”写了两次，只写一次");
		assertThat(read.lines()).isEmpty();
	}

	@Test
	void a_range_goes_from_the_lower_number_to_the_higher() {
		assertThat(messages(VerdictLine.read("2,8-2 学历 适用 没有", bench()).faults()))
			.containsExactly("第1行：8-2 的起止写反了，请写成 2-8");
		assertThat(messages(VerdictLine.read("1-3-5 学历 适用 没有", bench()).faults())).singleElement()
			.asString()
			.contains("看不懂");
		assertThat(VerdictLine.read("4-5号 学历 适用 没有", bench()).lines()).extracting(VerdictLine::candidate)
			.containsExactlyInAnyOrder(4, 5);
	}

	@Test
	void a_range_beyond_the_list_is_one_fault_that_says_from_where_to_where() {
		assertThat(messages(VerdictLine.read("1-6000 学历 适用\n2 学历 适用", bench()).faults()))
			.containsExactly("第1行：1号至6000号中有5997个序号没有“学历”这项系统核对结果，请刷新后核对", "第2行：2号候选人的“学历”写了两次，只写一次");
		assertThat(messages(VerdictLine.read("4-999999 学历 适用", bench()).faults()))
			.containsExactly("第1行：6号至999999号中有999994个序号不在本次名单中");
	}

	private static List<String> messages(List<Objection> objections) {
		return objections.stream().map(Objection::message).toList();
	}

	/** Of the second and the fifth it is open, of the fourth somebody has said it. */
	private static Bench bench() {
		var finding = Finding.of("education", "学历", Objection.refusal("学历为高中（中专）", Articles.of("recruitment-people")));
		var found = Map.of(1, List.<Finding>of(), 2, List.of(finding), 4, List.of(finding), 5, List.of(finding));
		return Bench.of(List.of(), found, Set.of(new Bench.Word(4, "education")), Set.of());
	}

}
