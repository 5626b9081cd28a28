package org.shegong.web.file;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.ResourceLoader;
import org.springframework.stereotype.Component;

/**
 * The sheets on which requests are printed: {@code <process>.docx} in the folder of
 * {@code shegong.templates}, else the one that came with the application, else the sheet
 * for every request.
 */
@Component
public class PaperTemplates {

	/** For whatever has no sheet of its own. */
	private static final String ANY = "request";

	private final String folder;

	private final ResourceLoader packaged;

	PaperTemplates(@Value("${shegong.templates}") String folder, ResourceLoader packaged) {
		this.folder = folder;
		this.packaged = packaged;
	}

	/** Read anew each time, so that a corrected sheet holds from the next print on. */
	public PaperTemplate of(String process) {
		try {
			for (var name : new String[] { process, ANY }) {
				var own = this.folder.isBlank() ? null : Path.of(this.folder, name + ".docx");
				if (own != null && Files.isReadable(own)) {
					return new PaperTemplate(Files.readAllBytes(own));
				}
				var theirs = this.packaged.getResource("classpath:papers/" + name + ".docx");
				if (theirs.exists()) {
					return new PaperTemplate(theirs.getContentAsByteArray());
				}
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		throw new IllegalStateException("papers/%s.docx is missing".formatted(ANY));
	}

}
