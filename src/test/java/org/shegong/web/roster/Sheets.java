package org.shegong.web.roster;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.dhatim.fastexcel.Workbook;

import org.shegong.web.roster.sheet.RosterFile;

/** A roster as an office would send it, sheet by sheet. */
class Sheets {

	private final Map<String, String> sheets = new LinkedHashMap<>();

	static Sheets with(String sheet, String... lines) {
		return new Sheets().and(sheet, lines);
	}

	Sheets and(String sheet, String... lines) {
		this.sheets.put(sheet, String.join("\n", lines));
		return this;
	}

	/** A small county: 云溪县, 城关镇, two communities, its organisation department. */
	static Sheets county() {
		return with("units", "code,name,kind,parent,policy,households,residents,committeeSeats",
				"yunxi,云溪县,county,,county-plan,,,", "chengguan,城关镇,town,yunxi,,,,",
				"binhe,滨河社区,community,chengguan,,2400,7300,7", "dongguan,东关社区,community,chengguan,,1800,5200,5",
				"zuzhi,县委组织部,department,yunxi,,,,");
	}

	Sheets andTwoWorkers() {
		return and("workers",
				"code,name,gender,birthDate,class,position,unit,workingSince,servingSince,contractFrom,contractUntil,contractNumber,monthlyWage,password",
				"wang,王岚,female,1985-03-12,elected,secretary+director,binhe,2006-07-01,2015-03-01,2024-01-01,2026-12-31,HT-1,4200,wang-pw-1",
				"li,李望,男,1992/6/8,招聘,专职社工,binhe,2016-07-01,2020-09-01,2023-09-01,2026-08-31,HT-2,3600.50,");
	}

	RosterFile zip() {
		return new RosterFile(zipped("", StandardCharsets.UTF_8));
	}

	byte[] zipped(String folder, Charset charset) {
		var bytes = new ByteArrayOutputStream();
		try (var zip = new ZipOutputStream(bytes, charset)) {
			for (var sheet : this.sheets.entrySet()) {
				zip.putNextEntry(new ZipEntry(folder + sheet.getKey() + ".csv"));
				zip.write(sheet.getValue().getBytes(charset));
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return bytes.toByteArray();
	}

	RosterFile xlsx() {
		var bytes = new ByteArrayOutputStream();
		try (var book = new Workbook(bytes, "test", null)) {
			this.sheets.forEach((name, text) -> {
				var page = book.newWorksheet(name);
				var rows = text.split("\n");
				for (int row = 0; row < rows.length; row++) {
					var cells = rows[row].split(",");
					for (int column = 0; column < cells.length; column++) {
						page.value(row, column, cells[column]);
					}
				}
			});
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return new RosterFile(bytes.toByteArray());
	}

}
