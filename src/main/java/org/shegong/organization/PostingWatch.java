package org.shegong.organization;

import jakarta.persistence.PrePersist;
import jakarta.persistence.PreRemove;

import org.springframework.context.ApplicationEventPublisher;

/** Tells of every post that is given or taken, so that none is forgotten. */
class PostingWatch {

	private final ApplicationEventPublisher events;

	PostingWatch(ApplicationEventPublisher events) {
		this.events = events;
	}

	@PrePersist
	void given(Posting posting) {
		this.events.publishEvent(PostingChanged.of(posting, true));
	}

	@PreRemove
	void taken(Posting posting) {
		this.events.publishEvent(PostingChanged.of(posting, false));
	}

}
