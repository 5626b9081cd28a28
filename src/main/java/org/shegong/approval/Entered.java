package org.shegong.approval;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.shegong.policy.Period;

/**
 * What was entered into the forms of a request, by the names of the fields; what was
 * entered later counts.
 */
public final class Entered {

	private static final String NUMBER = "number";

	private final Map<String, RequestFact> byField = new LinkedHashMap<>();

	private Entered(List<RequestFact> standing) {
		standing.forEach((fact) -> this.byField.put(fact.field(), fact));
	}

	/**
	 * The facts of one request.
	 * @param standing as {@link RequestFacts#standing} answers
	 */
	public static Entered of(List<RequestFact> standing) {
		return new Entered(standing);
	}

	/** As people read it. */
	public Optional<String> words(String field) {
		return Optional.ofNullable(this.byField.get(field)).map(RequestFact::shown);
	}

	public Optional<LocalDate> day(String field) {
		return value(field).flatMap(Entered::dayOf);
	}

	/** The day that was entered; empty where it is none. */
	public static Optional<LocalDate> dayOf(Object entered) {
		try {
			return Optional.of(LocalDate.parse(String.valueOf(entered)));
		}
		catch (DateTimeParseException ex) {
			return Optional.empty();
		}
	}

	/** Of a field for numbers; a text is none, whatever it looks like. */
	public Optional<BigDecimal> number(String field) {
		return Optional.ofNullable(this.byField.get(field))
			.filter((fact) -> NUMBER.equals(fact.type()))
			.map((fact) -> new BigDecimal(fact.value()));
	}

	/** From the first to the last day that was asked for, where both are. */
	public Optional<Period> period() {
		return day("from").flatMap((from) -> day("until").filter((until) -> !until.isBefore(from))
			.map((until) -> new Period(from, until)));
	}

	private Optional<String> value(String field) {
		return Optional.ofNullable(this.byField.get(field)).map(RequestFact::value);
	}

}
