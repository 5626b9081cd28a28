package org.shegong.recruitment.quota;

import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import org.shegong.worker.Position;
import org.shegong.worker.Worker;
import org.shegong.worker.WorkerClass;

/**
 * People in post by group, in persons. Whoever was elected or sits on a committee counts
 * there, whatever else they do; of the others the policy names the classes that are
 * full-time community workers (ORD-01), and the rest, such as people of graduate projects
 * and welfare posts, take no post of the quota. Where the county approves hired staff
 * apart (C-a), whoever was hired counts among them, also with a seat on a committee.
 *
 * @param committee members of the two committees
 * @param socialWorkers full-time community workers outside the committees
 * @param others people working in the community who are not counted
 * @param deputySecretaries how many of them are deputy secretaries (ORD-10)
 */
public record InPost(int committee, int socialWorkers, int others, int deputySecretaries) {

	/** Who came by being hired, and was neither elected nor sent by their own unit. */
	private static final Set<WorkerClass> HIRED = EnumSet.of(WorkerClass.RECRUITED, WorkerClass.GRADUATE_PROJECT,
			WorkerClass.WELFARE_POST);

	public static final InPost NOBODY = new InPost(0, 0, 0, 0);

	private enum Group {

		COMMITTEE, SOCIAL_WORKER, OTHER;

		public static Group of(Worker worker, List<String> counted, boolean apart) {
			if (apart && HIRED.contains(worker.workerClass()) && counted.contains(worker.workerClass().id())) {
				return SOCIAL_WORKER;
			}
			var seated = worker.positions().stream().anyMatch((position) -> position != Position.SOCIAL_WORKER);
			if (seated || worker.workerClass() == WorkerClass.ELECTED) {
				return COMMITTEE;
			}
			return counted.contains(worker.workerClass().id()) ? SOCIAL_WORKER : OTHER;
		}

	}

	/**
	 * @param apart whether the county approved hired staff apart from the seats
	 */
	public static InPost of(Collection<Worker> workers, List<String> countedClasses, boolean apart) {
		var groups = workers.stream().map((worker) -> Group.of(worker, countedClasses, apart)).toList();
		var deputies = workers.stream()
			.filter((worker) -> worker.positions().contains(Position.DEPUTY_SECRETARY))
			.count();
		return new InPost(count(groups, Group.COMMITTEE), count(groups, Group.SOCIAL_WORKER),
				count(groups, Group.OTHER), (int) deputies);
	}

	private static int count(List<Group> groups, Group group) {
		return (int) groups.stream().filter((one) -> one == group).count();
	}

	InPost and(InPost others) {
		return new InPost(this.committee + others.committee, this.socialWorkers + others.socialWorkers,
				this.others + others.others, this.deputySecretaries + others.deputySecretaries);
	}

	/** All community workers, both groups together. */
	public int total() {
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
