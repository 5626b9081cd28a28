package org.shegong.leave;

import java.util.List;
import java.util.Map;
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
import org.shegong.worker.Worker;
import org.shegong.policy.Days;
import org.shegong.leave.request.LeaveRequest;

/** Through whose hands a leave goes (policy.md A.5, L1 to L6), and which rule says so. */
@Component
public class LeaveRoutes {

	/** The chain that these had before both were one, with the rules in the rule book. */
	private static final Map<String, String> FORMERLY = Map.of("county-plan", "town-levels", "national", "town-levels");

	private final Routes routes;

	private final Postings postings;

	LeaveRoutes(Routes routes, Postings postings) {
		this.routes = routes;
		this.postings = postings;
	}

	/** What the model asks about a leave. */
	public LeaveAnswers answers(Worker worker, Policy policy, Days total) {
		var numbers = LeaveNumbers.of(policy);
		var chain = numbers.chain().value();
		return new LeaveAnswers(worker.code().value(), FORMERLY.getOrDefault(chain, chain), leadsCommunity(worker),
				total.asDouble(), numbers.secretaryDays().value(), numbers.areaLeadDays().value(),
				numbers.deputyLeadDays().value(), numbers.longDays().value(), null);
	}

	/** The same, with the rule each level rests on. */
	Course course(Worker worker, Policy policy, Days total) {
		var leads = leadsCommunity(worker);
		return Course.of(answers(worker, policy, total),
				(step) -> step.decides() ? Optional.of(basis(step, leads, policy)) : Optional.empty());
	}

	/** The rule the final decision rests on. */
	public Basis rule(LeaveRequest request, Worker worker, Policy policy) {
		var decisions = decisions(request, worker, policy);
		return basis(decisions.get(decisions.size() - 1), leadsCommunity(worker), policy);
	}

	/**
	 * The rule of a task in words, and whether it is final; that of the final decision at
	 * a task that decides nothing.
	 */
	public String rule(LeaveRequest request, Worker worker, Policy policy, String task) {
		return decisions(request, worker, policy).stream()
			.filter((step) -> step.task().equals(task))
			.findFirst()
			.map((step) -> basis(step, leadsCommunity(worker), policy).cited()
					+ (step.last() ? "；本级为最终审批" : "；本级签注意见后报上一级"))
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
		return worker.leadsCommunity() || this.postings.findByAccount(worker.code().account())
			.stream()
			.anyMatch((posting) -> posting.unit().equals(worker.unit())
					&& (posting.post() == Post.COMMUNITY_SECRETARY || posting.post() == Post.COMMUNITY_DIRECTOR));
	}

	/**
	 * The rule of the level that the table names, with that of the days up to which it
	 * decides. For long leave the source names only the meeting; who passes it on before
	 * is our default.
	 */
	private static Basis basis(Course.Passed step, boolean leads, Policy policy) {
		var level = step.decided().get("level");
		if (!step.last() && "meeting".equals(level)) {
			return Articles.of("leave-passed-on");
		}
		var numbers = LeaveNumbers.of(policy);
		return numbers.decider(String.valueOf(level), leads, level(level, leads, numbers));
	}

	private static Basis level(Object level, boolean leads, LeaveNumbers numbers) {
		var chain = numbers.chainBasis().basis();
		var rules = numbers.levelRules();
		// a place that names a text of its own, but no rules of it, means the text
		return (rules.basis().status() != chain.status()) ? chain
				: rules.value()
					.stream()
					.filter((row) -> row.level().equals(level) && (row.leads() == null || row.leads() == leads))
					.findFirst()
					.map((row) -> Basis.recorded(row.rule(), chain.source(), chain.status()))
					.orElse(chain);
	}

}
