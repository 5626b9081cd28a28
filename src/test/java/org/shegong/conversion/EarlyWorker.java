package org.shegong.conversion;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.shegong.account.WorkerCode;
import org.shegong.approval.Objection;
import org.shegong.approval.RequestNumber;
import org.shegong.policy.PolicyFixture;
import org.shegong.worker.Gender;
import org.shegong.worker.Position;
import org.shegong.worker.Worker;
import org.shegong.worker.WorkerClass;

/**
 * Somebody of Ordos on a welfare post since 2019-03-01, aged 34, with a college diploma;
 * tests change what they are about.
 */
class EarlyWorker {

	String jurisdiction = "ordos";

	LocalDate birth = LocalDate.parse("1991-05-01");

	WorkerClass workerClass = WorkerClass.WELFARE_POST;

	LocalDate servingSince = LocalDate.parse("2019-03-01");

	String education = "college";

	String household = "鄂尔多斯市东胜区";

	Integer grade;

	boolean local = true;

	final List<RequestNumber> open = new ArrayList<>();

	/** What stands against including them on 2026-03-16. */
	List<Objection> against() {
		return ConversionRules.objections(on("2026-03-16"));
	}

	ConversionRules.Situation on(String today) {
		var worker = new Worker(WorkerCode.of("cv"), "安然", Gender.FEMALE, this.birth, this.workerClass,
				List.of(Position.SOCIAL_WORKER), "sq");
		worker.documents(null, this.education, this.household);
		worker.servesSince(this.servingSince, this.servingSince);
		worker.qualifies("none", null, this.grade);
		var day = LocalDate.parse(today);
		return new ConversionRules.Situation(worker, day,
				ConversionNumbers.of(PolicyFixture.policies().of(this.jurisdiction, day)), this.local, this.open);
	}

}
