package org.shegong.web.roster;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.shegong.leave.LeaveKind;
import org.shegong.web.roster.sheet.Column;
import org.shegong.web.roster.sheet.Words;
import org.shegong.worker.Sanction;

/** The words that lines of a personnel file are written with. */
public final class FileWords {

	/** The four grades under both names they have (XX-27, ORD-40). */
	static final Words<String> GRADES = new Words<String>().with("excellent", "excellent", "优秀", suffixed("等次", "优秀"))
		.with("competent", "competent", "称职（合格）", suffixed("等次", "称职", "合格", "称职/合格", "称职合格"))
		.with("basically-competent", "basically-competent", "基本称职（基本合格）", suffixed("等次", "基本称职", "基本合格", "基本称职/基本合格"))
		.with("incompetent", "incompetent", "不称职（不合格）", suffixed("等次", "不称职", "不合格", "不称职/不合格"));

	/** Why somebody is in a medical period; an illness of their own needs no word. */
	public static final Words<String> CAUSES = new Words<String>()
		.with("illness", "illness", "患病", "病", "疾病", "疾病或非因工负伤", "因病", "生病", "非因工负伤", "患病或非因工负伤", "sick", "病假")
		.with("occupational", "occupational", "职业病", "疑似职业病", "occupational-disease")
		.with("work-injury", "work-injury", "工伤", "因工负伤", "因工受伤", "injury");

	public static final Words<String> CERTIFICATES = certificates(new Words<String>());

	public static final Words<String> SANCTIONS = sanctions();

	static final String MISCARRIAGE = "miscarriage";

	/** Leaves during which nobody may be dismissed (LCL 42). */
	static final Set<String> PROTECTING = Set.of(LeaveKind.SICK.id(), LeaveKind.INJURY.id(), LeaveKind.MATERNITY.id());

	private static final Map<String, String> COLUMNS = columns();

	private FileWords() {
	}

	/** The column of the roster's sheet of workers that a word names; null for none. */
	static String column(String word) {
		return COLUMNS.get(word.strip());
	}

	static String columnTitle(String name) {
		return RosterSheet.WORKERS.sheet()
			.columns()
			.stream()
			.filter((column) -> column.name().equals(name))
			.map(Column::title)
			.findFirst()
			.orElse(name);
	}

	private static Map<String, String> columns() {
		var columns = new HashMap<String, String>();
		for (var column : RosterSheet.WORKERS.sheet().columns()) {
			columns.put(column.name(), column.name());
			column.titles().forEach((title) -> columns.putIfAbsent(title, column.name()));
		}
		return Map.copyOf(columns);
	}

	private static Words<String> sanctions() {
		var words = new Words<String>();
		for (var sanction : Sanction.values()) {
			var others = new ArrayList<>(suffixed("处分", sanction.words().toArray(String[]::new)));
			if (sanction == Sanction.PARTY_PROBATION) {
				others.addAll(List.of("留党察看一年", "留党察看1年", "留党察看二年", "留党察看两年", "留党察看2年"));
			}
			List.copyOf(others).forEach((each) -> others.add("给予" + each));
			words.with(sanction.id(), sanction.id(), sanction.title(), others);
		}
		return words;
	}

	/**
	 * Days of leave, of all kinds that some rule book has by now; a miscarriage is a
	 * leave people write and a kind of its own here.
	 */
	static Words<String> leaves() {
		var words = new Words<String>();
		for (var kind : LeaveKind.known()) {
			var others = new ArrayList<>(kind.otherTitles());
			others.add("请" + kind.title());
			others.add("休" + kind.title());
			words.with(kind.id(), kind.id(), kind.title(), others);
		}
		return words.with(MISCARRIAGE, MISCARRIAGE, "流产假", "流产", "小产假", "流产产假");
	}

	/** The levels of the certificate, for every sheet and form that asks for it. */
	static Words<String> certificates(Words<String> words) {
		return words.with("assistant", "assistant", "助理社会工作师", suffixed("证书", "助理社会工作师", "初级", "助理", "助理社工师"))
			.with("intermediate", "intermediate", "社会工作师", suffixed("证书", "社会工作师", "中级", "中级社会工作师", "社工师"))
			.with("senior", "senior", "高级社会工作师", suffixed("证书", "高级社会工作师", "高级", "高级社工师"));
	}

	private static List<String> suffixed(String suffix, String... words) {
		var all = new ArrayList<String>();
		for (var word : words) {
			all.add(word);
			all.add(word + suffix);
		}
		return all;
	}

}
