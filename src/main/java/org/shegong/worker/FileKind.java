package org.shegong.worker;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a line of a personnel file is about. */
public enum FileKind {

	RECRUITMENT("录用"), CONTRACT("劳动合同"), PROBATION("试用期"), TRAINING("培训"), TRANSFER("岗位变动"), SECONDMENT("借调"),
	GRADE("薪级"), ASSESSMENT("年度考核"), COMMENDATION("表彰"), NOTICE("通报"), LEAVE("请假"), LEAVE_RETURN("销假"), OUTING("因公外出"),
	OVERTIME("加班"), ABSENCE("旷工"), DISCIPLINE("纪律处分"), PREGNANCY("孕期", true), CHILD_BIRTH("子女出生", true),
	MISCARRIAGE("流产", true), INJURY("工伤", true), CERTIFICATE("职业资格"), POST_CHANGE("岗位、单位、身份变动"), CORRECTION("信息更正"),
	MEDICAL_PERIOD("医疗期", true), EXAM_ELIGIBILITY("符合报考条件"), RENEWAL("续聘"), DISMISSAL("解聘退出"), RETIREMENT("退休"),
	INSPECTION("检查"), ASSESSMENT_OPINION("年度考核意见"), RESERVE("后备人才"),
	/** What nobody knows any more. */
	OTHER("其他");

	private final String title;

	private final boolean isPrivate;

	FileKind(String title) {
		this(title, false);
	}

	FileKind(String title, boolean isPrivate) {
		this.title = title;
		this.isPrivate = isPrivate;
	}

	/**
	 * Whether such a line is about health, pregnancy or birth, whatever it says: only the
	 * person and their personnel clerks read it (PIPL 28). Of a leave its kind decides.
	 */
	public boolean isPrivate() {
		return this.isPrivate;
	}

	/**
	 * Whether a line of it is made from the named fields of any request. What rules count
	 * by a word of their own, or what changes the roster, is not.
	 */
	public boolean isPlain() {
		return this == TRAINING || this == COMMENDATION || this == NOTICE || this == RESERVE;
	}

	/** The Chinese name. */
	public String title() {
		return this.title;
	}

	/** As the lines carry it. */
	public String id() {
		return name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

	/** The Chinese name of a kind; the identifier itself where it has none. */
	public static String title(String id) {
		return named(id).map((kind) -> kind.title).orElse(id);
	}

	public static Optional<FileKind> named(String id) {
		return Arrays.stream(values()).filter((kind) -> kind.id().equals(id)).findFirst();
	}

}
