package org.shegong.web.roster;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.shegong.account.AccountName;
import org.shegong.account.WorkerCode;
import org.shegong.policy.Period;
import org.shegong.dismissal.grounds.Ground;
import org.shegong.web.roster.sheet.Fault;
import org.shegong.worker.ContractFact.Left;
import org.shegong.worker.FileEntry;
import org.shegong.worker.PersonnelFile;
import org.shegong.worker.Position;
import org.shegong.worker.PostFact.RosterChanged;
import org.shegong.worker.Worker;
import org.springframework.stereotype.Component;

/**
 * An old sheet may give somebody back an office that they were recalled from or laid
 * down; that is said, with the day.
 */
@Component
class Returning {

	/** Ways of leaving an office, as lines about leaving say them. */
	private static final Set<Ground> LEFT = EnumSet.of(Ground.RECALL, Ground.LOST_ELECTION, Ground.RESIGNATION,
			Ground.RETIREMENT);

	private final PersonnelFile file;

	Returning(PersonnelFile file) {
		this.file = file;
	}

	/** To be called before anything is stored. */
	List<Fault> warnings(List<WorkerRow> rows, List<PostRow> listed, Known known) {
		var warnings = new ArrayList<Fault>();
		rows.forEach((row) -> gained(row, known.worker(row.worker()).orElse(null))
			.flatMap((office) -> warning(row.worker(), row.name(), office, RosterSheet.WORKERS, row.line().row()))
			.ifPresent(warnings::add));
		listed.stream()
			.filter((row) -> row.seats() && !isHeld(row, known.seats()))
			.forEach((row) -> GivenUp.FOLLOWING.entrySet()
				.stream()
				.filter((office) -> office.getValue() == row.post())
				.map(Map.Entry::getKey)
				.findFirst()
				.flatMap((office) -> warning(WorkerCode.of(row.account()), row.name(), office, RosterSheet.POSTS,
						row.line().row()))
				.ifPresent(warnings::add));
		return warnings;
	}

	private static Optional<Position> gained(WorkerRow row, Worker stored) {
		return row.standing()
			.positions()
			.stream()
			.filter((position) -> GivenUp.FOLLOWING.containsKey(position) && stored != null
					&& (stored.hasLeft() || !stored.positions().contains(position)))
			.findFirst();
	}

	private static boolean isHeld(PostRow row, Seats seats) {
		return seats.of(AccountName.of(row.account()))
			.stream()
			.anyMatch((posting) -> posting.post() == row.post() && posting.unit().equals(row.unit()));
	}

	private Optional<Fault> warning(WorkerCode worker, String name, Position office, RosterSheet sheet, int row) {
		return this.file.of(worker)
			.stream()
			.flatMap((line) -> end(line, office).stream())
			.reduce((before, after) -> after)
			.map((end) -> new Fault(sheet.id(), row, (sheet == RosterSheet.POSTS) ? "post" : "position",
					"“%s”已于%s卸任（%s），本行又登记其担任“%s”：如是旧花名册，请更正后重新导入；确已重新任职的，请留存任职依据".formatted(name,
							Period.inFull(end.on()), end.how(), GivenUp.FOLLOWING.get(office).title())));
	}

	/** When and how an office ended. */
	private record End(LocalDate on, String how) {
	}

	private static Optional<End> end(FileEntry line, Position office) {
		return line.says(Left.class)
			.flatMap((left) -> LEFT.stream().filter((ground) -> ground.id().equals(left.ground())).findFirst())
			.map(Ground::title)
			.or(() -> laidDown(line, office))
			.map((how) -> new End(line.date(), how));
	}

	private static Optional<String> laidDown(FileEntry line, Position office) {
		return line.says(RosterChanged.class)
			.filter((changed) -> "position".equals(changed.field()))
			.filter((changed) -> holds(changed.former(), office) && !holds(changed.value(), office))
			.map((changed) -> "花名册变更职务");
	}

	private static boolean holds(String positions, Position office) {
		return positions != null && Arrays.asList(positions.split("\\+")).contains(office.id());
	}

}
