package org.shegong.engine.accounts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.stereotype.Component;

/**
 * Who an account is, asked of the database in each call, so that a lost post, a new
 * password or a last day count at once, whichever node they were entered on; in one
 * statement, because each call pays for it.
 */
@Component
public class Logins {

	private static final String EVERYTHING = """
			select 'account' what, u.ID_ name, u.PWD_ kept, c.version version, c.must_change must_change,
				w.left_on left_on,
				case when exists (select 1 from posting p where p.account = u.ID_) then 1 else 0 end posted,
				case when exists (select 1 from ACT_RU_AUTHORIZATION a where a.TYPE_ = 2 and a.USER_ID_ in (u.ID_, '*'))
					or exists (select 1 from ACT_ID_MEMBERSHIP m
						join ACT_RU_AUTHORIZATION a on a.GROUP_ID_ = m.GROUP_ID_
						where a.TYPE_ = 2 and m.USER_ID_ = u.ID_) then 1 else 0 end denied
			from ACT_ID_USER u left join credential c on c.account = u.ID_ left join worker w on w.code = u.ID_
			where u.ID_ = :account
			union all
			select 'group', m.GROUP_ID_, null, null, null, null, null, null from ACT_ID_MEMBERSHIP m where m.USER_ID_ = :account
			union all
			select 'county', t.TENANT_ID_, null, null, null, null, null, null from ACT_ID_TENANT_MEMBER t
			where t.USER_ID_ = :account
			union all
			select 'county', t.TENANT_ID_, null, null, null, null, null, null from ACT_ID_TENANT_MEMBER t
			join ACT_ID_MEMBERSHIP m on m.GROUP_ID_ = t.GROUP_ID_
			where m.USER_ID_ = :account and t.GROUP_ID_ is not null
			order by what, name
			""";

	private final NamedParameterJdbcOperations database;

	Logins(@Qualifier("logins") NamedParameterJdbcOperations database) {
		this.database = database;
	}

	public Optional<Login> of(String account) {
		var rows = this.database.query(EVERYTHING, Map.of("account", account), (row, number) -> Row.of(row));
		return rows.stream()
			.filter((row) -> row.what().equals("account"))
			.findFirst()
			.map((row) -> new Login(row.name(), row.kept(), row.version(), row.mustChange(), row.leftOn(), row.posted(),
					row.denied(), names(rows, "group"), names(rows, "county")));
	}

	private static List<String> names(List<Row> rows, String what) {
		return rows.stream().filter((row) -> row.what().equals(what)).map(Row::name).distinct().toList();
	}

	private record Row(String what, String name, String kept, int version, boolean mustChange, LocalDate leftOn,
			boolean posted, boolean denied) {

		private static Row of(ResultSet row) throws SQLException {
			return new Row(Objects.toString(row.getString("what"), "").strip(), row.getString("name"),
					row.getString("kept"), row.getInt("version"), row.getBoolean("must_change"),
					row.getObject("left_on", LocalDate.class), row.getBoolean("posted"), row.getBoolean("denied"));
		}

	}

}
