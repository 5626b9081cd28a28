package org.shegong.web.facts;

import org.shegong.engine.People;
import org.shegong.organization.OrgUnits;
import org.shegong.organization.UnitKind;
import org.shegong.policy.Period;
import org.shegong.web.Access;
import org.shegong.web.Paged;
import org.shegong.web.Wanted;
import org.shegong.worker.Listed;
import org.shegong.worker.Workers;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Of whom a personnel office enters facts, and where those may work. */
@Component
@Transactional(readOnly = true)
class FactLists {

	private final Workers workers;

	private final OrgUnits units;

	private final Access access;

	private final People people;

	FactLists(Workers workers, OrgUnits units, Access access, People people) {
		this.workers = workers;
		this.units = units;
		this.access = access;
		this.people = people;
	}

	record Person(String code, String name, String unitName, String positionTitles) {

		private static Person of(Listed listed) {
			var worker = listed.worker();
			return new Person(worker.code().value(), worker.name(), listed.unitName(),
					worker.hasLeft() ? Period.inFull(worker.leftOn()) + " 退出" : worker.positionTitles());
		}

	}

	/** Nobody enters facts of themselves. */
	Paged<Person> people(Wanted wanted) {
		return Paged.of(this.workers.below(this.access.unitsKeptFrom(), wanted.pattern(), true,
				this.people.acting().value(), wanted.request()), Person::of);
	}

	Paged<FactSheet.Choice> units(Wanted wanted) {
		return Paged.of(
				this.units.branch(this.access.unitsKeptFrom(), wanted.pattern(), UnitKind.COMMUNITY, wanted.request()),
				(listed) -> new FactSheet.Choice(listed.unit().code(), listed.unit().name()));
	}

}
