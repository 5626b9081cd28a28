package org.shegong.transfer;

import java.util.NoSuchElementException;

import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

import org.shegong.approval.RequestNumber;

/** All transfers. */
interface TransferRequests extends JpaRepository<TransferRequest, Long> {

	/**
	 * How many may come into a unit already and have not yet, in persons.
	 * @param except id of a request that does not count; 0 for none
	 */
	@Query("""
			select count(transfer) from TransferRequest transfer where transfer.toUnit = :unit and transfer.id <> :except
			and transfer.state = org.shegong.approval.RequestState.APPROVED and transfer.movedOn is null""")
	int promised(String unit, Long except);

	default TransferRequest get(RequestNumber number) {
		return findById(number.id()).orElseThrow(() -> new NoSuchElementException("没有编号为“" + number + "”的调配调动申请"));
	}

}
