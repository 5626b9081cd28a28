package org.shegong.approval;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import jakarta.persistence.EntityManager;
import org.hibernate.Hibernate;

/**
 * Remembers which room keeps the requests of a process, once it has seen one: otherwise
 * the tables of all rooms are joined each time.
 */
class RequestsByNumberInRooms implements RequestsByNumber {

	private final EntityManager session;

	private final Map<String, Class<? extends ApprovalRequest>> rooms = new ConcurrentHashMap<>();

	RequestsByNumberInRooms(EntityManager session) {
		this.session = session;
	}

	@Override
	public Optional<ApprovalRequest> byNumber(RequestNumber number) {
		var found = Optional
			.<ApprovalRequest>ofNullable(
					this.session.find(this.rooms.getOrDefault(number.process(), ApprovalRequest.class), number.id()))
			.filter((request) -> request.number().equals(number));
		found.ifPresent((request) -> this.rooms.putIfAbsent(number.process(), Hibernate.getClass(request)));
		return found;
	}

}
