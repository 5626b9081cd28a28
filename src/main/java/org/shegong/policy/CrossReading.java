package org.shegong.policy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What the files of rules say against each other. */
final class CrossReading {

	private final Jurisdictions book;

	private final List<PolicyFault> faults = new ArrayList<>();

	private final BiFunction<Object, String, String> words;

	private final boolean onPage;

	/**
	 * @param words how a value of a unit is said
	 * @param onPage whether the faults are read at the page, where nobody knows names
	 */
	private CrossReading(Jurisdictions book, BiFunction<Object, String, String> words, boolean onPage) {
		this.book = book;
		this.words = words;
		this.onPage = onPage;
	}

	static List<PolicyFault> faults(Jurisdictions book) {
		var reading = new CrossReading(book, CrossReading::asWritten, false);
		book.names().stream().map(book::get).forEach(reading::read);
		return reading.faults;
	}

	/** What stands against one more value, put below a jurisdiction. */
	static List<String> against(Jurisdictions book, String policy, Parameter value,
			BiFunction<Object, String, String> words) {
		var reading = new CrossReading(book, words, true);
		var area = book.item(PolicyFile.NATIONAL, value.name()).map(PolicyFile.Item::area).orElse(Area.GENERAL);
		var item = new PolicyFile.Item(value.name(), area, null, null, null, 0,
				List.of(new PolicyFile.Entry(value, 0)));
		reading.item(new PolicyFile("", "", policy, Map.of()), item);
		return reading.faults.stream().map(PolicyFault::message).toList();
	}

	/**
	 * What stands against a file that is put below a jurisdiction, whichever it names.
	 */
	static List<PolicyFault> below(Jurisdictions book, String policy, PolicyFile file,
			BiFunction<Object, String, String> words) {
		var reading = new CrossReading(book, words, true);
		reading.parent(file);
		var here = new PolicyFile(file.name(), file.title(), policy, file.items());
		here.items().values().forEach((item) -> reading.item(here, item));
		return reading.faults;
	}

	private static String asWritten(Object value, String unit) {
		return String.valueOf(value);
	}

	private boolean parent(PolicyFile file) {
		if (file.parent() != null && file.parent().isBlank()) {
			fault(file, 1, "parent 请写成现有的一个规定的名称，如 national");
			return false;
		}
		var known = file.parent() == null || this.book.get(file.parent()) != null;
		if (!known) {
			fault(file, 1, "没有“%s”的规定，请把 parent 改为现有的一个，或者先补上 %s.yaml".formatted(file.parent(), file.parent()));
		}
		return known;
	}

	private void read(PolicyFile file) {
		if (!parent(file)) {
			return;
		}
		var line = this.book.line(file.name());
		if (!line.get(line.size() - 1).name().equals(PolicyFile.NATIONAL)) {
			fault(file, 1, "上级绕成了一圈，请改为真正的上一级");
			return;
		}
		file.items().values().forEach((item) -> item(file, item));
	}

	private void item(PolicyFile file, PolicyFile.Item item) {
		if (file.name().equals(PolicyFile.NATIONAL)) {
			if (item.title() == null || item.unit() == null) {
				fault(file, item.line(), "“%s”没有写 title 或 unit".formatted(item.name()));
			}
			item.entries().forEach((entry) -> typed(file, item, entry));
			leave(file, item, item);
			return;
		}
		var known = this.book.item(file.parent(), item.name()).orElse(null);
		if (known == null && item.name().startsWith(KindOfLeave.ROW)) {
			addedLeave(file, item);
			return;
		}
		if (known == null) {
			fault(file, item.line(), "没有“%s”这一项，没有规定会用到它，请核对写法%s".formatted(item.name(), similar(item.name())));
			return;
		}
		if (known.area() != item.area()) {
			fault(file, item.line(),
					"%s应写在 %s（%s）下面".formatted(called(known), known.area().id(), known.area().title()));
		}
		if (item.unit() != null && !item.unit().equals(known.unit())) {
			fault(file, item.line(), "%s以“%s”为单位，不能写成“%s”".formatted(called(known), known.unit(), item.unit()));
		}
		item.entries().forEach((entry) -> {
			if (typed(file, known, entry)) {
				below(file, known, entry);
			}
		});
		leave(file, known, item);
	}

	/** A kind of leave that no higher text knows. */
	private void addedLeave(PolicyFile file, PolicyFile.Item item) {
		if (item.title() == null || item.unit() == null) {
			fault(file, item.line(), "“%s”是新的一种假，请写明 title（名称）和 unit".formatted(item.name()));
		}
		if (item.area() != Area.LEAVE) {
			fault(file, item.line(), "“%s”应写在 leave（请假）下面".formatted(item.name()));
		}
		leave(file, null, item);
	}

	private void leave(PolicyFile file, PolicyFile.Item known, PolicyFile.Item item) {
		if (item.name().startsWith(KindOfLeave.ROW)) {
			var columns = new LeaveColumns(this.book.parameters(), item.name(), known != null);
			item.entries()
				.forEach((entry) -> columns.faults(entry.parameter().value())
					.forEach((message) -> fault(file, entry.line(), message)));
		}
	}

	private String similar(String name) {
		var stem = name.contains("-") ? name.substring(0, name.lastIndexOf('-')) : name;
		return this.book.get(PolicyFile.NATIONAL)
			.items()
			.values()
			.stream()
			.filter((item) -> item.name().startsWith(stem))
			.findFirst()
			.map((item) -> "，是不是 %s（%s）".formatted(item.name(), item.title()))
			.orElse("");
	}

	private boolean typed(PolicyFile file, PolicyFile.Item known, PolicyFile.Entry entry) {
		var value = entry.parameter().value();
		var first = known.entries().isEmpty() ? null : known.entries().get(0).parameter().value();
		var fits = first == null || Kind.of(first).is.test(value) || (isEmpty(first) && value instanceof List);
		if (!fits) {
			fault(file, entry.line(), "%s应当填写%s，不能是“%s”%s".formatted(called(known), Kind.of(first).title,
					entry.parameter().value(), isTooLong(entry.parameter().value()) ? "，数字最多9位" : ""));
		}
		return fits;
	}

	/** A whole number that the rule book does not take for one. */
	private static boolean isTooLong(Object value) {
		return String.valueOf(value).matches("[+-]?[\\d_]{10,}");
	}

	/** Whoever writes a file looks for the name; at the page nobody knows it. */
	private String called(PolicyFile.Item known) {
		return this.onPage ? "“%s”".formatted(known.title()) : "“%s”（%s）".formatted(known.name(), known.title());
	}

	private static boolean isEmpty(Object value) {
		return value instanceof List<?> list && list.isEmpty();
	}

	/** A lower text does not go against a higher one that was there before it. */
	private void below(PolicyFile file, PolicyFile.Item known, PolicyFile.Entry entry) {
		var lower = entry.parameter();
		var above = this.book.find(file.parent(), lower.name(), lower.since()).orElse(null);
		if (above == null || !above.basis().status().binds()
				|| !above.basis().status().outranks(lower.basis().status())) {
			return;
		}
		var bound = (known.bound() != null) ? known.bound() : Bound.FIXED;
		if (!bound.admits(lower.value(), above.value())) {
			fault(file, entry.line(), against(known, bound, lower, above, this.words));
		}
	}

	/** What a higher text says against a value, in a sentence. */
	static String against(PolicyFile.Item known, Bound bound, Parameter lower, Parameter above,
			BiFunction<Object, String, String> words) {
		return "“%s”%s上级规定的%s（依据：%s），不能写成%s".formatted(known.title(), bound.title(),
				words.apply(above.value(), known.unit()), above.basis().cited(),
				words.apply(lower.value(), known.unit()));
	}

	private void fault(PolicyFile file, int line, String message) {
		if (this.faults.size() < PolicyFault.MOST) {
			this.faults.add(new PolicyFault(file.fileName(), line, message));
		}
	}

	/** What may stand as a value. */
	private enum Kind {

		WHOLE("整数", Integer.class::isInstance),

		NUMBER("数字", (value) -> value instanceof BigDecimal || value instanceof Integer),

		ROW("写明各栏的一行，放在花括号里", Map.class::isInstance),

		FLAG("true 或 false", Boolean.class::isInstance),

		TEXT("文字（放在引号里）", String.class::isInstance),

		TABLE("若干行，每行写明各栏", (value) -> value instanceof List<?> rows && rows.stream().allMatch(Map.class::isInstance)),

		LIST("若干项，放在方括号里",
				(value) -> value instanceof List<?> list && list.stream().allMatch(String.class::isInstance));

		private final String title;

		private final Predicate<Object> is;

		Kind(String title, Predicate<Object> is) {
			this.title = title;
			this.is = is;
		}

		static Kind of(Object value) {
			return Stream.of(values()).filter((kind) -> kind.is.test(value)).findFirst().orElse(TEXT);
		}

	}

}
