package org.shegong.upgrade;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Contracts, probations and renewals that the mornings opened, and people who leave a
 * street.
 */
class UsedContracts {

	private static final Map<String, String> FAILS = Map.of("decision", "refuse", "opinion", "入户走访不达标", "criteria",
			"录用条件第三条，入职时书面告知", "evidence", "入户台账抽查记录（2026-04-10）");

	private static final Map<String, String> OBJECTS = Map.of("decision", "refuse", "opinion", "培训不足");

	private final Turns turns;

	UsedContracts(Turns turns) {
		this.turns = turns;
	}

	/** Somebody left, and somebody else has left but not handed over. */
	List<String> finished() {
		var leaving = dismissal("d6", "two-failed-years", "2026-04-03");
		this.turns.until(leaving, "deliverNotice");
		this.turns.does(leaving, "deliverNotice", Map.of("deliveredOn", UsedCity.BEGINS, "how", "本人当面签收"));
		return List.of(dismissal("d12", "two-failed-years", "2026-04-02"));
	}

	/** What the mornings opened and is finished on the last day. */
	List<String> finishedToday() {
		return List.of(opened("c2"), opened("p8"), opened("r5"));
	}

	/** What stops at each task; the mornings have opened the first. */
	void open() {
		this.turns.until(opened("c1"), "signContract");
		this.turns.until(opened("c3"), "signContract");
		probations();
		this.turns.until(opened("r1"), "communityProposes");
		this.turns.until(opened("r2"), "townDecides");
		this.turns.until(opened("r3"), "workerAnswers");
		this.turns.until(opened("r4"), "signRenewal");
		dismissals();
		agreements();
		this.turns.until(opened("old"), "deliverNotice");
	}

	private void probations() {
		this.turns.until(opened("p1"), "recordTraining");
		this.turns.until(opened("p2"), "communityEvaluates");
		this.turns.until(opened("p3"), "townDecides");
		fails("p4");
		fails("p5");
		this.turns.does(opened("p5"), "unionAnswers", OBJECTS);
		fails("p6");
		this.turns.until(opened("p6"), "workerStates");
	}

	private void fails(String worker) {
		var number = opened(worker);
		this.turns.until(number, "townDecides");
		this.turns.does(number, "townDecides", FAILS);
	}

	private void dismissals() {
		this.turns.until(dismissal("d1", "two-failed-years", "2026-05-29"), "workerStates");
		this.turns.until(dismissal("d2", "two-failed-years", "2026-05-29"), "unionAnswers");
		this.turns.until(dismissal("d3", "two-failed-years", "2026-05-29"), "townMeetingDecides");
		this.turns.until(dismissal("d4", "two-failed-years", "2026-05-29"), "deliverNotice");
		var told = dismissal("d5", "two-failed-years", "2026-05-29");
		this.turns.until(told, "deliverNotice");
		this.turns.does(told, "deliverNotice", Map.of("deliveredOn", UsedCity.LEFT_ON, "how", "本人当面签收"));
		var returned = dismissal("d9", "two-failed-years", "2026-05-29");
		this.turns.until(returned, "townMeetingDecides");
		var sendsBack = new HashMap<>(Answers.MEETS);
		sendsBack.putAll(Map.of("decision", "return", "opinion", "写明事实"));
		this.turns.does(returned, "townMeetingDecides", sendsBack);
		this.turns.until(leaving("qd-office", "t1", "two-failed-years", "2026-05-29"), "countyConfirms");
	}

	private void agreements() {
		this.turns.until(dismissal("d7", "agreement", "2026-05-15"), "workerAgrees");
		this.turns.until(dismissal("d8", "agreement", "2026-05-15"), "townAgrees");
		leaving("d10", "d10", "resignation", "2026-05-20");
		this.turns.until(dismissal("d11", "resignation", "2026-05-20"), "workerAgrees");
	}

	private String dismissal(String worker, String ground, String effective) {
		return leaving("office", worker, ground, effective);
	}

	private String leaving(String account, String worker, String ground, String effective) {
		return this.turns.city()
			.started(account, "dismissal",
					Map.of("worker", worker, "ground", ground, "effective", effective, "facts", "见档案"));
	}

	/** The latest request about a worker. */
	private String opened(String worker) {
		var requests = this.turns.city().get(worker, "/api/requests");
		if (requests.body().isEmpty()) {
			throw new AssertionError("Nothing was opened for " + worker);
		}
		return requests.body().path(0).path("number").asText();
	}

}
