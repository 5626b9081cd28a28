package org.shegong.worker;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.shegong.account.WorkerCode;
import org.shegong.organization.OrgUnit;
import org.shegong.organization.OrgUnits;
import org.shegong.organization.Organization;
import org.shegong.organization.UnitKind;
import org.shegong.support.City;
import org.shegong.support.RunningCity;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The counts that quotas rest on stay what counting everybody gives, whatever happens.
 */
@RunningCity
class WhoIsCountedTest {

	private static final LocalDate DAY = LocalDate.parse("2026-03-23");

	@LocalServerPort
	int port;

	@Autowired
	Workers workers;

	@Autowired
	OrgUnits units;

	@Autowired
	Headcounts headcounts;

	@Autowired
	Organization organization;

	TransactionTemplate transaction;

	Recount recount;

	@Autowired
	void prepare(PlatformTransactionManager transactions) {
		this.transaction = new TransactionTemplate(transactions);
	}

	@BeforeEach
	void twoCounties() {
		this.recount = new Recount(this.workers, this.headcounts, this.organization);
		if (this.workers.count() == 0) {
			assertThat(new City(this.port).importRoster("two-counties").status()).isEqualTo(200);
			this.recount.agrees();
		}
	}

	@Test
	void a_long_mixture_of_changes_leaves_the_counts_exact() {
		assertThat(this.workers.count()).isGreaterThan(10);
		hire("n1", "qh-dm");
		hire("n2", "qh-dm");
		change("m1", (one) -> one.leave(DAY, "辞职"));
		change("m2", (one) -> one.place(WorkerClass.ELECTED, List.of(Position.DEPUTY_SECRETARY, Position.DIRECTOR),
				one.unit()));
		change("m3", (one) -> one.place(WorkerClass.WELFARE_POST, List.of(Position.SOCIAL_WORKER), "qh-lx"));
		change("n1", (one) -> {
			one.leave(DAY, "辞职");
			one.anonymise(DAY);
		});
		change("n2", (one) -> one.paidAt(3));
		this.recount.agrees();
		change("m1", Worker::rejoin);
		change("sec", Worker::layDownOffice);
		this.recount.agrees();
		assertThat(new City(this.port).importRoster("two-counties").status()).isEqualTo(200);
		this.recount.agrees();
	}

	@Test
	void what_is_asked_within_a_transaction_is_known_and_what_is_undone_is_not() {
		var unit = this.workers.get(WorkerCode.of("m1")).unit();
		var before = people(unit);
		this.transaction.executeWithoutResult((status) -> {
			this.workers.save(recruit("late", unit));
			assertThat(people(unit)).isEqualTo(before + 1);
			this.workers.save(recruit("later", unit));
			this.workers.get(WorkerCode.of("late")).leave(DAY, "辞职");
			assertThat(people(unit)).isEqualTo(before + 1);
			status.setRollbackOnly();
		});
		assertThat(people(unit)).isEqualTo(before);
		this.recount.agrees();
	}

	@Test
	void units_that_move_take_their_people_along() {
		var unit = this.units.get(this.workers.get(WorkerCode.of("m1")).unit());
		var other = this.organization.tree()
			.units()
			.values()
			.stream()
			.filter((one) -> one.kind() == UnitKind.COMMUNITY && !one.parent().equals(unit.parent()))
			.findFirst()
			.orElseThrow();
		changeUnit(unit.code(), (one) -> one.describe(one.name(), one.kind(), other.parent(), one.policy()));
		this.recount.agrees();
		changeUnit(unit.code(), (one) -> one.size(one.households(), one.residents(), one.committeeSeats(), 4));
		this.recount.agrees();
		this.transaction.executeWithoutResult(
				(status) -> this.units.save(new OrgUnit("fresh", "新社区", UnitKind.COMMUNITY, other.parent(), null)));
		hire("n3", "fresh");
		this.recount.agrees();
	}

	private int people(String unit) {
		return this.headcounts.within(List.of(unit)).stream().mapToInt(Heads::people).sum();
	}

	private void hire(String code, String unit) {
		this.transaction.executeWithoutResult((status) -> this.workers.save(recruit(code, unit)));
	}

	private static Worker recruit(String code, String unit) {
		return new Worker(WorkerCode.of(code), "某某", Gender.FEMALE, LocalDate.parse("1990-05-01"),
				WorkerClass.RECRUITED, List.of(Position.SOCIAL_WORKER), unit);
	}

	private void change(String code, Consumer<Worker> what) {
		this.transaction
			.executeWithoutResult((status) -> what.accept(this.workers.lock(WorkerCode.of(code)).orElseThrow()));
	}

	private void changeUnit(String code, Consumer<OrgUnit> what) {
		this.transaction.executeWithoutResult((status) -> what.accept(this.units.get(code)));
	}

}
