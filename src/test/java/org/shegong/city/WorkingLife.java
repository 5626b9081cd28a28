package org.shegong.city;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.shegong.support.Applicants;
import org.shegong.support.City;
import org.shegong.support.Days;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What happens to one person of the roster {@code working-life}, done by those whose turn
 * it is.
 */
record WorkingLife(City city, Days days) {

	/** Her code and account. */
	static final String SHE = "ht-n1";

	void sheIsRecruited() {
		var number = this.city.started("office", "recruitment",
				Map.of("unit", "ht-bh", "route", "exam", "posts", 1, "reason", "网格缺人"));
		this.city.approves("mz", number, "approveQuota");
		this.city.completed("mz", number, "draftPlan",
				Map.of("applyUntil", today(), "writtenWeight", 60, "plan", "统一笔试、面试"));
		this.city.completed("mz", number, "publishNotice", Map.of("noticeOn", today(), "noticePlace", "旗政府网站"));
		var path = "/api/recruitments/" + number;
		var sheet = Applicants.of(3).with("东胜区", "海棠旗").zipped();
		accepted(this.city.upload("mz", path + "/candidates/upload", "file", "报名.zip", sheet));
		this.city.completed("mz", number, "enterCandidates", Map.of());
		for (var department : List.of("zz", "rs", "mz")) {
			this.city.approves(department, number, "reviewQualifications");
		}
		accepted(this.city.put("mz", path + "/scores", List.of(score(1, 92, 90), score(2, 85, 80), score(3, 70, 75))));
		this.city.completed("mz", number, "recordExam", Map.of());
		this.city.completed("mz", number, "recordMedical", Map.of("results", "1 合格"));
		this.city.completed("mz", number, "recordBackground", Map.of("results", "1 合格"));
		this.city.completed("mz", number, "publishList", Map.of("publishedOn", today(), "publicationPlace", "旗政府网站"));
		this.days.come("2024-05-06");
		accepted(this.city.put("mz", path + "/hires",
				List.of(Map.ofEntries(Map.entry("candidate", 1), Map.entry("code", SHE), Map.entry("unit", "ht-bh"),
						Map.entry("contractNumber", "HT-2024-01"), Map.entry("contractFrom", "2024-06-03"),
						Map.entry("monthlyWage", 3480), Map.entry("trainingHours", 40),
						Map.entry("trainingUntil", "2024-04-30"), Map.entry("certificateNumber", "SG-2024-01")))));
		this.city.completed("mz", number, "completeFormalities", Map.of());
		this.city.comesIn(SHE,
				this.city.post("office", "/api/accounts/" + SHE + "/password", Map.of())
					.body()
					.path("password")
					.asText());
	}

	void sheIsConfirmed() {
		this.days.come("2024-08-12");
		var number = openRequest();
		this.city.completed("mz", number, "recordTraining", Map.of("hours", 40, "trainedUntil", "2024-04-30"));
		this.city.approves("sec", number, "communityEvaluates");
		this.city.approves("deputy", number, "townDecides");
	}

	void sheTakesADayOff() {
		this.days.come("2024-10-10");
		leave(Map.of("kind", "personal", "from", "2024-10-14", "until", "2024-10-14", "reason", "搬家"), "2024-10-15");
	}

	void sheHasHerFirstAnnualLeave() {
		this.days.come("2025-07-07");
		leave(Map.of("kind", "annual", "from", "2025-07-14", "until", "2025-07-15", "reason", "休假"), "2025-07-16");
	}

	private void leave(Map<String, String> asked, String back) {
		var number = this.city.started(SHE, "leave", asked);
		this.city.approves("sec", number, "secretaryDecides");
		this.days.come(back);
		this.city.completed(SHE, number, "reportBack", Map.of("returnedOn", back));
	}

	void sheIsOutOnDuty() {
		this.days.come("2026-04-07");
		var number = this.city.started(SHE, "outing",
				Map.of("destination", "旗委党校", "purpose", "社区工作者培训", "from", "2026-04-09", "until", "2026-04-09"));
		this.city.approves("sec", number, "communityDecides");
		this.city.approves("deputy", number, "deputyLeadDecides");
		this.days.come("2026-04-10");
		this.city.completed(SHE, number, "reportBack", Map.of("returnedOn", "2026-04-10", "result", "已完成培训"));
	}

	void sheIsLentOut() {
		this.days.come("2025-02-17");
		var number = this.city.started("office", "secondment", Map.of("worker", SHE, "borrower", "云杉街道", "borrowerKind",
				"town", "from", "2025-03-03", "until", "2025-06-02", "reason", "经济普查"));
		this.city.approves("principal", number, "townDecides");
		this.city.approves("sg", number, "approveSecondment");
		this.days.come("2025-03-03");
		this.days.come("2025-05-26");
		this.days.come("2025-06-03");
		this.city.completed("office", number, "reportReturn", Map.of("returnedOn", "2025-06-03"));
	}

	void assessed(String day, int year, int points) {
		this.days.come(day);
		var number = this.city.started("office", "assessment",
				Map.of("unit", "ht-hy", "year", year, "satisfactionWeight", 50));
		var path = "/api/assessments/" + number;
		var view = this.city.get("office", path).body().path("assessment");
		var rows = new ArrayList<Map<String, Object>>();
		for (var sheet : view.path("sheets")) {
			var row = new LinkedHashMap<String, Object>(Map.of("worker", sheet.path("worker").asText()));
			view.path("weights")
				.forEach((part) -> row.put(part.path("component").asText(),
						sheet.path("worker").asText().equals(SHE) ? points : 80));
			rows.add(row);
		}
		accepted(this.city.put("office", path + "/scores", rows));
		this.city.completed("office", number, "enterScores", Map.of());
		this.city.completed("deputy", number, "proposeGrades", Map.of());
		this.city.approves("principal", number, "jointReview");
		this.city.completed("office", number, "publishOnBoard",
				Map.of("publishedOn", today(), "publicationPlace", "居务公开栏"));
		for (var sheet : view.path("sheets")) {
			this.city.completed(sheet.path("worker").asText(), number, "workerSigns", Map.of("agrees", true));
		}
		this.days.come(LocalDate.parse(day).plusDays(14).toString());
		this.city.completed("office", number, "fileResults", Map.of());
	}

	void herContractIsRenewed() {
		this.days.come("2027-07-05");
		var number = openRequest();
		this.city.approves("sec", number, "communityProposes");
		this.city.completed("deputy", number, "townDecides", Map.of("decision", "approve", "term", 36, "wage", 3900));
		this.city.approves(SHE, number, "workerAnswers");
		this.city.completed("office", number, "signRenewal",
				Map.of("contractNumber", "HT-2027-01", "signedOn", "2027-07-05"));
	}

	void sheResigns() {
		this.days.come("2027-11-01");
		var number = this.city.started(SHE, "dismissal",
				Map.of("worker", SHE, "ground", "resignation", "effective", "2027-12-01"));
		this.days.come("2027-12-02");
		assertThat(this.city.filledIn("office", number, "handOver").get("brief").toString())
			.contains("4天，离职前没有安排休完的，另付");
		this.city.completed("office", number, "handOver", Map.of("handedOverOn", "2027-12-01", "certificateOn",
				"2027-12-01", "fileOn", "2027-12-02", "insuranceOn", "2027-12-02"));
	}

	private String openRequest() {
		return this.city.get(SHE, "/api/requests").body().path(0).path("number").asText();
	}

	private String today() {
		return LocalDate.now(this.days.clock()).toString();
	}

	private static Map<String, Integer> score(int candidate, int written, int interview) {
		return Map.of("candidate", candidate, "written", written, "interview", interview);
	}

	private static void accepted(City.Answer answer) {
		assertThat(answer.status()).as(answer.text()).isEqualTo(200);
	}

}
