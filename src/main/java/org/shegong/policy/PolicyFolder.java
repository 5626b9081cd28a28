package org.shegong.policy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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

	/**
	 * What lies there.
	 *
	 * @param texts by the name of their jurisdiction; blank where one cannot be read
	 * @param faults of files that are no text of ours; others are judged all the same
	 */
	record Content(Map<String, String> texts, List<PolicyFault> faults) {

		boolean isUnreadable(String name) {
			return this.faults.stream().anyMatch((fault) -> fault.file().equals(name + ENDING));
		}

	}

	Content content() {
		try {
			var content = new Content(new TreeMap<>(), new ArrayList<>());
			for (var file : new PathMatchingResourcePatternResolver().getResources("classpath:/policies/*" + ENDING)) {
				content.texts().put(name(file.getFilename()), file.getContentAsString(StandardCharsets.UTF_8));
			}
			if (isSet()) {
				own(content);
			}
			return content;
		}
		catch (IOException ex) {
			throw new UncheckedIOException("无法读取规定文件", ex);
		}
	}

	private void own(Content content) throws IOException {
		try (var files = Files.list(Path.of(this.folder))) {
			for (var file : files.sorted().toList()) {
				var called = file.getFileName().toString();
				if (called.endsWith(ENDING)) {
					content.texts().put(name(called), text(file, called, content.faults()));
				}
				else if (called.toLowerCase(Locale.ROOT).matches(".*\\.ya?ml")) {
					content.faults()
						.add(new PolicyFault(called, 0, "规定文件的名称以小写的 .yaml 结尾，这一个不会被读取，请改名为 %s"
							.formatted(called.replaceFirst("\\.[^.]*$", ENDING))));
				}
			}
		}
	}

	private static String text(Path file, String called, List<PolicyFault> faults) {
		try {
			var text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(Files.readAllBytes(file))).toString();
			return text.startsWith("\uFEFF") ? text.substring(1) : text;
		}
		catch (CharacterCodingException otherwise) {
			faults.add(new PolicyFault(called, 0, "文件的文字编码不对，请另存为 UTF-8 编码"));
		}
		catch (IOException unreadable) {
			faults.add(new PolicyFault(called, 0, "无法打开这个文件，请检查它的权限"));
		}
		return "";
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
