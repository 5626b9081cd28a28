package org.shegong.web.roster.sheet;

import java.util.List;
import java.util.Optional;

/**
 * A kind of sheet that people upload.
 *
 * @param id as neighbouring systems name it
 * @param titles what an office may call it instead; the first is the one we use ourselves
 * @param banned columns that may not be there at all, with the reason
 */
public record Sheet(String id, List<String> titles, List<Column> columns, List<Ban> banned) {

	/** What may not be asked about, and why. */
	public record Ban(List<String> words, String reason) {

		boolean covers(String header) {
			return this.words.stream().anyMatch(header::contains);
		}

	}

	public String title() {
		return this.titles.get(0);
	}

	/** Whether an office means it by a name, in English or Chinese. */
	boolean isCalled(String name) {
		return this.id.equalsIgnoreCase(name.strip()) || this.titles.contains(name.strip());
	}

	Optional<Column> column(String header) {
		return this.columns.stream().filter((column) -> column.isCalled(header)).findFirst();
	}

	Optional<Ban> ban(String header) {
		return this.banned.stream().filter((ban) -> ban.covers(header)).findFirst();
	}

	String titleOf(String column) {
		return column(column).map(Column::title).orElse(column);
	}

	String named() {
		return "%s（%s）".formatted(this.id, title());
	}

}
