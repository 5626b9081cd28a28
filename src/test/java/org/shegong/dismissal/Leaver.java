package org.shegong.dismissal;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.shegong.account.WorkerCode;
import org.shegong.approval.Objection;
import org.shegong.policy.Money;
import org.shegong.policy.PolicyFixture;
import org.shegong.worker.AwayPeriod;
import org.shegong.worker.Employment;
import org.shegong.worker.FileEntry;
import org.shegong.worker.Gender;
import org.shegong.worker.Lines;
import org.shegong.worker.Position;
import org.shegong.worker.Worker;
import org.shegong.worker.WorkerClass;
import org.shegong.dismissal.leaving.DismissalApplication;
import org.shegong.dismissal.leaving.DismissalCase;
import org.shegong.dismissal.grounds.DismissalRules;
import org.shegong.dismissal.grounds.Ground;

/**
 * A recruited woman of Ordos, 4000 yuan a month, serving since 2019-01-15 on one contract
 * to the end of 2029; tests change what they are about.
 */
class Leaver {

	String jurisdiction = "ordos";

	String today = "2026-03-16";

	String effective = "2026-04-30";

	WorkerClass workerClass = WorkerClass.RECRUITED;

	List<Position> positions = List.of(Position.SOCIAL_WORKER);

	Gender gender = Gender.FEMALE;

	String birth = "1990-05-01";

	String since = "2019-01-15";

	String certificate = "none";

	String eligible;

	String wage = "4000";

	int colleagues = 60;

	Boolean rulesPublished;

	Boolean noticeGiven;

	Boolean majorDamage;

	Boolean convicted;

	Boolean negotiated;

	Boolean proposedByWorker;

	Boolean declinedEqual;

	Boolean employerFault;

	Boolean earlyByChoice;

	Integer retirementBase;

	Integer layoffHeads;

	Integer extensionMonths;

	Boolean autoContinued;

	String averageWage;

	String cityAverageWage;

	String probationUntil;

	final List<String[]> contracts = new ArrayList<>(List.of(new String[][] { { "2024-01-01", "2029-12-31" } }));

	final List<FileEntry> file = new ArrayList<>();

	final List<AwayPeriod> absences = new ArrayList<>();

	boolean hasUnion = true;

	void filed(String kind, String value, String date) {
		filed(kind, value, date, null);
	}

	void filed(String kind, String value, String date, String until) {
		this.file.add(Lines.line("w", LocalDate.parse(date), kind, value,
				(until != null) ? LocalDate.parse(until) : null, kind));
	}

	/** Failed in 2024 and 2025, trained in between. */
	void failedTwiceWithTraining() {
		filed("assessment", "incompetent", "2024-12-20");
		filed("training", "40", "2025-03-10");
		filed("assessment", "incompetent", "2025-12-20");
	}

	/** The rules on which it is refused, in the order in which they are asked. */
	List<String> refusedBy(Ground ground) {
		return objections(ground).filter(Objection::refuses).map(Objection::rule).toList();
	}

	/** The rules on which a warning rests. */
	List<String> warnedBy(Ground ground) {
		return objections(ground).filter((objection) -> !objection.refuses()).map(Objection::rule).toList();
	}

	/** All that people read about it. */
	String inWords(Ground ground) {
		return objections(ground).map(Objection::inWords).collect(Collectors.joining("\n"));
	}

	private Stream<Objection> objections(Ground ground) {
		return DismissalRules.objections(leaving(ground)).stream();
	}

	DismissalCase leaving(Ground ground) {
		return new DismissalCase(form(ground), worker(), employments(), this.file, this.absences, this.hasUnion,
				this.colleagues, List.of(), PolicyFixture.policies().of(this.jurisdiction, LocalDate.parse(this.today)),
				PolicyFixture.calendar(), LocalDate.parse(this.today));
	}

	private DismissalApplication form(Ground ground) {
		return new DismissalApplication(WorkerCode.of("w"), ground,
				(this.effective != null) ? LocalDate.parse(this.effective) : null, "见档案", this.rulesPublished,
				this.noticeGiven, this.majorDamage, this.convicted, this.negotiated, this.proposedByWorker,
				this.declinedEqual, this.employerFault, this.earlyByChoice, this.retirementBase, this.layoffHeads,
				this.extensionMonths, this.autoContinued, yuan(this.averageWage), yuan(this.cityAverageWage));
	}

	private static BigDecimal yuan(String sum) {
		return (sum != null) ? new BigDecimal(sum) : null;
	}

	private Worker worker() {
		var worker = new Worker(WorkerCode.of("w"), "温良", this.gender, LocalDate.parse(this.birth), this.workerClass,
				this.positions, "ds-sq");
		worker.servesSince(LocalDate.parse(this.since), LocalDate.parse(this.since));
		worker.qualifies(this.certificate, (this.eligible != null) ? LocalDate.parse(this.eligible) : null, 1);
		return worker;
	}

	private List<Employment> employments() {
		return this.contracts.stream().map((dates) -> {
			var contract = new Employment(WorkerCode.of("w"));
			contract.agree("HT", LocalDate.parse(dates[0]), (dates[1] != null) ? LocalDate.parse(dates[1]) : null);
			contract.terms((this.probationUntil != null) ? LocalDate.parse(this.probationUntil) : null,
					Money.yuan(yuan(this.wage)));
			return contract;
		}).toList();
	}

}
