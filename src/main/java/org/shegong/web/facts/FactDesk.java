package org.shegong.web.facts;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.shegong.account.AccountName;
import org.shegong.account.WorkerCode;
import org.shegong.approval.Objection;
import org.shegong.audit.AuditAction;
import org.shegong.engine.guard.Witness;
import org.shegong.organization.UnitKind;
import org.shegong.web.Access;
import org.shegong.web.roster.MasterData;
import org.shegong.web.roster.RosterSheet;
import org.shegong.worker.FileKind;
import org.shegong.worker.PersonnelFile;
import org.shegong.worker.Worker;
import org.shegong.worker.SeatsChanged;
import org.shegong.worker.Workers;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Where the personnel office puts facts into the files of its people. */
@Component
@Transactional
class FactDesk {

	/** Nobody gets another code, and a password is drawn. */
	private static final Set<String> FIXED = Set.of("code", "password");

	private static final List<String> CERTIFICATES = List.of("none", "assistant", "intermediate", "senior");

	private final Workers workers;

	private final PersonnelFile file;

	private final FactCases cases;

	private final MasterChange master;

	private final Access access;

	private final Witness witness;

	private final ApplicationEventPublisher events;

	FactDesk(Workers workers, PersonnelFile file, FactCases cases, MasterChange master, Access access, Witness witness,
			ApplicationEventPublisher events) {
		this.events = events;
		this.workers = workers;
		this.file = file;
		this.cases = cases;
		this.master = master;
		this.access = access;
		this.witness = witness;
	}

	/** The worker whom the caller may keep facts of. */
	FactAnswer enter(WorkerCode code, FactForm form, AccountName by) {
		var worker = this.workers.lock(code).orElseThrow();
		var reader = new FactReader(form);
		var fact = reader.read();
		if (!reader.faults().isEmpty()) {
			return FactAnswer.refused(reader.faults());
		}
		var objections = FactRules.objections(this.cases.of(fact, worker, this.file.of(code)));
		if (!Objection.admits(objections)) {
			return FactAnswer.refused(objections.stream().filter(Objection::refuses).toList());
		}
		var answer = switch (fact.kind()) {
			case POST_CHANGE, CORRECTION -> changed(change(worker, fact, by), by);
			case CERTIFICATE -> certificate(worker, fact, by);
			default -> FactAnswer.done(this.file.append(fact.entry(code), by).id(), "已记入档案", objections);
		};
		if (!answer.isRefused()) {
			this.witness.changed(AuditAction.FACT_ENTERED, code, "第%d条".formatted(answer.id()), named(fact.kind()));
		}
		return answer;
	}

	/**
	 * Whoever dates an exit does not deliver it: what waits for them goes on to others.
	 */
	private FactAnswer changed(FactAnswer answer, AccountName by) {
		if (!answer.isRefused()) {
			this.events.publishEvent(new SeatsChanged(by));
		}
		return answer;
	}

	/** That there is anything about health or birth is not said outside the file. */
	private static String named(FactKind kind) {
		return kind.isSensitive() ? null : kind.line().title();
	}

	/** The roster names the highest certificate; a lower one only goes into the file. */
	private FactAnswer certificate(Worker worker, Fact fact, AccountName by) {
		var raises = CERTIFICATES.indexOf(fact.value()) > CERTIFICATES.indexOf(worker.certificate());
		return raises ? this.master.change(worker, "certificate", fact.value(), FileKind.CERTIFICATE, fact, by)
				: FactAnswer.done(this.file.append(fact.entry(worker.code()), by).id(), "已记入档案", List.of());
	}

	private FactAnswer change(Worker worker, Fact fact, AccountName by) {
		var field = column(fact.field()).orElse(null);
		if (field == null) {
			return refused((fact.field() == null) ? "请选择要变更的项目" : "花名册中没有“%s”这一项，请从列表中选择".formatted(fact.field()));
		}
		if (fact.kind() == FactKind.POST_CHANGE && !MasterData.PLACE.contains(field)) {
			return refused("岗位变动只能变更人员类别、职务或单位；其他信息请登记“更正基本信息”");
		}
		if (fact.value().equals(MasterChange.NOTHING) && isRequired(field)) {
			return refused("“%s”不能清空，请填写更正后的内容".formatted(RosterSheet.WORKERS.columns().get(field)));
		}
		var value = field.equals("unit") ? this.master.unit(fact.value()) : fact.value();
		if (field.equals("unit") && !isReached(value)) {
			return refused("没有“%s”这一单位，或不在您的管辖范围：调往其他街道（镇）请由县（区）组织部或人社局登记".formatted(fact.value()));
		}
		if (field.equals("unit") && !isCommunity(value)) {
			return refused("“%s”不是社区：社区工作者的单位应为社区，请从列表中选择；到上级机关工作的请办理借调".formatted(fact.value()));
		}
		return this.master.change(worker, field, value, fact.kind().line(), fact, by);
	}

	private boolean isReached(String unit) {
		return this.master.unitOf(unit).isPresent() && this.access.keepsUnit(unit);
	}

	private boolean isCommunity(String unit) {
		return this.master.unitOf(unit).filter((found) -> found.kind() == UnitKind.COMMUNITY).isPresent();
	}

	/** A column by its name or its title. */
	private static Optional<String> column(String written) {
		return RosterSheet.WORKERS.columns()
			.entrySet()
			.stream()
			.filter((column) -> column.getKey().equals(written) || column.getValue().equals(written))
			.map(Map.Entry::getKey)
			.filter((column) -> !FIXED.contains(column))
			.findFirst();
	}

	private static boolean isRequired(String column) {
		return MasterData.NEEDED.contains(column);
	}

	private static FactAnswer refused(String message) {
		return FactAnswer.refused(List.of(Objection.formFault(message)));
	}

}
