package org.shegong.policy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/** What the files of rules say against each other. */
final class CrossReading {

	private final Jurisdictions book;

	private final List<PolicyFault> faults = new ArrayList<>();

	private final BiFunction<Object, String, String> words;

	private final Vocabulary vocabulary;

	private final boolean onPage;

	/**
	 * @param words how a value of a unit is said
	 * @param onPage whether the faults are read at the page, where nobody knows names
	 */
	private CrossReading(Jurisdictions book, Vocabulary vocabulary, BiFunction<Object, String, String> words,
			boolean onPage) {
		this.book = book;
		this.vocabulary = vocabulary;
		this.words = words;
		this.onPage = onPage;
	}

	static List<PolicyFault> faults(Jurisdictions book, Vocabulary vocabulary) {
		var reading = new CrossReading(book, vocabulary, CrossReading::asWritten, false);
		var titles = new HashMap<String, PolicyFile>();
		book.names().stream().map(book::get).filter(Objects::nonNull).forEach((file) -> {
			reading.read(file);
			var other = titles.putIfAbsent(file.title(), file);
			if (other != null) {
				reading.fault(file, 1, "名称“%s”与 %s 的相同，请改用另一个".formatted(file.title(), other.fileName()));
			}
		});
		return reading.faults;
	}

	/** What stands against one more value, put below a jurisdiction. */
	static List<String> against(Jurisdictions book, Vocabulary vocabulary, String policy, Parameter value,
			BiFunction<Object, String, String> words) {
		var reading = new CrossReading(book, vocabulary, words, true);
		var area = book.item(PolicyFile.NATIONAL, value.name()).map(PolicyFile.Item::area).orElse(Area.GENERAL);
		var item = new PolicyFile.Item(value.name(), area, null, null, Limits.NONE, 0,
				List.of(new PolicyFile.Entry(value, 0)));
		reading.item(new PolicyFile("", "", policy, Map.of()), item);
		return reading.faults.stream().map(PolicyFault::message).toList();
	}

	/**
	 * What stands against a file that is put below a jurisdiction, whichever it names.
	 */
	static List<PolicyFault> below(Jurisdictions book, Vocabulary vocabulary, String policy, PolicyFile file,
			BiFunction<Object, String, String> words) {
		var reading = new CrossReading(book, vocabulary, words, true);
		reading.parent(file);
		var here = new PolicyFile(file.name(), file.title(), policy, file.items());
		here.items().values().forEach((item) -> reading.item(here, item));
		return reading.faults;
	}

	/** Whether a value is of the right kind and within what is allowed at all. */
	static boolean admits(Jurisdictions book, Vocabulary vocabulary, PolicyFile.Item known, Object value) {
		var reading = new CrossReading(book, vocabulary, CrossReading::asWritten, true);
		var file = new PolicyFile("", "", PolicyFile.NATIONAL, Map.of());
		var entry = new PolicyFile.Entry(new Parameter(known.name(), value, LocalDate.EPOCH, null, null), 0);
		return reading.typed(file, known, entry) && reading.within(file, known, entry);
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
			if (item.limits().allowed() == null) {
				fault(file, item.line(), "“%s”没有写 allowed（允许的值）".formatted(item.name()));
			}
			item.entries()
				.stream()
				.filter((entry) -> typed(file, item, entry))
				.forEach((entry) -> within(file, item, entry));
			leave(file, item, item);
			return;
		}
		item.entries().forEach((entry) -> lower(file, entry));
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
			if (typed(file, known, entry) && within(file, known, entry)) {
				below(file, known, entry);
			}
		});
		leave(file, known, item);
	}

	/** A kind of leave that no higher text knows. */
	private void addedLeave(PolicyFile file, PolicyFile.Item item) {
		if (item.title() == null || item.title().isBlank() || item.unit() == null) {
			fault(file, item.line(), "“%s”是新的一种假，请写明 title（名称）和 unit".formatted(item.name()));
		}
		if (item.area() != Area.LEAVE) {
			fault(file, item.line(), "“%s”应写在 leave（请假）下面".formatted(item.name()));
		}
		leave(file, null, item);
	}

	private void leave(PolicyFile file, PolicyFile.Item known, PolicyFile.Item item) {
		if (item.name().startsWith(KindOfLeave.ROW)) {
			var rows = new LeaveRows(this.book, file, known, item);
			item.entries()
				.forEach((entry) -> rows.faults(entry.parameter())
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
		var fits = first == null || ValueKind.of(first).holds(value) || (isEmpty(first) && value instanceof List);
		if (!fits) {
			fault(file, entry.line(), "%s应当填写%s，不能是“%s”%s".formatted(called(known), ValueKind.of(first).title(),
					entry.parameter().value(), isTooLong(entry.parameter().value()) ? "，数字最多9位" : ""));
		}
		return fits;
	}

	/** Whether a room could work with it at all. */
	private boolean within(PolicyFile file, PolicyFile.Item known, PolicyFile.Entry entry) {
		var against = known.limits().against(entry.parameter().value(), new Reader(file, known.unit()));
		against.forEach((why) -> fault(file, entry.line(), called(known) + why));
		return against.isEmpty();
	}

	/** Only the national rules are law for others; whoever lies below cannot say so. */
	private void lower(PolicyFile file, PolicyFile.Entry entry) {
		if (entry.parameter().basis().status().binds()) {
			fault(file, entry.line(), this.onPage ? "请选择出处的效力：地方办法、征求意见稿、新闻报道或系统默认"
					: "status 在地方的文件里不能写 law 或 central，只有 national.yaml 可以；地方性法规、规章和文件请写 measure");
		}
	}

	/** Says values as they stand in a file, or as people call them. */
	private final class Reader implements Allowed.Said {

		private final PolicyFile file;

		private final String unit;

		Reader(PolicyFile file, String unit) {
			this.file = file;
			this.unit = unit;
		}

		@Override
		public String of(Object value) {
			var isPlain = value instanceof String || value instanceof Number || value instanceof Boolean;
			return isPlain ? CrossReading.this.words.apply(value, this.unit) : String.valueOf(value);
		}

		@Override
		public List<String> words(String kind) {
			if (!kind.equals("leave-kind")) {
				return CrossReading.this.vocabulary.words(kind);
			}
			var above = CrossReading.this.book
				.line((this.file.parent() != null) ? this.file.parent() : this.file.name());
			return Stream.concat(Stream.of(this.file), above.stream())
				.flatMap((one) -> one.items().keySet().stream())
				.filter((name) -> name.startsWith(KindOfLeave.ROW))
				.map((name) -> name.substring(KindOfLeave.ROW.length()))
				.distinct()
				.toList();
		}

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

	/**
	 * A lower text does not go against a higher one that was there before it. What is
	 * entered at the page may stand below its own file; what binds it is asked elsewhere.
	 */
	private void below(PolicyFile file, PolicyFile.Item known, PolicyFile.Entry entry) {
		var lower = entry.parameter();
		var bound = (known.limits().bound() != null) ? known.limits().bound() : Bound.FIXED;
		this.book.find(file.parent(), lower.name(), lower.since())
			.filter((above) -> goesAgainstTheLaw(lower, bound, above)
					|| (!this.onPage && this.book.undercuts(lower, above)))
			.ifPresent((above) -> fault(file, entry.line(), against(known, bound, lower, above, this.words)));
	}

	private static boolean goesAgainstTheLaw(Parameter lower, Bound bound, Parameter above) {
		var status = above.basis().status();
		return status.binds() && status.outranks(lower.basis().status()) && !bound.admits(lower.value(), above.value());
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

}
