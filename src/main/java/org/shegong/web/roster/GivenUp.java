package org.shegong.web.roster;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.shegong.organization.Tree;
import org.shegong.organization.Post;
import org.shegong.organization.Posting;
import org.shegong.web.roster.sheet.Fault;
import org.shegong.worker.Position;
import org.shegong.worker.Worker;
import org.springframework.stereotype.Component;

/**
 * With an office end its posts, at every unit and from whatever sheet they came; whoever
 * only moves gives up those of the community they leave. What the same roster lists in
 * its sheet of posts stays.
 */
@Component
class GivenUp {

	static final Map<Position, Post> FOLLOWING = Map.of(Position.SECRETARY, Post.COMMUNITY_SECRETARY, Position.DIRECTOR,
			Post.COMMUNITY_DIRECTOR);

	/** A post that a row ends. */
	record Ending(WorkerRow row, Posting posting) {
	}

	/** To be called before the rows are stored. */
	List<Ending> by(List<WorkerRow> rows, List<PostRow> listed, Known known) {
		var endings = new ArrayList<Ending>();
		for (var row : rows) {
			known.worker(row.worker())
				.filter((stored) -> isMoved(row, stored))
				.ifPresent((stored) -> known.seats()
					.of(stored.code().account())
					.stream()
					.filter((posting) -> ends(posting, row, stored) && !isListed(posting, listed))
					.forEach((posting) -> endings.add(new Ending(row, posting))));
		}
		return endings;
	}

	/** To be called before posts follow from positions again. */
	List<Fault> end(List<Ending> endings, Seats seats, Tree tree) {
		var told = new ArrayList<Fault>();
		for (var ending : endings) {
			var posting = ending.posting();
			seats.take(posting);
			if (!posting.byPosition()) {
				told.add(new Fault(RosterSheet.WORKERS.id(), ending.row().line().row(), "position",
						"“%s”的职务或单位变动，%s“%s”的岗位同时终止；仍然任职的，请在花名册“岗位”表中登记".formatted(posting.personName(),
								tree.name(posting.unit()), posting.post().title())));
			}
		}
		return told;
	}

	private static boolean isMoved(WorkerRow row, Worker stored) {
		return !Set.copyOf(row.standing().positions()).equals(Set.copyOf(stored.positions()))
				|| !row.standing().unit().equals(stored.unit());
	}

	private static boolean ends(Posting posting, WorkerRow row, Worker stored) {
		var held = row.standing().positions().stream().map(FOLLOWING::get).anyMatch((post) -> post == posting.post());
		return FOLLOWING.containsValue(posting.post())
				&& (!held || posting.unit().equals(stored.unit()) && !stored.unit().equals(row.standing().unit()));
	}

	private static boolean isListed(Posting posting, List<PostRow> listed) {
		return listed.stream()
			.anyMatch((row) -> row.seats() && posting.account().value().equals(row.account())
					&& posting.post() == row.post() && posting.unit().equals(row.unit()));
	}

}
