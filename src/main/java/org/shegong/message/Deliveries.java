package org.shegong.message;

import java.util.Collection;
import java.util.List;

import org.shegong.account.AccountName;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

/** What left the house, and what is about to. */
interface Deliveries extends JpaRepository<Delivery, Long> {

	List<Delivery> findByBatchAndStateInOrderById(String batch, Collection<Delivery.State> states);

	boolean existsByBatch(String batch);

	/** The newest first. */
	@Query("""
			select one from Delivery one, Message message where message.id = one.message
			and message.recipient = :account and one.channel = :way and one.endedAt is not null order by one.id desc""")
	List<Delivery> ended(AccountName account, Way way, Limit limit);

}
