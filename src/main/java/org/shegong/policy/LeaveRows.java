package org.shegong.policy;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A row of the table of leaves against the others: what a law gives to everybody no lower
 * text takes away, and no two kinds go by one name (policy.md A.16, B.3 to B.7).
 */
record LeaveRows(Jurisdictions book, PolicyFile file, PolicyFile.Item known, PolicyFile.Item item) {

	/** In sentences, each for people who write the file. */
	Stream<String> faults(Parameter own) {
		var columns = new LeaveColumns((name) -> this.book.item(PolicyFile.NATIONAL, name), this.item.name(),
				this.known != null);
		var faults = columns.faults(own.value());
		if (!faults.isEmpty()) {
			return faults.stream();
		}
		return Stream.concat(below(own), names((Map<?, ?>) own.value()));
	}

	private Stream<String> below(Parameter own) {
		if (this.known == null || this.known == this.item) {
			return Stream.empty();
		}
		return this.book.find(this.file.parent(), own.name(), own.since())
			.map(Parameter::value)
			.filter(Map.class::isInstance)
			.stream()
			.flatMap((above) -> less((Map<?, ?>) above, (Map<?, ?>) own.value(), own));
	}

	private Stream<String> less(Map<?, ?> above, Map<?, ?> row, Parameter own) {
		var title = this.known.title();
		var lawful = "law".equals(above.get("amount"));
		return Stream.of(
				(lawful && !"law".equals(row.get("amount")))
						? "“%s”的天数由法律法规规定，amount 只能写 law；要多给的，请改为本地规定的天数那一项".formatted(title) : null,
				(lawful && !Objects.equals(above.get("unit"), row.get("unit")))
						? "“%s”的 unit 只能与上级的 %s 相同".formatted(title, above.get("unit")) : null,
				(lawful && isFewer(above.get("days"), row.get("days"), own))
						? "“%s”的 days 不得少于上级规定的 %s".formatted(title, above.get("days")) : null,
				(lawful && LeaveColumns.who(row) != KindOfLeave.Who.ALL
						&& LeaveColumns.who(row) != LeaveColumns.who(above)) ? "“%s”的 who 不能比上级规定的窄".formatted(title)
								: null,
				(Boolean.FALSE.equals(above.get("refusable")) && !Boolean.FALSE.equals(row.get("refusable")))
						? "“%s”不得拒绝，请写 refusable: false".formatted(title) : null)
			.filter(Objects::nonNull);
	}

	private boolean isFewer(Object above, Object days, Parameter own) {
		if (above == null || above.equals(days)) {
			return false;
		}
		var least = number(above, own);
		return number(days, own).filter((here) -> least.isEmpty() || here >= least.get()).isEmpty();
	}

	private Optional<Integer> number(Object cell, Parameter own) {
		return (cell instanceof String name) ? this.book.find(this.file.name(), name, own.since())
			.map(Parameter::value)
			.filter(Integer.class::isInstance)
			.map(Integer.class::cast) : Optional.ofNullable((Integer) cell);
	}

	private Stream<String> names(Map<?, ?> row) {
		var title = (this.item.title() != null || this.known == null) ? this.item.title() : this.known.title();
		var said = Stream.concat(Stream.ofNullable(title), words(row)).toList();
		return this.book.line(this.file.name())
			.stream()
			.flatMap((one) -> one.items().values().stream())
			.filter((other) -> other.name().startsWith(KindOfLeave.ROW) && !other.name().equals(this.item.name()))
			.flatMap((other) -> taken(other).filter(said::contains)
				.map((word) -> "“%s”已经是“%s”的叫法，两种假不能同名".formatted(word, other.name())))
			.distinct();
	}

	private static Stream<String> taken(PolicyFile.Item other) {
		return Stream.concat(Stream.ofNullable(other.title()),
				other.entries()
					.stream()
					.map((entry) -> entry.parameter().value())
					.flatMap((value) -> (value instanceof Map<?, ?> row) ? words(row) : Stream.empty()));
	}

	private static Stream<String> words(Map<?, ?> row) {
		return (row.get("words") instanceof List<?> words) ? words.stream().map(Object::toString) : Stream.empty();
	}

}
