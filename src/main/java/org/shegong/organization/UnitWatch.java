package org.shegong.organization;

import java.util.Objects;

import jakarta.persistence.PostLoad;
import jakarta.persistence.PostPersist;
import jakarta.persistence.PostRemove;
import jakarta.persistence.PostUpdate;

import org.springframework.context.ApplicationEventPublisher;

/** Tells of units whose place in the tree changes, or what is counted apart in them. */
class UnitWatch {

	private final ApplicationEventPublisher events;

	UnitWatch(ApplicationEventPublisher events) {
		this.events = events;
	}

	/** Nobody is in a new unit yet. */
	@PostLoad
	@PostPersist
	void read(OrgUnit unit) {
		unit.counted(unit.placed());
	}

	@PostUpdate
	void written(OrgUnit unit) {
		if (!Objects.equals(unit.counted(unit.placed()), unit.placed())) {
			this.events.publishEvent(new UnitPlaced(unit.code()));
		}
	}

	@PostRemove
	void gone(OrgUnit unit) {
		this.events.publishEvent(new UnitPlaced(unit.code()));
	}

}
