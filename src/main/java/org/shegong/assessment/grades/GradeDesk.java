package org.shegong.assessment.grades;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.shegong.account.WorkerCode;
import org.shegong.approval.Objection;
import org.shegong.approval.Refusal;
import org.shegong.approval.RequestNumber;
import org.shegong.assessment.AssessmentRequest.Stage;
import org.shegong.policy.Policy;
import org.shegong.worker.Workers;
import org.shegong.assessment.hearing.AppealAnswer;
import org.shegong.assessment.AssessmentDesk;
import org.shegong.assessment.AssessmentRequest;
import org.shegong.assessment.AssessmentRequests;
import org.shegong.assessment.scores.Participant;
import org.shegong.assessment.scores.Participants;
import org.shegong.assessment.scores.Past;
import org.shegong.assessment.scores.Sheet;
import org.shegong.assessment.scores.Sheets;

/** Where people decide on grades, within what the pool leaves. */
@Service
@Transactional
public class GradeDesk {

	private final AssessmentRequests campaigns;

	private final Sheets sheets;

	private final ExcellentPool pool;

	private final Participants participants;

	private final AssessmentDesk desk;

	private final Workers workers;

	private final Clock clock;

	GradeDesk(AssessmentRequests campaigns, Sheets sheets, ExcellentPool pool, Participants participants,
			AssessmentDesk desk, Workers workers, Clock clock) {
		this.campaigns = campaigns;
		this.sheets = sheets;
		this.pool = pool;
		this.participants = participants;
		this.desk = desk;
		this.workers = workers;
		this.clock = clock;
	}

	/**
	 * Keeps grades before they are proposed.
	 * @return what stands against them; empty where all are kept
	 */
	public List<Objection> keep(RequestNumber number, List<GradeChoice> choices) {
		var campaign = this.campaigns.touch(this.campaigns.get(number).id());
		if (!campaign.is(Stage.PROPOSING)) {
			return List.of(Objection.formFault("现在不是评定等次的时候，请刷新后再看"));
		}
		var policy = this.desk.policyOf(campaign);
		var objections = new ArrayList<Objection>();
		for (var choice : choices) {
			var sheet = this.sheets.findByRequestAndWorker(campaign.id(), choice.worker());
			objections.addAll(sheet.map((known) -> GradeRules.objections(known, name(known.worker()), choice, policy))
				.orElseGet(() -> List.of(Objection.formFault("“%s”不参加这次考核".formatted(choice.worker())))));
		}
		if (objections.isEmpty()) {
			choices.forEach((choice) -> this.sheets.get(campaign.id(), choice.worker())
				.decide(choice.grade(), (choice.reason() != null) ? choice.reason().strip() : null));
		}
		return objections;
	}

	/** What stands against all grades as they are now. */
	@Transactional(readOnly = true)
	public List<Objection> objections(RequestNumber number) {
		var campaign = this.campaigns.get(number);
		var sheets = this.sheets.of(campaign.id());
		var objections = new ArrayList<>(failing(campaign, sheets));
		var excellent = sheets.stream().filter((sheet) -> sheet.current() == Grade.EXCELLENT).count();
		objections.addAll(GradeRules.pool(excellent, pool(campaign)));
		return objections;
	}

	/** Who has so many notices by now that no other grade is left, and has another. */
	@Transactional(readOnly = true)
	public List<Objection> failing(RequestNumber number) {
		var campaign = this.campaigns.get(number);
		return failing(campaign, this.sheets.of(campaign.id()));
	}

	private List<Objection> failing(AssessmentRequest campaign, List<Sheet> sheets) {
		var policy = this.desk.policyOf(campaign);
		var notices = this.participants.notices(sheets.stream().map(Sheet::worker).toList(), campaign.year(),
				campaign.submittedAt());
		return sheets.stream()
			.filter((sheet) -> sheet.current() != Grade.INCOMPETENT)
			.filter((sheet) -> new Advice(policy).fails(notices.get(sheet.worker())))
			.map((sheet) -> GradeRules.forced(name(sheet.worker()), notices.get(sheet.worker()), policy))
			.toList();
	}

	/** Takes the excellent grades from the pool, or refuses where others were faster. */
	public void take(RequestNumber number) {
		var campaign = this.campaigns.get(number);
		this.pool.lock(campaign.unit());
		Refusal.unlessAdmitted(objections(number));
		this.sheets.of(campaign.id()).forEach(Sheet::adopt);
		campaign.grade();
		this.campaigns.flush();
	}

	/** What stands against another grade for somebody who appealed. */
	@Transactional(readOnly = true)
	public List<Objection> objections(RequestNumber number, WorkerCode worker, Grade grade) {
		var campaign = this.campaigns.get(number);
		var policy = this.desk.policyOf(campaign);
		var sheet = this.sheets.get(campaign.id(), worker);
		if (grade != Grade.INCOMPETENT && new Advice(policy).fails(notices(campaign, sheet))) {
			return List.of(GradeRules.forced(name(worker), notices(campaign, sheet), policy));
		}
		if (grade.compareTo(sheet.grade()) >= 0) {
			return List.of(GradeRules.notBetter(sheet.grade().title(policy)));
		}
		var excellent = this.sheets.others(campaign.id(), Grade.EXCELLENT, worker);
		return (grade == Grade.EXCELLENT) ? GradeRules.pool(excellent + 1, pool(campaign)) : List.of();
	}

	/** The appeal is answered; an upheld one changes the grade within the pool. */
	public void answer(RequestNumber number, WorkerCode worker, AppealAnswer answer) {
		var campaign = this.campaigns.get(number);
		var sheet = this.sheets.get(campaign.id(), worker);
		var policy = this.desk.policyOf(campaign);
		if (answer.upheld()) {
			this.pool.lock(campaign.unit());
			Refusal.unlessAdmitted(objections(number, worker, answer.grade()));
			sheet.regrade(answer.grade(), LocalDate.now(this.clock));
		}
		sheet.hearing()
			.answerAppeal((answer.upheld() ? "成立，改为" + answer.grade().title(policy) : "不成立")
					+ ((answer.opinion() != null) ? "，" + answer.opinion() : ""));
		this.sheets.flush();
	}

	/** Whether the unit takes more places than it would have alone. */
	@Transactional(readOnly = true)
	boolean usesPool(AssessmentRequest campaign) {
		var excellent = this.sheets.of(campaign.id())
			.stream()
			.filter((sheet) -> sheet.grade() == Grade.EXCELLENT)
			.count();
		return excellent > pool(campaign).share();
	}

	@Transactional(readOnly = true)
	public Pool pool(AssessmentRequest campaign) {
		return this.pool.of(campaign);
	}

	/** The promotion that would follow from a sheet as it is now. */
	@Transactional(readOnly = true)
	public Promotion promotion(AssessmentRequest campaign, Sheet sheet) {
		var one = this.participants.of(sheet.worker(), campaign.year(), campaign.submittedAt());
		return promotion(one, campaign.year(), sheet.current(), this.desk.policyOf(campaign));
	}

	public static Promotion promotion(Participant one, int year, Grade grade, Policy policy) {
		var past = new Past(one.entries());
		var grades = past.grades();
		if (grade != null) {
			grades.put(year, grade);
		}
		return Promotion.of(year, grades, past.commended(), one.worker().grade(), policy);
	}

	private int notices(AssessmentRequest campaign, Sheet sheet) {
		return this.participants.of(sheet.worker(), campaign.year(), campaign.submittedAt()).notices(campaign.year());
	}

	private String name(WorkerCode worker) {
		return this.workers.get(worker).name();
	}

}
