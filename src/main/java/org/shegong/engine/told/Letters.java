package org.shegong.engine.told;

import java.util.Optional;

import org.shegong.approval.ApprovalRequest;
import org.shegong.approval.ApprovalRequests;
import org.shegong.engine.Doors;
import org.shegong.message.Letter;
import org.shegong.message.Message;
import org.shegong.message.MessageKind;
import org.springframework.stereotype.Component;

/** What a message says outside: the number of a request, and where the item stands. */
@Component
public class Letters {

	private static final String TASKLIST = "/camunda/app/tasklist/default/";

	private final ApprovalRequests requests;

	private final Doors doors;

	Letters(ApprovalRequests requests, Doors doors) {
		this.requests = requests;
		this.doors = doors;
	}

	Letter of(Message message) {
		var request = Optional.ofNullable(message.request()).flatMap(this.requests::findById);
		return new Letter(message.id(), message.sentence(request.map(this.doors::officialNumber).orElse(null)),
				TASKLIST + page(message, request));
	}

	/** A message's page in Tasklist. */
	public static String page(Message message, Optional<ApprovalRequest> request) {
		if (message.kind() == MessageKind.DIGEST || message.kind() == MessageKind.SEATED) {
			return "#/todo";
		}
		if (message.kind() == MessageKind.TRAINING) {
			return "#/training";
		}
		if (message.kind() == MessageKind.COPIED) {
			return request.map((asked) -> "#/copied/" + asked.number()).orElse("#/copied");
		}
		if (message.kind() == MessageKind.NOT_NEEDED) {
			return "#/messages";
		}
		if (message.kind() == MessageKind.WITHDRAWN && request.filter((asked) -> isOf(message, asked)).isEmpty()) {
			// whoever had it to do may read it no more
			return "#/messages";
		}
		return (message.task() != null) ? "#/todo/" + message.task()
				: request.map((asked) -> "#/mine/" + asked.number()).orElse("#/messages");
	}

	private static boolean isOf(Message message, ApprovalRequest request) {
		var recipient = message.recipient();
		return recipient.isOf(request.worker()) || recipient.equals(request.applicant())
				|| recipient.equals(request.submittedBy());
	}

}
