package org.shegong.web.roster;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

import org.shegong.web.roster.sheet.RosterFile;
import org.shegong.worker.Worker;

/**
 * A roster with one row of the sheet {@code workers}, so that what is entered by hand is
 * read and checked like everything else.
 *
 * @param cells by column; an empty one clears what is known
 */
record OneRow(Map<String, String> cells) {

	/** The worker as they are, with some cells written anew. */
	static OneRow of(Worker worker, MasterData known, Map<String, String> anew) {
		var cells = new LinkedHashMap<String, String>();
		cells.put("code", worker.code().value());
		MasterData.NEEDED.forEach((column) -> cells.put(column, known.of(column).orElse("")));
		if (anew.keySet().stream().anyMatch(MasterData.CONTRACT::contains)) {
			known.of("contractNumber").ifPresent((number) -> cells.put("contractNumber", number));
			known.of("contractFrom").ifPresent((from) -> cells.put("contractFrom", from));
		}
		cells.putAll(anew);
		return new OneRow(cells);
	}

	RosterFile file() {
		var bytes = new ByteArrayOutputStream();
		try (var zip = new ZipOutputStream(bytes);
				var writer = new OutputStreamWriter(zip, StandardCharsets.UTF_8);
				var csv = new CSVPrinter(writer, CSVFormat.DEFAULT)) {
			zip.putNextEntry(new ZipEntry(RosterSheet.WORKERS.id() + ".csv"));
			csv.printRecord(this.cells.keySet());
			csv.printRecord(this.cells.values());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return new RosterFile(bytes.toByteArray());
	}

}
