package org.shegong.secondment;

import java.util.Collection;
import java.util.List;
import java.util.NoSuchElementException;

import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

import org.shegong.account.WorkerCode;
import org.shegong.approval.RequestNumber;

/** All secondments. */
interface SecondmentRequests extends JpaRepository<SecondmentRequest, Long> {

	List<SecondmentRequest> findByUnitOrderById(String unit);

	List<SecondmentRequest> findByWorkerOrderById(WorkerCode worker);

	List<SecondmentRequest> findByWorkerInOrderById(Collection<WorkerCode> workers);

	/** Who of a unit and below it was ever asked for; whoever left is not among them. */
	@Query("""
			with branch as (
				select unit.code as code, 0 as depth from OrgUnit unit where unit.code = :unit
				union all
				select unit.code as code, upper.depth + 1 as depth
				from OrgUnit unit join branch upper on unit.parent = upper.code where upper.depth < 12
			)
			select distinct worker.code from Worker worker join branch level on level.code = worker.unit
			join SecondmentRequest request on request.worker = worker.code where worker.leftOn is null""")
	List<WorkerCode> askedForIn(String unit);

	/** Who of them the roster brought a secondment of. */
	@Query("""
			with branch as (
				select unit.code as code, 0 as depth from OrgUnit unit where unit.code = :unit
				union all
				select unit.code as code, upper.depth + 1 as depth
				from OrgUnit unit join branch upper on unit.parent = upper.code where upper.depth < 12
			)
			select distinct worker.code from Worker worker join branch level on level.code = worker.unit
			join FileEntry entry on entry.worker = worker.code
			where worker.leftOn is null and entry.says.kind = org.shegong.worker.FileKind.SECONDMENT
			and entry.request is null and entry.struckAt is null""")
	List<WorkerCode> filedIn(String unit);

	default SecondmentRequest get(RequestNumber number) {
		return findById(number.id()).orElseThrow(() -> new NoSuchElementException("没有编号为“" + number + "”的借调申请"));
	}

}
