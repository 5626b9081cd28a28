package org.shegong.engine.shelf;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.shegong.engine.check.PackagedModels;
import org.shegong.engine.check.Unit;
import org.shegong.engine.check.Units;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Where the designers' files lie: in two folders, or packaged in the application. */
@Component
public class ShelfFolders {

	private final PackagedModels packaged;

	private final String processes;

	private final String forms;

	public ShelfFolders(PackagedModels packaged, @Value("${shegong.processes}") String processes,
			@Value("${shegong.forms}") String forms) {
		this.packaged = packaged;
		this.processes = processes;
		this.forms = forms;
	}

	/** All units, those that are broken among them. */
	public Units units() {
		if (this.processes.isBlank() && this.forms.isBlank()) {
			return new Units(List.copyOf(this.packaged.units().values()), List.of());
		}
		var files = new TreeMap<String, byte[]>();
		files.putAll(this.processes.isBlank() ? packaged(true) : folder(this.processes, "processes"));
		files.putAll(this.forms.isBlank() ? packaged(false) : folder(this.forms, "forms"));
		var units = Units.of(files, List.of());
		if (units.units().isEmpty()) {
			throw new RefusedStart("目录 %s 中没有流程模型。There are no models in it.".formatted(this.processes),
					"请把 .bpmn 文件放入该目录，或者去掉 --shegong.processes 使用随程序提供的流程。"
							+ "Put the models there, or start without --shegong.processes.");
		}
		return units;
	}

	/** The unit that came with the application; null where it has none. */
	public Unit packaged(String process) {
		return this.packaged.units().get(process);
	}

	private Map<String, byte[]> packaged(boolean models) {
		var files = new TreeMap<String, byte[]>();
		this.packaged.units()
			.values()
			.forEach((unit) -> unit.files()
				.entrySet()
				.stream()
				.filter((file) -> models != file.getKey().matches(".*\\.(form|html)"))
				.forEach((file) -> files.put(file.getKey(), file.getValue())));
		return files;
	}

	private static Map<String, byte[]> folder(String name, String setting) {
		var folder = Path.of(name);
		if (!Files.isDirectory(folder)) {
			throw new RefusedStart(
					"没有目录 %s（参数 --shegong.%s）。There is no such folder.".formatted(folder.toAbsolutePath(), setting),
					"请改正参数中的目录，或者去掉这个参数使用随程序提供的文件。Correct the folder, or start without the setting.");
		}
		try (var listed = Files.list(folder)) {
			var files = new TreeMap<String, byte[]>();
			for (var file : listed.filter(Files::isRegularFile).toList()) {
				files.put(file.getFileName().toString(), Files.readAllBytes(file));
			}
			return files;
		}
		catch (IOException ex) {
			throw new UncheckedIOException("无法读取目录 " + folder, ex);
		}
	}

}
