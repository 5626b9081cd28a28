package org.shegong.web.roster;

import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;

import org.shegong.leave.LeaveKind;
import org.shegong.web.roster.sheet.Line;
import org.shegong.web.roster.sheet.Words;
import org.shegong.worker.FileEntry;

/** A row of the sheet {@code file}. */
record FileRow(String worker, LocalDate date, Kind kind, String value, LocalDate until, String note) {

	/** What a line of a personnel file is about. */
	record Kind(String id, String title) {
	}

	private static final Words<Kind> KINDS = new Words<Kind>()
		.with(kind("assessment", "年度考核"), "assessment", "年度考核", "考核")
		.with(kind("notice", "通报"), "notice", "通报", "通报批评")
		.with(kind("absence", "旷工"), "absence", "旷工")
		.with(kind("training", "培训"), "training", "培训")
		.with(kind("transfer", "岗位变动"), "transfer", "岗位变动", "调动")
		.with(kind("secondment", "借调"), "secondment", "借调")
		.with(kind("commendation", "表彰"), "commendation", "表彰", "奖励", "表彰奖励")
		.with(kind("leave", "请假"), "leave", "请假", "休假")
		.with(kind("pregnancy", "孕期"), "pregnancy", "孕期", "怀孕")
		.with(kind("medical-period", "医疗期"), "medical-period", "医疗期")
		.with(kind("child-birth", "子女出生"), "child-birth", "子女出生", "生育")
		.with(kind("exam-eligibility", "符合报考条件"), "exam-eligibility", "符合报考条件", "报考资格")
		.with(kind("discipline", "处分"), "discipline", "处分", "纪律处分")
		.with(kind("grade", "薪级"), "grade", "薪级", "岗位等级");

	/** The four grades under both names they have (XX-27, ORD-40). */
	private static final Words<String> GRADES = new Words<String>().with("excellent", "excellent", "优秀")
		.with("competent", "competent", "称职", "合格")
		.with("basically-competent", "basically-competent", "基本称职", "基本合格")
		.with("incompetent", "incompetent", "不称职", "不合格");

	private static final Map<String, String> TITLES = Map.of("excellent", "优秀", "competent", "称职（合格）",
			"basically-competent", "基本称职（基本合格）", "incompetent", "不称职（不合格）");

	static FileRow read(Line line) {
		var kind = line.need("kind", line.choice("kind", KINDS, null));
		var value = line.text("value", 200, null);
		var row = new FileRow(line.code("worker", 64), line.need("date", line.date("date", null)), kind,
				isAssessment(kind) ? graded(value) : value, line.date("until", null), line.text("note", 900, null));
		line.inOrder(row.date, "until", row.until, "截止日期不能早于日期");
		return row;
	}

	private static boolean isAssessment(Kind kind) {
		return kind != null && kind.id().equals("assessment");
	}

	/** One word for one grade, however it was written; any other value stays as it is. */
	private static String graded(String value) {
		return (value != null) ? GRADES.find(value).orElse(value) : null;
	}

	private static Kind kind(String id, String title) {
		return new Kind(id, title);
	}

	/** The line of the file it becomes. */
	FileEntry entry() {
		return new FileEntry(this.worker, this.date, this.kind.id(), summary()).saying(this.value, this.until)
			.because(null, null, "花名册");
	}

	boolean isAlready(FileEntry entry) {
		return this.date.equals(entry.date()) && this.kind.id().equals(entry.kind())
				&& Objects.equals(this.value, entry.value()) && Objects.equals(this.until, entry.until())
				&& summary().equals(entry.summary());
	}

	private String summary() {
		if (this.note != null) {
			return this.note;
		}
		return (this.value != null) ? this.kind.title() + "：" + inWords() : this.kind.title();
	}

	/** The kind of a leave reads as people call it, with or without a number behind. */
	private String inWords() {
		if (isAssessment(this.kind)) {
			return TITLES.getOrDefault(this.value, this.value);
		}
		var words = this.value.split("(?=[:：])", 2);
		return this.kind.id().equals("leave") ? LeaveKind.named(words[0].strip()).map(LeaveKind::title).orElse(words[0])
				+ this.value.substring(words[0].length()) : this.value;
	}

}
