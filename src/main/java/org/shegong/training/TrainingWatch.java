package org.shegong.training;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.shegong.approval.BuildingBlock;
import org.shegong.organization.OrgUnit;
import org.shegong.organization.Organization;
import org.shegong.organization.Post;
import org.shegong.organization.Posting;
import org.shegong.organization.Postings;
import org.shegong.organization.UnitKind;
import org.shegong.worker.TrainingMissing;
import org.shegong.worker.Workers;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Sees to it that trainings of the year are not forgotten: in September, while there is
 * time for them, and in December.
 */
@Component("trainingWatch")
@BuildingBlock("要核对培训完成情况的社区")
@Transactional(readOnly = true)
public class TrainingWatch {

	private static final Logger log = LoggerFactory.getLogger(TrainingWatch.class);

	private final TrainingLedger ledger;

	private final Workers workers;

	private final Postings postings;

	private final Organization organization;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	TrainingWatch(TrainingLedger ledger, Workers workers, Postings postings, Organization organization,
			ApplicationEventPublisher events, Clock clock) {
		this.ledger = ledger;
		this.workers = workers;
		this.postings = postings;
		this.organization = organization;
		this.events = events;
		this.clock = clock;
	}

	/** Codes of the towns, each of which is looked at alone. */
	public List<String> towns() {
		return this.organization.tree()
			.units()
			.values()
			.stream()
			.filter((unit) -> unit.kind() == UnitKind.TOWN)
			.map(OrgUnit::code)
			.sorted()
			.toList();
	}

	/** Reminds those of a town who miss something, and its office. */
	void remind(String town) {
		var missing = this.ledger.missing(town, LocalDate.now(this.clock).getYear());
		if (!missing.isEmpty()) {
			Stream.concat(missing.stream().map((line) -> line.worker().code().account()),
					this.postings.findByPostAndUnitIn(Post.TOWN_OFFICE, List.of(town)).stream().map(Posting::account))
				.distinct()
				.forEach((one) -> this.events.publishEvent(new TrainingMissing(one)));
		}
		log.info("training-watch: {} of {} reminded", missing.size(), town);
	}

}
