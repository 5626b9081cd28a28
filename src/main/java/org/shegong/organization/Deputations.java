package org.shegong.organization;

import java.time.LocalDate;
import java.util.Collection;
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

	/** Those in force of which the first day, or the first day after, is one of some. */
	@Query("""
			select one from Deputation one where one.ended = false and (one.fromDate between :#{#days.from()} and :#{#days.until()}
			or one.untilDate between :#{#days.from().minusDays(1)} and :#{#days.until().minusDays(1)})""")
	List<Deputation> turning(Period days);

	/** For whom some people stood in on a day or later, also where it was ended early. */
	@Query("select one.account from Deputation one where one.deputy in :deputies and one.untilDate >= :day")
	List<AccountName> holders(Collection<AccountName> deputies, LocalDate day);

	/** Who stood in for a holder on a day or later, also where it was ended early. */
	@Query("select one.deputy from Deputation one where one.account = :holder and one.untilDate >= :day")
	List<AccountName> deputies(AccountName holder, LocalDate day);

	/** All that touch some days, ended ones as well. */
	@Query("select one from Deputation one where one.fromDate <= :#{#days.until()} and one.untilDate >= :#{#days.from()}")
	List<Deputation> touching(Period days);

}
