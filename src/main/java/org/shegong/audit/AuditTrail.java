package org.shegong.audit;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;

import org.shegong.account.AccountName;
import org.shegong.bulk.ManyRows;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Where it is noted who read or changed what. */
@Component
public class AuditTrail {

	/**
	 * Reading the same again within this time is one line, so that turning pages does not
	 * fill the trail.
	 */
	private static final Duration SAME_SITTING = Duration.ofMinutes(10);

	private final AuditLines lines;

	private final ManyRows rows;

	private final PlatformTransactionManager transactions;

	private final ApplicationEventPublisher events;

	AuditTrail(AuditLines lines, ManyRows rows, PlatformTransactionManager transactions,
			ApplicationEventPublisher events) {
		this.events = events;
		this.rows = rows;
		this.lines = lines;
		this.transactions = transactions;
	}

	/** A change: the line stands and falls with it. */
	@Transactional(propagation = Propagation.REQUIRED)
	public void changed(AuditLine line) {
		this.lines.save(line);
	}

	/** Many changes at once. */
	@Transactional(propagation = Propagation.REQUIRED)
	public void changed(Collection<AuditLine> many) {
		this.rows.insert(AuditLine.class, many);
	}

	/** A reading, which mostly happens where nothing is written. */
	public void read(AuditLine line) {
		read(line, TransactionSynchronizationManager.isCurrentTransactionReadOnly());
	}

	/** A reading while everything that is written will be taken back. */
	public void readWhileTrying(AuditLine line) {
		read(line, true);
	}

	private void read(AuditLine line, boolean besides) {
		var apart = new TransactionTemplate(this.transactions);
		apart.setPropagationBehavior(
				besides ? TransactionDefinition.PROPAGATION_REQUIRES_NEW : TransactionDefinition.PROPAGATION_REQUIRED);
		apart.executeWithoutResult((status) -> {
			if (!this.lines.isNoted(line.account(), line.actionId(), line.worker(), line.unit(), line.subject(),
					line.detail(), line.at().minus(SAME_SITTING))) {
				this.lines.save(line);
				this.events.publishEvent(new DataRead(line));
			}
		});
	}

	/** Who did one of these with an account last, also a moment ago. */
	@Transactional(propagation = Propagation.REQUIRES_NEW, readOnly = true)
	public Optional<AuditLine> last(AccountName account, Collection<AuditAction> actions) {
		return this.lines.findFirstByWorkerAndActionInOrderByIdDesc(account,
				actions.stream().map(AuditAction::id).toList());
	}

	/** What of these was done last to one thing. */
	@Transactional(readOnly = true)
	public Optional<AuditLine> last(Collection<AuditAction> actions, AccountName worker, String unit, String subject) {
		return this.lines.findLast(actions.stream().map(AuditAction::id).toList(), worker, unit, subject);
	}

	/** How many lines of some units are older than a moment. */
	@Transactional(readOnly = true)
	public long countOlder(Collection<String> units, Instant before) {
		return this.lines.countOlder(units, before);
	}

	/** When the oldest line of some units was noted. */
	@Transactional(readOnly = true)
	public Optional<Instant> oldest(Collection<String> units) {
		return Optional.ofNullable(this.lines.oldest(units));
	}

	/** Their time is over. */
	@Transactional
	public int removeOlder(Collection<String> units, Instant before) {
		return this.lines.removeOlder(units, before);
	}

	/** … also of lines about the whole system, which no county answers for. */
	@Transactional
	public int removeOlderOfNoUnit(Instant before) {
		return this.lines.removeOlderOfNoUnit(before);
	}

}
