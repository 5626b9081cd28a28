package org.shegong.web.roster;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.shegong.organization.Tree;
import org.shegong.web.roster.Employers.Employer;
import org.shegong.web.roster.sheet.Fault;
import org.shegong.worker.Employment;
import org.shegong.worker.Employments;
import org.shegong.worker.FileEntry;
import org.shegong.worker.PostFact.PostChanged;
import org.shegong.worker.Worker;
import org.springframework.stereotype.Component;

/**
 * People whose unit the sheet of units puts under another street or town: they have
 * another employer, as if they had moved themselves (ORD-51: 岗位变化).
 */
@Component
class MovedUnits {

	private final Employments employments;

	private final Employers employers;

	private final Clock clock;

	MovedUnits(Employments employments, Employers employers, Clock clock) {
		this.employments = employments;
		this.employers = employers;
		this.clock = clock;
	}

	/**
	 * The employer of everybody by the unit they are in, before the rows are stored; none
	 * where no unit that is known moves.
	 */
	Map<String, Employer> before(List<UnitRow> rows, Known known) {
		var employers = new HashMap<String, Employer>();
		if (rows.stream().anyMatch((row) -> moves(row, known.tree()))) {
			known.workers()
				.values()
				.stream()
				.filter((worker) -> !worker.hasLeft())
				.map(Worker::unit)
				.distinct()
				.forEach((unit) -> employers.put(unit, this.employers.of(unit, known.tree())));
		}
		return employers;
	}

	private static boolean moves(UnitRow row, Tree tree) {
		return Optional.ofNullable(tree.units().get(row.code()))
			.filter((known) -> !Objects.equals(known.parent(), row.parent())
					|| !Objects.equals(known.policy(), row.policy()))
			.isPresent();
	}

	/**
	 * Notes it in the files; returns what somebody has to see to. To be called while the
	 * workers are in the units in which they are stored.
	 */
	List<Fault> note(Map<String, Employer> before, Known known, Intake intake) {
		var tree = intake.tree();
		var after = new HashMap<String, Employer>();
		before.keySet().forEach((unit) -> after.put(unit, this.employers.of(unit, tree)));
		var moved = known.workers()
			.values()
			.stream()
			.filter((worker) -> !worker.hasLeft() && before.containsKey(worker.unit())
					&& !before.get(worker.unit()).equals(after.get(worker.unit())))
			.toList();
		var contracts = this.employments.ofAll(moved.stream().map(Worker::code).toList())
			.stream()
			.collect(Collectors.toMap(Employment::worker, Function.identity(), (earlier, later) -> later));
		var warnings = new ArrayList<Fault>();
		for (var worker : moved) {
			var employer = after.get(worker.unit());
			var warning = this.employers.warning(worker, before.get(worker.unit()), employer,
					Optional.ofNullable(contracts.get(worker.code())), LocalDate.now(this.clock));
			warning.ifPresent((said) -> warnings.add(new Fault(RosterSheet.UNITS.id(), 0, "parent", said)));
			intake.ledger()
				.file()
				.add(new FileEntry(worker.code(), LocalDate.now(this.clock),
						new PostChanged("unit", worker.unit(), worker.unit()),
						"所在的%s由%s划归%s%s".formatted(tree.name(worker.unit()), before.get(worker.unit()).name(),
								employer.name(), warning.map((said) -> "。" + said).orElse("")))
					.because(null, null, intake.occasion().source()));
		}
		return warnings;
	}

}
