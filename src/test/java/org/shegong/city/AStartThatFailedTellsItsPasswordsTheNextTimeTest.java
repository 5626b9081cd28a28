package org.shegong.city;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.shegong.Shegong;
import org.shegong.support.City;
import org.shegong.support.CityOnDisk;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The first start of the demo meets an occupied port after it brought its people in.
 */
class AStartThatFailedTellsItsPasswordsTheNextTimeTest {

	@TempDir
	Path folder;

	@Test
	void the_next_start_prints_passwords_that_work_and_the_one_after_prints_none() throws Exception {
		int port;
		try (var occupied = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
			port = occupied.getLocalPort();
			assertThat(start(port, "first").waitFor()).isNotZero();
		}
		assertThat(told("first")).doesNotContain("演示账号的密码都是");
		var running = start(port, "second");
		try {
			CityOnDisk.until(() -> told("second").contains("先前设定的那个") || told("second").contains("luwenqing"));
			assertThat(me(port, "admin", found("second", "系统管理员 admin 的密码是 (\\S+) "))).isEqualTo(200);
			assertThat(me(port, "luwenqing", found("second", "演示账号的密码都是 (\\S+) "))).isEqualTo(200);
		}
		finally {
			running.destroy();
			running.waitFor();
		}
		var third = start(port, "third");
		try {
			CityOnDisk.until(() -> told("third").contains("密码见首次启动时的输出"));
			assertThat(told("third")).contains("系统管理员 admin 的密码是先前设定的那个");
		}
		finally {
			third.destroyForcibly().waitFor();
		}
	}

	private Process start(int port, String name) throws IOException {
		return new ProcessBuilder(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
				"-XX:TieredStopAtLevel=1", "-Xmx700m", "-cp", System.getProperty("java.class.path"),
				Shegong.class.getName(), "--server.port=" + port, "--shegong.data=" + this.folder.resolve("data"),
				"--logging.level.root=error"))
			.redirectErrorStream(true)
			.redirectOutput(this.folder.resolve(name + ".log").toFile())
			.start();
	}

	private String told(String name) {
		try {
			return Files.readString(this.folder.resolve(name + ".log"), StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private String found(String name, String sentence) {
		var found = Pattern.compile(sentence).matcher(told(name));
		assertThat(found.find()).as(told(name)).isTrue();
		return found.group(1);
	}

	private static int me(int port, String account, String password) {
		var city = new City(port);
		city.comesIn(account, password);
		return city.get(account, "/api/me").status();
	}

}
