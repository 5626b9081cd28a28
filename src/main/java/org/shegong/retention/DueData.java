package org.shegong.retention;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.shegong.account.WorkerCode;
import org.shegong.audit.AuditTrail;
import org.shegong.organization.OrgUnit;
import org.shegong.organization.Organization;
import org.shegong.policy.Basis;
import org.shegong.policy.Policies;
import org.shegong.policy.Policy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What of a county is older than it may be kept. Whoever has an open case or a dismissal
 * that is not settled is not among it. It lies in the tables of many rooms and is only
 * counted here, so it is asked of the database.
 */
@Component
@Transactional(readOnly = true)
public class DueData {

	/** Cases that go on: undecided, or a leaving whose papers are not all delivered. */
	private static final String NO_OPEN_CASE = " and not exists (select 1 from approval_request o where o.worker = w.code"
			+ " and (o.state in ('SUBMITTED', 'RETURNED') or o.process = 'dismissal' and o.state = 'APPROVED'))";

	private static final String LEAVERS = "select w.code, w.left_on from worker w where w.unit in (:units)"
			+ " and w.left_on < :before and w.anonymised_on is null"
			+ " and not exists (select 1 from posting p where p.account = w.code)"
			+ " and not exists (select 1 from employment e where e.worker = w.code"
			+ " and coalesce(e.ended_on, e.contract_until, e.contract_from) >= :contracts)" + NO_OPEN_CASE
			+ " order by w.left_on, w.code";

	private static final String LEAVES = "select r.worker, min(coalesce(l.extended_until, l.until_date)) as since,"
			+ " count(*) as records from leave_request l join approval_request r on r.id = l.id"
			+ " join worker w on w.code = r.worker where w.unit in (:units) and w.anonymised_on is null"
			+ " and r.state in ('CLOSED', 'REFUSED', 'WITHDRAWN') and l.kind <> 'INJURY'"
			+ " and coalesce(l.extended_until, l.until_date) < :before and (l.reason <> :erased"
			+ " or exists (select 1 from evidence e where e.request = l.id))" + NO_OPEN_CASE
			+ " group by r.worker order by since, r.worker";

	private static final String LOOSE = "select e.uploaded_by, min(e.uploaded_at) as since, count(*) as records"
			+ " from evidence e where e.request is null and e.uploaded_at < :before"
			+ " and not exists (select 1 from local_rule l where l.scan = e.id)"
			+ " and (e.uploaded_by in (select w.code from worker w where w.unit in (:units))"
			+ " or e.uploaded_by in (select p.account from posting p where p.unit in (:units))"
			+ " and e.uploaded_by not in (select w.code from worker w))"
			+ " group by e.uploaded_by order by since, e.uploaded_by";

	private static final String CANDIDATES = "select c.request, count(*) as records,"
			+ " min(coalesce(q.ended_on, q.published_until, q.apply_until, cast(r.submitted_at as date))) as since"
			+ " from candidate c join recruitment_request q on q.id = c.request"
			+ " join approval_request r on r.id = q.id where r.unit in (:units)"
			+ " and r.state in ('CLOSED', 'REFUSED', 'WITHDRAWN') and c.state <> 'HIRED' and c.anonymised_on is null"
			+ " and coalesce(q.ended_on, q.published_until, q.apply_until, cast(r.submitted_at as date)) < :before"
			+ " and not exists (select 1 from list_challenge h where h.request = q.id and h.upheld is null)"
			+ " group by c.request order by since, c.request";

	private final JdbcClient database;

	private final AuditTrail trail;

	private final Organization organization;

	private final Policies policies;

	private final Clock clock;

	DueData(JdbcClient database, AuditTrail trail, Organization organization, Policies policies, Clock clock) {
		this.database = database;
		this.trail = trail;
		this.organization = organization;
		this.policies = policies;
		this.clock = clock;
	}

	/** Everything that is due in a county today. */
	public List<Due> of(String county) {
		var units = units(county);
		var due = new ArrayList<Due>();
		due.addAll(candidates(county, units));
		due.addAll(leaves(county, units));
		due.addAll(loose(county, units));
		due.addAll(leavers(county, units));
		due.addAll(audit(county, units));
		return due;
	}

	/** How long a kind is kept in a county, and what that rests on. */
	public Basis basis(DataKind kind, String county) {
		return kind.months(policyOf(county)).basis();
	}

	/** … in words; a file is kept at least as long as the contract in it. */
	List<String> rules(DataKind kind, String county) {
		var own = basis(kind, county).cited();
		return (kind == DataKind.LEAVER_FILES)
				? List.of(own, RetentionNumbers.of(policyOf(county)).contractMonths().basis().cited()) : List.of(own);
	}

	public int months(DataKind kind, String county) {
		return kind.months(policyOf(county)).value();
	}

	/** The first day that is not over yet. */
	LocalDate before(DataKind kind, String county) {
		return LocalDate.now(this.clock).minusMonths(months(kind, county));
	}

	List<String> units(String county) {
		return this.organization.below(county).stream().map(OrgUnit::code).toList();
	}

	private List<Due> candidates(String county, List<String> units) {
		return asked(CANDIDATES, DataKind.FAILED_APPLICANTS, county, units)
			.query((row, no) -> new Due(DataKind.FAILED_APPLICANTS, row.getString("request"), null,
					row.getObject("since", LocalDate.class), row.getInt("records")))
			.list();
	}

	private List<Due> leaves(String county, List<String> units) {
		return asked(LEAVES, DataKind.LEAVE_PROOFS, county, units).param("erased", Eraser.ERASED)
			.query((row, no) -> new Due(DataKind.LEAVE_PROOFS, row.getString("worker"),
					WorkerCode.of(row.getString("worker")), row.getObject("since", LocalDate.class),
					row.getInt("records")))
			.list();
	}

	private List<Due> loose(String county, List<String> units) {
		return asked(LOOSE, DataKind.LOOSE_PROOFS, county, units)
			.query((row, no) -> new Due(DataKind.LOOSE_PROOFS, row.getString("uploaded_by"),
					WorkerCode.of(row.getString("uploaded_by")),
					row.getTimestamp("since").toLocalDateTime().toLocalDate(), row.getInt("records")))
			.list();
	}

	private List<Due> leavers(String county, List<String> units) {
		var contracts = LocalDate.now(this.clock)
			.minusMonths(RetentionNumbers.of(policyOf(county)).contractMonths().value());
		return asked(LEAVERS, DataKind.LEAVER_FILES, county, units).param("contracts", contracts)
			.query((row, no) -> new Due(DataKind.LEAVER_FILES, row.getString("code"),
					WorkerCode.of(row.getString("code")), row.getObject("left_on", LocalDate.class), 1))
			.list();
	}

	private List<Due> audit(String county, List<String> units) {
		var before = before(DataKind.AUDIT_LINES, county).atStartOfDay(this.clock.getZone()).toInstant();
		var older = (int) this.trail.countOlder(units, before);
		return (older == 0) ? List.of() : List.of(new Due(DataKind.AUDIT_LINES, county, null,
				LocalDate.ofInstant(this.trail.oldest(units).orElseThrow(), this.clock.getZone()), older));
	}

	private JdbcClient.StatementSpec asked(String sql, DataKind kind, String county, List<String> units) {
		return this.database.sql(sql).param("units", units).param("before", before(kind, county));
	}

	private Policy policyOf(String county) {
		return this.policies.at(this.organization.localityOf(county), LocalDate.now(this.clock));
	}

}
