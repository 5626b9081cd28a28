package org.shegong.engine.accounts;

import javax.sql.DataSource;

import com.zaxxer.hikari.HikariDataSource;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.jdbc.DataSourceProperties;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;

/**
 * A few connections only for looking who is calling: each look is one statement that
 * needs no transaction, so nothing is begun or committed for it, and it waits behind no
 * long work.
 */
@Configuration(proxyBeanMethods = false)
class LoginConnections {

	@Bean(defaultCandidate = false)
	@Qualifier("logins")
	HikariDataSource loginPool(DataSourceProperties address, Environment settings,
			@Value("${shegong.login-connections}") int most) {
		var pool = address.initializeDataSourceBuilder().type(HikariDataSource.class).build();
		Binder.get(settings).bind("spring.datasource.hikari", Bindable.ofInstance(pool));
		pool.setPoolName("logins");
		pool.setAutoCommit(true);
		pool.setMaximumPoolSize(most);
		pool.setMinimumIdle(1);
		return pool;
	}

	@Bean(defaultCandidate = false)
	@Qualifier("logins")
	NamedParameterJdbcOperations loginStatements(@Qualifier("logins") DataSource connections) {
		return new NamedParameterJdbcTemplate(connections);
	}

}
