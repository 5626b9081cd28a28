package org.shegong.message;

import java.time.Instant;
import java.util.List;

import org.shegong.account.AccountName;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

/** All that people were told. */
public interface Messages extends JpaRepository<Message, Long> {

	List<Message> findByBatch(String batch);

	/**
	 * How many somebody has not read, counted up to a number. Of a task that is done or
	 * gone there is nothing to read any more.
	 */
	@Query(value = """
			select count(*) from (select m.id from message m where m.recipient = :recipient and m.read_at is null
			and (m.task is null or exists (select 1 from ACT_RU_TASK t where t.ID_ = m.task)) limit :most) counted""",
			nativeQuery = true)
	int countUnread(String recipient, int most);

	/** Somebody read one of their own; whether there is such a one. */
	@Modifying
	@Query("update Message m set m.readAt = coalesce(m.readAt, :at) where m.id = :id and m.recipient = :recipient")
	int read(Long id, AccountName recipient, Instant at);

	/** Somebody read all of theirs. */
	@Modifying
	@Query("update Message m set m.readAt = :at where m.recipient = :recipient and m.readAt is null")
	int readAll(AccountName recipient, Instant at);

}
