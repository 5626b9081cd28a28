package org.shegong;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.mock.env.MockEnvironment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@DisabledOnOs(OS.WINDOWS)
class DataFolderTest {

	@TempDir
	Path folder;

	@Test
	void only_the_server_reads_what_it_keeps() throws Exception {
		var data = this.folder.resolve("data");
		var address = "jdbc:h2:file:" + data + "/shegong";
		folder(address).postProcessBeanFactory(new DefaultListableBeanFactory());
		try (var connection = DriverManager.getConnection(address, "sa", "")) {
			connection.createStatement().execute("create table paper (id int)");
		}
		Files.createFile(data.resolve("shegong.trace.db"));
		Files.setPosixFilePermissions(data.resolve("shegong.mv.db"), PosixFilePermissions.fromString("rw-r--r--"));
		Files.setPosixFilePermissions(data, PosixFilePermissions.fromString("rwxr-xr-x"));
		folder(address).closeAgain();
		assertThat(rights(data)).isEqualTo("rwx------");
		assertThat(rights(data.resolve("shegong.mv.db"))).isEqualTo("rw-------");
		assertThat(rights(data.resolve("shegong.trace.db"))).isEqualTo("rw-------");
	}

	@Test
	void a_folder_that_is_everybodys_stays_so() throws Exception {
		Files.setPosixFilePermissions(this.folder, PosixFilePermissions.fromString("rwxrwxrwx"));
		folder("jdbc:h2:file:" + this.folder + "/shegong;X=1").postProcessBeanFactory(new DefaultListableBeanFactory());
		assertThat(rights(this.folder)).isEqualTo("rwxrwxrwx");
		assertThat(rights(this.folder.resolve("shegong.mv.db"))).isEqualTo("rw-------");
	}

	@Test
	void a_database_gets_a_password_that_only_the_server_can_read() throws Exception {
		var address = "jdbc:h2:file:" + this.folder + "/data/shegong;WRITE_DELAY=0";
		var key = locked(address);
		assertThat(key).hasSizeGreaterThan(20);
		assertThat(rights(this.folder.resolve("data/shegong.key"))).isEqualTo("rw-------");
		assertThatThrownBy(() -> DriverManager.getConnection(address, "sa", "")).hasMessageContaining("password");
		DriverManager.getConnection(address, "sa", key).close();
		assertThat(locked(address)).as("at the next start").isEqualTo(key);
	}

	@ParameterizedTest
	@ValueSource(strings = { "1", "2" })
	void one_that_was_used_without_gets_it_and_loses_nothing(String used) throws Exception {
		var address = "jdbc:h2:file:" + this.folder + "/data/shegong;WRITE_DELAY=0";
		long cases;
		try (var old = DriverManager.getConnection(address, "sa", "")) {
			old.createStatement()
				.execute("runscript from '%s' compression gzip"
					.formatted(Path.of("src/test/resources/upgrade", used, "h2.sql.gz").toAbsolutePath()));
			cases = requests(old);
		}
		var key = locked(address);
		assertThatThrownBy(() -> DriverManager.getConnection(address, "sa", "")).hasMessageContaining("password");
		try (var now = DriverManager.getConnection(address, "sa", key)) {
			assertThat(requests(now)).isEqualTo(cases).isPositive();
		}
	}

	@Test
	void what_the_operator_gives_is_left_alone() throws Exception {
		var address = "jdbc:h2:file:" + this.folder + "/shegong";
		var environment = environment(address).withProperty("spring.datasource.password", "chosen");
		var folder = new DataFolder();
		folder.setEnvironment(environment);
		folder.postProcessBeanFactory(new DefaultListableBeanFactory());
		assertThat(environment.getProperty("spring.datasource.password")).isEqualTo("chosen");
	}

	private static long requests(Connection database) throws SQLException {
		try (var counted = database.createStatement().executeQuery("select count(*) from approval_request")) {
			counted.next();
			return counted.getLong(1);
		}
	}

	private static String locked(String address) {
		var environment = environment(address);
		var folder = new DataFolder();
		folder.setEnvironment(environment);
		folder.postProcessBeanFactory(new DefaultListableBeanFactory());
		return environment.getProperty("spring.datasource.password");
	}

	private static MockEnvironment environment(String address) {
		return new MockEnvironment().withProperty("spring.datasource.url", address)
			.withProperty("spring.datasource.username", "sa");
	}

	private static DataFolder folder(String address) {
		var folder = new DataFolder();
		folder.setEnvironment(new MockEnvironment().withProperty("spring.datasource.url", address));
		return folder;
	}

	private static String rights(Path file) throws Exception {
		return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
	}

}
