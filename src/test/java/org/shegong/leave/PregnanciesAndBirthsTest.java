package org.shegong.leave;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.util.ReflectionTestUtils;

import org.shegong.account.AccountName;
import org.shegong.account.WorkerCode;
import org.shegong.approval.RequestNumber;
import org.shegong.worker.FileEntry;
import org.shegong.worker.FileKind;
import org.shegong.worker.Worker;
import org.shegong.leave.request.LeaveRequests;
import org.shegong.leave.request.ReturnDesk;
import org.shegong.leave.request.ReturnFault;
import org.shegong.leave.request.ReturnReport;

import static org.assertj.core.api.Assertions.assertThat;

/** Maternity leave from 2026-05-06 to 2026-10-10, and what the file learns from it. */
@LeaveRoom
class PregnanciesAndBirthsTest {

	@Autowired
	Office office;

	@Autowired
	ReturnDesk returns;

	@Autowired
	LeaveSteps steps;

	@Autowired
	LeaveRequests requests;

	Worker mother;

	@BeforeEach
	void aMother() {
		this.office.today("2026-03-02");
		this.mother = this.office.woman("a", "taiyuan");
	}

	@AfterEach
	void today() {
		this.office.today("2026-03-02");
	}

	@Test
	void granting_puts_the_pregnancy_on_file_and_asking_does_not() {
		var number = this.office.asked(this.mother, maternity());
		assertThat(lines("pregnancy")).isEmpty();
		this.office.desk.grant(number);
		assertThat(lines("pregnancy")).containsExactly("2026-03-02 2026-05-21");
	}

	@Test
	void what_the_office_filed_before_is_not_filed_again() {
		this.office.imported(this.mother, "pregnancy", null, "2025-10-08", "2026-05-10");
		this.office.granted(this.mother, maternity());
		assertThat(lines("pregnancy")).hasSize(1);
	}

	@Test
	void a_pregnancy_that_ended_in_a_birth_is_not_this_one() {
		this.office.imported(this.mother, "pregnancy", null, "2025-07-10", "2025-07-25");
		this.office.imported(this.mother, "child-birth", null, "2025-07-20", null);
		this.office.granted(this.mother, maternity());
		assertThat(lines("pregnancy")).hasSize(2);
	}

	@Test
	void a_miscarriage_is_filed_until_its_leave_ends() {
		this.office.granted(this.mother, Ask.miscarriage("2026-05-11", 3));
		assertThat(lines("miscarriage")).containsExactly("2026-05-11 2026-05-25");
		assertThat(lines("pregnancy")).isEmpty();
	}

	@Test
	void coming_back_asks_for_the_birth_and_files_it() {
		var number = this.office.granted(this.mother, maternity());
		assertThat(this.steps.childrenOwed(number)).isEqualTo(new ReturnReport(null, null, null, 1));
		assertThat(objections(number, report("2026-10-12", null, null))).containsExactly(ReturnFault.BIRTH_MISSING);
		this.returns.report(number, report("2026-10-12", "2026-05-10", 2), AccountName.of("a"));
		assertThat(this.office.file.of(WorkerCode.of("a"), FileKind.CHILD_BIRTH)).singleElement()
			.matches((birth) -> birth.date().equals(LocalDate.of(2026, 5, 10)) && birth.quantity().intValue() == 2
					&& AccountName.of("a").equals(birth.recordedBy()));
	}

	@ParameterizedTest
	@CsvSource({ "2025-09-06,1", "2025-11-05,1", "2025-11-06,0", "2026-10-10,0", "2026-10-11,1" })
	void a_birth_lies_within_six_months_before_the_leave_and_its_end(String born, int faults) {
		var number = this.office.granted(this.mother, maternity());
		assertThat(objections(number, report("2026-10-12", born, 1)))
			.isEqualTo(Collections.nCopies(faults, ReturnFault.BIRTH_OUT_OF_RANGE));
	}

	@ParameterizedTest
	@CsvSource({ "0,1", "1,0", "9,0", "10,1" })
	void one_to_nine_children_are_born(int children, int faults) {
		var number = this.office.granted(this.mother, maternity());
		assertThat(objections(number, report("2026-10-12", "2026-05-10", children)))
			.isEqualTo(Collections.nCopies(faults, ReturnFault.CHILDREN_OUT_OF_RANGE));
	}

	@Test
	void a_birth_on_file_need_not_be_told_and_is_not_contradicted() {
		var number = this.office.granted(this.mother, maternity());
		this.office.imported(this.mother, "child-birth", null, "2026-05-10", null);
		assertThat(objections(number, report("2026-10-12", null, null))).isEmpty();
		assertThat(objections(number, report("2026-10-12", "2026-05-10", 1))).isEmpty();
		assertThat(objections(number, report("2026-10-12", "2026-05-11", 1)))
			.containsExactly(ReturnFault.ANOTHER_BIRTH_ON_FILE);
		this.returns.report(number, report("2026-10-12", "2026-05-10", 1), AccountName.of("a"));
		assertThat(this.office.file.of(WorkerCode.of("a"), FileKind.CHILD_BIRTH)).hasSize(1);
		assertThat(this.steps.childrenOwed(number)).isNull();
	}

	@ParameterizedTest
	@CsvSource({ "2026-05-21,0", "2026-05-22,1" })
	void whoever_comes_back_before_the_birth_cannot_tell_it(String back, int faults) {
		var number = this.office.granted(this.mother, maternity());
		assertThat(objections(number, report(back, null, null)))
			.isEqualTo(Collections.nCopies(faults, ReturnFault.BIRTH_MISSING));
	}

	@Test
	void a_miscarriage_and_other_leaves_ask_for_no_birth_and_take_none() {
		var number = this.office.granted(this.mother, Ask.miscarriage("2026-05-11", 3));
		assertThat(objections(number, report("2026-05-26", null, null))).isEmpty();
		assertThat(objections(number, report("2026-05-26", "2026-05-11", 1)))
			.containsExactly(ReturnFault.NO_BIRTH_ASKED_FOR);
	}

	@Test
	void a_leave_that_continues_the_maternity_leave_asks_for_the_birth_at_its_end() {
		this.office.granted(this.mother, maternity());
		var number = this.office.granted(this.mother, Ask.annual("2026-10-12", "2026-10-13"));
		assertThat(objections(number, report("2026-10-14", null, null))).containsExactly(ReturnFault.BIRTH_MISSING);
		assertThat(objections(number, report("2026-10-14", "2026-05-10", 1))).isEmpty();
	}

	@Test
	void a_case_whose_form_has_no_field_for_it_is_closed_without_the_birth() {
		var number = this.office.granted(this.mother, maternity());
		ReflectionTestUtils.setField(this.requests.get(number), "birthAsked", false);
		assertThat(objections(number, report("2026-10-12", null, null))).isEmpty();
		this.returns.report(number, report("2026-10-12", null, null), AccountName.of("a"));
		assertThat(lines("leave-return")).hasSize(1);
		assertThat(lines("child-birth")).isEmpty();
	}

	private static Ask maternity() {
		return Ask.of(LeaveKind.MATERNITY, "2026-05-06", "2026-10-10");
	}

	private static ReturnReport report(String back, String born, Integer children) {
		return new ReturnReport(LocalDate.parse(back), null, (born == null) ? null : LocalDate.parse(born), children);
	}

	/** The papers that are still missing are not asked for here. */
	private List<ReturnFault> objections(RequestNumber number, ReturnReport report) {
		this.office.today(report.returnedOn().toString());
		return this.steps.mayReport(number, report, AccountName.of("a"))
			.stream()
			.flatMap((objection) -> Stream.of(ReturnFault.values())
				.filter((fault) -> objection.rule().equals("FORM " + fault.id())))
			.toList();
	}

	private List<String> lines(String kind) {
		return this.office.file.of(WorkerCode.of("a"), FileKind.named(kind).orElseThrow())
			.stream()
			.map(PregnanciesAndBirthsTest::dates)
			.toList();
	}

	private static String dates(FileEntry entry) {
		return entry.date() + " " + entry.until();
	}

}
