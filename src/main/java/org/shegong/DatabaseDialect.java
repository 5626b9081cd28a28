package org.shegong;

import java.sql.SQLException;
import java.util.Map;

import javax.sql.DataSource;

import org.hibernate.dialect.MariaDBDialect;

import org.springframework.boot.autoconfigure.orm.jpa.HibernatePropertiesCustomizer;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * Tells Hibernate when the server behind Connector/J is a MariaDB. Connector/J calls
 * every server "MySQL" and its metadata queries fail on MariaDB 11, so Hibernate cannot
 * find out by itself.
 */
@Component
@Profile("mysql")
class DatabaseDialect implements HibernatePropertiesCustomizer {

	private final DataSource database;

	DatabaseDialect(DataSource database) {
		this.database = database;
	}

	@Override
	public void customize(Map<String, Object> hibernate) {
		if (serverVersion().contains("MariaDB")) {
			hibernate.put("hibernate.dialect", MariaDBDialect.class.getName());
			hibernate.put("hibernate.boot.allow_jdbc_metadata_access", false);
		}
	}

	private String serverVersion() {
		try (var connection = this.database.getConnection();
				var statement = connection.createStatement();
				var answer = statement.executeQuery("select version()")) {
			answer.next();
			return answer.getString(1);
		}
		catch (SQLException ex) {
			throw new IllegalStateException("无法连接数据库，请核对 SHEGONG_DB_URL、SHEGONG_DB_USER 和 SHEGONG_DB_PASSWORD", ex);
		}
	}

}
