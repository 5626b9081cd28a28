package org.shegong;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.mock.env.MockEnvironment;

import static org.assertj.core.api.Assertions.assertThat;

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

	private static DataFolder folder(String address) {
		var folder = new DataFolder();
		folder.setEnvironment(new MockEnvironment().withProperty("spring.datasource.url", address));
		return folder;
	}

	private static String rights(Path file) throws Exception {
		return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
	}

}
