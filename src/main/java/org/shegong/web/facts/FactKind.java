package org.shegong.web.facts;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.shegong.worker.FileKind;

/** The facts that a personnel office enters, with what each of them says. */
enum FactKind {

	PREGNANCY("怀孕", FileKind.PREGNANCY, Map.of(FactField.VALUE, "预产期")),
	BIRTH("子女出生", FileKind.CHILD_BIRTH, Map.of(FactField.NUMBER, "子女数")),
	MISCARRIAGE("流产", FileKind.MISCARRIAGE, Map.of(FactField.UNTIL, "产假截止日期")),
	MEDICAL_PERIOD("医疗期", FileKind.MEDICAL_PERIOD, Map.of(FactField.VALUE, "病伤类别", FactField.UNTIL, "医疗期截止日期")),
	INJURY("工伤", FileKind.INJURY, Map.of(FactField.UNTIL, "停工留薪期截止日期")),
	SANCTION("党纪政务处分", FileKind.DISCIPLINE, Map.of(FactField.VALUE, "处分种类", FactField.UNTIL, "处分期截止日期")),
	COMMENDATION("表彰奖励", FileKind.COMMENDATION, Map.of(FactField.VALUE, "表彰名称", FactField.ORGANISER, "授予单位")),
	TRAINING("培训", FileKind.TRAINING,
			Map.of(FactField.VALUE, "培训内容或天数", FactField.HOURS, "学时", FactField.UNTIL, "结束日期", FactField.ORGANISER,
					"主办单位")),
	CERTIFICATE("取得职业资格", FileKind.CERTIFICATE, Map.of(FactField.VALUE, "证书级别", FactField.ORGANISER, "发证单位")),
	POST_CHANGE("职务、单位、身份变动", FileKind.POST_CHANGE, Map.of(FactField.FIELD, "变动项目", FactField.VALUE, "变动后")),
	CORRECTION("更正基本信息", FileKind.CORRECTION, Map.of(FactField.FIELD, "更正项目", FactField.VALUE, "更正后"));

	private final String title;

	private final FileKind line;

	private final Map<FactField, String> fields = new EnumMap<>(FactField.class);

	FactKind(String title, FileKind line, Map<FactField, String> fields) {
		this.title = title;
		this.line = line;
		this.fields.putAll(fields);
		EnumSet.of(FactField.PAPER, FactField.NOTE).forEach((field) -> this.fields.put(field, field.title()));
	}

	String id() {
		return name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

	String title() {
		return this.title;
	}

	/** What the line of the file is about. */
	FileKind line() {
		return this.line;
	}

	/** Whether it is about health, pregnancy or birth (PIPL 28). */
	boolean isSensitive() {
		return this.line.isPrivate();
	}

	Set<FactField> fields() {
		return this.fields.keySet();
	}

	/** What a field is called where this kind is entered. */
	String titleOf(FactField field) {
		return this.fields.getOrDefault(field, field.title());
	}

	/** Whether it changes what the roster says. */
	boolean changesMasterData() {
		return this == POST_CHANGE || this == CORRECTION;
	}

	/** By identifier or title, its own or that of the line. */
	static Optional<FactKind> named(String text) {
		return Arrays.stream(values())
			.filter((kind) -> text.equals(kind.id()) || text.equals(kind.title) || text.equals(kind.line.id())
					|| text.equals(FileKind.title(kind.line.id())))
			.findFirst();
	}

}
