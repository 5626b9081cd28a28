package org.shegong.web.recruitment;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.shegong.approval.RequestNumber;
import org.shegong.recruitment.exam.ExamDesk;
import org.shegong.web.roster.sheet.Fault;
import org.shegong.web.roster.sheet.Tables;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes in scores, all or none. */
@Component
class ScoreIntake {

	private final ExamDesk desk;

	ScoreIntake(ExamDesk desk) {
		this.desk = desk;
	}

	/**
	 * What is wrong; empty where all of them are kept.
	 * @param rehearsal only look whether it would go well
	 */
	@Transactional
	List<Fault> take(RequestNumber number, Tables tables, boolean rehearsal) {
		var rows = tables.lines(CampaignSheet.SCORES.sheet()).stream().map(ScoreRow::read).toList();
		if (tables.faults().isEmpty()) {
			complain(number, rows);
		}
		if (tables.faults().isEmpty() && rows.isEmpty()) {
			tables.faults().add(Fault.ofFile("表中没有成绩，请从第二行起填写"));
		}
		if (tables.faults().isEmpty() && !rehearsal) {
			this.desk.keep(number, rows.stream().map(ScoreRow::score).toList());
		}
		return tables.faults();
	}

	private void complain(RequestNumber number, List<ScoreRow> rows) {
		this.desk.faults(number, rows.stream().map(ScoreRow::score).toList())
			.forEach((fault) -> rows.get(fault.index()).line().fault(fault.column(), fault.message()));
		var names = names(number);
		rows.stream().filter((row) -> row.name() != null).forEach((row) -> {
			var name = names.get(row.score().candidate());
			if (name != null && !name.equals(row.name())) {
				row.line().fault("name", "%d号是“%s”，不是“%s”，请核对序号".formatted(row.score().candidate(), name, row.name()));
			}
		});
	}

	private Map<Integer, String> names(RequestNumber number) {
		return this.desk.kept(number)
			.stream()
			.collect(Collectors.toMap((kept) -> kept.score().candidate(), ExamDesk.Kept::name));
	}

}
