package org.shegong.upgrade;

import java.util.ArrayList;
import java.util.List;

import org.shegong.support.City;

/**
 * A personnel file as an office reads it.
 *
 * @param lines date, kind and words of each line
 * @param annual days of annual leave that are left; null where none is reckoned
 */
record PersonnelFile(List<String> lines, Double annual) {

	static PersonnelFile read(City city, String reader, String worker) {
		var answer = city.get(reader, "/api/workers/" + worker + "/file");
		if (answer.status() != 200) {
			throw new AssertionError("%s cannot read the file of %s: %s".formatted(reader, worker, answer.text()));
		}
		var lines = new ArrayList<String>();
		for (var entry : answer.body().path("entries")) {
			lines.add(String.join(" ", entry.path("date").asText(), entry.path("kind").asText(),
					entry.path("summary").asText()));
		}
		Double annual = null;
		for (var balance : answer.body().path("balances")) {
			if (balance.path("kind").asText().equals("annual")) {
				annual = balance.path("left").asDouble();
			}
		}
		return new PersonnelFile(lines, annual);
	}

}
