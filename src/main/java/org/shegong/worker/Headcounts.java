package org.shegong.worker;

import java.util.Collection;
import java.util.List;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How many people of which kind are in a unit and below it, without looking at them. */
@Component
@Transactional(readOnly = true)
public class Headcounts {

	private static final String COUNTED = "select h.unit, h.apart, h.worker_class, h.seated, h.deputy,"
			+ " sum(h.people) as people from headcount h";

	private static final String ALIKE = " group by h.unit, h.apart, h.worker_class, h.seated, h.deputy"
			+ " having sum(h.people) <> 0";

	private static final String BELOW = "with recursive branch (code, depth) as ("
			+ "select u.code, 0 from org_unit u where u.code = :unit union all "
			+ "select u.code, b.depth + 1 from org_unit u join branch b on u.parent = b.code where b.depth < 12) "
			+ COUNTED + " join branch b on b.code = h.unit where h.below = false" + ALIKE;

	private final HeadcountBook book;

	private final JdbcClient database;

	Headcounts(HeadcountBook book, JdbcClient database) {
		this.book = book;
		this.database = database;
	}

	/** Everybody in units and below them; each under the unit that was asked for. */
	public List<Heads> within(Collection<String> units) {
		this.book.settle();
		return read(COUNTED + " where h.unit in (:units)" + ALIKE, "units", units);
	}

	/** Everybody in a unit and below it, each under their own unit. */
	public List<Heads> byUnit(String unit) {
		this.book.settle();
		return read(BELOW, "unit", unit);
	}

	private List<Heads> read(String sql, String name, Object value) {
		return this.database.sql(sql)
			.param(name, value)
			.query((row, no) -> new Heads(row.getString("unit"), row.getBoolean("apart"), HeadcountRows.head(row),
					row.getInt("people")))
			.list();
	}

}
