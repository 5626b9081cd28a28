package org.shegong.web.demo;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.Period;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.shegong.web.roster.RosterSheet;
import org.shegong.web.roster.sheet.RosterFile;
import org.springframework.core.io.ClassPathResource;

/**
 * The sheets of the demo. Their dates move with the day, so that there is always somebody
 * on probation and a contract about to end: <code>{P-2M}</code> is two months ago,
 * <code>{Y-1}</code> last year.
 */
record DemoSheets(LocalDate today, String password) {

	private static final Pattern DAY = Pattern.compile("\\{(P[-0-9YMWD]+)}");

	private static final Pattern YEAR = Pattern.compile("\\{Y([+-]\\d+)?}");

	RosterFile file() {
		var bytes = new ByteArrayOutputStream();
		try (var zip = new ZipOutputStream(bytes)) {
			for (var sheet : RosterSheet.values()) {
				zip.putNextEntry(new ZipEntry(sheet.id() + ".csv"));
				zip.write(filled(read(sheet.id())).getBytes(StandardCharsets.UTF_8));
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return new RosterFile(bytes.toByteArray());
	}

	static String read(String name) {
		try {
			return new ClassPathResource("demo/" + name + ".csv").getContentAsString(StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private String filled(String text) {
		var dated = DAY.matcher(text).replaceAll((day) -> this.today.plus(Period.parse(day.group(1))).toString());
		var counted = YEAR.matcher(dated)
			.replaceAll((year) -> String
				.valueOf(this.today.getYear() + ((year.group(1) != null) ? Integer.parseInt(year.group(1)) : 0)));
		return counted.replace("{password}", this.password);
	}

}
