package org.shegong.worker;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.shegong.account.WorkerCode;
import org.shegong.policy.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

class WorkerTest {

	private static final LocalDate DAY = LocalDate.of(2026, 3, 16);

	@ParameterizedTest
	@CsvSource({ "2020-03-16, 6", "2020-03-17, 5", "2026-03-16, 0", "2026-03-17, 0", ", 0" })
	void years_of_work_are_counted_when_they_are_complete(LocalDate since, int years) {
		var worker = worker(WorkerClass.RECRUITED, Position.SOCIAL_WORKER);
		worker.servesSince(since, null);
		assertThat(worker.workingYears(DAY)).isEqualTo(years);
		assertThat(worker.servingYears(DAY)).isZero();
		worker.servesSince(null, since);
		assertThat(worker.workingYears(DAY)).isZero();
		assertThat(worker.servingYears(DAY)).isEqualTo(years);
	}

	@ParameterizedTest
	@EnumSource(value = Position.class, names = { "SECRETARY", "DIRECTOR" })
	void secretary_and_director_lead_the_community_and_hold_an_elected_office(Position position) {
		assertThat(worker(WorkerClass.RECRUITED, position).leadsCommunity()).isTrue();
		assertThat(worker(WorkerClass.RECRUITED, position).holdsElectedOffice()).isTrue();
	}

	@Test
	void members_of_a_committee_and_elected_workers_hold_an_office_without_leading() {
		assertThat(worker(WorkerClass.POSTED, Position.COMMITTEE_MEMBER).holdsElectedOffice()).isTrue();
		assertThat(worker(WorkerClass.ELECTED, Position.SOCIAL_WORKER).holdsElectedOffice()).isTrue();
		assertThat(worker(WorkerClass.ELECTED, Position.COMMITTEE_MEMBER).leadsCommunity()).isFalse();
		assertThat(worker(WorkerClass.RECRUITED, Position.DEPUTY_SECRETARY).holdsElectedOffice()).isFalse();
	}

	@Test
	void who_lays_an_office_down_stays_as_a_recruited_worker() {
		var elected = worker(WorkerClass.ELECTED, Position.SECRETARY, Position.DIRECTOR);
		assertThat(elected.positionTitles()).isEqualTo("书记、主任");
		elected.layDownOffice();
		assertThat(elected.workerClass()).isEqualTo(WorkerClass.RECRUITED);
		assertThat(elected.positions()).containsExactly(Position.SOCIAL_WORKER);
		var posted = worker(WorkerClass.POSTED, Position.SECRETARY);
		posted.layDownOffice();
		assertThat(posted.workerClass()).isEqualTo(WorkerClass.POSTED);
	}

	@Test
	void who_leaves_holds_no_office_any_more_and_may_come_back() {
		var worker = worker(WorkerClass.ELECTED, Position.SECRETARY, Position.SOCIAL_WORKER);
		assertThat(worker.hasLeft()).isFalse();
		worker.leave(DAY, "辞职");
		assertThat(worker.hasLeft()).isTrue();
		assertThat(worker.leftOn()).isEqualTo(DAY);
		assertThat(worker.leftBecause()).isEqualTo("辞职");
		assertThat(worker.positions()).containsExactly(Position.SOCIAL_WORKER);
		worker.rejoin();
		assertThat(worker.hasLeft()).isFalse();
		assertThat(worker.leftBecause()).isNull();
	}

	@Test
	void whose_time_on_file_is_over_keeps_the_year_of_birth_alone() {
		var worker = worker(WorkerClass.RECRUITED, Position.SOCIAL_WORKER);
		worker.documents("11010519491231002X", "college", "清河县");
		worker.anonymise(DAY);
		assertThat(worker.name()).isEqualTo(Worker.ANONYMOUS);
		assertThat(worker.birthDate()).isEqualTo("1990-01-01");
		assertThat(worker.idNumber()).isNull();
		assertThat(worker.householdRegistration()).isNull();
		assertThat(worker.education()).isEqualTo("college");
	}

	@Test
	void the_contract_tells_the_wage_before_an_allowance_does() {
		var worker = worker(WorkerClass.RECRUITED, Position.SOCIAL_WORKER);
		assertThat(worker.wage(Optional.empty())).isEmpty();
		worker.receives(Money.yuan(1800));
		assertThat(worker.wage(Optional.empty())).contains(Money.yuan(1800));
		var contract = new Employment(WorkerCode.of("a"));
		assertThat(worker.wage(Optional.of(contract))).contains(Money.yuan(1800));
		contract.terms(null, Money.yuan(3480));
		assertThat(worker.wage(Optional.of(contract))).contains(Money.yuan(3480));
		contract.terms(null, Money.NONE);
		assertThat(worker.wage(Optional.of(contract))).isEmpty();
	}

	private static Worker worker(WorkerClass workerClass, Position... positions) {
		return new Worker(WorkerCode.of("a"), "甲", Gender.FEMALE, LocalDate.of(1990, 5, 1), workerClass,
				List.of(positions), "qh-dm");
	}

}
