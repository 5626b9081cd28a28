package org.shegong.engine.guard;

import java.util.List;

import jakarta.persistence.EntityManagerFactory;
import org.hibernate.SessionFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.shegong.account.AccountName;
import org.shegong.organization.OrgUnit;
import org.shegong.organization.OrgUnits;
import org.shegong.organization.Post;
import org.shegong.organization.Posting;
import org.shegong.organization.Postings;
import org.shegong.organization.UnitKind;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.jdbc.AutoConfigureTestDatabase;
import org.springframework.boot.test.autoconfigure.orm.jpa.DataJpaTest;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

@DataJpaTest(showSql = false,
		properties = { "spring.datasource.url=jdbc:h2:mem:read-once;DB_CLOSE_DELAY=-1",
				"spring.jpa.hibernate.ddl-auto=validate", "spring.jpa.properties.hibernate.generate_statistics=true" })
@AutoConfigureTestDatabase(replace = AutoConfigureTestDatabase.Replace.NONE)
@Import(ReadingOnce.class)
@Transactional(propagation = Propagation.NOT_SUPPORTED)
class ReadOnceTest {

	private static final AccountName SHE = AccountName.of("she");

	@Autowired
	OrgUnits units;

	@Autowired
	Postings postings;

	@Autowired
	EntityManagerFactory sessions;

	@Autowired
	PlatformTransactionManager transactions;

	@BeforeEach
	void aTownAndItsLead() {
		this.postings.deleteAll();
		this.units.deleteAll();
		this.units.save(new OrgUnit("town", "青山镇", UnitKind.TOWN, null, null));
		this.postings.save(new Posting(SHE, "施文", Post.AREA_LEAD, "town", false));
	}

	@Test
	void a_transaction_asks_once() {
		together(() -> assertThat(asked(() -> {
			this.postings.findByAccount(SHE);
			this.postings.findByAccount(SHE);
			this.postings.holds(SHE, Post.AREA_LEAD);
		})).isEqualTo(1));
	}

	@Test
	void what_is_handed_out_is_the_askers_own() {
		together(() -> {
			this.postings.findByAccount(SHE).clear();
			assertThat(this.postings.findByAccount(SHE)).hasSize(1);
		});
	}

	@Test
	void without_a_transaction_each_asks() {
		assertThat(asked(() -> {
			this.postings.findByAccount(SHE);
			this.postings.findByAccount(SHE);
		})).isEqualTo(2);
	}

	@Test
	void what_was_added_or_removed_is_found_at_once() {
		together(() -> {
			assertThat(this.postings.findByAccount(SHE)).hasSize(1);
			var second = this.postings.save(new Posting(SHE, "施文", Post.TOWN_PRINCIPAL, "town", false));
			assertThat(this.postings.findByAccount(SHE)).hasSize(2);
			this.postings.delete(second);
			assertThat(this.postings.findByAccount(SHE)).hasSize(1);
		});
	}

	@Test
	void a_change_that_chooses_what_is_found_counts_before_anybody_writes_it() {
		together(() -> {
			var posting = this.postings.findByPersonName("施文").get(0);
			posting.rename("施雯");
			assertThat(this.postings.findByPersonName("施文")).isEmpty();
			assertThat(this.postings.findByPersonName("施雯")).hasSize(1);
		});
	}

	@Test
	void a_change_of_something_else_is_seen_without_asking_again() {
		together(() -> assertThat(asked(() -> {
			this.postings.findByAccount(SHE).get(0).rename("施雯");
			assertThat(this.postings.findByAccount(SHE)).extracting(Posting::personName).containsExactly("施雯");
		})).isEqualTo(1));
	}

	@Test
	void whoever_waited_for_a_lock_reads_what_others_left() {
		together(() -> {
			assertThat(this.postings.findByAccount(SHE)).hasSize(1);
			apart(() -> this.postings.save(new Posting(SHE, "施文", Post.TOWN_PRINCIPAL, "town", false)));
			assertThat(this.postings.findByAccount(SHE)).hasSize(1);
			this.units.lock("town");
			assertThat(this.postings.findByAccount(SHE)).hasSize(2);
		});
	}

	@Test
	void whose_turn_it_is_need_not_wait_again() {
		together(() -> assertThat(asked(() -> {
			assertThat(List.of(this.units.lock("town"), this.units.lock("town"))).containsOnly(1);
		})).isEqualTo(1));
	}

	@Test
	void a_transaction_within_another_has_its_own_answers() {
		together(() -> {
			this.postings.findByAccount(SHE);
			assertThat(asked(() -> apart(() -> this.postings.findByAccount(SHE)))).isEqualTo(1);
			assertThat(asked(() -> this.postings.findByAccount(SHE))).isZero();
		});
	}

	private long asked(Runnable work) {
		var statistics = this.sessions.unwrap(SessionFactory.class).getStatistics();
		var before = statistics.getPrepareStatementCount();
		work.run();
		return statistics.getPrepareStatementCount() - before;
	}

	private void together(Runnable work) {
		new TransactionTemplate(this.transactions).executeWithoutResult((status) -> work.run());
	}

	private void apart(Runnable work) {
		var template = new TransactionTemplate(this.transactions);
		template.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
		template.executeWithoutResult((status) -> work.run());
	}

}
