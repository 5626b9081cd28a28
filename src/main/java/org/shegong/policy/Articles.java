package org.shegong.policy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;

import org.springframework.core.io.ClassPathResource;

/**
 * The articles and defaults of {@code articles.yaml}, which come with the application.
 * Rules cite them by id, numbers and what they rest on stand in the policies.
 */
public final class Articles {

	private static final String FILE = "articles.yaml";

	private static final ArticleReader.Reading PACKAGED = packaged();

	private Articles() {
	}

	/** What a rule rests on; whoever misspells an id does not start. */
	public static Basis of(String id) {
		var article = PACKAGED.articles().get(id);
		if (article == null) {
			throw new IllegalArgumentException("There is no article %s: add it to %s".formatted(id, FILE));
		}
		return article.basis();
	}

	/** In the order of the file. */
	public static Collection<Article> all() {
		return PACKAGED.articles().values();
	}

	static List<PolicyFault> faults() {
		return PACKAGED.faults();
	}

	private static ArticleReader.Reading packaged() {
		try {
			return ArticleReader.read(FILE, new ClassPathResource(FILE).getContentAsString(StandardCharsets.UTF_8));
		}
		catch (IOException ex) {
			throw new UncheckedIOException("无法读取条文", ex);
		}
	}

}
