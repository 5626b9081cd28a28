package org.shegong.web.roster;

import java.util.List;

import org.junit.jupiter.api.Test;

import org.shegong.account.AccountName;
import org.shegong.account.WorkerCode;
import org.shegong.policy.Money;
import org.shegong.worker.Employments;
import org.shegong.worker.FileEntry;
import org.shegong.worker.FileKind;
import org.shegong.worker.PersonnelFile;
import org.shegong.worker.Workers;
import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

/**
 * What a roster changes about somebody stands in their file; what it repeats does not.
 */
@RosterTest
class WhatARosterLeavesInTheFileTest {

	private static final String WORKER = "code,name,gender,birthDate,class,position,unit";

	@Autowired
	RosterDesk desk;

	@Autowired
	Workers workers;

	@Autowired
	Employments employments;

	@Autowired
	PersonnelFile file;

	@Test
	void the_same_roster_twice_leaves_no_line() {
		take(BringingARosterTest.wholeCounty());
		take(BringingARosterTest.wholeCounty());
		assertThat(this.file.of(WorkerCode.of("li"))).extracting(FileEntry::kind).containsExactly(FileKind.CHILD_BIRTH);
		assertThat(this.file.of(WorkerCode.of("wang"))).isEmpty();
	}

	@Test
	void a_change_of_unit_class_or_position_is_a_change_of_post() {
		take(BringingARosterTest.wholeCounty());
		var receipt = take(Sheets.with("workers", WORKER, "wang,王岚,女,1985-03-12,选任,委员,dongguan"));
		assertThat(receipt.warnings()).isEmpty();
		assertThat(changes("wang", FileKind.POST_CHANGE)).containsExactlyInAnyOrder("单位：滨河社区 → 东关社区", "职务：书记、主任 → 委员");
		assertThat(this.file.of(WorkerCode.of("wang"), FileKind.POST_CHANGE))
			.allMatch((line) -> "花名册".equals(line.source()))
			.allMatch((line) -> AccountName.of("admin").equals(line.recordedBy()));
		assertThat(this.file.of(WorkerCode.of("wang"), FileKind.POST_CHANGE))
			.extracting(FileEntry::field, FileEntry::value, FileEntry::former)
			.contains(tuple("position", "committee-member", "secretary+director"));
	}

	@Test
	void other_master_data_and_the_contract_are_corrections_with_what_was_there_before() {
		take(BringingARosterTest.wholeCounty());
		take(Sheets.with("workers", WORKER + ",certificate,contractNumber,contractUntil,idNumber",
				"li,李望,男,1990-01-01,招聘,专职社工,binhe,中级,HT-2,2028-08-31,990102199001015211"));
		assertThat(changes("li", FileKind.CORRECTION)).containsExactlyInAnyOrder("出生日期：1992-06-08 → 1990-01-01",
				"职业资格：无 → 社会工作师", "合同终止日期：2026-08-31 → 2028-08-31", "身份证号：无 → ****************11");
	}

	@Test
	void who_moves_to_another_street_keeps_the_old_contract_only_with_a_warning() {
		take(BringingARosterTest.wholeCounty());
		take(Sheets.with("units", "code,name,kind,parent,policy", "cz,常州市,city,,changzhou", "zl,钟楼区,county,cz,",
				"xj,新街街道,town,zl,", "yt,运通社区,community,xj,"));
		take(Sheets.with("workers", WORKER + ",contractNumber,contractUntil",
				"li,李望,男,1992-06-08,招聘,专职社工,binhe,HT-2,2199-12-31"));
		var rehearsal = this.desk.rehearse(Sheets.with("workers", WORKER, "li,李望,男,1992-06-08,招聘,专职社工,yt").zip(),
				AccountName.of("admin"), Steps.untold());
		assertThat(rehearsal.warnings().get(0).message()).contains("城关镇", "新街街道", "HT-2", "终止");
	}

	@Test
	void the_line_of_a_move_says_what_becomes_of_the_contract() {
		take(BringingARosterTest.wholeCounty());
		take(Sheets.with("units", "code,name,kind,parent", "nan,南关镇,town,yunxi", "lx,柳下社区,community,nan"));
		var receipt = take(Sheets.with("workers", WORKER + ",contractNumber,contractUntil",
				"li,李望,男,1992-06-08,招聘,专职社工,lx,HT-2,2199-12-31"));
		assertThat(receipt.warnings()).hasSize(1);
		assertThat(changes("li", FileKind.POST_CHANGE).get(0)).contains("滨河社区 → 柳下社区", "HT-2", "终止");
	}

	@Test
	void a_wage_alone_is_no_contract() {
		take(BringingARosterTest.wholeCounty());
		take(Sheets.with("workers", WORKER + ",monthlyWage,contractFrom,contractUntil,contractNumber,probationUntil",
				"zhou,周同,男,1980-01-01,选任,委员,binhe,4500,,,,"));
		assertThat(this.employments.latest(WorkerCode.of("zhou"))).isEmpty();
		assertThat(this.workers.get(WorkerCode.of("zhou")).monthlyAllowance()).isEqualTo(Money.yuan(4500));
		take(Sheets.with("workers", WORKER + ",monthlyWage", "zhou,周同,男,1980-01-01,选任,委员,binhe,4500.00"));
		assertThat(this.file.of(WorkerCode.of("zhou"))).isEmpty();
		take(Sheets.with("workers", WORKER + ",monthlyWage", "zhou,周同,男,1980-01-01,选任,委员,binhe,4800"));
		assertThat(changes("zhou", FileKind.CORRECTION)).containsExactly("月工资：4500 → 4800");
		take(Sheets.with("workers", WORKER + ",contractFrom,contractNumber",
				"zhou,周同,男,1980-01-01,选任,委员,binhe,2026-01-01,HT-9"));
		assertThat(this.employments.latest(WorkerCode.of("zhou")).orElseThrow().contractNumber()).isEqualTo("HT-9");
		assertThat(this.workers.get(WorkerCode.of("zhou")).wage(this.employments.latest(WorkerCode.of("zhou"))))
			.contains(Money.yuan(4800));
	}

	@Test
	void cells_of_a_contract_that_are_left_empty_keep_its_number_and_beginning() {
		take(BringingARosterTest.wholeCounty());
		take(Sheets.with("workers", WORKER + ",contractFrom,contractNumber,monthlyWage",
				"li,李望,男,1992-06-08,招聘,专职社工,binhe,,,3900"));
		assertThat(this.employments.latest(WorkerCode.of("li")).orElseThrow().contractNumber()).isEqualTo("HT-2");
	}

	@Test
	void a_line_that_was_struck_out_is_not_brought_back() {
		take(BringingARosterTest.wholeCounty());
		this.file.strike(this.file.of(WorkerCode.of("li"), FileKind.CHILD_BIRTH).get(0).id(), AccountName.of("admin"),
				"登记错人");
		take(BringingARosterTest.wholeCounty());
		assertThat(this.file.of(WorkerCode.of("li"), FileKind.CHILD_BIRTH)).isEmpty();
	}

	private List<String> changes(String worker, FileKind kind) {
		return this.file.of(WorkerCode.of(worker), kind).stream().map(FileEntry::summary).toList();
	}

	private Receipt take(Sheets sheets) {
		var receipt = this.desk.take(sheets.zip(), AccountName.of("admin"));
		assertThat(receipt.errors()).isEmpty();
		return receipt;
	}

}
