package org.shegong.assessment.scores;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import org.shegong.account.WorkerCode;
import org.shegong.policy.Period;
import org.shegong.organization.OrgUnit;
import org.shegong.organization.Organization;
import org.shegong.worker.Worker;
import org.shegong.worker.Workers;
import org.shegong.assessment.AssessmentDesk;
import org.shegong.assessment.AssessmentRequest;
import org.shegong.assessment.AssessmentRules;

/** Who of a unit has no form in its assessment, and why. */
@Component
@Transactional(readOnly = true)
public class NotAssessed {

	private final Sheets sheets;

	private final Participants participants;

	private final AssessmentDesk desk;

	private final Workers workers;

	private final Organization organization;

	NotAssessed(Sheets sheets, Participants participants, AssessmentDesk desk, Workers workers,
			Organization organization) {
		this.sheets = sheets;
		this.participants = participants;
		this.desk = desk;
		this.workers = workers;
		this.organization = organization;
	}

	public List<Participant> of(AssessmentRequest campaign) {
		var assessed = this.sheets.of(campaign.id()).stream().map(Sheet::worker).collect(Collectors.toSet());
		var here = Stream
			.concat(this.desk.leftOut(campaign.unit(), campaign.year()).stream(),
					this.participants.below(campaign.unit(), campaign.year(), campaign.submittedAt())
						.stream()
						.map((one) -> one.out("考核开始后才列入名单", AssessmentRules.YEARLY)))
			.filter((one) -> !assessed.contains(one.worker().code()))
			.collect(Collectors.toMap((one) -> one.worker().code(), (one) -> one, (first, second) -> first,
					LinkedHashMap::new));
		return Stream.concat(here.values().stream(), gone(campaign, assessed)).toList();
	}

	/** Whoever left in the year or later had a part in it. */
	private Stream<Participant> gone(AssessmentRequest campaign, Set<WorkerCode> assessed) {
		var units = this.organization.below(campaign.unit()).stream().map(OrgUnit::code).toList();
		return this.workers.everIn(units)
			.stream()
			.filter(Worker::hasLeft)
			.filter((worker) -> worker.leftOn().getYear() >= campaign.year() && !assessed.contains(worker.code()))
			.map((worker) -> new Participant(worker, List.of(),
					"已于%s离开（%s）".formatted(Period.inFull(worker.leftOn()), worker.leftBecause()),
					AssessmentRules.YEARLY));
	}

	/**
	 * Why somebody is not assessed, in words; empty where the unit does not know them.
	 */
	Optional<String> why(AssessmentRequest campaign, WorkerCode worker) {
		return of(campaign).stream()
			.filter((one) -> one.worker().code().equals(worker))
			.map((one) -> "%s，%s".formatted(one.worker().name(), one.leftOut()))
			.findFirst();
	}

}
