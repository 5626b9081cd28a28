package org.shegong.recruitment.quota;

import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import org.shegong.worker.Head;
import org.shegong.worker.Heads;
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

		static Group of(Head head, List<String> counted, boolean apart) {
			if (apart && HIRED.contains(head.workerClass()) && counted.contains(head.workerClass().id())) {
				return SOCIAL_WORKER;
			}
			if (head.seated() || head.workerClass() == WorkerClass.ELECTED) {
				return COMMITTEE;
			}
			return counted.contains(head.workerClass().id()) ? SOCIAL_WORKER : OTHER;
		}

	}

	/**
	 * @param byApproval whether hired staff is told apart where the county approved it so
	 */
	public static InPost of(Collection<Heads> heads, List<String> countedClasses, boolean byApproval) {
		var groups = new EnumMap<Group, Integer>(Group.class);
		heads.forEach((alike) -> groups.merge(Group.of(alike.head(), countedClasses, byApproval && alike.apart()),
				alike.people(), Integer::sum));
		var deputies = heads.stream().filter((alike) -> alike.head().deputy()).mapToInt(Heads::people).sum();
		return new InPost(groups.getOrDefault(Group.COMMITTEE, 0), groups.getOrDefault(Group.SOCIAL_WORKER, 0),
				groups.getOrDefault(Group.OTHER, 0), deputies);
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
