package org.shegong.bulk;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;

import jakarta.persistence.EntityManager;

import org.hibernate.engine.spi.SessionImplementor;
import org.hibernate.metamodel.mapping.SelectableMapping;
import org.hibernate.persister.entity.EntityPersister;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Repository;

/**
 * Adds many records of one kind with few statements: databases that number rows
 * themselves make Hibernate add them one by one. What is added is not read again, so that
 * it has no number yet and later changes of the objects are not kept.
 */
@Repository
public class ManyRows {

	private static final int ROWS_OF_A_STATEMENT = 100;

	private final EntityManager entities;

	private final ApplicationEventPublisher events;

	ManyRows(EntityManager entities, ApplicationEventPublisher events) {
		this.entities = entities;
		this.events = events;
	}

	/**
	 * What this transaction has read has to be read again.
	 *
	 * @param kind of which there are more; null where nothing that was read is kept
	 */
	public record Outdated(Class<?> kind) {
	}

	/** Records that were added without Hibernate telling of each. */
	public record Added(Class<?> kind, Collection<?> records) {
	}

	/** One value of a row, as its column keeps it. */
	private record Cell(SelectableMapping column, Object value) {
	}

	public <E> void insert(Class<E> kind, Collection<E> records) {
		var session = this.entities.unwrap(SessionImplementor.class);
		var table = session.getFactory().getMappingMetamodel().getEntityDescriptor(kind);
		var all = List.copyOf(records);
		session.doWork((connection) -> {
			for (int from = 0; from < all.size(); from += ROWS_OF_A_STATEMENT) {
				var rows = all.subList(from, Math.min(from + ROWS_OF_A_STATEMENT, all.size()))
					.stream()
					.map((record) -> row(table, record, session))
					.toList();
				try (var statement = connection.prepareStatement(text(table, rows))) {
					fill(statement, rows, session);
					statement.executeUpdate();
				}
			}
		});
		this.events.publishEvent(new Outdated(kind));
		this.events.publishEvent(new Added(kind, all));
	}

	/** Lets go of all that was read; what was changed in it and not written is lost. */
	public void forget() {
		this.entities.clear();
		this.events.publishEvent(new Outdated(null));
	}

	private static List<Cell> row(EntityPersister table, Object record, SessionImplementor session) {
		var row = new ArrayList<Cell>();
		if (!table.getGenerator().generatedOnExecution()) {
			table.getIdentifierMapping()
				.breakDownJdbcValues(table.getIdentifier(record, session),
						(place, value, column) -> row.add(new Cell(column, value)), session);
		}
		for (int at = 0; at < table.getNumberOfAttributeMappings(); at++) {
			var attribute = table.getAttributeMapping(at);
			attribute.decompose(attribute.getValue(record), (place, value, column) -> {
				if (column.isInsertable()) {
					row.add(new Cell(column, value));
				}
			}, session);
		}
		return row;
	}

	private static String text(EntityPersister table, List<List<Cell>> rows) {
		var columns = rows.get(0)
			.stream()
			.map((cell) -> cell.column().getSelectionExpression())
			.collect(Collectors.joining(", "));
		var values = "(" + String.join(", ", Collections.nCopies(rows.get(0).size(), "?")) + ")";
		return "insert into %s (%s) values %s".formatted(table.getMappedTableDetails().getTableName(), columns,
				String.join(", ", Collections.nCopies(rows.size(), values)));
	}

	@SuppressWarnings("unchecked")
	private static void fill(PreparedStatement statement, List<List<Cell>> rows, SessionImplementor session)
			throws SQLException {
		int place = 1;
		for (var row : rows) {
			for (var cell : row) {
				cell.column().getJdbcMapping().getJdbcValueBinder().bind(statement, cell.value(), place++, session);
			}
		}
	}

}
