package org.shegong.worker;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The table of counts: of each unit who is in it, and who is below it. Several rows may
 * tell of people who are alike, where two were the first to count such; they are added
 * up.
 */
@Component
class HeadcountRows {

	/** No tree of units is higher. */
	private static final int LEVELS = 12;

	private static final String INTO = "insert into headcount (unit, below, apart, worker_class, seated, deputy, people) ";

	private static final String OWN = INTO + "select w.unit, false,"
			+ " case when u.approved_staff is null then false else true end, w.worker_class,"
			+ " case when replace(replace(w.positions, 'SOCIAL_WORKER', ''), '+', '') = '' then false else true end,"
			+ " case when w.positions like '%DEPUTY_SECRETARY%' then true else false end, count(*)"
			+ " from worker w join org_unit u on u.code = w.unit where w.left_on is null"
			+ " group by w.unit, u.approved_staff, w.worker_class, w.positions";

	private final JdbcClient database;

	private final JdbcOperations batches;

	HeadcountRows(JdbcClient database, JdbcOperations batches) {
		this.database = database;
		this.batches = batches;
	}

	/** One kind of people at one place of the table. */
	private record Row(String unit, boolean below, boolean apart, Head head) {

		static Row of(ResultSet row) throws SQLException {
			return new Row(row.getString("unit"), row.getBoolean("below"), row.getBoolean("apart"),
					HeadcountRows.head(row));
		}

		Object[] with(int people) {
			return new Object[] { this.unit, this.below, this.apart, this.head.workerClass().name(), this.head.seated(),
					this.head.deputy(), people };
		}

	}

	static Head head(ResultSet row) throws SQLException {
		return new Head(WorkerClass.valueOf(row.getString("worker_class")), row.getBoolean("seated"),
				row.getBoolean("deputy"));
	}

	/** Where a unit stands. */
	private record Place(String parent, boolean apart) {
	}

	/** Counts everybody, after the tree of units has changed. */
	void countAnew() {
		this.batches.update("delete from headcount");
		this.batches.update(OWN);
		var joins = new StringBuilder();
		for (var level = 1; level <= LEVELS; level++) {
			joins.append(" join org_unit a%d on a%d.code = a%d.parent".formatted(level, level, level - 1));
			var above = this.batches
				.update(INTO + "select a%d.code, true, h.apart, h.worker_class, h.seated,".formatted(level)
						+ " h.deputy, sum(h.people) from headcount h join org_unit a0 on a0.code = h.unit" + joins
						+ " where h.below = false group by a%d.code, h.apart, h.worker_class, h.seated, h.deputy"
							.formatted(level));
			if (above == 0) {
				return;
			}
		}
	}

	/** Counts more, or fewer, in units and in all above them. */
	void add(Map<InUnit, Integer> more) {
		if (more.isEmpty()) {
			return;
		}
		var rows = rows(more);
		var known = new TreeMap<Long, Integer>();
		var fresh = new ArrayList<Object[]>();
		var ids = ids(rows.keySet().stream().map(Row::unit).distinct().toList());
		rows.forEach((row, people) -> {
			if (ids.containsKey(row)) {
				known.put(ids.get(row), people);
			}
			else {
				fresh.add(row.with(people));
			}
		});
		// in the order of their ids, as everybody does
		this.batches.batchUpdate("update headcount set people = people + ? where id = ?",
				known.entrySet().stream().map((each) -> new Object[] { each.getValue(), each.getKey() }).toList());
		this.batches.batchUpdate(INTO + "values (?, ?, ?, ?, ?, ?, ?)", fresh);
	}

	private Map<Row, Integer> rows(Map<InUnit, Integer> more) {
		var places = places(more.keySet().stream().map(InUnit::unit).distinct().toList());
		var rows = new HashMap<Row, Integer>();
		more.forEach((one, people) -> {
			var own = places.get(one.unit());
			rows.merge(new Row(one.unit(), false, own.apart(), one.head()), people, Integer::sum);
			for (var upper = own.parent(); upper != null; upper = places.get(upper).parent()) {
				rows.merge(new Row(upper, true, own.apart(), one.head()), people, Integer::sum);
			}
		});
		rows.values().removeIf((people) -> people == 0);
		return rows;
	}

	/** Of units and all above them, one level at a time. */
	private Map<String, Place> places(List<String> units) {
		var places = new HashMap<String, Place>();
		for (var asked = units; !asked.isEmpty();) {
			var parents = new ArrayList<String>();
			for (var part : parts(asked)) {
				this.database.sql("select code, parent, approved_staff from org_unit where code in (:units)")
					.param("units", part)
					.query((row) -> {
						places.put(row.getString("code"),
								new Place(row.getString("parent"), row.getObject("approved_staff") != null));
						parents.add(row.getString("parent"));
					});
			}
			asked = parents.stream().filter((code) -> code != null && !places.containsKey(code)).distinct().toList();
		}
		return places;
	}

	private Map<Row, Long> ids(List<String> units) {
		var ids = new HashMap<Row, Long>();
		for (var part : parts(units)) {
			this.database
				.sql("select min(id) as id, unit, below, apart, worker_class, seated, deputy from headcount"
						+ " where unit in (:units) group by unit, below, apart, worker_class, seated, deputy")
				.param("units", part)
				.query((row) -> {
					ids.put(Row.of(row), row.getLong("id"));
				});
		}
		return ids;
	}

	private static Collection<List<String>> parts(List<String> units) {
		var parts = new ArrayList<List<String>>();
		for (var at = 0; at < units.size(); at += Workers.PART) {
			parts.add(units.subList(at, Math.min(at + Workers.PART, units.size())));
		}
		return parts;
	}

}
