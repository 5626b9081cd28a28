package org.shegong.web;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;

import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;

import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.Pageable;

/**
 * A list that grows with every case of a city, the newest first: a page of it is four
 * statements, however long it is, and two where it is short. It is counted no further
 * than anybody turns pages.
 */
class LongList<T> {

	/** A longer list says that it has at least so many. */
	static final int COUNTED = 1_000;

	private static final Pattern BELOW = Pattern.compile("below\\((\\S+), (\\w+)\\)");

	private static final String BRANCH = """
			%1$s as (
				select unit.code as code, 0 as depth from OrgUnit unit where unit.code in :%1$s
				union all
				select unit.code as code, upper.depth + 1 as depth
				from OrgUnit unit join %1$s upper on unit.parent = upper.code where upper.depth < 12
			)
			""";

	private static final String EITHER = """
			own as (
				select one.id as id from %1$s one where %2$s
				union
				select one.id as id from %1$s one where %3$s
			)
			""";

	private final Class<T> type;

	private final List<String> before = new ArrayList<>();

	private final List<String> conditions = new ArrayList<>();

	private final Map<String, Object> values = new HashMap<>();

	LongList(Class<T> type) {
		this.type = type;
	}

	/** What a condition asks of {@code one}, the row; it names its values. */
	LongList<T> where(String condition, Map<String, ?> named) {
		this.conditions.add("(" + condition + ")");
		this.values.putAll(named);
		return this;
	}

	/**
	 * Of rows that fulfil one of two conditions. Each is asked for by its own index,
	 * which no database does for an {@code or}.
	 */
	LongList<T> either(String condition, String other, Map<String, ?> named) {
		this.before.add(EITHER.formatted(this.type.getSimpleName(), condition, other));
		return where("one.id in (select mine.id from own mine)", named);
	}

	/** A condition: that a column names one of these units or of all below them. */
	String below(String column, Collection<String> units) {
		var name = "branch" + this.before.size();
		this.before.add(BRANCH.formatted(name));
		this.values.put(name, units);
		return "below(%s, %s)".formatted(column, name);
	}

	Page<T> page(EntityManager session, Pageable page) {
		return page(session, page, (ids) -> read(session, ids));
	}

	/**
	 * The same of what else is read of the rows.
	 * @param read what is shown of some rows, by their ids, in their order
	 */
	<R> Page<R> page(EntityManager session, Pageable page, Function<List<Long>, List<R>> read) {
		var known = asksUnits() ? total(session) : -1;
		var ids = ids(session, page, known == COUNTED);
		var last = ids.size() < page.getPageSize() && (!ids.isEmpty() || page.getOffset() == 0);
		var total = (known >= 0) ? known : last ? Math.min(page.getOffset() + ids.size(), COUNTED) : total(session);
		return new Counted<>(ids.isEmpty() ? List.of() : read.apply(ids), page, total);
	}

	/** The total stays what was counted, however far somebody turns. */
	static final class Counted<T> extends PageImpl<T> {

		private final long counted;

		Counted(List<T> rows, Pageable page, long counted) {
			super(rows, page, counted);
			this.counted = counted;
		}

		@Override
		public long getTotalElements() {
			return this.counted;
		}

		@Override
		public int getTotalPages() {
			return (int) ((this.counted + getSize() - 1) / getSize());
		}

	}

	private boolean asksUnits() {
		return this.conditions.stream().anyMatch((condition) -> BELOW.matcher(condition).find());
	}

	private List<Long> ids(EntityManager session, Pageable page, boolean many) {
		// in the statement, as H2 has a statement with such numbers beside it read the
		// wrong rows
		var chosen = " order by one.id desc limit %d offset %d".formatted(page.getPageSize(), page.getOffset());
		return asked(session.createQuery(with() + "select one.id" + rows(many) + chosen, Long.class)).getResultList();
	}

	private long total(EntityManager session) {
		var last = asked(session.createQuery(with() + "select one.id" + rows(false), Long.class))
			.setFirstResult(COUNTED - 1)
			.setMaxResults(1)
			.getResultList();
		return !last.isEmpty() ? COUNTED
				: asked(session.createQuery(with() + "select count(one.id)" + rows(false), Long.class))
					.getSingleResult();
	}

	private List<T> read(EntityManager session, List<Long> ids) {
		return session
			.createQuery("select one from %s one where one.id in :ids order by one.id desc"
				.formatted(this.type.getSimpleName()), this.type)
			.setParameter("ids", ids)
			.getResultList();
	}

	private String with() {
		return this.before.isEmpty() ? "" : "with " + String.join(", ", this.before);
	}

	/**
	 * @param many where many rows are meant, the newest are soon found by going back from
	 * the last row; where few are, by going through the units
	 */
	private String rows(boolean many) {
		var unit = many ? "(select count(*) from $2 level where level.code = $1) > 0"
				: "$1 in (select level.code from $2 level)";
		return " from %s one%s".formatted(this.type.getSimpleName(), this.conditions.isEmpty() ? ""
				: " where " + BELOW.matcher(String.join(" and ", this.conditions)).replaceAll(unit));
	}

	private <R> TypedQuery<R> asked(TypedQuery<R> query) {
		this.values.forEach(query::setParameter);
		return query;
	}

}
