package org.shegong.recruitment;

import java.util.Collection;
import java.util.List;

import org.shegong.worker.Position;
import org.shegong.worker.Worker;
import org.shegong.worker.WorkerClass;

/**
 * People in post by group, in persons. Whoever was elected or sits on a committee counts
 * there, whatever else they do; of the others the policy names the classes that are
 * full-time community workers (ORD-01), and the rest, such as people of graduate projects
 * and welfare posts, take no post of the quota.
 *
 * @param committee members of the two committees
 * @param socialWorkers full-time community workers outside the committees
 * @param others people working in the community who are not counted
 * @param deputySecretaries how many of them are deputy secretaries (ORD-10)
 */
record InPost(int committee, int socialWorkers, int others, int deputySecretaries) {

	private enum Group {

		COMMITTEE, SOCIAL_WORKER, OTHER;

		static Group of(Worker worker, List<String> counted) {
			var seated = worker.positions().stream().anyMatch((position) -> position != Position.SOCIAL_WORKER);
			if (seated || worker.workerClass() == WorkerClass.ELECTED) {
				return COMMITTEE;
			}
			return counted.contains(worker.workerClass().id()) ? SOCIAL_WORKER : OTHER;
		}

	}

	static InPost of(Collection<Worker> workers, List<String> countedClasses) {
		var groups = workers.stream().map((worker) -> Group.of(worker, countedClasses)).toList();
		var deputies = workers.stream()
			.filter((worker) -> worker.positions().contains(Position.DEPUTY_SECRETARY))
			.count();
		return new InPost(count(groups, Group.COMMITTEE), count(groups, Group.SOCIAL_WORKER),
				count(groups, Group.OTHER), (int) deputies);
	}

	private static int count(List<Group> groups, Group group) {
		return (int) groups.stream().filter((one) -> one == group).count();
	}

	/** All community workers, both groups together. */
	int total() {
		return this.committee + this.socialWorkers;
	}

	/**
	 * How many of them fill posts that a formula grants.
	 * @param counts parameter {@code quota-counts}: {@code committee},
	 * {@code social-workers} or {@code all}
	 */
	int filling(String counts) {
		return switch (counts) {
			case "committee" -> this.committee;
			case "social-workers" -> this.socialWorkers;
			default -> total();
		};
	}

}
