package org.shegong.web;

import java.time.Instant;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;

import org.shegong.approval.ApprovalRequest;
import org.shegong.approval.RequestNumber;
import org.shegong.engine.Doors;
import org.shegong.engine.SystemRights;
import org.shegong.engine.operations.TakingBack;
import org.shegong.engine.walk.Route;
import org.shegong.organization.Post;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/**
 * The way of one request: what is done, what is open now, and what comes next as its
 * model says; for those whose request it is and those who work or worked on it.
 */
@RestController
class CaseEndpoint {

	private final CaseReaders readers;

	private final CaseSteps steps;

	private final OwnCases own;

	private final Doors doors;

	private final TakingBack takingBack;

	private final SystemRights system;

	CaseEndpoint(CaseReaders readers, CaseSteps steps, OwnCases own, Doors doors, TakingBack takingBack,
			SystemRights system) {
		this.takingBack = takingBack;
		this.readers = readers;
		this.steps = steps;
		this.own = own;
		this.doors = doors;
		this.system = system;
	}

	/**
	 * @param halt where the steps to come could not be read on; else null
	 * @param takeBack whether whoever reads it can take back what they decided last
	 * @param own for those whose request it is; else null
	 */
	record Answer(RequestNumber number, String officialNumber, String process, String processTitle, String title,
			String state, Instant submittedAt, List<CaseStep> steps,
			@JsonInclude(JsonInclude.Include.NON_NULL) Route.Halt halt, boolean takeBack,
			@JsonInclude(JsonInclude.Include.NON_NULL) OwnCases.Own own) {
	}

	/**
	 * @param state {@code done}, {@code urged}, {@code now} or {@code next}
	 * @param at when it was done
	 * @param deputy who of the holders acts, or acted, in whose place
	 */
	@JsonInclude(JsonInclude.Include.NON_NULL)
	record CaseStep(String task, String name, String post, List<String> holders, String state, Instant at, Instant due,
			String decision, String opinion, String deputy) {

		@JsonProperty
		String postTitle() {
			return Post.of(String.valueOf(this.post)).map(Post::title).orElse(null);
		}

	}

	@GetMapping("/api/requests/{number}")
	public Answer request(@PathVariable String number) {
		var request = this.readers.read(number);
		var own = this.readers.isOwn(request) ? this.own.of(request) : null;
		var takeBack = this.takingBack.isOpen(request);
		return this.system.use(() -> answer(request, own, takeBack));
	}

	private Answer answer(ApprovalRequest request, OwnCases.Own own, boolean takeBack) {
		var door = this.doors.ofRequest(request.number());
		var way = this.steps.of(request);
		return new Answer(request.number(), this.doors.officialNumber(request), request.process(), door.title(),
				door.title(request.number()), door.standing(request.number(), request.state()), request.submittedAt(),
				way.steps(), way.halt(), takeBack, own);
	}

}
