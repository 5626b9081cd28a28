package org.shegong.web.facts;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.shegong.account.AccountName;
import org.shegong.approval.Objection;
import org.shegong.organization.OrgUnit;
import org.shegong.organization.OrgUnits;
import org.shegong.policy.Articles;
import org.shegong.policy.Basis;
import org.shegong.web.roster.MasterData;
import org.shegong.web.roster.Occasion;
import org.shegong.web.roster.Receipt;
import org.shegong.web.roster.RosterDesk;
import org.shegong.worker.Employments;
import org.shegong.worker.FileEntry;
import org.shegong.worker.FileKind;
import org.shegong.worker.IdNumber;
import org.shegong.worker.PersonnelFile;
import org.shegong.worker.Worker;
import org.springframework.stereotype.Component;

/**
 * Changes what the roster says of a worker, through the roster's own reading and checks.
 */
@Component
class MasterChange {

	/** Written where a cell is to be emptied. */
	static final String NOTHING = "清空";

	private static final Basis MOVED = Articles.of("written-contract");

	/** What a warning about a column rests on. */
	private static final Map<String, Basis> BECAUSE = Map.of("contractUntil", Articles.of("contract-changed"),
			"birthDate", Articles.of("retirement-age"), "position", Articles.of("office-ended"));

	private final RosterDesk roster;

	private final Employments employments;

	private final PersonnelFile file;

	private final OrgUnits units;

	MasterChange(RosterDesk roster, Employments employments, PersonnelFile file, OrgUnits units) {
		this.roster = roster;
		this.employments = employments;
		this.file = file;
		this.units = units;
	}

	/** What the roster says now. */
	MasterData known(Worker worker) {
		return MasterData.of(worker, this.employments.latest(worker.code()));
	}

	/**
	 * The code of a unit that was written by its name; the word itself where no unit or
	 * several bear it.
	 */
	String unit(String written) {
		var named = this.units.findAll().stream().filter((unit) -> unit.name().equals(written)).toList();
		return (named.size() == 1 && !this.units.existsById(written)) ? named.get(0).code() : written;
	}

	/** Changes a column and files it; refusals where nothing was changed. */
	FactAnswer change(Worker worker, String field, String value, FileKind kind, Fact fact, AccountName by) {
		var latest = latest(worker, field);
		var receipt = amend(worker, field, value, Occasion.entered(by, kind, fact.date(), fact.note(), fact.paper()));
		if (!receipt.accepted()) {
			return FactAnswer.refused(faults(receipt));
		}
		var line = this.file.everOf(worker.code())
			.stream()
			.filter((entry) -> entry.id() > latest && field.equals(entry.field()))
			.findFirst();
		return line.map((entry) -> FactAnswer.done(entry.id(), "已登记，档案和花名册同时更新", warnings(receipt)))
			.orElseGet(() -> FactAnswer.refused(List.of(Objection.formFault("花名册中登记的就是这个内容，没有需要变更的"))));
	}

	/** Puts back what stood there before a line that is struck out. */
	List<Objection> restore(Worker worker, FileEntry line, AccountName by) {
		var receipt = amend(worker, line.field(), (line.former() != null) ? line.former() : NOTHING,
				Occasion.struck(by));
		return receipt.accepted() ? List.of() : faults(receipt);
	}

	private Receipt amend(Worker worker, String field, String value, Occasion occasion) {
		var cells = new LinkedHashMap<String, String>();
		cells.put(field, value.equals(NOTHING) ? "" : value);
		if (field.equals("idNumber")) {
			IdNumber.of(value).ifPresent((number) -> {
				cells.put("gender", number.gender().name().toLowerCase());
				cells.put("birthDate", number.birthDate().toString());
			});
		}
		return this.roster.amend(worker, known(worker), cells, occasion);
	}

	private long latest(Worker worker, String field) {
		return this.file.everOf(worker.code())
			.stream()
			.filter((entry) -> field.equals(entry.field()))
			.map(FileEntry::id)
			.max(Comparator.naturalOrder())
			.orElse(0L);
	}

	private static List<Objection> faults(Receipt receipt) {
		return receipt.errors().stream().map((fault) -> Objection.formFault(fault.message())).toList();
	}

	private static List<Objection> warnings(Receipt receipt) {
		return receipt.warnings()
			.stream()
			.map((fault) -> Objection.warning(fault.message(), BECAUSE.getOrDefault(fault.column(), MOVED)))
			.toList();
	}

	Optional<OrgUnit> unitOf(String code) {
		return this.units.findById(code);
	}

}
