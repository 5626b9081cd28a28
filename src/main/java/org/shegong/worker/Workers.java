package org.shegong.worker;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.shegong.account.AccountName;
import org.shegong.account.WorkerCode;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

/** The roster. */
public interface Workers extends JpaRepository<Worker, WorkerCode> {

	/** How many one statement names. */
	int PART = 1000;

	/** Units and all below them. */
	String BRANCH = """
			with branch as (
				select unit.code as code, 0 as depth from OrgUnit unit where unit.code in :units
				union all
				select unit.code as code, upper.depth + 1 as depth
				from OrgUnit unit join branch upper on unit.parent = upper.code where upper.depth < 12
			)
			""";

	/** The same, each once where one of them lies below another. */
	String PLACES = "from (select distinct level.code as code from branch level) place ";

	/** Whether somebody is meant. */
	String MEANT = "(:gone = true or worker.leftOn is null) and (:except = '' or cast(worker.code as String) <> :except)";

	/** Who works there and is searched for. */
	String FOUND = PLACES + """
			join Worker worker on worker.unit = place.code join OrgUnit unit on unit.code = worker.unit
			where (lower(worker.name) like :pattern escape '!'
				or lower(cast(worker.code as String)) like :pattern escape '!'
				or lower(unit.name) like :pattern escape '!') and
			""" + MEANT;

	String IN_ORDER = " order by worker.unit, worker.name, worker.code";

	/** Who works in these units; whoever left is not among them. */
	@Query("select worker from Worker worker where worker.unit in :units and worker.leftOn is null")
	List<Worker> findByUnitIn(Collection<String> units);

	/** The same with everybody who has left. */
	@Query("select worker from Worker worker where worker.unit in :units order by worker.unit, worker.name, worker.code")
	List<Worker> everIn(Collection<String> units);

	/** Who began or left in some days. */
	@Query("select worker from Worker worker where worker.unit in :units and (worker.servingSince between :from and :until"
			+ " or worker.leftOn between :from and :until) order by worker.code")
	List<Worker> comingAndGoing(Collection<String> units, LocalDate from, LocalDate until);

	/** Anybody who has not left, where there is anybody. */
	Optional<Worker> findFirstByLeftOnIsNull();

	/** Where somebody works who has not left. */
	record AtWork(WorkerCode code, String unit) {
	}

	/** Nobody is read whole, because there may be very many. */
	@Query("select new org.shegong.worker.Workers$AtWork(worker.code, worker.unit) from Worker worker"
			+ " where worker.code in :codes and worker.leftOn is null")
	List<AtWork> atWork(Collection<WorkerCode> codes);

	/** Everybody's. */
	@Query("select worker.code from Worker worker order by worker.code")
	List<WorkerCode> codes();

	/** How many of those meant are in a unit. */
	record Crowd(String unit, long people) {
	}

	/** Of units and those below them, in the order of their codes. */
	@Query(BRANCH + "select new org.shegong.worker.Workers$Crowd(place.code,"
			+ " (select count(*) from Worker worker where worker.unit = place.code and " + MEANT + ")) " + PLACES
			+ "order by place.code")
	List<Crowd> crowds(Collection<String> units, boolean gone, String except);

	/** Everybody meant in units, without those below them. */
	@Query("select new org.shegong.worker.Listed(worker, unit.name) from Worker worker"
			+ " join OrgUnit unit on unit.code = worker.unit where worker.unit in :units and " + MEANT + IN_ORDER)
	List<Listed> listed(Collection<String> units, boolean gone, String except);

	/** Whoever is searched for, in units or below them. */
	@Query(value = BRANCH + "select new org.shegong.worker.Listed(worker, unit.name) " + FOUND + IN_ORDER,
			countQuery = BRANCH + "select count(*) " + FOUND)
	Page<Listed> found(Collection<String> units, String pattern, boolean gone, String except, Pageable page);

	/**
	 * A page of those who work in these units or below them, by unit and name. Where
	 * nobody is searched for, only those of the page are read.
	 * @param pattern of a name, a code or a unit's name in lower case, escaped by
	 * {@code !}; empty for everybody
	 * @param gone whether those who left are among them
	 * @param except code of who is not; empty for nobody
	 */
	default Page<Listed> below(Collection<String> units, String pattern, boolean gone, String except, Pageable page) {
		if (!pattern.isEmpty()) {
			return found(units, pattern, gone, except, page);
		}
		var hit = new ArrayList<String>();
		var before = 0L;
		var total = 0L;
		for (var crowd : crowds(units, gone, except)) {
			if (total + crowd.people() <= page.getOffset()) {
				before += crowd.people();
			}
			else if (total < page.getOffset() + page.getPageSize() && crowd.people() > 0) {
				hit.add(crowd.unit());
			}
			total += crowd.people();
		}
		var rows = listed(hit, gone, except).stream()
			.skip(page.getOffset() - before)
			.limit(page.getPageSize())
			.toList();
		return new PageImpl<>(rows, page, total);
	}

	/**
	 * How many work in a unit or below it; whoever left, or was sent by their own unit,
	 * is not among them.
	 */
	@Query("""
			with branch as (
				select unit.code as code, 0 as depth from OrgUnit unit where unit.code = :unit
				union all
				select unit.code as code, upper.depth + 1 as depth
				from OrgUnit unit join branch upper on unit.parent = upper.code where upper.depth < 12
			)
			select count(*) from Worker worker where worker.unit in (select level.code from branch level)
			and worker.leftOn is null and worker.workerClass <> org.shegong.worker.WorkerClass.POSTED""")
	int countOwnStaff(String unit);

	/** Who bears a name; whoever left is not among them. */
	@Query("select worker from Worker worker where worker.name = :name and worker.leftOn is null")
	List<Worker> findByName(String name);

	/** Who may be meant by a part of a name; the first ones of those. */
	List<Worker> findTop20ByNameContainingAndLeftOnIsNullOrderByNameAscCodeAsc(String part);

	List<Worker> findByIdNumberIn(Collection<String> idNumbers);

	/**
	 * Who is in the ranks and was born by a day, those sent by their own unit left out.
	 * @param men of men only those born by this day
	 */
	@Query("select worker from Worker worker where worker.leftOn is null and worker.birthDate <= :day and (worker.gender = org.shegong.worker.Gender.FEMALE or worker.birthDate <= :men) and worker.workerClass <> org.shegong.worker.WorkerClass.POSTED order by worker.code")
	List<Worker> bornBy(LocalDate day, LocalDate men);

	/**
	 * So many at a time as one statement may name.
	 */
	static Stream<List<WorkerCode>> inParts(List<WorkerCode> workers) {
		return IntStream.iterate(0, (at) -> at < workers.size(), (at) -> at + PART)
			.mapToObj((at) -> workers.subList(at, Math.min(at + PART, workers.size())));
	}

	/**
	 * The worker, with everybody else who wants to change their balances or whereabouts
	 * kept waiting until commit.
	 */
	default Optional<Worker> lock(WorkerCode code) {
		return Optional.ofNullable(code).filter((known) -> touch(known.value()) > 0).flatMap(this::findById);
	}

	/**
	 * Locks several, in the one order in which everybody does; codes of nobody are left
	 * out.
	 */
	default void lockAll(Collection<WorkerCode> codes) {
		if (!codes.isEmpty()) {
			codesAmong(codes).forEach((code) -> touch(code.value()));
		}
	}

	/** Locks the whole roster, in the same order. */
	@Modifying
	@Query(value = "update worker set lock_version = lock_version + 1", nativeQuery = true)
	void lockEverybody();

	/** Codes only, so that the workers are read after they are locked. */
	@Query("select worker.code from Worker worker where worker.code in :codes order by worker.code")
	List<WorkerCode> codesAmong(Collection<WorkerCode> codes);

	/**
	 * Writes to the row instead of only locking it, because a lock does not reach the
	 * other nodes of a cluster of databases, but two writes do not both get through.
	 */
	@Modifying
	@Query(value = "update worker set lock_version = lock_version + 1 where code = :code", nativeQuery = true)
	int touch(String code);

	/** Empty for null too. */
	default Optional<Worker> find(WorkerCode code) {
		return Optional.ofNullable(code).flatMap(this::findById);
	}

	/** Whose account it is; empty for null and for all who work elsewhere. */
	default Optional<Worker> byAccount(AccountName account) {
		return find(AccountName.workerOrNull(account));
	}

	default Worker get(WorkerCode code) {
		return findById(code).orElseThrow(() -> new NoSuchElementException("花名册中没有编号为“" + code + "”的社区工作者"));
	}

}
