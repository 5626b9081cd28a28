package org.shegong.assessment;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.shegong.approval.Objection;
import org.shegong.approval.Refusal;
import org.shegong.organization.OrgUnit;
import org.shegong.organization.Organization;
import org.shegong.organization.UnitKind;
import org.shegong.policy.Policy;

/**
 * The counter where assessments are opened and stopped, and where one asks who works on
 * them.
 */
@Service
@Transactional
class AssessmentDesk {

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
	String open(AssessmentApplication asked, String submittedBy) {
		this.pool.lock(asked.unit());
		Refusal.unlessAdmitted(objections(asked, today()));
		var campaign = this.campaigns.save(new AssessmentRequest(asked, submittedBy, this.clock.instant()));
		this.participants.below(asked.unit(), asked.year())
			.stream()
			.filter((one) -> one.inBase() && one.result(asked.year()) == null)
			.forEach((one) -> this.sheets.save(new Sheet(campaign, one.worker().code())));
		this.sheets.flush();
		return campaign.number();
	}

	/** Everything done so far stays on record; its excellent grades are free again. */
	void stop(String number, String reason) {
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
			.map((other) -> "%s（%s，%s）".formatted(other.number(), name(other.unit()), other.state().title()))
			.toList();
	}

	/** What the unit may award in a year. */
	@Transactional(readOnly = true)
	Pool pool(AssessmentApplication asked) {
		return this.pool.of(asked.unit(), asked.year(), null);
	}

	/** Who of a unit is not assessed in a year, and why. */
	@Transactional(readOnly = true)
	List<Participant> leftOut(String unit, int year) {
		return this.participants.below(unit, year).stream().filter((one) -> !one.inBase()).toList();
	}

	/**
	 * Id of a post in this assessment: where a whole county is assessed at once, posts of
	 * towns are taken by the one the policy names.
	 */
	@Transactional(readOnly = true)
	String post(AssessmentRequest campaign, String post) {
		var kind = this.organization.lineOf(campaign.unit()).get(0).kind();
		return (kind == UnitKind.COUNTY && post.startsWith("town-")) ? policyOf(campaign).text("assessment-county-post")
				: post;
	}

	Policy policyOf(AssessmentRequest campaign) {
		return this.participants.policyOf(campaign.unit(), campaign.year());
	}

	String name(String unit) {
		return this.organization.lineOf(unit).get(0).name();
	}

	private LocalDate today() {
		return LocalDate.now(this.clock);
	}

}
