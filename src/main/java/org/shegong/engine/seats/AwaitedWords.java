package org.shegong.engine.seats;

import java.util.List;

import jakarta.persistence.EntityManager;

import org.shegong.account.AccountName;
import org.shegong.approval.Consultation;
import org.springframework.stereotype.Component;

/** The words on open tasks that somebody waits for or is asked for. */
@Component
public class AwaitedWords {

	private static final String OPEN = """
			select c.* from consultation c join ACT_RU_TASK t on t.ID_ = c.task_id
			where c.account = :account and c.answered_at is null and c.recalled_at is null
			union
			select c.* from consultation c join ACT_RU_TASK t on t.ID_ = c.task_id
			where c.receiver = :account and c.answered_at is null and c.recalled_at is null""";

	private final EntityManager session;

	AwaitedWords(EntityManager session) {
		this.session = session;
	}

	@SuppressWarnings("unchecked")
	public List<Consultation> of(AccountName account) {
		return this.session.createNativeQuery(OPEN, Consultation.class)
			.setParameter("account", account.value())
			.getResultList();
	}

}
