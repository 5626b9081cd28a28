package org.shegong.assessment;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.shegong.account.AccountName;
import org.shegong.account.WorkerCode;
import org.shegong.approval.Objection;
import org.shegong.approval.Refusal;
import org.shegong.approval.RequestNumber;
import org.shegong.organization.OrgUnit;
import org.shegong.organization.Organization;
import org.shegong.organization.UnitKind;
import org.shegong.policy.Policy;
import org.shegong.worker.WorkerLeft;
import org.shegong.assessment.grades.ExcellentPool;
import org.shegong.assessment.scores.Participant;
import org.shegong.assessment.scores.Participants;
import org.shegong.assessment.grades.Pool;
import org.shegong.assessment.scores.Sheet;
import org.shegong.assessment.scores.Sheets;

/**
 * The counter where assessments are opened and stopped, and where one asks who works on
 * them.
 */
@Service
@Transactional
public class AssessmentDesk {

	private final AssessmentRequests campaigns;

	private final Sheets sheets;

	private final Participants participants;

	private final ExcellentPool pool;

	private final Organization organization;

	private final Clock clock;

	AssessmentDesk(AssessmentRequests campaigns, Sheets sheets, Participants participants, ExcellentPool pool,
			Organization organization, Clock clock) {
		this.campaigns = campaigns;
		this.sheets = sheets;
		this.participants = participants;
		this.pool = pool;
		this.organization = organization;
		this.clock = clock;
	}

	/**
	 * Opens an assessment that nothing stands against, with a form for everybody in it.
	 * @return the number of the request
	 */
	RequestNumber open(AssessmentApplication asked, AccountName submittedBy) {
		this.pool.lock(asked.unit());
		Refusal.unlessAdmitted(objections(asked, today()));
		var campaign = this.campaigns.save(new AssessmentRequest(asked, submittedBy, this.clock.instant()));
		assessed(asked).forEach((worker) -> this.sheets.save(new Sheet(campaign, worker)));
		this.sheets.flush();
		return campaign.number();
	}

	/** Codes of those who are assessed. */
	@Transactional(readOnly = true)
	List<WorkerCode> assessed(AssessmentApplication asked) {
		var elsewhere = elsewhere(asked.unit(), asked.year());
		return this.participants.below(asked.unit(), asked.year())
			.stream()
			.filter((one) -> one.inBase() && one.result(asked.year()) == null)
			.map((one) -> one.worker().code())
			.filter((worker) -> !elsewhere.containsKey(worker))
			.toList();
	}

	/** Everything done so far stays on record; its excellent grades are free again. */
	void stop(RequestNumber number, String reason) {
		this.campaigns.get(number).stop(reason);
	}

	/** What stands against an assessment. */
	@Transactional(readOnly = true)
	List<Objection> objections(AssessmentApplication asked, LocalDate asOf) {
		var faults = AssessmentRules.faults(asked);
		if (!faults.isEmpty()) {
			return faults;
		}
		var unit = this.organization.lineOf(asked.unit()).get(0);
		return AssessmentRules.objections(new AssessmentRules.Situation(asked, unit.kind(), pool(asked).open(),
				others(asked), asOf, this.participants.policyOf(asked.unit(), asked.year())));
	}

	private List<String> others(AssessmentApplication asked) {
		var units = Stream
			.concat(this.organization.lineOf(asked.unit()).stream(), this.organization.below(asked.unit()).stream())
			.map(OrgUnit::code)
			.distinct()
			.toList();
		return this.campaigns.standing(asked.year(), units)
			.stream()
			.map((other) -> "%s%d年度考核（%s）".formatted(name(other.unit()), other.year(), other.state().title()))
			.toList();
	}

	/** What the unit may award in a year. */
	@Transactional(readOnly = true)
	Pool pool(AssessmentApplication asked) {
		return this.pool.of(asked.unit(), asked.year());
	}

	/** Who of a unit is not assessed in a year, and why. */
	@Transactional(readOnly = true)
	public List<Participant> leftOut(String unit, int year) {
		var elsewhere = elsewhere(unit, year);
		return this.participants.below(unit, year)
			.stream()
			.map((one) -> elsewhere.containsKey(one.worker().code())
					? one.out("已参加 %s 的考核".formatted(elsewhere.get(one.worker().code())), AssessmentRules.YEARLY) : one)
			.map((one) -> (one.result(year) != null) ? one.out("档案中已有%d年度考核结果".formatted(year), AssessmentRules.YEARLY)
					: one)
			.filter((one) -> !one.inBase())
			.toList();
	}

	/** Who came from another unit whose assessment of the year they are in, and which. */
	private Map<WorkerCode, RequestNumber> elsewhere(String unit, int year) {
		var people = this.participants.below(unit, year).stream().map((one) -> one.worker().code()).toList();
		return this.sheets.ofYear(year, people)
			.stream()
			.map((sheet) -> Map.entry(sheet.worker(), this.campaigns.findById(sheet.request()).orElseThrow()))
			.filter((found) -> !found.getValue().unit().equals(unit))
			.collect(Collectors.toMap(Map.Entry::getKey, (found) -> found.getValue().number(), (one, other) -> one));
	}

	/** Whoever leaves before the results are published is not assessed. */
	@EventListener
	void drop(WorkerLeft gone) {
		this.sheets.undecided(gone.code()).forEach((sheet) -> sheet.leave(gone.on()));
	}

	/**
	 * Id of a post in this assessment: where a whole county is assessed at once, posts of
	 * towns are taken by the one the policy names.
	 */
	@Transactional(readOnly = true)
	public String post(AssessmentRequest campaign, String post) {
		return post(campaign.unit(), policyOf(campaign), post);
	}

	/** The same in an assessment of a unit. */
	@Transactional(readOnly = true)
	public String post(String unit, Policy policy, String post) {
		var kind = this.organization.lineOf(unit).get(0).kind();
		return (kind == UnitKind.COUNTY && post.startsWith("town-")) ? AssessmentNumbers.of(policy).countyPost().value()
				: post;
	}

	public Policy policyOf(AssessmentRequest campaign) {
		return this.participants.policyOf(campaign.unit(), campaign.year(), campaign.submittedAt());
	}

	public String name(String unit) {
		return this.organization.name(unit);
	}

	private LocalDate today() {
		return LocalDate.now(this.clock);
	}

}
