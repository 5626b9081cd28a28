package org.shegong.engine;

import java.util.List;

import org.camunda.bpm.engine.authorization.Groups;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.variable.Variables;

import org.shegong.approval.ApprovalRequest;
import org.shegong.approval.ApprovalRequests;
import org.shegong.organization.Organization;
import org.shegong.organization.Post;
import org.springframework.stereotype.Component;

/**
 * Who decides: asked by the models when a task is created, because the people may have
 * changed since the case began.
 */
@Component("approvers")
public class Approvers {

	private final ApprovalRequests requests;

	private final Organization organization;

	Approvers(ApprovalRequests requests, Organization organization) {
		this.requests = requests;
		this.organization = organization;
	}

	/** The candidate groups of a post for the request of this case. */
	public List<String> of(String post, DelegateExecution execution) {
		var request = request(execution);
		return List.of(group(seating(post, request.unit(), request.applicant()), execution));
	}

	/**
	 * The candidate groups of a post.
	 * @param highest whether at the highest unit that has it, else at the nearest
	 */
	public List<String> ofLevel(String post, boolean highest, DelegateExecution execution) {
		var request = request(execution);
		return highest ? List.of(group(highest(post, request.unit(), request.applicant()), execution))
				: of(post, execution);
	}

	/**
	 * Who sits on a post at the highest unit that has it; where that is only the
	 * applicant, who decides in their place.
	 */
	public Seating highest(String post, String unit, String applicant) {
		return Post.of(post)
			.flatMap((known) -> this.organization.highest(known, unit))
			.filter((seat) -> seat.holders().stream().anyMatch((holder) -> !holder.account().equals(applicant)))
			.map((seat) -> new Seating(seat, null))
			.orElseGet(() -> seating(post, unit, applicant));
	}

	/**
	 * The candidate groups of a post that does the paperwork and decides nothing, so that
	 * it may be the applicant's own.
	 */
	public List<String> clerks(String post, DelegateExecution execution) {
		return List.of(group(seating(post, request(execution).unit(), null), execution));
	}

	/**
	 * The same at the highest unit that has the post, such as the city's department where
	 * the counties have one as well.
	 */
	public List<String> clerksOfLevel(String post, boolean highest, DelegateExecution execution) {
		return highest ? List.of(group(highest(post, request(execution).unit(), null), execution))
				: clerks(post, execution);
	}

	/** The candidate groups of two posts of which either may decide. */
	public List<String> ofEither(String post, String other, DelegateExecution execution) {
		var request = request(execution);
		return either(post, other, request.unit(), request.applicant()).stream()
			.map((seating) -> group(seating, execution))
			.distinct()
			.toList();
	}

	/**
	 * Who decides where either of two posts may; one that nobody holds is not waited for.
	 */
	public List<Seating> either(String post, String other, String unit, String applicant) {
		var both = List.of(seating(post, unit, applicant), seating(other, unit, applicant));
		var held = both.stream().filter((seating) -> seating.note() == null).toList();
		return held.isEmpty() ? both.subList(0, 1) : held;
	}

	/** The worker the request is about. */
	public String worker(DelegateExecution execution) {
		return request(execution).worker();
	}

	/** One of many whom a request about a unit concerns, named by the model. */
	public String named(String worker) {
		return worker;
	}

	/** Who submitted the request; the worker where the system did. */
	public String submitter(DelegateExecution execution) {
		var request = request(execution);
		return (request.submittedBy() != null) ? request.submittedBy() : request.worker();
	}

	/**
	 * Who sits on a post for somebody's request, or who decides in their place, and why.
	 */
	public Seating seating(String postId, String unit, String applicant) {
		var post = Post.of(postId).orElseThrow(() -> new IllegalArgumentException("没有岗位“" + postId + "”，请更正流程模型"));
		var seat = this.organization.nearest(post, unit, null);
		if (seat.isEmpty()) {
			return vacant(post, unit, applicant);
		}
		var onlyApplicant = seat.get().holders().stream().allMatch((holder) -> holder.account().equals(applicant));
		if (onlyApplicant && post.next() != post) {
			return seating(post.next().id(), unit, applicant);
		}
		return onlyApplicant ? vacant(post, unit, applicant) : new Seating(seat.get(), null);
	}

	private Seating vacant(Post post, String unit, String applicant) {
		var office = this.organization.nearest(Post.TOWN_OFFICE, unit, applicant).orElse(null);
		var note = "“%s”无人任职，由%s代收：请在花名册 posts 表中为“%s”或其上级单位登记 %s".formatted(post.title(),
				(office != null) ? "党政办" : "管理员", this.organization.lineOf(unit).get(0).name(), post.id());
		return new Seating(office, note);
	}

	private static String group(Seating seating, DelegateExecution execution) {
		if (seating.note() != null) {
			execution.setVariable("vacancy", Variables.stringValue(seating.note(), true));
		}
		return (seating.seat() != null) ? seating.seat().group() : Groups.CAMUNDA_ADMIN;
	}

	private ApprovalRequest request(DelegateExecution execution) {
		return this.requests.get(execution.getProcessBusinessKey());
	}

}
