package org.shegong.policy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * Where the files of rules lie: packaged in the application, and in a folder whose files
 * replace those of the same name or add to them.
 */
@Component
class PolicyFolder {

	private static final String ENDING = ".yaml";

	private final String folder;

	PolicyFolder(@Value("${shegong.policies:}") String folder) {
		this.folder = folder;
	}

	/** Text by the name of its jurisdiction. */
	Map<String, String> texts() {
		try {
			var texts = new TreeMap<String, String>();
			for (var file : new PathMatchingResourcePatternResolver().getResources("classpath:/policies/*" + ENDING)) {
				texts.put(name(file.getFilename()), file.getContentAsString(StandardCharsets.UTF_8));
			}
			texts.putAll(own());
			return texts;
		}
		catch (IOException ex) {
			throw new UncheckedIOException("无法读取规定文件", ex);
		}
	}

	private Map<String, String> own() throws IOException {
		var texts = new TreeMap<String, String>();
		if (!isSet()) {
			return texts;
		}
		try (var files = Files.list(Path.of(this.folder))) {
			for (var file : files.filter((one) -> one.toString().endsWith(ENDING)).sorted().toList()) {
				texts.put(name(file.getFileName().toString()), Files.readString(file));
			}
		}
		return texts;
	}

	/** Whether a jurisdiction's file lies in the office's own folder. */
	boolean isOwn(String name) {
		return isSet() && Files.exists(Path.of(this.folder, name + ENDING));
	}

	/** Whether an office keeps files of its own. */
	boolean isSet() {
		return !this.folder.isBlank();
	}

	boolean exists() {
		return !isSet() || Files.isDirectory(Path.of(this.folder));
	}

	String inWords() {
		return Path.of(this.folder).toAbsolutePath().toString();
	}

	private static String name(String file) {
		return file.substring(0, file.length() - ENDING.length());
	}

}
