package org.shegong.web.assessment;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;

import org.shegong.account.WorkerCode;
import org.shegong.assessment.AssessmentFrame;
import org.shegong.assessment.scores.Scores;
import org.shegong.assessment.scores.Weights;
import org.shegong.web.roster.sheet.Column;
import org.shegong.web.roster.sheet.Line;
import org.shegong.web.roster.sheet.Sheet;
import org.shegong.web.roster.sheet.Template;

/** The table of scores of one assessment: a column for every component that counts. */
record ScoreSheet(List<Weights.Part> weights, List<AssessmentFrame.Row> rows) {

	Sheet sheet() {
		var columns = new ArrayList<Column>();
		columns.add(Column.required("worker", "编号", "人员编号"));
		columns.add(Column.optional("name", "姓名"));
		columns.add(Column.optional("unit", "社区", "单位"));
		this.weights.forEach((part) -> columns.add(Column.optional(part.component(), part.title())));
		return new Sheet("scores", List.of("考核得分"), columns, List.of());
	}

	/** Everybody who is assessed, with what is kept so far. */
	Template template() {
		var template = Template.of(sheet(), this.rows.stream().map(this::row).toList());
		this.weights.forEach((part) -> template.remark(part.title(),
				"0 至 100，最多两位小数，占总分%s%%".formatted(part.percent().toPlainString())));
		return template;
	}

	private List<String> row(AssessmentFrame.Row line) {
		var cells = new ArrayList<String>(List.of(line.worker().value(), line.name(), line.unitName()));
		this.weights.stream()
			.map(Weights.Part::component)
			.map((component) -> line.scores().get(component))
			.forEach((score) -> cells.add((score != null) ? score.stripTrailingZeros().toPlainString() : ""));
		return cells;
	}

	/** What a line says; a name that belongs to somebody else is a fault of the line. */
	Scores read(Line line) {
		var worker = WorkerCode.read(line.code("worker", 64)).orElse(null);
		var name = line.called("name", 120, null);
		line.text("unit", 120, null);
		var known = this.rows.stream().filter((one) -> one.worker().equals(worker)).findFirst();
		if (name != null && known.filter((one) -> !one.name().equals(name)).isPresent()) {
			line.fault("name", "编号“%s”是%s，不是%s，请核对".formatted(worker, known.get().name(), name));
		}
		var points = new HashMap<String, BigDecimal>();
		this.weights.stream().map(Weights.Part::component).forEach((component) -> {
			var score = line.amount(component, null);
			if (score != null) {
				points.put(component, score);
			}
		});
		return new Scores(worker, points);
	}

}
