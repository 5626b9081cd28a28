package org.shegong.web.recruitment;

import java.util.List;
import java.util.stream.Collectors;

import org.shegong.approval.Objection;
import org.shegong.recruitment.campaign.CampaignView;
import org.shegong.recruitment.exam.CandidateDesk;
import org.shegong.web.roster.sheet.Fault;
import org.shegong.web.roster.sheet.Tables;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes in candidates, all or none. */
@Component
class CandidateIntake {

	private final CandidateDesk desk;

	CandidateIntake(CandidateDesk desk) {
		this.desk = desk;
	}

	/**
	 * What became of them.
	 *
	 * @param numbers by which the candidates are called; none after a rehearsal
	 * @param people how many are in order
	 * @param errors with one of them nothing is kept
	 */
	record Receipt(List<Integer> numbers, int people, List<Fault> errors) {
	}

	/**
	 * @param rehearsal only look whether it would go well
	 */
	@Transactional
	Receipt take(CampaignView campaign, Tables tables, boolean rehearsal) {
		var rows = read(campaign, tables);
		if (tables.faults().isEmpty() && rows.isEmpty()) {
			tables.faults().add(Fault.ofFile("表中没有候选人，请从第二行起填写"));
		}
		if (!tables.faults().isEmpty()) {
			return new Receipt(List.of(), 0, tables.faults());
		}
		var people = rows.stream().map(CandidateRow::applicant).toList();
		var numbers = rehearsal ? List.<Integer>of() : this.desk.register(campaign.number(), people);
		return new Receipt(numbers, people.size(), List.of());
	}

	private List<CandidateRow> read(CampaignView campaign, Tables tables) {
		var negativeList = CandidateRow.negativeList(campaign);
		var rows = tables.lines(CampaignSheet.CANDIDATES.sheet())
			.stream()
			.map((line) -> CandidateRow.read(line, negativeList))
			.toList();
		var faulty = tables.faults().stream().map(Fault::row).collect(Collectors.toSet());
		var readable = rows.stream().filter((row) -> !faulty.contains(row.line().row())).toList();
		// a missing column is one fault, not one for every row
		if (!tables.misshapen()) {
			this.desk.objections(campaign.number(), readable.stream().map(CandidateRow::applicant).toList())
				.forEach((index, objections) -> complain(readable.get(index), objections));
		}
		return rows;
	}

	private static void complain(CandidateRow row, List<Objection> objections) {
		objections.forEach((objection) -> row.line().fault(null, objection.inWords()));
	}

}
