package org.shegong.web.todo;

import java.util.List;

import org.shegong.approval.ApprovalRequests;
import org.shegong.engine.SystemRights;
import org.shegong.organization.Post;
import org.shegong.web.OpenSteps;
import org.springframework.stereotype.Component;

/**
 * What whoever did something with a task is told: that it is done, and who has it now.
 */
@Component
class Outcome {

	private final ApprovalRequests requests;

	private final OpenSteps open;

	private final SystemRights system;

	Outcome(ApprovalRequests requests, OpenSteps open, SystemRights system) {
		this.requests = requests;
		this.open = open;
		this.system = system;
	}

	record Answer(String message, List<OpenSteps.OpenStep> next) {
	}

	/**
	 * @param request by its own number
	 */
	Answer of(String message, Long request) {
		return this.system.use(() -> new Answer(message, this.open.of(this.requests.findById(request).orElseThrow())));
	}

	/** Somebody with their post. */
	static String named(String name, String post) {
		return "%s（%s）".formatted(name, Post.of(post).map(Post::title).orElse(post));
	}

}
