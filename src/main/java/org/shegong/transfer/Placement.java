package org.shegong.transfer;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import org.shegong.worker.Position;
import org.shegong.worker.Worker;

/**
 * What somebody does after a transfer (ORD-49: 不同社区、不同岗位、不同网格片区).
 *
 * @param positions as the roster knows them
 * @param duty a post or a grid of the community in words; null where none is named
 */
record Placement(List<Position> positions, String duty) {

	/**
	 * @param said ids or names of positions joined by +, or other words; null leaves all
	 * as it is
	 */
	static Placement of(String said, Worker worker) {
		if (said == null || said.isBlank()) {
			return new Placement(worker.positions(), null);
		}
		var named = Arrays.stream(said.split("[+、，,]")).map(String::strip).map(Placement::position).toList();
		return named.stream().allMatch(Optional::isPresent)
				? new Placement(named.stream().map(Optional::get).distinct().toList(), null)
				: new Placement(worker.positions(), said);
	}

	private static Optional<Position> position(String said) {
		return Arrays.stream(Position.values())
			.filter((position) -> position.id().equals(said) || position.title().equals(said))
			.findFirst();
	}

	boolean changes(List<Position> before) {
		return this.duty != null || !this.positions.equals(before);
	}

	String inWords() {
		return (this.duty != null) ? this.duty : titles(this.positions);
	}

	/** As the file writes it. */
	String value() {
		return (this.duty != null) ? this.duty : ids(this.positions);
	}

	static String ids(List<Position> positions) {
		return positions.stream().map(Position::id).collect(Collectors.joining("+"));
	}

	static String titles(List<Position> positions) {
		return positions.stream().map(Position::title).collect(Collectors.joining("、"));
	}

}
