package org.shegong.engine.accounts;

import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

import org.shegong.account.AccountName;
import org.shegong.approval.DrawnProcess;
import org.shegong.approval.DrawnProcesses;
import org.shegong.approval.ProcessDoor;
import org.shegong.organization.Post;
import org.shegong.organization.Posting;
import org.shegong.organization.Postings;
import org.shegong.worker.Workers;

/**
 * Who starts a process: whom its room names, as far as its model does not name fewer. The
 * engine shows the candidate starters of a model and does not hold anybody to them.
 */
@Component
public class Starters {

	/** By id of the process, what its model says. */
	private final Function<String, Optional<DrawnProcess>> drawn;

	private final Workers workers;

	private final Postings postings;

	@Autowired
	Starters(DrawnProcesses drawn, Workers workers, Postings postings) {
		this(drawn::find, workers, postings);
	}

	private Starters(Function<String, Optional<DrawnProcess>> drawn, Workers workers, Postings postings) {
		this.drawn = drawn;
		this.workers = workers;
		this.postings = postings;
	}

	/** The same as another version of a model has it, which need not be deployed. */
	public Starters asDrawn(DrawnProcess tried) {
		return new Starters((process) -> Optional.of(tried).filter((version) -> version.process().equals(process)),
				this.workers, this.postings);
	}

	/** Ids of the posts that may start it for a worker of theirs. */
	public Set<String> registrars(ProcessDoor<?> door) {
		var stated = stated(door);
		return stated.isEmpty() ? door.registrars()
				: door.registrars().stream().filter(stated::contains).collect(Collectors.toUnmodifiableSet());
	}

	/** The postings by which an account may start it for others. */
	public Stream<Posting> seats(ProcessDoor<?> door, AccountName account) {
		var registrars = registrars(door);
		return this.postings.findByAccount(account)
			.stream()
			.filter((posting) -> registrars.contains(posting.post().id()));
	}

	/**
	 * The unit for which an account starts it when it names no worker; empty where it
	 * starts it for itself.
	 */
	public Optional<String> officeOf(ProcessDoor<?> door, AccountName account) {
		return (!door.forOwnUnit() || this.workers.byAccount(account).isPresent()) ? Optional.empty()
				: seats(door, account).map(Posting::unit).findFirst();
	}

	/** Whether the model lets workers start it for themselves. */
	public boolean letsWorkers(ProcessDoor<?> door) {
		var stated = stated(door);
		return stated.isEmpty() || stated.contains(DrawnProcess.WORKER);
	}

	/** Whether an account starts it at all, for itself or for others. */
	boolean includes(ProcessDoor<?> door, AccountName account) {
		var self = door.selfService() && letsWorkers(door)
				&& this.workers.byAccount(account).filter((worker) -> !worker.hasLeft()).isPresent();
		return self || seats(door, account).findAny().isPresent();
	}

	/** Whether its model says who starts it. */
	boolean areStated(ProcessDoor<?> door) {
		return !stated(door).isEmpty();
	}

	private Set<String> stated(ProcessDoor<?> door) {
		return this.drawn.apply(door.process()).map(DrawnProcess::starters).orElse(Set.of());
	}

	/**
	 * Who starts it, as a person reads it who does not.
	 * @param selfService whether workers do, for themselves
	 */
	public String inWords(ProcessDoor<?> door, boolean selfService) {
		if (areStated(door)) {
			return "流程规定只能由%s发起".formatted(titles(door, selfService));
		}
		if (!selfService && door.registrars().isEmpty()) {
			return "流程模型没有写明由谁发起，请流程设计人员补上";
		}
		return selfService ? "只能由本人或其所属街镇党政办代办" : "只能由其所属单位的经办岗位登记";
	}

	private String titles(ProcessDoor<?> door, boolean selfService) {
		var posts = registrars(door).stream()
			.sorted()
			.flatMap((post) -> Post.of(post).map((known) -> "其所属的" + known.title()).stream());
		return Stream.concat(selfService ? Stream.of("社区工作者本人") : Stream.empty(), posts)
			.collect(Collectors.joining("、"));
	}

}
