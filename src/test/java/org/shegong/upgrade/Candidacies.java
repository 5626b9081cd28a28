package org.shegong.upgrade;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;

import org.shegong.support.Applicants;
import org.shegong.support.Campaign;
import org.shegong.support.City;

/** What is entered on the pages of a recruitment for one post. */
final class Candidacies {

	/** Number of the graduate of the roster among {@link Applicants}. */
	private static final int GRADUATE = 100;

	private Candidacies() {
	}

	/** A plan that fits an exam as well as an assessment. */
	static Map<String, Object> plan(LocalDate day) {
		return Map.of("plan", "统一笔试、面试", "applyUntil", day.toString(), "writtenWeight", 60, "assessors",
				"乌兰、韩青、苏民、周明德");
	}

	/** Two apply, nobody twice; for an assessment the graduate of the roster alone. */
	static void apply(City city, String account, String number) {
		if (campaign(city, account, number).path("route").asText().equals("direct")) {
			Campaign.accepted(city.post(account, path(number, "/candidates"),
					Map.of("name", "石榴", "idNumber", Applicants.idNumber(GRADUATE), "education", "本科", "certificate",
							"无", "householdRegistration", "海棠旗", "worker", "gp", "serviceEndsOn", "2026-01-31",
							"projectPassed", "是")));
			return;
		}
		var first = 2 * Integer.parseInt(number.replaceAll("\\D", ""));
		var people = Applicants.of(first + 2);
		var lines = people.text().split("\n");
		var sheet = new Applicants(people.header(), lines[first] + "\n" + lines[first + 1]).with("东胜区", "海棠旗");
		Campaign.accepted(city.upload(account, path(number, "/candidates/upload"), "file", "报名.zip", sheet.zipped()));
	}

	static void areExamined(City city, String account, String number) {
		Campaign.accepted(city.put(account, path(number, "/scores"),
				List.of(Map.of("candidate", 1, "written", 90, "interview", 85),
						Map.of("candidate", 2, "written", 80, "interview", 75))));
	}

	static void areHired(City city, String account, String number) {
		var campaign = campaign(city, account, number);
		var graduate = campaign.path("route").asText().equals("direct");
		Campaign.accepted(city.put(account, path(number, "/hires"),
				List.of(Map.of("candidate", 1, "code", graduate ? "gp" : "n-" + number, "unit",
						campaign.path("unit").asText(), "contractNumber", "HT-" + number, "contractFrom",
						LocalDate.parse(campaign.path("publishedUntil").asText()).plusDays(5).toString(), "monthlyWage",
						3480, "trainingHours", 40, "trainingUntil", campaign.path("publishedOn").asText(),
						"certificateNumber", "SG-" + number))));
	}

	private static JsonNode campaign(City city, String account, String number) {
		return city.get(account, path(number, "")).body();
	}

	private static String path(String number, String rest) {
		return "/api/recruitments/" + number + rest;
	}

}
