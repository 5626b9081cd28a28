package org.shegong.leave;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** The kinds of leave an office knows (XX-11, policy.md B.3 to B.7). */
public enum LeaveKind {

	PERSONAL("事假", "私假"), SICK("病假", "病休"), ANNUAL("年休假", "年假", "带薪年休假", "带薪年假", "公休假", "公休", "休年假"),
	MARRIAGE("婚假", "结婚假"), BEREAVEMENT("丧假", "丧葬假"), MATERNITY("产假", "分娩假", "生育假", "生育产假"),
	PATERNITY("护理假", "陪产假", "陪产", "陪护假", "男方护理假", "陪产护理假", "配偶护理假"), PARENTAL("育儿假", "父母育儿假"),
	INJURY("工伤假", "工伤", "停工留薪期", "停工留薪"), COMPENSATORY("补休", "调休", "倒休", "补休假");

	private static final Set<LeaveKind> OPEN = EnumSet.of(PERSONAL, ANNUAL, COMPENSATORY);

	private final String title;

	private final List<String> otherTitles;

	LeaveKind(String title, String... otherTitles) {
		this.title = title;
		this.otherTitles = List.of(otherTitles);
	}

	@JsonValue
	public String id() {
		return name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

	public String title() {
		return this.title;
	}

	/**
	 * Whether it tells of health or family: then only the person, their personnel clerks
	 * and those who decide on the very leave know the kind, and all others that somebody
	 * is away (PIPL 28). Kinds that come later do, until somebody says otherwise.
	 */
	public boolean isPrivate() {
		return !OPEN.contains(this);
	}

	/** The same of a kind as the personnel file names it. */
	public static boolean isPrivate(String id) {
		return named(String.valueOf(id)).filter(OPEN::contains).isEmpty();
	}

	/** The Chinese words it is written with besides the title. */
	public List<String> otherTitles() {
		return this.otherTitles;
	}

	/** Finds by id or by Chinese title, as roster sheets use either. */
	public static Optional<LeaveKind> named(String text) {
		return Arrays.stream(values())
			.filter((kind) -> kind.id().equalsIgnoreCase(text) || kind.title.equals(text)
					|| kind.otherTitles.contains(text))
			.findFirst();
	}

	/** As the personnel file names it; empty for anything else. */
	public static Optional<LeaveKind> withId(String id) {
		return Arrays.stream(values()).filter((kind) -> kind.id().equals(id)).findFirst();
	}

	@JsonCreator
	static LeaveKind of(String id) {
		return Arrays.stream(values())
			.filter((kind) -> kind.id().equals(id))
			.findFirst()
			.orElseThrow(() -> new IllegalArgumentException("没有“" + id + "”这种假"));
	}

}
