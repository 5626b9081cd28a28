package org.shegong.leave;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

import org.springframework.stereotype.Component;

import org.shegong.approval.Course;
import org.shegong.approval.Routes;
import org.shegong.organization.Post;
import org.shegong.organization.Postings;
import org.shegong.policy.Articles;
import org.shegong.policy.Basis;
import org.shegong.policy.Policy;
import org.shegong.policy.Status;
import org.shegong.worker.Worker;
import org.shegong.leave.entitlement.Days;
import org.shegong.leave.request.LeaveRequest;

/** Through whose hands a leave goes (policy.md A.5, L1 to L6), and which rule says so. */
@Component
public class LeaveRoutes {

	private final Routes routes;

	private final Postings postings;

	LeaveRoutes(Routes routes, Postings postings) {
		this.routes = routes;
		this.postings = postings;
	}

	/** What the model asks about a leave. */
	public LeaveAnswers answers(Worker worker, Policy policy, Days total) {
		return new LeaveAnswers(worker.code(), policy.text("leave-chain"), leadsCommunity(worker), total.asDouble(),
				policy.number("leave-secretary-days"), policy.number("leave-area-lead-days"),
				policy.number("leave-deputy-lead-days"), policy.number("leave-long-days"), null);
	}

	/** The same, with the rule each level rests on. */
	Course course(Worker worker, Policy policy, Days total) {
		return Course.of(answers(worker, policy, total),
				(step) -> step.decides() ? Optional.of(basis(step, policy)) : Optional.empty());
	}

	/** The rule the final decision rests on. */
	public Basis rule(LeaveRequest request, Worker worker, Policy policy) {
		var decisions = decisions(request, worker, policy);
		return basis(decisions.get(decisions.size() - 1), policy);
	}

	/**
	 * The rule of a task in words, and whether it is final; that of the final decision at
	 * a task that decides nothing.
	 */
	public String rule(LeaveRequest request, Worker worker, Policy policy, String task) {
		return decisions(request, worker, policy).stream()
			.filter((step) -> step.task().equals(task))
			.findFirst()
			.map((step) -> basis(step, policy).cited() + (step.last() ? "；本级为最终审批" : "；本级签注意见后报上一级"))
			.orElseGet(() -> rule(request, worker, policy).cited());
	}

	/** Ids of the posts that decide, in their order. */
	List<String> deciders(LeaveRequest request, Worker worker, Policy policy) {
		return decisions(request, worker, policy).stream().map(Course.Passed::post).filter(Objects::nonNull).toList();
	}

	private List<Course.Passed> decisions(LeaveRequest request, Worker worker, Policy policy) {
		return this.routes.decisions(request, course(worker, policy, request.total()));
	}

	/**
	 * Holders of the post are treated as the secretary or director they are, whatever the
	 * roster calls them.
	 */
	private boolean leadsCommunity(Worker worker) {
		return worker.leadsCommunity() || this.postings.findByAccount(worker.code())
			.stream()
			.anyMatch((posting) -> posting.unit().equals(worker.unit())
					&& (posting.post() == Post.COMMUNITY_SECRETARY || posting.post() == Post.COMMUNITY_DIRECTOR));
	}

	/**
	 * The rule of the decision table's row. For long leave the source names only the
	 * meeting; who passes it on before is our default.
	 */
	private static Basis basis(Course.Passed step, Policy policy) {
		var row = step.decided();
		if (!step.last() && "meeting".equals(row.get("level"))) {
			return Articles.of("leave-passed-on");
		}
		if (row.get("rule") == null || row.get("status") == null) {
			return policy.basis("leave-chain-basis");
		}
		return Basis.recorded(row.get("rule").toString(), policy.basis("leave-chain-basis").source(),
				Status.valueOf(row.get("status").toString().toUpperCase(Locale.ROOT)));
	}

}
