package org.shegong.web.roster;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

import org.shegong.account.AccountName;
import org.shegong.organization.Post;
import org.shegong.organization.Posting;
import org.shegong.web.roster.Register.Person;
import org.shegong.web.roster.sheet.Line;
import org.shegong.worker.Position;
import org.shegong.worker.Worker;
import org.springframework.stereotype.Component;

/** Takes in who holds which post, and the posts that follow from positions. */
@Component
class PostIntake {

	List<PostRow> read(List<Line> lines, Register register, Logins logins) {
		var rows = lines.stream().map(PostRow::read).toList();
		var unique = new Unique("任职");
		for (var row : rows) {
			register.units().refer(row.line(), "unit", row.unit(), "请在单位表中登记该单位或更正代码");
			checkPerson(row, register);
			if (row.account() != null && row.seats()) {
				unique.admits(row.line(), "post", row.account() + " " + row.post().id() + " " + row.unit());
			}
		}
		rows.forEach((row) -> logins.add(row.line(), row.account(), row.name(), row.password()));
		return rows;
	}

	/**
	 * The sheet is complete for the accounts it names: posts it does not list for them
	 * are given up.
	 */
	void store(List<PostRow> rows, Seats held) {
		rows.stream()
			.collect(Collectors.groupingBy((row) -> AccountName.of(row.account())))
			.forEach((account, wanted) -> {
				var name = wanted.get(0).name();
				var seats = held.of(account);
				seats.forEach((seat) -> seat.rename(name));
				seats.stream()
					.filter((seat) -> !seat.byPosition()
							&& wanted.stream().noneMatch((row) -> isAt(seat, row.post(), row.unit())))
					.forEach(held::take);
				wanted.stream()
					.filter((row) -> row.seats()
							&& seats.stream().noneMatch((seat) -> isAt(seat, row.post(), row.unit())))
					.forEach((row) -> held.give(new Posting(account, name, row.post(), row.unit(), false)));
			});
	}

	/**
	 * Secretary and director sit on their community's post as long as they are it, no
	 * longer.
	 */
	void followPositions(Collection<AccountName> accounts, Known known) {
		var held = known.seats();
		for (var worker : accounts.stream().flatMap((account) -> known.worker(account.worker()).stream()).toList()) {
			var wanted = positions(worker).stream()
				.filter(GivenUp.FOLLOWING::containsKey)
				.map(GivenUp.FOLLOWING::get)
				.toList();
			var seats = held.of(worker.code().account());
			seats.stream().filter((seat) -> seat.byPosition() && !follows(seat, worker, wanted)).forEach(held::take);
			wanted.stream()
				.filter((post) -> seats.stream().noneMatch((seat) -> isAt(seat, post, worker.unit())))
				.forEach((post) -> held
					.give(new Posting(worker.code().account(), worker.name(), post, worker.unit(), true)));
		}
	}

	/** Whoever left sits on nothing, whatever the sheet still says. */
	private static List<Position> positions(Worker worker) {
		return worker.hasLeft() ? List.of() : worker.positions();
	}

	private static boolean follows(Posting seat, Worker worker, List<Post> wanted) {
		return seat.unit().equals(worker.unit()) && wanted.contains(seat.post());
	}

	private static boolean isAt(Posting seat, Post post, String unit) {
		return seat.post() == post && seat.unit().equals(unit);
	}

	private static void checkPerson(PostRow row, Register register) {
		if (row.account() == null || row.name() == null
				|| register.people().spelledOtherwise(row.line(), "account", row.account())) {
			return;
		}
		var known = register.people().get(row.account());
		if (known != null && known.settled() && known.name() != null && !known.name().equals(row.name())) {
			row.line().fault("name", "账号“%s”属于“%s”，同一账号应为同一人，请更正姓名或换一个账号", row.account(), known.name());
			return;
		}
		register.people().enter(row.account(), new Person(row.name(), known != null && known.worker(), true));
	}

}
