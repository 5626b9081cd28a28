package org.shegong.organization;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

import jakarta.persistence.LockModeType;

import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

/** Who stands in for whom while they are away. */
public interface Deputations extends JpaRepository<Deputation, Long> {

	/** Until the transaction ends nobody else ends it. */
	@Lock(LockModeType.PESSIMISTIC_WRITE)
	@Query("select one from Deputation one where one.id = :id")
	Optional<Deputation> lock(long id);

	/** Those in force of a holder that touch some days. */
	@Query("select one from Deputation one where one.account = :account and one.ended = false and one.fromDate <= :until and one.untilDate >= :from")
	List<Deputation> of(String account, LocalDate from, LocalDate until);

	/** All that touch some days, ended ones as well. */
	@Query("select one from Deputation one where one.fromDate <= :until and one.untilDate >= :from")
	List<Deputation> touching(LocalDate from, LocalDate until);

	List<Deputation> findByAccountInOrderByFromDateDesc(Collection<String> accounts);

}
