package org.shegong.web.roster;

import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.shegong.account.AccountName;
import org.shegong.support.City;
import org.shegong.support.RunningCity;
import org.shegong.web.roster.Steps.Step;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

@RunningCity
class HowFarAnImportIsTest {

	private static final AccountName ADMIN = AccountName.of("admin");

	private static final String UNITS = "code,name,kind,parent,policy\nqh,清河县,county,,county-plan\n";

	@LocalServerPort
	int port;

	@Autowired
	ImportProgress progress;

	@Autowired
	TransactionTemplate transaction;

	City city;

	final UUID id = UUID.randomUUID();

	@BeforeEach
	void aCity() {
		this.city = new City(this.port);
	}

	@Test
	void whoever_sent_it_reads_that_it_is_done_or_refused() {
		assertThat(bring("roster.zip", Sheets.with("units", UNITS.split("\n")).zip().bytes())).isEqualTo(200);
		assertThat(step()).isEqualTo("done");
		assertThat(bring("roster.txt", "nothing".getBytes())).isEqualTo(422);
		assertThat(step()).isEqualTo("refused");
	}

	@Test
	void others_see_it_while_its_own_transaction_is_still_open() {
		this.transaction.executeWithoutResult((status) -> {
			var steps = this.progress.begin(this.id, ADMIN);
			assertThat(step()).isEqualTo("checking");
			waitALittle();
			steps.at(Step.CHECKING, RosterSheet.WORKERS, 40, 100);
			var told = this.city.get("admin", "/api/roster/" + this.id).body();
			assertThat(told.path("sheet").asText()).isEqualTo("workers");
			assertThat(told.path("sheetTitle").asText()).isEqualTo("人员");
			assertThat(told.path("done").asInt()).isEqualTo(40);
			assertThat(told.path("total").asInt()).isEqualTo(100);
			steps.at(Step.CHECKING, RosterSheet.WORKERS, 41, 100);
			assertThat(this.progress.of(this.id, ADMIN).orElseThrow().done()).as("told rarely").isEqualTo(40);
			status.setRollbackOnly();
		});
	}

	@Test
	void it_is_nobody_elses_and_an_unknown_one_is_not_found() {
		this.progress.begin(this.id, AccountName.of("second-admin"));
		assertThat(this.city.get("admin", "/api/roster/" + this.id).status()).isEqualTo(404);
		assertThat(this.city.get("admin", "/api/roster/" + UUID.randomUUID()).status()).isEqualTo(404);
		assertThat(this.city.get("admin", "/api/roster/nonsense").status()).isEqualTo(400);
	}

	/** Longer than between two that are told. */
	private static void waitALittle() {
		try {
			Thread.sleep(2100);
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private int bring(String name, byte[] content) {
		return this.city.upload("admin", "/api/roster?id=" + this.id, "file", name, content).status();
	}

	private String step() {
		var answer = this.city.get("admin", "/api/roster/" + this.id);
		assertThat(answer.status()).as(answer.text()).isEqualTo(200);
		return answer.body().path("step").asText();
	}

}
