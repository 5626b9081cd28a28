package org.shegong.worker;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

import org.shegong.account.AccountName;
import org.shegong.account.WorkerCode;
import org.shegong.approval.RequestNumber;
import org.shegong.policy.Period;

/** Who is away, or has asked to be, and when. */
public interface AwayPeriods extends JpaRepository<AwayPeriod, Long> {

	@Query("select away from AwayPeriod away where away.request = :request")
	Optional<AwayPeriod> findByRequest(RequestNumber request);

	@Query("select away from AwayPeriod away where away.worker = :worker and away.fromDate <= :#{#days.until()} and away.untilDate >= :#{#days.from()}")
	List<AwayPeriod> ofWorker(WorkerCode worker, Period days);

	@Query("select away from AwayPeriod away where away.unit = :unit and away.fromDate <= :#{#days.until()} and away.untilDate >= :#{#days.from()} order by away.fromDate")
	List<AwayPeriod> inUnit(String unit, Period days);

	@Query("select away from AwayPeriod away where away.unit in :units and away.fromDate <= :#{#days.until()} and away.untilDate >= :#{#days.from()} order by away.fromDate, away.id")
	List<AwayPeriod> inUnits(Collection<String> units, Period days);

	/** Of those who named a deputy. */
	@Query("select away from AwayPeriod away where away.deputy is not null and away.fromDate <= :#{#days.until()} and away.untilDate >= :#{#days.from()}")
	List<AwayPeriod> withDeputy(Period days);

	/** Whom somebody stands in for, from a day on. */
	@Query("select away from AwayPeriod away where away.deputy = :deputy and away.untilDate >= :day")
	List<AwayPeriod> findByDeputyAndUntilDateGreaterThanEqual(AccountName deputy, LocalDate day);

	/** Those of which the first day, or the first day after, is one of some. */
	@Query("""
			select away from AwayPeriod away where away.fromDate between :#{#days.from()} and :#{#days.until()}
			or away.untilDate between :#{#days.from().minusDays(1)} and :#{#days.until().minusDays(1)}""")
	List<AwayPeriod> turning(Period days);

	/** For whom some people stand in, from a day on. */
	@Query("select away.worker from AwayPeriod away where away.deputy in :deputies and away.untilDate >= :day")
	List<WorkerCode> holders(Collection<AccountName> deputies, LocalDate day);

	/** Who stood in for a worker on a day or later. */
	@Query("select away.deputy from AwayPeriod away where away.worker = :worker and away.deputy is not null and away.untilDate >= :day")
	List<AccountName> deputies(WorkerCode worker, LocalDate day);

	/** All absences of a worker, whenever they are. */
	List<AwayPeriod> findByWorkerOrderByFromDateAscIdAsc(WorkerCode worker);

	List<AwayPeriod> findByWorkerInOrderByFromDateAscIdAsc(Collection<WorkerCode> workers);

	default void forget(RequestNumber request) {
		findByRequest(request).ifPresent(this::delete);
	}

}
