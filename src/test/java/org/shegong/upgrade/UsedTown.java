package org.shegong.upgrade;

import java.util.List;
import java.util.Map;

import org.shegong.support.Campaign;

/** Leave, outings, absences and secondments of a street. */
record UsedTown(Turns turns) {

	private static final Map<String, String> RETURNED = Map.of("decision", "return", "opinion", "请错开检查");

	/** What is over when the database is left. */
	List<String> finished() {
		Campaign.accepted(this.turns.city()
			.post("office", "/api/workers/l8/overtime", Map.of("date", "2026-03-01", "days", 1, "note", "值班")));
		Campaign.accepted(this.turns.city()
			.post("sj", "/api/notices",
					Map.of("worker", "l8", "date", "2026-02-27", "kind", "inspection", "text", "台账不全")));
		return List.of(leave("l8", "personal", "2026-03-03", "2026-03-04"),
				leave("l9", "annual", "2026-03-09", "2026-03-10"), outing("o5", "2026-03-05"),
				absence("a5", "2026-02-25", "2026-02-26"), secondment("s5", "2026-03-09", "2026-03-31"));
	}

	/** What stops at each task. */
	void open() {
		leaves();
		outings();
		absences();
		secondments();
		drawn();
	}

	private void leaves() {
		until(leave("l1", "personal", "2026-04-20", "2026-04-21"), "secretaryDecides");
		until(leave("l2", "personal", "2026-04-20", "2026-04-24"), "deputyLeadDecides");
		until(leave("l3", "personal", "2026-04-20", "2026-04-30"), "principalDecides");
		until(leave("l4", "personal", "2026-05-06", "2026-07-10"), "meetingDecides");
		until(leave("sl-dir", "personal", "2026-04-22", "2026-04-23"), "areaLeadDecides");
		until(leave("l5", "personal", "2026-04-14", "2026-04-15"), "reportBack");
		var returned = leave("l6", "personal", "2026-04-22", "2026-04-22");
		this.turns.does(returned, "secretaryDecides", RETURNED);
		until(leave("l7", "maternity", "2026-04-14", "2026-07-20"), "reportBack");
		until(this.turns.city()
			.started("l10", "leave", Map.of("kind", "sick", "from", "2026-04-13", "until", "2026-04-15", "reason", "就医",
					"evidence", Proofs.uploaded(this.turns.city(), "l10"))),
				"reportBack");
	}

	private void outings() {
		until(outing("o1", "2026-04-17"), "communityDecides");
		until(outing("o2", "2026-04-17"), "deputyLeadDecides");
		until(outing("hl-sec", "2026-04-17"), "principalDecides");
		until(outing("o3", "2026-04-14"), "reportBack");
		var returned = outing("o4", "2026-04-17");
		this.turns.does(returned, "communityDecides", RETURNED);
	}

	private void absences() {
		until(absence("a1", "2026-04-08", "2026-04-08"), "workerExplains");
		until(absence("a2", "2026-04-08", "2026-04-08"), "townDecides");
		until(absence("a3", "2026-04-07", "2026-04-10"), "disciplineReviews");
		var returned = absence("a4", "2026-04-08", "2026-04-08");
		until(returned, "townDecides");
		this.turns.does(returned, "townDecides", RETURNED);
	}

	private void secondments() {
		until(secondment("s1", "2026-04-20", "2026-07-19"), "townDecides");
		until(secondment("s2", "2026-04-20", "2026-07-19"), "approveSecondment");
		until(secondment("s4", "2026-04-14", "2026-06-30"), "reportReturn");
		var returned = secondment("s6", "2026-04-20", "2026-07-19");
		this.turns.does(returned, "townDecides", RETURNED);
	}

	/** What no Java knows. */
	private void drawn() {
		until(training("l8", "2026-04-27"), "communityDecides");
		until(training("l9", "2026-04-27"), "townDecides");
		until(training("o5", "2026-04-14"), "reportAttendance");
		var returned = training("a5", "2026-04-27");
		this.turns.does(returned, "communityDecides", RETURNED);
		until(allowance("l8"), "communityDecides");
		until(allowance("l9"), "townDecides");
		until(allowance("o5"), "countyApproves");
		until(instruction("l8"), "communityDecides");
		until(instruction("l9"), "townDecides");
		until(commendation("l8"), "townDecides");
		until(commendation("l9"), "countyApproves");
		until(commendation("o5"), "recordResult");
	}

	private String training(String worker, String day) {
		return this.turns.city()
			.started(worker, "training", Map.of("organiser", "市委党校", "level", "city", "from", day, "until", day,
					"hours", 8, "reason", "社工实务"));
	}

	private String allowance(String worker) {
		return this.turns.city()
			.started(worker, "allowance", Map.of("event", "防汛抢险", "from", "2026-03-02", "until", "2026-03-03", "amount",
					200, "reason", "连续值守"));
	}

	private String instruction(String worker) {
		return this.turns.city()
			.started(worker, "instruction", Map.of("kind", "ask", "subject", "借用会场", "reason", "居民议事会需要会场，请予协调"));
	}

	private String commendation(String worker) {
		return this.turns.city()
			.started(worker, "commendation",
					Map.of("value", "最美社工", "organiser", "市委社会工作部", "until", "2026-04-13", "reason", "服务居民十年"));
	}

	private void until(String number, String task) {
		this.turns.until(number, task);
	}

	private String leave(String worker, String kind, String from, String until) {
		return this.turns.city()
			.started(worker, "leave", Map.of("kind", kind, "from", from, "until", until, "reason", "家中有事"));
	}

	private String outing(String worker, String day) {
		return this.turns.city()
			.started(worker, "outing", Map.of("destination", "旗委党校", "purpose", "培训", "from", day, "until", day));
	}

	private String absence(String worker, String from, String until) {
		return this.turns.city()
			.started("office", "absence",
					Map.of("worker", worker, "from", from, "until", until, "circumstances", "未到岗"));
	}

	private String secondment(String worker, String from, String until) {
		return this.turns.city()
			.started("office", "secondment", Map.of("worker", worker, "borrower", "云杉街道", "borrowerKind", "town",
					"from", from, "until", until, "reason", "普查"));
	}

}
