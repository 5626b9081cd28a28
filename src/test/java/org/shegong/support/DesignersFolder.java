package org.shegong.support;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.UnaryOperator;

import org.springframework.test.context.DynamicPropertyRegistry;

/** Copies of {@code processes/} and {@code forms/} that a designer has edited. */
public final class DesignersFolder {

	private final Path folder;

	public DesignersFolder() {
		try {
			this.folder = Files.createTempDirectory("designers");
			for (var shelf : new String[] { "processes", "forms" }) {
				copy(shelf);
			}
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private void copy(String shelf) throws IOException {
		Files.createDirectories(this.folder.resolve(shelf));
		try (var files = Files.list(Path.of(shelf))) {
			for (var file : files.toList()) {
				Files.copy(file, this.folder.resolve(shelf).resolve(file.getFileName()));
			}
		}
	}

	/** Has the application start on it. */
	public void register(DynamicPropertyRegistry properties) {
		properties.add("shegong.processes", () -> this.folder.resolve("processes").toString());
		properties.add("shegong.forms", () -> this.folder.resolve("forms").toString());
	}

	public DesignersFolder edit(String file, UnaryOperator<String> change) {
		try {
			var path = this.folder.resolve(file);
			var before = Files.readString(path);
			var after = change.apply(before);
			if (after.equals(before)) {
				throw new IllegalStateException(file + " has not changed");
			}
			Files.writeString(path, after);
			return this;
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

	public DesignersFolder add(String file, String content) {
		try {
			Files.writeString(this.folder.resolve(file), content);
			return this;
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
