package org.shegong.approval;

import java.time.Instant;
import java.util.List;

import org.shegong.account.AccountName;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Who was let know of which request. */
public interface Copies extends Repository<Copied, Long> {

	Copied save(Copied copied);

	List<Copied> findByRequestOrderById(Long request);

	boolean existsByRequestAndReceiver(Long request, AccountName receiver);

	/** They look at it; when they did so first is what counts. */
	@Modifying
	@Transactional
	@Query("update Copied copied set copied.readAt = :now where copied.request = :request and copied.receiver = :receiver and copied.readAt is null")
	int read(Long request, AccountName receiver, Instant now);

}
