package org.shegong.engine.check;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Set;
import java.util.stream.Collectors;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;

/**
 * The packaged units in which the tests found nothing wrong. Looking at all of them again
 * would take a fifth of the first start; one that differs by a byte is looked at.
 */
@Component
public class ExaminedUnits {

	private final Set<String> digests;

	ExaminedUnits(@Value("classpath:examined-units.txt") Resource list) {
		try {
			this.digests = list.getContentAsString(StandardCharsets.UTF_8).lines().collect(Collectors.toSet());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	public boolean has(Unit unit) {
		return this.digests.contains(line(unit));
	}

	/** What the list says of a unit: its process with a digest of all its files. */
	public static String line(Unit unit) {
		try {
			var digest = MessageDigest.getInstance("SHA-256");
			unit.files().forEach((file, content) -> {
				// lengths keep a name and a content, and two files, apart
				digest.update((file + '\n' + content.length + '\n').getBytes(StandardCharsets.UTF_8));
				digest.update(content);
			});
			return unit.process() + " " + HexFormat.of().formatHex(digest.digest());
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
