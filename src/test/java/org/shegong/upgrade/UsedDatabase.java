package org.shegong.upgrade;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;
import java.util.stream.Stream;

import org.shegong.support.MariaDb;

/**
 * A database that was used for six weeks and is kept as it was left, with open cases of
 * every process. Each later build is started on every one there is.
 *
 * @param folder where it is kept, named by its number
 */
record UsedDatabase(Path folder, Database database) {

	private static final Path KEPT = Path.of("src/test/resources/upgrade").toAbsolutePath();

	/** All that are kept. */
	static Stream<UsedDatabase> all(Database database) {
		try (var folders = Files.list(KEPT)) {
			return folders.filter(Files::isDirectory)
				.sorted()
				.map((folder) -> new UsedDatabase(folder, database))
				.toList()
				.stream();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	Manifest manifest() {
		return Manifest.read(file(".json"));
	}

	/** Whether the upgrade brings what was imported into one form (V19.1). */
	boolean isSaidAnew() {
		return this.folder.endsWith("1");
	}

	/** The address of a copy to work on. */
	String copy() {
		var address = this.database.empty();
		this.database.load(address, file(".sql.gz"));
		return address;
	}

	private Path file(String ending) {
		return this.folder.resolve(this.database.name().toLowerCase(Locale.ROOT) + ending);
	}

	/** Uses an empty database with the application of this build and keeps it. */
	private void make() throws IOException {
		Files.createDirectories(this.folder);
		var address = this.database.empty();
		try (var server = new Server(this.database, address, LocalDate.parse(UsedCity.BEGINS))) {
			new UsedCity(server.turns()).isUsed().write(file(".json"));
		}
		this.database.dump(address, file(".sql.gz"));
		this.database.drop(address);
	}

	@Override
	public String toString() {
		return "%s of %s".formatted(this.database, this.folder.getFileName());
	}

	/**
	 * Makes and keeps one of each kind: {@code mvn -Pused-database test-compile exec:java
	 * -Dused=2}.
	 */
	public static void main(String[] arguments) throws IOException {
		for (var database : Database.values()) {
			new UsedDatabase(KEPT.resolve(arguments[0]), database).make();
		}
		MariaDb.stop();
	}

}
