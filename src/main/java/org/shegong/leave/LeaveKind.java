package org.shegong.leave;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * A kind of leave (XX-11, policy.md B.3 to B.7). Those that some law gives rules of their
 * own stand here; the table of the rule book adds others, names all of them and says how
 * each is counted ({@link org.shegong.policy.KindOfLeave}).
 */
public record LeaveKind(@JsonValue String id) {

	public static final LeaveKind PERSONAL = new LeaveKind("personal");

	public static final LeaveKind SICK = new LeaveKind("sick");

	public static final LeaveKind ANNUAL = new LeaveKind("annual");

	public static final LeaveKind MARRIAGE = new LeaveKind("marriage");

	public static final LeaveKind BEREAVEMENT = new LeaveKind("bereavement");

	public static final LeaveKind MATERNITY = new LeaveKind("maternity");

	public static final LeaveKind PATERNITY = new LeaveKind("paternity");

	public static final LeaveKind PARENTAL = new LeaveKind("parental");

	public static final LeaveKind INJURY = new LeaveKind("injury");

	public static final LeaveKind COMPENSATORY = new LeaveKind("compensatory");

	/** What is known of them before any rule book is read. */
	private static final List<Name> FIRST = List.of(Name.open(PERSONAL, "事假", "私假"), Name.of(SICK, "病假", "病休"),
			Name.open(ANNUAL, "年休假", "年假", "带薪年休假", "带薪年假", "公休假", "公休", "休年假"), Name.of(MARRIAGE, "婚假", "结婚假"),
			Name.of(BEREAVEMENT, "丧假", "丧葬假"), Name.of(MATERNITY, "产假", "分娩假", "生育假", "生育产假"),
			Name.of(PATERNITY, "护理假", "陪产假", "陪产", "陪护假", "男方护理假", "陪产护理假", "配偶护理假"), Name.of(PARENTAL, "育儿假", "父母育儿假"),
			Name.of(INJURY, "工伤假", "工伤", "停工留薪期", "停工留薪"), Name.open(COMPENSATORY, "补休", "调休", "倒休", "补休假"));

	private static volatile Map<LeaveKind, Name> names = byKind(FIRST.stream());

	/**
	 * How a kind is called, everywhere the same.
	 *
	 * @param others words it is written with besides the title
	 * @param open whether others may learn of it
	 */
	record Name(LeaveKind kind, String title, List<String> others, boolean open) {

		private static Name of(LeaveKind kind, String title, String... others) {
			return new Name(kind, title, List.of(others), false);
		}

		private static Name open(LeaveKind kind, String title, String... others) {
			return new Name(kind, title, List.of(others), true);
		}

	}

	private static Map<LeaveKind, Name> byKind(Stream<Name> all) {
		return Collections.unmodifiableMap(all
			.collect(Collectors.toMap(Name::kind, Function.identity(), (before, now) -> now, LinkedHashMap::new)));
	}

	/** Takes the names of a rule book down; none is forgotten. */
	static void name(Stream<Name> told) {
		names = byKind(Stream.concat(names.values().stream(), told));
	}

	/** All that any jurisdiction has. */
	public static List<LeaveKind> known() {
		return List.copyOf(names.keySet());
	}

	public String title() {
		return Optional.ofNullable(names.get(this)).map(Name::title).orElse(this.id);
	}

	/**
	 * Whether it tells of health or family: then only the person, their personnel clerks
	 * and those who decide on the very leave know the kind, and all others that somebody
	 * is away (PIPL 28). Kinds that come later do, until their row says otherwise.
	 */
	public boolean isPrivate() {
		return !Optional.ofNullable(names.get(this)).map(Name::open).orElse(false);
	}

	/** The same of a kind as the personnel file names it. */
	public static boolean isPrivate(String id) {
		return named(String.valueOf(id)).map(LeaveKind::isPrivate).orElse(true);
	}

	/** The Chinese words it is written with besides the title. */
	public List<String> otherTitles() {
		return Optional.ofNullable(names.get(this)).map(Name::others).orElse(List.of());
	}

	/** Finds by id or by Chinese title, as roster sheets use either. */
	public static Optional<LeaveKind> named(String text) {
		return names.values()
			.stream()
			.filter((name) -> name.kind().id().equalsIgnoreCase(text) || name.title().equals(text)
					|| name.others().contains(text))
			.map(Name::kind)
			.findFirst();
	}

	/** As the personnel file names it; empty for anything else. */
	public static Optional<LeaveKind> withId(String id) {
		return Optional.ofNullable(id).map(LeaveKind::new).filter(names::containsKey);
	}

	@JsonCreator
	static LeaveKind of(String id) {
		return withId(id).orElseThrow(() -> new IllegalArgumentException("没有“" + id + "”这种假"));
	}

	/** Whether it is one of these. */
	public boolean isOneOf(LeaveKind... kinds) {
		return Arrays.asList(kinds).contains(this);
	}

}
