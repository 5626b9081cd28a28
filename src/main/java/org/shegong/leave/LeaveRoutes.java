package org.shegong.leave;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.springframework.stereotype.Component;

import org.shegong.approval.Preview;
import org.shegong.organization.Post;
import org.shegong.organization.Postings;
import org.shegong.policy.Basis;
import org.shegong.policy.Policy;
import org.shegong.policy.Status;
import org.shegong.worker.Worker;

/** Through whose hands a leave goes (policy.md A.5, L1 to L6), and which rule says so. */
@Component
class LeaveRoutes {

	private static final Map<String, Post> POSTS = Map.of("secretaryDecides", Post.COMMUNITY_SECRETARY,
			"areaLeadDecides", Post.AREA_LEAD, "deputyLeadDecides", Post.TOWN_DEPUTY_LEAD, "principalDecides",
			Post.TOWN_PRINCIPAL, "meetingDecides", Post.TOWN_MEETING);

	private static final Map<String, String> LAST_TASKS = Map.of("secretary", "secretaryDecides", "area-lead",
			"areaLeadDecides", "deputy-lead", "deputyLeadDecides", "principal", "principalDecides", "meeting",
			"meetingDecides");

	private static final List<String> MEMBER = List.of("secretaryDecides", "deputyLeadDecides", "principalDecides",
			"meetingDecides");

	private static final List<String> LEADER = List.of("areaLeadDecides", "principalDecides", "meetingDecides");

	private final LeaveRouting routing;

	private final Postings postings;

	LeaveRoutes(LeaveRouting routing, Postings postings) {
		this.routing = routing;
		this.postings = postings;
	}

	RouteInputs inputs(Worker worker, Policy policy, Days total) {
		return new RouteInputs(policy.name(), leadsCommunity(worker), total.asDouble(),
				policy.number("leave-secretary-days"), policy.number("leave-area-lead-days"),
				policy.number("leave-deputy-lead-days"), policy.number("leave-long-days"));
	}

	/**
	 * The deciding tasks in order, the last one final.
	 * @param request number of the request where it runs already; null for a new one
	 */
	List<Preview.Step> steps(Worker worker, Policy policy, Days total, String request) {
		var inputs = inputs(worker, policy, total);
		var level = this.routing.level(inputs, request);
		var steps = new ArrayList<Preview.Step>();
		for (var task : inputs.leadsCommunity() ? LEADER : MEMBER) {
			var last = task.equals(LAST_TASKS.get(level.id()));
			steps.add(new Preview.Step(task, POSTS.get(task).id(), basis(level, policy, last)));
			if (last) {
				return steps;
			}
		}
		throw new IllegalStateException("leave-level.dmn 给出的层级“%s”不在%s的审批顺序中，请检查决策表".formatted(level.id(),
				inputs.leadsCommunity() ? "书记、主任" : "其他人员"));
	}

	/** The rule the final decision rests on. */
	Basis rule(Worker worker, Policy policy, Days total, String request) {
		return basis(this.routing.level(inputs(worker, policy, total), request), policy, true);
	}

	Post post(String task) {
		return POSTS.get(task);
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
	 * For long leave the source names only the meeting; who passes it on before is our
	 * default.
	 */
	private static Basis basis(LeaveRouting.Level level, Policy policy, boolean last) {
		if (!last && level.id().equals("meeting")) {
			return new Basis("A.5 L4", "系统默认：长假先由各级签注意见，再交班子会议", Status.DESIGN);
		}
		return new Basis(level.rule(), policy.basis("leave-chain-basis").source(), level.status());
	}

}
