package org.shegong.assessment.scores;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.shegong.account.WorkerCode;
import org.shegong.approval.Objection;
import org.shegong.approval.RequestNumber;
import org.shegong.worker.Workers;
import org.shegong.assessment.grades.Advice;
import org.shegong.assessment.AssessmentDesk;
import org.shegong.assessment.AssessmentRequest;
import org.shegong.assessment.AssessmentRequests;
import org.shegong.assessment.grades.ExcellentPool;
import org.shegong.assessment.grades.Grade;

/** Where scores come in, and what the system advises for them. */
@Service
@Transactional
public class ScoreDesk {

	private final AssessmentRequests campaigns;

	private final Sheets sheets;

	private final Participants participants;

	private final ExcellentPool pool;

	private final AssessmentDesk desk;

	private final NotAssessed others;

	private final Workers workers;

	ScoreDesk(AssessmentRequests campaigns, Sheets sheets, Participants participants, ExcellentPool pool,
			AssessmentDesk desk, NotAssessed others, Workers workers) {
		this.campaigns = campaigns;
		this.sheets = sheets;
		this.participants = participants;
		this.pool = pool;
		this.desk = desk;
		this.others = others;
		this.workers = workers;
	}

	/** What the total is made of. */
	@Transactional(readOnly = true)
	public Weights weights(RequestNumber number) {
		var campaign = this.campaigns.get(number);
		return Weights.of(campaign.satisfactionWeight(), this.desk.policyOf(campaign));
	}

	/** What is wrong with a list of scores; empty where all of it can be kept. */
	@Transactional(readOnly = true)
	public List<Scores.Fault> faults(RequestNumber number, List<Scores> given) {
		var weights = weights(number);
		var known = of(number).stream().map(Sheet::worker).collect(Collectors.toSet());
		var seen = new HashSet<WorkerCode>();
		var faults = new ArrayList<Scores.Fault>();
		for (int index = 0; index < given.size(); index++) {
			var worker = given.get(index).worker();
			if (!known.contains(worker)) {
				faults.add(new Scores.Fault(index, "worker", why(number, worker)));
			}
			else if (!seen.add(worker)) {
				faults.add(new Scores.Fault(index, "worker", "“%s”出现了两次".formatted(worker)));
			}
			faults.addAll(given.get(index).faults(index, weights));
		}
		return faults;
	}

	private String why(RequestNumber number, WorkerCode worker) {
		return this.others.why(this.campaigns.get(number), worker)
			.map((reason) -> "“%s”不参加这次考核：%s".formatted(worker, reason))
			.orElse("“%s”不参加这次考核，不是考核单位的人员，请核对编号".formatted(worker));
	}

	/** Keeps scores that nothing is wrong with. */
	public void keep(RequestNumber number, List<Scores> given) {
		var campaign = this.campaigns.touch(this.campaigns.get(number).id());
		if (!campaign.is(AssessmentRequest.Stage.SCORING)) {
			throw new IllegalStateException(number + " 的得分已经汇总，不能再改");
		}
		given.forEach((one) -> this.sheets.get(campaign.id(), one.worker()).score(one.points()));
	}

	/** What stands against closing the scores. */
	@Transactional(readOnly = true)
	public List<Objection> missing(RequestNumber number) {
		var weights = weights(number);
		var names = of(number).stream()
			.filter((sheet) -> weights.total(sheet.scores()) == null)
			.map((sheet) -> this.workers.get(sheet.worker()).name())
			.toList();
		return names.isEmpty() ? List.of()
				: List.of(Objection.formFault("还有%d人没有全部得分：%s%s。请按“%s”逐项登记".formatted(names.size(),
						String.join("、", names.subList(0, Math.min(5, names.size()))), (names.size() > 5) ? "等" : "",
						weights.inWords())));
	}

	/**
	 * Reckons totals and advises grades: as many excellent ones as the unit has places of
	 * its own; more from the pool is for people to decide.
	 */
	public void close(RequestNumber number) {
		var campaign = this.campaigns.get(number);
		var weights = weights(number);
		var advice = new Advice(this.desk.policyOf(campaign));
		var advised = advised(number);
		var scored = of(number);
		campaign.openGrades();
		var notices = notices(campaign, scored);
		scored.forEach((sheet) -> sheet.propose(weights.total(sheet.scores()), notices.get(sheet.worker()),
				advised.get(sheet.worker()), advice.fails(notices.get(sheet.worker()))));
	}

	/** The grade advised for each worker by the scores; empty while any is missing. */
	@Transactional(readOnly = true)
	public Map<WorkerCode, Grade> advised(RequestNumber number) {
		var campaign = this.campaigns.get(number);
		var weights = weights(number);
		var scored = of(number);
		if (scored.stream().anyMatch((sheet) -> weights.total(sheet.scores()) == null)) {
			return Map.of();
		}
		var advice = new Advice(this.desk.policyOf(campaign));
		var room = this.pool.of(campaign);
		var notices = notices(campaign, scored);
		var best = advice.excellent(scored, notices, weights, Math.min(room.share(), room.atMost()));
		return scored.stream().collect(Collectors.toMap(Sheet::worker, (sheet) -> {
			var other = advice.fails(notices.get(sheet.worker())) ? Grade.INCOMPETENT
					: advice.otherwise(sheet, weights);
			return best.contains(sheet.worker()) ? Grade.EXCELLENT : other;
		}));
	}

	/**
	 * Advises anew for those who have been named so often since that the year is failed
	 * (XX-20).
	 * @return whether there are any
	 */
	public boolean failWhoWasNamedSince(RequestNumber number) {
		var campaign = this.campaigns.get(number);
		var advice = new Advice(this.desk.policyOf(campaign));
		var notices = notices(campaign, of(number));
		var failed = of(number).stream()
			.filter((sheet) -> sheet.current() != Grade.INCOMPETENT && advice.fails(notices.get(sheet.worker())))
			.toList();
		failed.forEach((sheet) -> sheet.propose(sheet.total(), notices.get(sheet.worker()), Grade.INCOMPETENT, true));
		return !failed.isEmpty();
	}

	private Map<WorkerCode, Integer> notices(AssessmentRequest campaign, List<Sheet> scored) {
		return this.participants.notices(scored.stream().map(Sheet::worker).toList(), campaign.year(),
				campaign.submittedAt());
	}

	@Transactional(readOnly = true)
	List<Sheet> of(RequestNumber number) {
		return this.sheets.of(this.campaigns.get(number).id());
	}

}
