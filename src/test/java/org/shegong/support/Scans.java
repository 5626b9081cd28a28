package org.shegong.support;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

import javax.imageio.ImageIO;

/** Small papers as scanners write them. */
public final class Scans {

	private Scans() {
	}

	/** A document with a line that only whoever may read it should meet. */
	public static byte[] pdf(String line) {
		return ("%PDF-1.4\n%" + line + "\n1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\n"
				+ "2 0 obj\n<</Type/Pages/Kids[]/Count 0>>\nendobj\n"
				+ "trailer\n<</Root 1 0 R/Size 3>>\nstartxref\n0\n%%EOF\n")
			.getBytes(StandardCharsets.UTF_8);
	}

	/** A photograph of one. */
	public static byte[] photo(String format) {
		var bytes = new ByteArrayOutputStream();
		try {
			ImageIO.write(new BufferedImage(80, 60, BufferedImage.TYPE_INT_RGB), format, bytes);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return bytes.toByteArray();
	}

}
