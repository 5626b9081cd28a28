package org.shegong.message;

import java.util.Collection;
import java.util.List;

import org.springframework.data.jpa.repository.JpaRepository;

/** What left the house, and what is about to. */
interface Deliveries extends JpaRepository<Delivery, Long> {

	List<Delivery> findByBatchAndStateInOrderById(String batch, Collection<Delivery.State> states);

	boolean existsByBatch(String batch);

}
