package org.shegong.benchmark;

import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A county of as many workers as wanted, copied inside the database from the
 * {@link SmallCity}, which stays its first community.
 *
 * @param open leaves that wait for the deputy leads, of the first fifteen workers of each
 * community
 * @param finished leaves that are over, of the same
 */
record LargeCounty(int workers, int open, int finished) {

	/** Workers of a community who have leaves; the others are free to ask for one. */
	static final int BUSY = 15;

	/** So that there is somebody free for every call. */
	private static final int FEWEST = 500;

	/** Communities of a town. */
	private static final int TOWN = 100;

	/** A number that stands for nothing else in the database. */
	private static final long FIRST = 7_000_001;

	private static final long MOST_CASES = 10_000_000;

	LargeCounty {
		if (workers < FEWEST) {
			throw new IllegalArgumentException("-Dworkers=" + workers + ": give at least " + FEWEST);
		}
	}

	int communities() {
		return this.workers / SmallCity.COMMUNITY;
	}

	void grow(SmallCity small, Bulk bulk) throws SQLException {
		small.settle();
		var people = bulk.naming(SmallCity.HERE, "");
		var towns = bulk.naming(SmallCity.TOWN, "%" + SmallCity.HERE + "%");
		bulk.run("alter table approval_request auto_increment = " + FIRST);
		var waiting = ofCase(small.waiting("w" + SmallCity.AWAY), bulk);
		var over = ofCase(small.finished("w" + SmallCity.BACK), bulk);
		bulk.copy(towns,
				new Renaming((communities() - 1) / TOWN, Map.of(SmallCity.TOWN, "seq"), Bulk.ids(towns), null, false));
		bulk.copy(people, new Renaming(communities() - 1, places("seq"), Bulk.ids(people), null, false));
		bulk.copy(waiting, cases(this.open, SmallCity.AWAY, FIRST, waiting));
		bulk.copy(over, cases(this.finished, SmallCity.BACK, FIRST + 1, over));
		bulk.analyze();
	}

	private static List<Row> ofCase(String number, Bulk bulk) throws SQLException {
		return bulk.ofCase(number, Long.parseLong(number.substring("leave-".length())));
	}

	private Renaming cases(int count, String worker, long request, List<Row> rows) {
		var copies = (request - FIRST + 1) * MOST_CASES;
		var community = "(seq mod " + communities() + ")";
		var texts = new LinkedHashMap<String, String>();
		texts.put("leave-" + request, "concat('leave-', " + copies + " + seq)");
		texts.put(worker, "concat('" + SmallCity.HERE + "-', (seq div " + communities() + ") mod " + BUSY + ")");
		texts.putAll(places(community));
		return new Renaming(count, texts, Bulk.ids(rows), Map.entry(request, copies + " + seq"), true);
	}

	/** The first community and its town keep their signs. */
	private static Map<String, String> places(String community) {
		var texts = new LinkedHashMap<String, String>();
		texts.put(SmallCity.HERE, "if(%1$s = 0, '%2$s', %1$s)".formatted(community, SmallCity.HERE));
		texts.put(SmallCity.TOWN,
				"if(%1$s div %2$d = 0, '%3$s', %1$s div %2$d)".formatted(community, TOWN, SmallCity.TOWN));
		return texts;
	}

}
