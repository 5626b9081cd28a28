package org.shegong.web.roster;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.shegong.web.roster.sheet.Misread;
import org.shegong.web.roster.sheet.Words;
import org.shegong.worker.FileKind;

/** What a line of the sheet {@code file} may be about, and how its value is written. */
enum FiledKind {

	ASSESSMENT(FileKind.ASSESSMENT, "年度考核", new WordValue(FileWords.GRADES), "考核", "考核结果"),
	NOTICE(FileKind.NOTICE, "通报", new FreeValue(), "通报批评"),
	ABSENCE(FileKind.ABSENCE, "旷工", new AmountValue("天|日|工作日", "天", "旷工"), "旷职"),
	TRAINING(FileKind.TRAINING, "培训", new TrainingValue(), "教育培训"),
	TRANSFER(FileKind.TRANSFER, "岗位变动", new FreeValue(), "调动"), SECONDMENT(FileKind.SECONDMENT, "借调", new FreeValue()),
	COMMENDATION(FileKind.COMMENDATION, "表彰", new FreeValue(), "奖励", "表彰奖励"),
	LEAVE(FileKind.LEAVE, "请假", new LeaveValue(), "休假"), PREGNANCY(FileKind.PREGNANCY, "孕期", new ExpectedValue(), "怀孕"),
	MEDICAL_PERIOD(FileKind.MEDICAL_PERIOD, "医疗期", new WordValue(FileWords.CAUSES, true)),
	CHILD_BIRTH(FileKind.CHILD_BIRTH, "子女出生", new ChildrenValue(), "birth", "生育", "出生"),
	EXAM_ELIGIBILITY(FileKind.EXAM_ELIGIBILITY, "符合报考条件", BareValue.ELIGIBLE, "报考资格"),
	DISCIPLINE(FileKind.DISCIPLINE, "处分", new WordValue(FileWords.SANCTIONS), "sanction", "纪律处分", "党纪处分"),
	GRADE(FileKind.GRADE, "薪级", new GradeValue(), "岗位等级"),
	MISCARRIAGE(FileKind.MISCARRIAGE, "流产", new MiscarriageValue(), "小产"),
	INJURY(FileKind.INJURY, "工伤", BareValue.INJURY, "因工受伤"),
	CERTIFICATE(FileKind.CERTIFICATE, "职业资格", new WordValue(FileWords.CERTIFICATES), "职业资格证书", "社工证书", "取得证书"),
	POST_CHANGE(FileKind.POST_CHANGE, "岗位、单位、身份变动", new ChangeValue(), "职务变动", "单位变动", "身份变动"),
	CORRECTION(FileKind.CORRECTION, "信息更正", new ChangeValue(), "更正");

	/** How the value of a kind is read and written. */
	interface Writing {

		/**
		 * @param text what is written; null where nothing is
		 */
		FiledValue read(FiledValue line, String text);

		/** As people write it; empty where there is nothing to say. */
		String inWords(FiledValue line);

	}

	static final Words<FiledKind> WORDS = words();

	private final FileKind kind;

	private final String title;

	private final Writing writing;

	private final List<String> others;

	FiledKind(FileKind kind, String title, Writing writing, String... others) {
		this.kind = kind;
		this.title = title;
		this.writing = writing;
		this.others = List.of(others);
	}

	private static Words<FiledKind> words() {
		var words = new Words<FiledKind>();
		for (var each : values()) {
			words.with(each, each.id(), each.title, each.others);
			words.with(each, each.id(), each.title, each.kind.title());
		}
		return words;
	}

	static Optional<FiledKind> of(String id) {
		return Arrays.stream(values()).filter((each) -> each.id().equals(id)).findFirst();
	}

	static Optional<FiledKind> of(FileKind kind) {
		return Arrays.stream(values()).filter((each) -> each.kind == kind).findFirst();
	}

	String id() {
		return this.kind.id();
	}

	/** Whether its lines are about a column of the roster and carry the new value. */
	boolean isChange() {
		return this == POST_CHANGE || this == CORRECTION;
	}

	/** Whether nothing but its days counts, whatever was written once. */
	boolean isBare() {
		return this.writing instanceof BareValue;
	}

	String title() {
		return this.title;
	}

	/**
	 * Brings a line into the form in which rules read it.
	 * @throws Misread where nobody could say what is meant
	 */
	FiledValue read(FiledValue line, String text) {
		return this.writing.read(line, (text != null && !text.isBlank()) ? text : null);
	}

	String inWords(FiledValue line) {
		return this.writing.inWords(line);
	}

}
