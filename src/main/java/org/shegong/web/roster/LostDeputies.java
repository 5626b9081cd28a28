package org.shegong.web.roster;

import java.util.List;

import org.shegong.engine.seats.Deputising.Whereabouts;
import org.shegong.organization.Tree;
import org.shegong.policy.Period;
import org.shegong.engine.seats.LeadersAway;
import org.shegong.engine.seats.LeadersAway.Cover;
import org.shegong.engine.People;
import org.shegong.web.roster.sheet.Fault;
import org.springframework.stereotype.Component;

/** Deputies whom a roster moves away from the county of those they stand in for. */
@Component
class LostDeputies {

	private final LeadersAway absences;

	private final People people;

	LostDeputies(LeadersAway absences, People people) {
		this.absences = absences;
		this.people = people;
	}

	List<Cover> now() {
		return this.absences.inForce();
	}

	/** What somebody has to see to; the row is that of the deputy, where there is one. */
	List<Fault> since(List<Cover> before, List<WorkerRow> rows, Known known, Tree tree) {
		var left = this.absences
			.inForce(new Whereabouts((account) -> known.worker(account.worker()), known.seats()::of, tree::countyOf));
		return before.stream().filter((cover) -> !left.contains(cover)).map((cover) -> told(cover, rows)).toList();
	}

	private Fault told(Cover cover, List<WorkerRow> rows) {
		var message = "“%s”是“%s”%s至%s的代理人，现已不在其任职的县（区）工作，代理失效，请另行设置代理人".formatted(this.people.name(cover.deputy()),
				this.people.name(cover.holder()), Period.inFull(cover.from()), Period.inFull(cover.until()));
		return rows.stream()
			.filter((row) -> cover.deputy().isOf(row.worker()))
			.findFirst()
			.map((row) -> new Fault(RosterSheet.WORKERS.id(), row.line().row(), "unit", message))
			.orElseGet(() -> Fault.ofFile(message));
	}

}
