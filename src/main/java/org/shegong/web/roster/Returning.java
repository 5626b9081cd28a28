package org.shegong.web.roster;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

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

	/** An office that a row gives to somebody who did not hold it. */
	private record Gained(WorkerCode worker, String name, Position office, RosterSheet sheet, int row) {
	}

	/** To be called before anything is stored. */
	List<Fault> warnings(List<WorkerRow> rows, List<PostRow> listed, Known known) {
		var gained = new ArrayList<Gained>();
		rows.forEach((row) -> gained(row, known.worker(row.worker()).orElse(null))
			.map((office) -> new Gained(row.worker(), row.name(), office, RosterSheet.WORKERS, row.line().row()))
			.ifPresent(gained::add));
		listed.stream()
			.filter((row) -> row.seats() && !isHeld(row, known.seats()))
			.forEach((row) -> GivenUp.FOLLOWING.entrySet()
				.stream()
				.filter((office) -> office.getValue() == row.post())
				.findFirst()
				.map((office) -> new Gained(WorkerCode.of(row.account()), row.name(), office.getKey(),
						RosterSheet.POSTS, row.line().row()))
				.ifPresent(gained::add));
		var filed = this.file.ofAll(gained.stream().map(Gained::worker).distinct().toList())
			.stream()
			.collect(Collectors.groupingBy(FileEntry::worker));
		return gained.stream()
			.flatMap((one) -> warning(one, filed.getOrDefault(one.worker(), List.of())).stream())
			.toList();
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

	private static Optional<Fault> warning(Gained gained, List<FileEntry> filed) {
		return filed.stream()
			.flatMap((line) -> end(line, gained.office()).stream())
			.reduce((before, after) -> after)
			.map((end) -> new Fault(gained.sheet().id(), gained.row(),
					(gained.sheet() == RosterSheet.POSTS) ? "post" : "position",
					"“%s”已于%s卸任（%s），本行又登记其担任“%s”：如是旧花名册，请更正后重新导入；确已重新任职的，请留存任职依据".formatted(gained.name(),
							Period.inFull(end.on()), end.how(), GivenUp.FOLLOWING.get(gained.office()).title())));
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
