package org.shegong.upgrade;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.shegong.support.Campaign;

/** Recruitments of one post each for two communities. */
record UsedCampaigns(Turns turns) {

	private static final List<String> STEPS = List.of("approveQuota", "draftPlan", "publishNotice", "enterCandidates",
			"reviewQualifications", "recordExam", "recordMedical", "recordBackground", "publishList",
			"receiveObjections");

	/** Somebody is hired, and two lists are out. */
	List<String> finished() {
		var hired = exam("ht-yd", "hired");
		this.turns.until(exam("ht-yd", "published"), "receiveObjections");
		disputed(exam("ht-yd", "disputed"));
		return List.of(hired);
	}

	/** What stops at each task. */
	void open() {
		var begun = new ArrayList<String>();
		for (var step : STEPS) {
			var number = exam("ht-hl", step);
			this.turns.until(number, step);
			begun.add(number);
		}
		this.turns.does(begun.get(STEPS.indexOf("reviewQualifications")), "reviewQualifications",
				Map.of("decision", "approve"));
		disputed(begun.get(STEPS.indexOf("receiveObjections")));
		var returned = exam("ht-hl", "returned");
		this.turns.does(returned, "approveQuota", Map.of("decision", "return", "opinion", "写明空缺原因"));
		this.turns.until(started("mz", "ht-yd", "direct", "direct"), "recordAssessment");
	}

	private void disputed(String number) {
		this.turns.until(number, "receiveObjections");
		Campaign.accepted(this.turns.city()
			.post("mz", "/api/recruitments/" + number + "/objections",
					Map.of("candidate", 1, "raisedBy", "居民", "text", "工作经历不实")));
	}

	private String exam(String unit, String which) {
		return started("office", unit, "exam", which);
	}

	/** Nobody asks twice for the same on one day. */
	private String started(String account, String unit, String route, String which) {
		return this.turns.city()
			.started(account, "recruitment",
					Map.of("unit", unit, "route", route, "posts", 1, "reason", "网格缺人（" + which + "）"));
	}

}
