package org.shegong;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.EnvironmentAware;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.Environment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.stereotype.Component;

/**
 * Keeps the folder of the embedded database to the account that runs the server: identity
 * numbers, scans and reasons stand in it in clear. Begins before the database opens its
 * files.
 */
@Component
class DataFolder implements BeanFactoryPostProcessor, EnvironmentAware {

	private static final Logger LOG = LoggerFactory.getLogger(DataFolder.class);

	private static final Pattern ADDRESS = Pattern.compile("jdbc:h2:file:([^;]+).*");

	private static final Set<PosixFilePermission> FOLDER = PosixFilePermissions.fromString("rwx------");

	private static final Set<PosixFilePermission> FILE = PosixFilePermissions.fromString("rw-------");

	private Environment environment;

	@Override
	public void setEnvironment(Environment environment) {
		this.environment = environment;
	}

	@Override
	public void postProcessBeanFactory(ConfigurableListableBeanFactory factory) {
		if ("root".equals(System.getProperty("user.name"))) {
			LOG.warn("服务器正以 root 身份运行，请改用专门的普通账号（见 README 的 Operating it）");
		}
		close(true);
		lock();
	}

	/** With a password of its own, unless the operator gives one. */
	private void lock() {
		var url = this.environment.getProperty("spring.datasource.url", "");
		var address = ADDRESS.matcher(url);
		var given = this.environment.getProperty("spring.datasource.password", "");
		var user = this.environment.getProperty("spring.datasource.username", "");
		if (!address.matches() || !given.isEmpty() || !user.equals(DatabaseKey.USER)) {
			return;
		}
		try {
			var key = new DatabaseKey(Path.of(address.group(1) + ".key").toAbsolutePath().normalize(), url).inForce();
			((ConfigurableEnvironment) this.environment).getPropertySources()
				.addFirst(new MapPropertySource("databaseKey", Map.of("spring.datasource.password", key)));
		}
		catch (IOException | SQLException ex) {
			throw new IllegalStateException("无法为数据库设置口令，请检查 shegong.data 指向的目录", ex);
		}
	}

	/** What the database made meanwhile. */
	@EventListener(ApplicationReadyEvent.class)
	void closeAgain() {
		close(false);
	}

	private void close(boolean opening) {
		var address = ADDRESS.matcher(this.environment.getProperty("spring.datasource.url", ""));
		if (address.matches()) {
			try {
				close(Path.of(address.group(1)).toAbsolutePath().normalize(), opening);
			}
			catch (IOException ex) {
				throw new UncheckedIOException("无法限制数据目录的访问权限，请检查 shegong.data 指向的目录", ex);
			}
		}
	}

	private static void close(Path database, boolean opening) throws IOException {
		var folder = Files.createDirectories(database.getParent());
		if (!isPosix(Files.getFileStore(folder))) {
			return;
		}
		if (Files.getPosixFilePermissions(folder).contains(PosixFilePermission.OTHERS_WRITE)) {
			LOG.warn("数据目录 {} 所有人都能写入，请另建一个只给本服务用的目录", folder);
		}
		else {
			Files.setPosixFilePermissions(folder, FOLDER);
		}
		for (var ending : List.of(".mv.db", ".key")) {
			var file = folder.resolve(database.getFileName() + ending);
			if (opening && Files.notExists(file)) {
				Files.createFile(file, PosixFilePermissions.asFileAttribute(FILE));
			}
		}
		try (var files = Files.newDirectoryStream(folder, database.getFileName() + ".*")) {
			for (var each : files) {
				Files.setPosixFilePermissions(each, FILE);
			}
		}
	}

	private static boolean isPosix(FileStore store) {
		return store.supportsFileAttributeView("posix");
	}

}
