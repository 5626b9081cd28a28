package org.shegong.engine.seats;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;

import org.shegong.account.AccountName;
import org.shegong.organization.Posting;
import org.shegong.organization.Postings;
import org.springframework.stereotype.Component;

/**
 * What a task itself says of the hands it came into, against or beside its model: taken
 * by a deputy, given over, inherited with somebody's work, shown to somebody whose word
 * is waited for.
 */
@Component
public class Entrusted {

	/** Names who took over a task with somebody's work. */
	private static final String SUCCESSOR = "successor";

	/** Names who took a task as a deputy, and the holder. */
	private static final String TAKEN_FOR = "takenFor";

	/** Names to whom a task was given over, and the candidate group of their post. */
	private static final String GIVEN_TO = "givenTo";

	/** Names those whose word is waited for, the last one last. */
	private static final String ASKED = "asked";

	private final Postings postings;

	private final Deputising deputising;

	Entrusted(Postings postings, Deputising deputising) {
		this.postings = postings;
		this.deputising = deputising;
	}

	Optional<AccountName> successor(TaskEntity task) {
		return AccountName.read((String) task.getVariableLocal(SUCCESSOR));
	}

	/** A deputy takes a task in the place of a holder. */
	void take(TaskEntity task, AccountName deputy, AccountName holder) {
		task.setVariableLocal(TAKEN_FOR, deputy + " " + holder);
	}

	/** Whether somebody took a task in the place of another, now or before. */
	public boolean isTaken(TaskEntity task) {
		return task.getVariableLocal(TAKEN_FOR) != null;
	}

	/**
	 * Whoever took a task as a deputy and has it still, with the posting stood in for:
	 * they keep it when the holder is back, until they give it up.
	 * @param groups candidate groups it is for
	 * @param users … and people, by name
	 */
	Map<AccountName, Posting> kept(TaskEntity task, Set<String> groups, Set<AccountName> users) {
		var taken = noted(task, TAKEN_FOR).filter((two) -> two[0].equals(task.getAssignee()));
		if (taken.isEmpty()) {
			return Map.of();
		}
		var deputy = AccountName.of(taken.get()[0]);
		var holder = AccountName.of(taken.get()[1]);
		return this.postings.findByAccount(holder)
			.stream()
			.filter((posting) -> groups.contains(posting.group()) || users.contains(holder))
			.filter((posting) -> this.deputising.counts(deputy, holder))
			.findFirst()
			.map((posting) -> Map.of(deputy, posting))
			.orElse(Map.of());
	}

	/** From now on a task is in the hands of the holder of a post, and of nobody else. */
	public void give(TaskEntity task, Posting posting) {
		var asked = new ArrayList<>(asked(task));
		if (asked.isEmpty()) {
			task.setVariableLocal(GIVEN_TO, posting.account() + " " + posting.group());
		}
		else {
			asked.add(asked.remove(asked.size() - 1).to(posting.account(), posting.group()));
			note(task, asked);
		}
		task.setAssignee(posting.account().value());
	}

	/** Somebody's word is waited for. */
	public void ask(TaskEntity task, Asked one) {
		var asked = new ArrayList<>(asked(task));
		asked.add(one);
		note(task, asked);
		task.setAssignee(one.receiver().value());
	}

	/** The last one's word is waited for no more. */
	public void unask(TaskEntity task, AccountName next) {
		var asked = asked(task);
		note(task, asked.subList(0, asked.size() - 1));
		task.setAssignee((next != null) ? next.value() : null);
	}

	private static void note(TaskEntity task, List<Asked> asked) {
		if (asked.isEmpty()) {
			task.removeVariableLocal(ASKED);
		}
		else {
			task.setVariableLocal(ASKED, Asked.write(asked));
		}
	}

	/** Those whose word is waited for, the last one last. */
	public List<Asked> asked(TaskEntity task) {
		return Optional.ofNullable((String) task.getVariableLocal(ASKED)).map(Asked::read).orElse(List.of());
	}

	/** The last of those; nobody else goes on with the task. */
	public Optional<Asked> last(TaskEntity task) {
		var asked = asked(task);
		return asked.isEmpty() ? Optional.empty() : Optional.of(asked.get(asked.size() - 1));
	}

	/**
	 * Who has it in the place of its post, as long as they hold their own: who was asked
	 * to decide last, else to whom it was given over last.
	 */
	Optional<Posting> receiver(TaskEntity task) {
		var asked = new ArrayList<>(asked(task));
		Collections.reverse(asked);
		return asked.stream()
			.filter((one) -> one.kind().decides())
			.flatMap((one) -> seat(one).stream())
			.findFirst()
			.or(() -> givenTo(task));
	}

	/** To whom it was given over last, as long as they hold the post. */
	Optional<Posting> givenTo(TaskEntity task) {
		return noted(task, GIVEN_TO).flatMap((two) -> seat(AccountName.of(two[0]), two[1]));
	}

	/** The seat of somebody who was asked, as long as they hold it. */
	public Optional<Posting> seat(Asked asked) {
		return seat(asked.receiver(), asked.group());
	}

	private Optional<Posting> seat(AccountName account, String group) {
		return this.postings.findByAccount(account)
			.stream()
			.filter((posting) -> posting.group().equals(group))
			.findFirst();
	}

	/** Two names; accounts and groups have no blanks in them. */
	private static Optional<String[]> noted(TaskEntity task, String variable) {
		return Optional.ofNullable((String) task.getVariableLocal(variable)).map((text) -> text.split(" ", 2));
	}

}
