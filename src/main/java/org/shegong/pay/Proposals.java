package org.shegong.pay;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.shegong.account.WorkerCode;
import org.shegong.approval.Objection;
import org.shegong.organization.Organization;
import org.shegong.policy.Basis;
import org.shegong.policy.Policies;
import org.shegong.worker.FileEntry;
import org.shegong.worker.PersonnelFile;
import org.shegong.worker.Worker;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Which moves of pay grades files bear out that nobody has asked for yet. Years of
 * service are named only where it is published how many they have to be: else everybody
 * would stand on the list every year.
 */
@Component
@Transactional(readOnly = true)
public class Proposals {

	private final GradeMoveRequests requests;

	private final PersonnelFile file;

	private final Organization organization;

	private final Policies policies;

	private final Clock clock;

	Proposals(GradeMoveRequests requests, PersonnelFile file, Organization organization, Policies policies,
			Clock clock) {
		this.requests = requests;
		this.file = file;
		this.organization = organization;
		this.policies = policies;
		this.clock = clock;
	}

	/**
	 * A move that may be asked for.
	 *
	 * @param ground in words
	 * @param grade the grade afterwards; null where it is not published how far it moves
	 */
	public record Proposal(GradeCause cause, String ground, Integer grade, LocalDate from, Basis basis) {
	}

	/**
	 * What stands beside a name.
	 *
	 * @param pay yuan a month as it is published; null where it is not
	 * @param known whether the place has pay grades at all
	 */
	public record Standing(Worker worker, Integer pay, boolean known, List<Proposal> proposals) {
	}

	/** In the order in which they are given. */
	public List<Standing> of(List<Worker> people) {
		var today = LocalDate.now(this.clock);
		var codes = people.stream().map(Worker::code).toList();
		var files = this.file.ofAll(codes).stream().collect(Collectors.groupingBy(FileEntry::worker));
		var asked = standing(codes);
		return people.stream().map((worker) -> {
			var numbers = PayNumbers.of(this.policies.at(this.organization.localityOf(worker.unit()), today));
			var grounds = new Grounds(worker, files.getOrDefault(worker.code(), List.of()), today, numbers);
			var pay = (worker.grade() != null) ? numbers.pay(worker.grade()).orElse(null) : null;
			return new Standing(worker, pay, numbers.any(),
					proposals(grounds, asked.getOrDefault(worker.code(), List.of())));
		}).toList();
	}

	private Map<WorkerCode, List<GradeMoveRequest>> standing(Collection<WorkerCode> codes) {
		return codes.isEmpty() ? Map.of()
				: this.requests.findByWorkerIn(codes)
					.stream()
					.filter(GradeMoveRequests::stands)
					.collect(Collectors.groupingBy(GradeMoveRequest::worker));
	}

	private static List<Proposal> proposals(Grounds grounds, List<GradeMoveRequest> standing) {
		return Arrays.stream(GradeCause.values())
			.filter((cause) -> cause != GradeCause.YEARS || grounds.numbers().steps(cause).isPresent())
			.filter((cause) -> grounds.numbers().knows(cause) && grounds.of(cause).isPresent())
			.map((cause) -> new GradeMoveRules.Situation(grounds.worker(), cause, null, grounds, grounds.on(),
					grounds.numbers(), standing))
			.filter(Proposals::admits)
			.map((situation) -> new Proposal(situation.cause(), situation.ground().orElseThrow().words(),
					situation.move().map(GradeMove::to).orElse(null), situation.counts(),
					grounds.numbers().basis(situation.cause())))
			.toList();
	}

	/** The grade is typed by whoever asks. */
	private static boolean admits(GradeMoveRules.Situation situation) {
		var asked = situation.steps().isPresent() ? situation : situation.askingFor(situation.least());
		return Objection.admits(GradeMoveRules.objections(asked));
	}

}
