package org.shegong.pay;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import org.shegong.account.WorkerCode;
import org.shegong.policy.Days;
import org.shegong.policy.Money;
import org.shegong.policy.PolicyFixture;
import org.shegong.worker.AwayFact.Absent;
import org.shegong.worker.AwayFact.LeaveTaken;
import org.shegong.worker.FileEntry;
import org.shegong.worker.FileFact;
import org.shegong.worker.Gender;
import org.shegong.worker.HonourLevel;
import org.shegong.worker.Position;
import org.shegong.worker.PostFact.Certified;
import org.shegong.worker.PostFact.Graded;
import org.shegong.worker.Worker;
import org.shegong.worker.WorkerClass;
import org.shegong.worker.YearFact.Commended;

import static org.assertj.core.api.Assertions.assertThat;

/** What stands on the list of changed pay, and what does not (TY-22, ORD-45, A.6). */
class WhatAFileDoesToPayTest {

	private static final WorkerCode CODE = WorkerCode.of("p");

	private static final LocalDate DAY = LocalDate.parse("2026-03-10");

	@Test
	void an_absence_costs_days_of_the_monthly_wage() {
		var line = line("ordos", new Absent(Days.of(2), true), 4350).orElseThrow();
		assertThat(line.kind()).isEqualTo(PayKind.DEDUCTION);
		assertThat(line.content()).contains("扣发400元", "4350元÷21.75×2");
		assertThat(line("ordos", new Absent(Days.of(2), true), null).orElseThrow().content()).contains("待定");
		assertThat(line("ordos", new Absent(Days.of(2), false), 4350)).as("brought with the roster").isEmpty();
	}

	@Test
	void a_certificate_brings_an_allowance_where_the_place_has_one_and_says_that_no_sum_is_published() {
		var line = line("taiyuan", new Certified("assistant", null), 4350).orElseThrow();
		assertThat(line.kind()).isEqualTo(PayKind.ALLOWANCE);
		assertThat(line.content()).contains("助理社会工作师", "金额没有公布");
		assertThat(line.rule()).isEqualTo("TY-22");
		assertThat(line("ordos", new Certified("senior", null), null).orElseThrow().rule()).isEqualTo("ORD-45");
		assertThat(line("county-plan", new Certified("assistant", null), null)).isEmpty();
	}

	@Test
	void grades_and_awards_stand_on_it_and_other_commendations_do_not() {
		assertThat(line("taiyuan", Graded.at(6), 4350).orElseThrow().content()).contains("薪级6级", "金额没有公布");
		assertThat(line("taiyuan", Graded.LAPSED, 4350).orElseThrow().content()).contains("不再执行");
		assertThat(line("taiyuan", new Commended(HonourLevel.OTHER, "special-award", null), 1).orElseThrow().kind())
			.isEqualTo(PayKind.AWARD);
		assertThat(line("taiyuan", new Commended(HonourLevel.OTHER, "优秀", null), 1)).isEmpty();
	}

	@Test
	void nobody_learns_from_it_who_was_ill() {
		assertThat(line("taiyuan", new LeaveTaken("sick", Days.of(2)), 4350)).isEmpty();
	}

	private static Optional<PayLine> line(String place, FileFact fact, Integer wage) {
		var worker = new Worker(CODE, "安然", Gender.FEMALE, LocalDate.parse("1991-05-01"), WorkerClass.RECRUITED,
				List.of(Position.SOCIAL_WORKER), "sq");
		var wages = (wage != null) ? Map.of(CODE, Money.yuan(wage)) : Map.<WorkerCode, Money>of();
		var people = new PaidPeople.Some(Map.of(CODE, worker), wages,
				(unit) -> PayNumbers.of(PolicyFixture.policies().of(place, DAY)));
		return new FiledPay(new FileEntry(CODE, DAY, fact, ""), people).line();
	}

}
