package org.shegong.organization;

import java.util.List;
import java.util.Optional;

import jakarta.persistence.LockModeType;

import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

import org.shegong.account.AccountName;
import org.shegong.policy.Period;

/** Who stands in for whom while they are away. */
public interface Deputations extends JpaRepository<Deputation, Long> {

	/** Until the transaction ends nobody else ends it. */
	@Lock(LockModeType.PESSIMISTIC_WRITE)
	@Query("select one from Deputation one where one.id = :id")
	Optional<Deputation> lock(long id);

	/** Those in force of a holder that touch some days. */
	@Query("select one from Deputation one where one.account = :account and one.ended = false and one.fromDate <= :#{#days.until()} and one.untilDate >= :#{#days.from()}")
	List<Deputation> of(AccountName account, Period days);

	/** All that touch some days, ended ones as well. */
	@Query("select one from Deputation one where one.fromDate <= :#{#days.until()} and one.untilDate >= :#{#days.from()}")
	List<Deputation> touching(Period days);

}
