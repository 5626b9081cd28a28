package org.shegong.web.roster;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.shegong.account.WorkerCode;
import org.shegong.engine.accounts.Accounts;
import org.shegong.web.roster.Register.Person;
import org.shegong.web.roster.Steps.Step;
import org.shegong.web.roster.sheet.Fault;
import org.shegong.web.roster.sheet.Line;
import org.shegong.worker.Worker;
import org.shegong.worker.Workers;
import org.springframework.stereotype.Component;

/** Takes in workers and their contracts. */
@Component
class WorkerIntake {

	private final Workers workers;

	private final RosterTrace trace;

	private final Mothers mothers;

	private final ClassChanges classes;

	private final ExitDates exits;

	private final Accounts accounts;

	private final Clock clock;

	WorkerIntake(Workers workers, RosterTrace trace, Mothers mothers, ClassChanges classes, ExitDates exits,
			Accounts accounts, Clock clock) {
		this.workers = workers;
		this.trace = trace;
		this.mothers = mothers;
		this.classes = classes;
		this.exits = exits;
		this.accounts = accounts;
		this.clock = clock;
	}

	List<WorkerRow> read(List<Line> lines, Known known, Register register, Logins logins, Steps steps) {
		known.seats()
			.all()
			.forEach((seat) -> register.people()
				.enter(seat.account().value(), new Person(seat.personName(), false, false)));
		known.workers()
			.values()
			.forEach((worker) -> register.people().enter(worker.code().value(), new Person(worker.name(), true, true)));
		var rows = new ArrayList<WorkerRow>();
		for (var line : lines) {
			rows.add(read(line, known));
			steps.at(Step.CHECKING, RosterSheet.WORKERS, rows.size(), lines.size());
		}
		var unique = new Unique("编号");
		rows.forEach((row) -> check(row, register, unique));
		rows.forEach((row) -> this.mothers.check(row, known.workers()));
		var ages = new Ages(LocalDate.now(this.clock));
		rows.forEach((row) -> ages.check(row.line(), row.person().birthDate()));
		refuseAdministrators(rows, known.workers().keySet());
		new OneNumberOnePerson(this.workers).check(rows);
		rows.forEach((row) -> logins.add(row.line(), row.code(), row.name(), row.password()));
		return rows;
	}

	/**
	 * What the personnel office may not enter of a single worker, as faults of its row.
	 */
	void checkEntered(List<WorkerRow> rows, Occasion occasion) {
		this.classes.refuse(rows);
		this.exits.refuse(rows, occasion);
	}

	/** Returns what somebody has to see to because of it. */
	List<Fault> store(List<WorkerRow> rows, Known known, Intake intake) {
		var warnings = new ArrayList<Fault>();
		for (var row : rows) {
			var stored = known.workers().get(row.worker());
			warnings.addAll(this.trace.note(row, stored, known, intake));
			this.classes.warning(row, stored, known.contracts(row.worker())).ifPresent(warnings::add);
			warnings.addAll(this.exits.warnings(row, stored, intake.tree()));
			var worker = describe(row, (stored != null) ? stored : draft(row));
			if (row.contract() != null && !row.contract().exists()) {
				worker.receives(row.contract().monthlyWage());
				probationAlone(row).ifPresent(warnings::add);
			}
			if (stored == null) {
				known.workers().put(worker.code(), worker);
				intake.ledger().workers().add(worker);
			}
			if (row.contract() != null && row.contract().exists()) {
				var contract = row.contract().amend(row.worker());
				if (row.contract().known().isEmpty()) {
					intake.ledger().contracts().add(contract);
				}
			}
			known.seats().of(worker.code().account()).forEach((seat) -> seat.rename(row.name()));
		}
		return warnings;
	}

	/** What is not kept is said. */
	private static Optional<Fault> probationAlone(WorkerRow row) {
		return row.contract().isProbationAlone()
				? Optional.of(new Fault(RosterSheet.WORKERS.id(), row.line().row(), "probationUntil",
						"“%s”填写了试用期截止日期，但没有劳动合同的编号和起止日期：试用期包含在劳动合同期限内，没有登记合同的不记载试用期；有合同的请补填".formatted(row.name())))
				: Optional.empty();
	}

	/** Nobody who is new may come to own an account that administers the system. */
	private void refuseAdministrators(List<WorkerRow> rows, Set<WorkerCode> known) {
		var administrators = this.accounts.administrators();
		rows.stream()
			.filter((row) -> row.code() != null && !known.contains(row.worker()))
			.filter((row) -> administrators.stream().anyMatch(row.code()::equalsIgnoreCase))
			.forEach((row) -> row.line().fault("code", "“%s”是系统管理员的账号，不能用作人员编号，请换一个编号", row.code()));
	}

	private static WorkerRow read(Line line, Known known) {
		var code = WorkerCode.read(line.peek("code"));
		return WorkerRow.read(line, code.flatMap(known::worker), code.map(known::contracts).orElse(List.of()));
	}

	/** Whom the rows name. */
	static List<WorkerCode> named(List<Line> lines, String column) {
		return lines.stream()
			.map((line) -> line.peek(column))
			.flatMap((code) -> WorkerCode.read(code).stream())
			.distinct()
			.toList();
	}

	private static void check(WorkerRow row, Register register, Unique unique) {
		register.units().refer(row.line(), "unit", row.standing().unit(), "请在单位表中登记该单位或更正代码");
		if (row.code() == null || !unique.admits(row.line(), "code", row.code())
				|| register.people().spelledOtherwise(row.line(), "code", row.code())) {
			return;
		}
		var known = register.people().get(row.code());
		if (known != null && !known.worker() && !known.name().equals(row.name())) {
			row.line().fault("name", "账号“%s”已属于“%s”，同一账号应为同一人，请更正姓名或换一个编号", row.code(), known.name());
		}
		register.people().enter(row.code(), new Person(row.name(), true, true));
	}

	/** Somebody new, as the row describes them. */
	static Worker draft(WorkerRow row) {
		return new Worker(row.worker(), row.name(), row.person().gender(), row.person().birthDate(),
				row.standing().workerClass(), row.standing().positions(), row.standing().unit());
	}

	private static Worker describe(WorkerRow row, Worker worker) {
		var person = row.person();
		var service = row.service();
		worker.identify(row.name(), person.gender(), person.birthDate());
		worker.place(row.standing().workerClass(), row.standing().positions(), row.standing().unit());
		worker.servesSince(service.workingSince(), service.servingSince());
		worker.retiresFrom(service.retirementBase());
		worker.documents(person.idNumber(), person.education(), person.householdRegistration());
		worker.qualifies(service.certificate(), service.eligibleSince(), service.grade());
		return worker;
	}

}
