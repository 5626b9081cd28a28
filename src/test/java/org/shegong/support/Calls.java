package org.shegong.support;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Calls listed in a text file, with places to fill in. */
public record Calls(List<String> lines) {

	public static Calls of(String file) {
		try {
			return new Calls(Files.readAllLines(Path.of("src/test/resources", file))
				.stream()
				.filter((line) -> !line.isBlank() && !line.startsWith("#"))
				.toList());
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

	public Calls with(Map<String, String> places) {
		return new Calls(this.lines.stream().map((line) -> fill(line, places)).toList());
	}

	private static String fill(String line, Map<String, String> places) {
		var filled = line;
		for (var place : places.entrySet()) {
			filled = filled.replace("{" + place.getKey() + "}", place.getValue());
		}
		return filled;
	}

}
