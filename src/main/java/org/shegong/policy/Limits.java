package org.shegong.policy;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;

/**
 * How far a number of the rule book may go.
 *
 * @param bound what lower texts may say where a law says something; null: nothing else
 * @param allowed what it may be at all; null where no file says
 * @param count how many items a list may have; of a text, whether it may be empty
 * @param atMost name of another that it may not pass; null: none
 */
record Limits(Bound bound, Allowed allowed, Allowed.Between count, String atMost) {

	static final Limits NONE = new Limits(null, null, null, null);

	private static final Allowed.Between SOME = new Allowed.Between(BigDecimal.ONE, BigDecimal.valueOf(100));

	/** What stands against a value of the right kind, to be read after its name. */
	List<String> against(Object value, Allowed.Said said) {
		if (this.allowed == null) {
			return List.of();
		}
		if (value instanceof List<?> list) {
			return Stream
				.of(number(list), twice(list, said),
						list.stream().flatMap((each) -> this.allowed.against(each, said).stream()), totals(list))
				.flatMap((faults) -> faults)
				.distinct()
				.toList();
		}
		var mayBeEmpty = this.count != null && this.count.least().signum() == 0;
		if (value instanceof String text && text.isBlank()) {
			return mayBeEmpty ? List.of() : List.of("不能空着");
		}
		return this.allowed.against(value, said).stream().toList();
	}

	private Stream<String> number(List<?> list) {
		var count = (this.count != null) ? this.count : SOME;
		return count.holds(BigDecimal.valueOf(list.size())) ? Stream.empty()
				: Stream.of("应有%s至%s项，现在有%d项".formatted(count.least(), count.most(), list.size()));
	}

	private Stream<String> twice(List<?> list, Allowed.Said said) {
		var seen = new HashSet<Object>();
		return list.stream().filter((each) -> !seen.add(each)).map((each) -> "中有两个" + said.of(each));
	}

	private Stream<String> totals(List<?> list) {
		return (this.allowed instanceof Allowed.Row row && !list.isEmpty()
				&& list.stream().allMatch(java.util.Map.class::isInstance)) ? row.totals(list) : Stream.empty();
	}

}
