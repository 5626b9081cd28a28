package org.shegong.web.roster;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.shegong.organization.OrgUnit;
import org.shegong.organization.OrgUnits;
import org.shegong.web.roster.Employers.Employer;
import org.shegong.web.roster.sheet.Fault;
import org.shegong.worker.FileEntry;
import org.shegong.worker.PersonnelFile;
import org.shegong.worker.PostFact.PostChanged;
import org.shegong.worker.Worker;
import org.shegong.worker.Workers;
import org.springframework.stereotype.Component;

/**
 * People whose unit the sheet of units puts under another street or town: they have
 * another employer, as if they had moved themselves (ORD-51: 岗位变化).
 */
@Component
class MovedUnits {

	private final OrgUnits units;

	private final Workers workers;

	private final Employers employers;

	private final PersonnelFile file;

	private final Clock clock;

	MovedUnits(OrgUnits units, Workers workers, Employers employers, PersonnelFile file, Clock clock) {
		this.units = units;
		this.workers = workers;
		this.employers = employers;
		this.file = file;
		this.clock = clock;
	}

	/**
	 * The employer of everybody by the unit they are in, before the rows are stored; none
	 * where no unit that is known moves.
	 */
	Map<String, Employer> before(List<UnitRow> rows) {
		var employers = new HashMap<String, Employer>();
		if (rows.stream().anyMatch(this::moves)) {
			this.workers.findAll()
				.stream()
				.filter((worker) -> !worker.hasLeft())
				.map(Worker::unit)
				.distinct()
				.forEach((unit) -> employers.put(unit, this.employers.of(unit)));
		}
		return employers;
	}

	private boolean moves(UnitRow row) {
		return this.units.findById(row.code())
			.filter((known) -> !Objects.equals(known.parent(), row.parent())
					|| !Objects.equals(known.policy(), row.policy()))
			.isPresent();
	}

	/** Notes it in the files; returns what somebody has to see to. */
	List<Fault> note(Map<String, Employer> before, Occasion occasion) {
		var warnings = new ArrayList<Fault>();
		var today = LocalDate.now(this.clock);
		for (var worker : before.isEmpty() ? List.<Worker>of() : this.workers.findAll()) {
			var employer = before.get(worker.unit());
			if (worker.hasLeft() || employer == null || employer.equals(this.employers.of(worker.unit()))) {
				continue;
			}
			var warning = this.employers.warning(worker, employer, today);
			warning.ifPresent((said) -> warnings.add(new Fault(RosterSheet.UNITS.id(), 0, "parent", said)));
			append(worker, employer, warning.map((said) -> "。" + said).orElse(""), occasion);
		}
		return warnings;
	}

	private void append(Worker worker, Employer before, String warning, Occasion occasion) {
		var unit = this.units.findById(worker.unit()).map(OrgUnit::name).orElse(worker.unit());
		var after = this.employers.of(worker.unit());
		this.file.append(new FileEntry(worker.code(), LocalDate.now(this.clock),
				new PostChanged("unit", worker.unit(), worker.unit()),
				"所在的%s由%s划归%s%s".formatted(unit, before.name(), after.name(), warning))
			.because(null, null, occasion.source()), occasion.by());
	}

}
