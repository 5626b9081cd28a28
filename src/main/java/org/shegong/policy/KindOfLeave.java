package org.shegong.policy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * One kind of leave as a jurisdiction has it: a row of the table of leaves, which each
 * file may add to (policy.md B.3 to B.7). A cell says its value or names the parameter
 * that holds it.
 *
 * @param unit {@code working} or {@code calendar} days
 * @param who whoever may have it
 * @param days how many, a year or for the occasion; null where there is no fixed amount
 * @param evidence the paper it needs; blank where none
 * @param evidenceFrom length in days from which on the paper is needed; 0: always
 * @param refusable whether those who decide may refuse it
 * @param shown whether it stands among the balances
 * @param carriedOver for how many years a rest is carried over
 * @param purpose what it is for, in words; null where the name says it
 * @param basis of the row
 */
public record KindOfLeave(String id, Figure<String> unit, Who who, Amount amount, Figure<Integer> days,
		boolean halfDays, Figure<String> evidence, int evidenceFrom, boolean refusable, boolean shown, int carriedOver,
		Figure<String> purpose, Basis basis) {

	/** How the names of the table's rows begin. */
	public static final String ROW = "leave-kind-";

	/** The name of another number within a purpose. */
	static final Pattern REFERENCE = Pattern.compile("\\{([a-z0-9-]+)\\}");

	/** Who may have a leave. */
	public enum Who {

		ALL, WOMEN, MEN

	}

	/** What limits a leave. */
	public enum Amount {

		/** Nothing does. */
		NONE,

		/** A number of days each calendar year. */
		YEAR,

		/** A number of days for each occasion. */
		OCCASION,

		/** A law with rules of its own. */
		LAW

	}

	/** As the jurisdiction has it; empty where it has no such leave. */
	public static Optional<KindOfLeave> in(Policy policy, String id) {
		return policy.has(ROW + id) ? Optional.of(new Row(policy, ROW + id).kind(id)) : Optional.empty();
	}

	/**
	 * The same, and a leave without rules where the jurisdiction has none of the kind.
	 */
	public static KindOfLeave of(Policy policy, String id) {
		return in(policy, id).orElseGet(() -> unlisted(policy, id));
	}

	/** All of a jurisdiction, in the order of the table. */
	public static List<KindOfLeave> all(Policy policy) {
		return policy.names(ROW).map((name) -> of(policy, name.substring(ROW.length()))).toList();
	}

	private static KindOfLeave unlisted(Policy policy, String id) {
		var basis = policy.basis("half-day-kinds");
		return new KindOfLeave(id, new Figure<>("working", basis), Who.ALL, Amount.NONE, null, false,
				new Figure<>("", basis), 0, true, false, 0, null, basis);
	}

	/** Whether anybody can have a day of it here. */
	public boolean isGranted() {
		return this.days == null || this.days.value() > 0;
	}

	/** A row on its day, its references followed. */
	private record Row(Policy policy, String name) {

		KindOfLeave kind(String id) {
			var days = cells().containsKey("days") ? whole("days") : null;
			return new KindOfLeave(id, text("unit"), LeaveColumns.who(cells()), LeaveColumns.amount(cells()), days,
					flag("halfDays", false) || this.policy.list("half-day-kinds").contains(id), text("evidence"),
					whole("evidenceFrom").value(), flag("refusable", true), flag("balance", false),
					whole("carryOver").value(), cells().containsKey("purpose") ? purpose() : null, basis());
		}

		private Map<?, ?> cells() {
			return (Map<?, ?>) this.policy.get(this.name).value();
		}

		private Basis basis() {
			return this.policy.basis(this.name);
		}

		private Figure<String> text(String column) {
			var said = cells().containsKey(column) ? cells().get(column).toString() : "";
			return this.policy.has(said) ? new Figure<>(this.policy.text(said), this.policy.basis(said))
					: new Figure<>(said, basis());
		}

		private Figure<Integer> whole(String column) {
			if (cells().get(column) instanceof String parameter) {
				return new Figure<>(this.policy.number(parameter), this.policy.basis(parameter));
			}
			return new Figure<>((cells().get(column) instanceof Integer number) ? number : 0, basis());
		}

		private boolean flag(String column, boolean otherwise) {
			return (cells().get(column) instanceof Boolean said) ? said : otherwise;
		}

		private Figure<String> purpose() {
			var said = cells().get("purpose").toString();
			var reference = REFERENCE.matcher(said);
			var basis = reference.find() ? this.policy.basis(reference.group(1)) : basis();
			return new Figure<>(
					REFERENCE.matcher(said).replaceAll((match) -> this.policy.get(match.group(1)).value().toString()),
					basis);
		}

	}

}
