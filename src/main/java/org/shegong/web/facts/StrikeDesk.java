package org.shegong.web.facts;

import java.time.Clock;
import java.util.List;
import java.util.Objects;

import org.shegong.account.AccountName;
import org.shegong.account.WorkerCode;
import org.shegong.approval.Objection;
import org.shegong.audit.AuditAction;
import org.shegong.engine.People;
import org.shegong.engine.guard.Witness;
import org.shegong.web.roster.MasterData;
import org.shegong.worker.FileEntry;
import org.shegong.worker.PersonnelFile;
import org.shegong.worker.Worker;
import org.shegong.worker.Workers;
import org.shegong.policy.InWords;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where wrong lines are struck out: with who, when and why, never deleted. What a line
 * changed in the roster goes back to what stood there before.
 */
@Component
@Transactional
class StrikeDesk {

	private static final int LONGEST_REASON = 300;

	private final Workers workers;

	private final PersonnelFile file;

	private final MasterChange master;

	private final Witness witness;

	private final People people;

	private final Clock clock;

	StrikeDesk(Workers workers, PersonnelFile file, MasterChange master, Witness witness, People people, Clock clock) {
		this.people = people;
		this.clock = clock;
		this.workers = workers;
		this.file = file;
		this.master = master;
		this.witness = witness;
	}

	FactAnswer strike(WorkerCode code, Long id, String written, AccountName by) {
		var worker = this.workers.lock(code).orElseThrow();
		var entry = this.file.entry(id).filter((line) -> line.worker().equals(code)).orElse(null);
		var reason = FactForm.text(written);
		var refusal = refusal(entry, reason);
		if (refusal != null) {
			return refused(refusal);
		}
		var unsettled = settle(worker, entry, by);
		if (!unsettled.isEmpty()) {
			return FactAnswer.refused(unsettled);
		}
		this.file.strike(id, by, reason);
		this.witness.changed(AuditAction.FACT_STRUCK, code, "第%d条".formatted(id), null);
		return FactAnswer.done(id, changed(entry) ? "已划去，花名册恢复为变更前的内容" : "已划去", List.of());
	}

	private String refusal(FileEntry entry, String reason) {
		if (entry == null) {
			return "此人的档案中没有这条记录";
		}
		if (entry.isStruck()) {
			return "这条记录已由%s于%s划去，不能重复划去".formatted(named(entry.struckBy()), day(entry));
		}
		if (Striking.isDecided(entry)) {
			return "这条记录来自审批流程，不能划去；需要更正的请按原流程办理";
		}
		if (!Striking.isEntered(entry)) {
			return "“%s”由系统自动记载，不能划去".formatted(entry.kind().title());
		}
		if (reason == null) {
			return "请写明划去的理由";
		}
		return (reason.length() > LONGEST_REASON) ? "理由不能超过%d个字".formatted(LONGEST_REASON) : null;
	}

	private String named(AccountName account) {
		return (account != null) ? "“%s”".formatted(this.people.name(account)) : "系统";
	}

	private String day(FileEntry entry) {
		return InWords.moment(entry.struckAt(), this.clock);
	}

	/**
	 * What a line changed must be put back, or the roster would say what no line says.
	 */
	private List<Objection> settle(Worker worker, FileEntry entry, AccountName by) {
		if (!changed(entry)) {
			return List.of();
		}
		var field = entry.field();
		if (field.equals("idNumber") || MasterData.CONTRACT.contains(field)) {
			return List.of(Objection.formFault("身份证号和劳动合同的变更不能划去，请另登记一条更正"));
		}
		var now = this.master.known(worker).of(field).orElse(null);
		if (!Objects.equals(now, entry.value())) {
			return List.of(Objection.formFault("这一项后来又有变更，不能单独划去：请先划去后来的记录，或另登记一条更正"));
		}
		return this.master.restore(worker, entry, by);
	}

	private static boolean changed(FileEntry entry) {
		return entry.field() != null;
	}

	private static FactAnswer refused(String message) {
		return FactAnswer.refused(List.of(Objection.formFault(message)));
	}

}
