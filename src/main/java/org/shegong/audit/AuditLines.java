package org.shegong.audit;

import java.time.Instant;
import java.util.Collection;
import java.util.Optional;

import org.shegong.account.AccountName;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** All lines: added, read, and removed when their time is over. */
interface AuditLines extends Repository<AuditLine, Long> {

	AuditLine save(AuditLine line);

	@Query("select count(line) > 0 from AuditLine line where line.account = :account and line.action = :action and line.at >= :since and (line.worker = :worker or line.worker is null and :worker is null) and (line.unit = :unit or line.unit is null and :unit is null) and (line.subject = :subject or line.subject is null and :subject is null) and (line.detail = :detail or line.detail is null and :detail is null)")
	boolean isNoted(AccountName account, String action, AccountName worker, String unit, String subject, String detail,
			Instant since);

	Optional<AuditLine> findFirstByWorkerAndActionInOrderByIdDesc(AccountName worker, Collection<String> actions);

	@Query("select line from AuditLine line where line.action in :actions and line.subject = :subject and (line.worker = :worker or line.worker is null and :worker is null) and (line.unit = :unit or line.unit is null and :unit is null) order by line.id desc limit 1")
	Optional<AuditLine> findLast(Collection<String> actions, AccountName worker, String unit, String subject);

	@Query("select count(line) from AuditLine line where line.unit in :units and line.at < :before")
	long countOlder(Collection<String> units, Instant before);

	@Query("select min(line.at) from AuditLine line where line.unit in :units")
	Instant oldest(Collection<String> units);

	@Modifying
	@Query("delete from AuditLine line where line.unit in :units and line.at < :before")
	int removeOlder(Collection<String> units, Instant before);

	@Modifying
	@Query("delete from AuditLine line where line.unit is null and line.at < :before")
	int removeOlderOfNoUnit(Instant before);

}
