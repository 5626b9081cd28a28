package org.shegong.assessment.grades;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import org.shegong.account.WorkerCode;
import org.shegong.assessment.AssessmentNumbers;
import org.shegong.organization.OrgUnit;
import org.shegong.organization.Organization;
import org.shegong.assessment.AssessmentRequest;
import org.shegong.assessment.scores.Participant;
import org.shegong.assessment.scores.Participants;
import org.shegong.assessment.scores.Sheet;
import org.shegong.assessment.scores.Sheets;

/** The excellent grades that the units of a county share (TY-17). */
@Component
@Transactional(readOnly = true)
public class ExcellentPool {

	/** No assessment has this id. */
	private static final Long NONE = 0L;

	private final Participants participants;

	private final Sheets sheets;

	private final Organization organization;

	ExcellentPool(Participants participants, Sheets sheets, Organization organization) {
		this.participants = participants;
		this.sheets = sheets;
		this.organization = organization;
	}

	/**
	 * Keeps everybody else who takes from the same pool waiting until commit, so that two
	 * cannot take the last place.
	 */
	@Transactional
	public void lock(String unit) {
		this.organization.lock(this.organization.countyOf(unit).code());
	}

	/** What a unit may have in a year, where it has no assessment yet. */
	public Pool of(String unit, int year) {
		return of(unit, year, null, null);
	}

	/**
	 * What an assessment may have, whose own grades are not counted as taken, by the
	 * numbers with which it began.
	 */
	public Pool of(AssessmentRequest campaign) {
		return of(campaign.unit(), campaign.year(), campaign.id(), campaign.submittedAt());
	}

	private Pool of(String unit, int year, Long campaign, Instant begun) {
		var policy = this.participants.policyOf(unit, year, begun);
		var pooled = AssessmentNumbers.of(policy).excellentPooled().value();
		var whole = pooled ? this.organization.countyOf(unit).code() : unit;
		var everybody = this.participants.below(whole, year, begun).stream().filter(Participant::inBase).toList();
		var own = this.organization.below(unit).stream().map(OrgUnit::code).toList();
		var mine = everybody.stream().filter((one) -> own.contains(one.worker().unit())).toList();
		var open = (campaign != null) ? this.sheets.of(campaign).size() : open(mine, year);
		return Pool.of(policy, everybody.size(), mine.size(), taken(whole, year, campaign, everybody).size(), open);
	}

	/** Who has no result yet and is in no other unit's assessment of the year. */
	private int open(List<Participant> mine, int year) {
		var codes = mine.stream().map((one) -> one.worker().code()).toList();
		var taken = this.sheets.ofYear(year, codes).stream().map(Sheet::worker).toList();
		return (int) mine.stream()
			.filter((one) -> one.result(year) == null && !taken.contains(one.worker().code()))
			.count();
	}

	/** Also by results that were brought with the roster. */
	private Set<WorkerCode> taken(String whole, int year, Long campaign, List<Participant> everybody) {
		var units = this.organization.below(whole).stream().map(OrgUnit::code).toList();
		var taken = new HashSet<>(this.sheets.excellent(year, units, (campaign != null) ? campaign : NONE));
		everybody.stream()
			.filter((one) -> one.result(year) == Grade.EXCELLENT)
			.forEach((one) -> taken.add(one.worker().code()));
		return taken;
	}

}
