package org.shegong.web;

import java.util.NoSuchElementException;
import java.util.Set;
import java.util.stream.Stream;

import org.camunda.bpm.model.bpmn.instance.Process;

import org.shegong.account.AccountName;
import org.shegong.approval.Preview;
import org.shegong.engine.Confidants;
import org.shegong.engine.People;
import org.shegong.engine.Standing;
import org.shegong.engine.guard.Witness;
import org.shegong.engine.walk.Unit;
import org.shegong.organization.Organization;
import org.shegong.organization.Posting;
import org.shegong.organization.Postings;
import org.shegong.worker.Worker;
import org.shegong.worker.Workers;
import org.shegong.web.models.Thoughts;
import org.springframework.stereotype.Component;

/**
 * Of whom designers may think when they try a process, and what they are told of them:
 * drawing processes is no reason to read files (PIPL 6, 28).
 */
@Component
public class TryingDiscretion {

	private final Standing standing;

	private final People people;

	private final Confidants confidants;

	private final Workers workers;

	private final Postings postings;

	private final Organization organization;

	private final Witness witness;

	TryingDiscretion(Standing standing, People people, Confidants confidants, Workers workers, Postings postings,
			Organization organization, Witness witness) {
		this.standing = standing;
		this.people = people;
		this.confidants = confidants;
		this.workers = workers;
		this.postings = postings;
		this.organization = organization;
		this.witness = witness;
	}

	/**
	 * Whether the acting designer may think of the people of a unit: those of their own
	 * counties; whoever belongs to none works for all, as administrators do.
	 */
	public boolean reaches(String unit) {
		return this.standing.reachesCounty(this.organization.countyOf(unit).code());
	}

	/**
	 * @throws NoSuchElementException if they may not think of an account, in the words
	 * for one that does not exist
	 */
	public void admit(AccountName account) {
		var own = account.equals(this.people.acting()) || this.standing.administers();
		if (!own && unitsOf(account).noneMatch(this::reaches)) {
			throw unknown(account.value());
		}
	}

	/** What stands against a request as the acting designer reads it. */
	public Preview told(Unit unit, Thoughts.Thought thought) {
		var about = thought.about();
		if (about == null) {
			return thought.preview().told(this.confidants::include, Set.of());
		}
		if (!reaches(about.unit())) {
			throw unknown((about.worker() != null) ? about.worker().value() : about.unit());
		}
		this.witness.tried(about, titleOf(unit));
		return this.confidants.include(about.worker(), about.unit()) ? thought.preview() : thought.preview().withheld();
	}

	/**
	 * What may be walked: a last day that a rule names, such as the end of a contract,
	 * tells of the file, so nobody else is told it.
	 */
	public Thoughts.Thought walked(Thoughts.Thought thought) {
		var about = thought.about();
		if (about == null || this.confidants.include(about.worker(), about.unit())) {
			return thought;
		}
		var preview = thought.preview();
		return new Thoughts.Thought(about, new Preview(preview.objections(), preview.course().lasting((today) -> null),
				preview.facts(), preview.sources()), thought.fields());
	}

	private static String titleOf(Unit unit) {
		var name = unit.model().<Process>getModelElementById(unit.process()).getName();
		return (name != null) ? name : unit.process();
	}

	private Stream<String> unitsOf(AccountName account) {
		return Stream.concat(this.workers.byAccount(account).map(Worker::unit).stream(),
				this.postings.findByAccount(account).stream().map(Posting::unit));
	}

	private static NoSuchElementException unknown(String code) {
		return new NoSuchElementException("您所属的县（区）没有“%s”，请填写本县（区）的人员或单位".formatted(code));
	}

}
