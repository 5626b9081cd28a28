package org.shegong.engine.shelf;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.shegong.audit.AuditAction;
import org.shegong.engine.check.Fault;
import org.shegong.engine.check.Unit;
import org.shegong.engine.guard.Witness;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Keeps who brought which unit, and what became of it. */
@Component
public class ModelLog {

	private static final Logger LOG = LoggerFactory.getLogger(ModelLog.class);

	private final ModelNotes notes;

	private final Witness witness;

	private final Clock clock;

	private final TransactionTemplate apart;

	ModelLog(ModelNotes notes, Witness witness, Clock clock, PlatformTransactionManager transactions) {
		this.notes = notes;
		this.witness = witness;
		this.clock = clock;
		this.apart = new TransactionTemplate(transactions);
		this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
	}

	/**
	 * A unit came into force; stands and falls with its deployment.
	 * @param account who brought it; null for a start of the server
	 * @param brought names of the files that were brought
	 */
	void deployed(String account, Unit unit, Collection<String> brought, Collection<String> completedWith, int version,
			String deployment, List<Fault> warnings) {
		this.notes.save(ModelNote
			.deployed(this.clock.instant(), account, unit.process(), brought, completedWith, version, deployment)
			.with(warnings));
		LOG.info("流程 {} 第 {} 版已部署（{}）", unit.process(), version, (account != null) ? account : "启动时");
	}

	/**
	 * An earlier version came into force again; stands and falls with its deployment.
	 */
	public void broughtBack(String account, Unit unit, int earlier, int version, String deployment, String reason) {
		this.notes.save(
				ModelNote
					.deployed(this.clock.instant(), account, unit.process(), unit.files().keySet(), List.of(), version,
							deployment)
					.from(earlier)
					.because(reason));
		this.witness.changed(AuditAction.MODEL_BROUGHT_BACK, null, null, unit.process(),
				"第%d版恢复为第%d版，理由：%s".formatted(earlier, version, reason));
	}

	/** Running cases left a version for another. */
	public void moved(String account, String process, int from, int to, int moved, int stayed, String reason) {
		this.notes
			.save(ModelNote.moved(this.clock.instant(), account, process, from, to, moved, stayed).because(reason));
		this.witness.changed(AuditAction.CASES_MOVED, null, null, process,
				"由第%d版到第%d版，迁移%d份，保留%d份，理由：%s".formatted(from, to, moved, stayed, reason));
	}

	/** A person's units were refused; that is kept although nothing else is. */
	void refused(String account, String unit, Collection<String> brought, List<Fault> faults) {
		this.apart.executeWithoutResult((status) -> {
			this.notes.save(ModelNote.refused(this.clock.instant(), account, unit, brought, faults));
			this.witness.changed(AuditAction.MODEL_REFUSED, null, null, String.join("、", brought),
					"错误" + faults.stream().filter((fault) -> !fault.warning()).count() + "处");
		});
	}

	/** A unit of the shelf was refused; the one in force stays. */
	void refusedAtStart(String unit, Collection<String> files, List<Fault> faults, String instead) {
		this.apart.executeWithoutResult(
				(status) -> this.notes.save(ModelNote.refused(this.clock.instant(), null, unit, files, faults)));
		LOG.error("流程 {} 没有部署，{}。请改正后重新启动：\n{}", unit, instead, listed(faults));
	}

	/** All at once, a line each. */
	static String listed(List<Fault> faults) {
		return IntStream.range(0, faults.size())
			.mapToObj((index) -> (index + 1) + ". " + faults.get(index).inWords())
			.collect(Collectors.joining("\n"));
	}

}
