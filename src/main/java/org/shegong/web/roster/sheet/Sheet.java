package org.shegong.web.roster.sheet;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A kind of sheet that people upload.
 *
 * @param id as neighbouring systems name it
 * @param titles what an office may call it instead; the first is the one we use ourselves
 * @param banned columns that may not be there at all, with the reason
 * @param mostRows that one upload may have, the header among them
 */
public record Sheet(String id, List<String> titles, List<Column> columns, List<Ban> banned, int mostRows) {

	/** More do not take part in anything that one office does at once. */
	private static final int USUAL_ROWS = 20_000;

	public Sheet(String id, List<String> titles, List<Column> columns, List<Ban> banned) {
		this(id, titles, columns, banned, USUAL_ROWS);
	}

	/**
	 * The same sheet as a city fills it: everybody in one file, because it is taken in as
	 * a whole or not at all.
	 */
	public Sheet ofACity() {
		return new Sheet(this.id, this.titles, this.columns, this.banned, Grid.MOST_ROWS);
	}

	/** Columns that only number the rows. */
	private static final Set<String> NUMBERING = Set.of("序号", "序", "行号", "no", "no.", "№", "#");

	/** What may not be asked about, and why. */
	public record Ban(List<String> words, String reason) {

		boolean covers(String header) {
			return this.words.stream().anyMatch(Column.plain(header)::contains);
		}

	}

	public String title() {
		return this.titles.get(0);
	}

	/** The same sheet for whoever may not see a column. */
	public Sheet without(String column) {
		return new Sheet(this.id, this.titles,
				this.columns.stream().filter((each) -> !each.name().equals(column)).toList(), this.banned,
				this.mostRows);
	}

	/** Whether an office means it by a name, in English or Chinese. */
	boolean isCalled(String name) {
		var plain = Plain.folded(name);
		return this.id.equalsIgnoreCase(plain) || this.titles.contains(plain);
	}

	Optional<Column> column(String header) {
		return named(header).or(() -> Column.withoutUnit(header).flatMap(this::named));
	}

	private Optional<Column> named(String header) {
		return this.columns.stream().filter((column) -> column.isCalled(header)).findFirst();
	}

	/** Whether a column only numbers the rows and is not read. */
	boolean isNumbering(String header) {
		return NUMBERING.contains(Column.plain(header)) && column(header).isEmpty();
	}

	Optional<Ban> ban(String header) {
		return this.banned.stream().filter((ban) -> ban.covers(header)).findFirst();
	}

	String titleOf(String column) {
		return column(column).map(Column::title).orElse(column);
	}

	/** Whether something written in it may be nobody's to read. */
	boolean keepsSecrets() {
		return this.columns.stream().anyMatch(Column::secret);
	}

	String named() {
		return "%s（%s）".formatted(this.id, title());
	}

	String needed() {
		return this.columns.stream().filter(Column::required).map(Column::title).collect(Collectors.joining("、"));
	}

}
