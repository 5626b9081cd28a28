package org.shegong.upgrade;

import java.util.ArrayList;
import java.util.LinkedHashMap;

import org.shegong.support.Campaign;
import org.shegong.support.City;

/** The scores of a yearly assessment. */
final class Scores {

	private Scores() {
	}

	/** Everybody has 80 points for everything. */
	static void areEntered(City city, String account, String number) {
		enter(city, account, number, null);
	}

	/** One has 50, so that they fail. */
	static void enter(City city, String account, String number, String failing) {
		var path = "/api/assessments/" + number;
		var assessment = city.get(account, path).body().path("assessment");
		var rows = new ArrayList<LinkedHashMap<String, Object>>();
		for (var sheet : assessment.path("sheets")) {
			var row = new LinkedHashMap<String, Object>();
			var worker = sheet.path("worker").asText();
			row.put("worker", worker);
			assessment.path("weights")
				.forEach((part) -> row.put(part.path("component").asText(), worker.equals(failing) ? 50 : 80));
			rows.add(row);
		}
		Campaign.accepted(city.put(account, path + "/scores", rows));
	}

}
