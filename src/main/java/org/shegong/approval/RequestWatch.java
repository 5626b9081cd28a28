package org.shegong.approval;

import jakarta.persistence.PostLoad;
import jakarta.persistence.PostPersist;

import org.springframework.context.ApplicationEventPublisher;

/** Has every request tell of each state it comes into, whatever room moves it. */
class RequestWatch {

	private final ApplicationEventPublisher events;

	RequestWatch(ApplicationEventPublisher events) {
		this.events = events;
	}

	@PostLoad
	@PostPersist
	void watch(ApprovalRequest request) {
		request.tell(this.events::publishEvent);
	}

}
