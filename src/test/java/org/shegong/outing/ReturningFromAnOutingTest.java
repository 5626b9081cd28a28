package org.shegong.outing;

import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.annotation.Transactional;

import org.shegong.account.AccountName;
import org.shegong.account.WorkerCode;
import org.shegong.approval.Filing;
import org.shegong.approval.Filings;
import org.shegong.approval.RequestNumber;
import org.shegong.approval.RequestState;
import org.shegong.support.MovableClock;
import org.shegong.support.RunningCity;
import org.shegong.support.Village;
import org.shegong.worker.AwayPeriods;
import org.shegong.worker.FileKind;
import org.shegong.worker.PersonnelFile;

import static org.assertj.core.api.Assertions.assertThat;

/** A member was to be away from Wednesday 2026-03-18 to Friday 2026-03-20. */
@RunningCity
@Import(Village.class)
@Transactional
class ReturningFromAnOutingTest {

	@Autowired
	OutingDesk desk;

	@Autowired
	OutingRequests requests;

	@Autowired
	AwayPeriods aways;

	@Autowired
	PersonnelFile file;

	@Autowired
	Filings filings;

	@Autowired
	Village village;

	@Autowired
	MovableClock clock;

	@BeforeEach
	void aMemberOnAMonday() {
		this.clock.setTo(LocalDate.of(2026, 3, 16));
		this.village.under("county-plan");
		this.village.member("v1", "3480");
	}

	@Test
	void the_report_is_due_a_working_day_after_the_first_day_back() {
		assertThat(this.desk.reportDue(RequestNumber.of(granted()))).isEqualTo(LocalDate.of(2026, 3, 24));
	}

	@Test
	void an_outing_approved_late_is_reported_after_the_approval() {
		var number = registered();
		this.clock.setTo(LocalDate.of(2026, 3, 27));
		this.desk.grant(RequestNumber.of(number));
		assertThat(this.desk.reportDue(RequestNumber.of(number))).isEqualTo(LocalDate.of(2026, 3, 30));
	}

	@Test
	void being_back_early_ends_the_days_away() {
		var number = granted();
		this.clock.setTo(LocalDate.of(2026, 3, 19));
		assertThat(this.desk.close(RequestNumber.of(number), back("2026-03-19"), AccountName.of("v1"))).isFalse();
		assertThat(this.aways.findByRequest(RequestNumber.of(number)).orElseThrow().until())
			.isEqualTo(LocalDate.of(2026, 3, 19));
		assertThat(this.requests.get(RequestNumber.of(number)).state()).isEqualTo(RequestState.CLOSED);
		assertThat(filed(number)).contains("返回报告 town-office XX-10", "返回报备 community-affairs-office XX-10");
		assertThat(this.desk.overstay(RequestNumber.of(number))).isEmpty();
	}

	@Test
	void being_back_after_the_weekend_is_in_time() {
		var number = granted();
		this.clock.setTo(LocalDate.of(2026, 3, 23));
		assertThat(this.desk.close(RequestNumber.of(number), back("2026-03-23"), AccountName.of("v1"))).isFalse();
	}

	@Test
	void the_working_days_before_a_late_return_are_missing_once() {
		var number = granted();
		this.clock.setTo(LocalDate.of(2026, 3, 26));
		assertThat(this.desk.close(RequestNumber.of(number), back("2026-03-25"), AccountName.of("v1"))).isTrue();
		assertThat(this.desk.overstay(RequestNumber.of(number))).get().satisfies((overstay) -> {
			assertThat(overstay.from()).isEqualTo(LocalDate.of(2026, 3, 23));
			assertThat(overstay.until()).isEqualTo(LocalDate.of(2026, 3, 24));
			assertThat(overstay.days()).isEqualTo(2);
		});
		assertThat(this.desk.overstay(RequestNumber.of(number))).isEmpty();
	}

	@Test
	void while_nobody_reports_back_the_days_up_to_yesterday_are_missing() {
		var number = granted();
		this.clock.setTo(LocalDate.of(2026, 3, 25));
		assertThat(this.desk.overstay(RequestNumber.of(number))).get()
			.satisfies((overstay) -> assertThat(overstay.until()).isEqualTo(LocalDate.of(2026, 3, 24)));
		assertThat(this.desk.close(RequestNumber.of(number), back("2026-03-25"), AccountName.of("v1"))).isTrue();
		assertThat(this.desk.overstay(RequestNumber.of(number))).isEmpty();
	}

	@Test
	void an_outing_called_off_leaves_no_days_away() {
		var number = granted();
		this.clock.setTo(LocalDate.of(2026, 3, 17));
		this.desk.close(RequestNumber.of(number), new OutingReturn(LocalDate.of(2026, 3, 17), "培训取消"),
				AccountName.of("v1"));
		assertThat(this.aways.findByRequest(RequestNumber.of(number))).isEmpty();
		assertThat(this.file.of(WorkerCode.of("v1"), FileKind.OUTING).get(0).summary()).contains("未成行");
	}

	private List<String> filed(String number) {
		return this.filings.findByRequestOrderById(this.requests.get(RequestNumber.of(number)).id())
			.stream()
			.map((Filing filing) -> "%s %s %s".formatted(filing.occasion(), filing.recipient(), filing.rule()))
			.toList();
	}

	private String registered() {
		return this.desk.register(training(), WorkerCode.of("v1"), AccountName.of("v1")).toString();
	}

	private String granted() {
		var number = registered();
		this.desk.grant(RequestNumber.of(number));
		return number;
	}

	private static OutingReturn back(String day) {
		return new OutingReturn(LocalDate.parse(day), "完成培训");
	}

	private static OutingApplication training() {
		return new OutingApplication(null, "县委党校", "参加社区工作培训", LocalDate.of(2026, 3, 18), LocalDate.of(2026, 3, 20),
				null);
	}

}
