package org.shegong.web.policies;

import java.util.Collection;
import java.util.List;

import org.shegong.approval.ApprovalRequest;
import org.shegong.approval.RequestState;
import org.shegong.organization.OrgUnits;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Cases of units and all below them, without naming each of those. */
interface CasesOfUnits extends Repository<ApprovalRequest, Long> {

	/** How many requests of a process are undecided. */
	interface Open {

		String getProcess();

		long getCount();

	}

	@Query(OrgUnits.BRANCH + """
			select request.process as process, count(request.id) as count from ApprovalRequest request
			where request.unit in (select level.code from branch level) and request.state in :states
			group by request.process order by request.process""")
	List<Open> open(Collection<String> units, Collection<RequestState> states);

	/** Ids of the latest ones. */
	@Query(OrgUnits.BRANCH + """
			select request.id from ApprovalRequest request
			where request.unit in (select level.code from branch level) and request.process in :processes
			and request.state in :states order by request.id desc limit 40""")
	List<Long> latest(Collection<String> units, Collection<String> processes, Collection<RequestState> states);

	@Query("select request from ApprovalRequest request where request.id in :ids order by request.id desc")
	List<ApprovalRequest> read(Collection<Long> ids);

}
