package org.shegong.upgrade;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Of every process, at every user task: whoever has it gives it to a colleague on the
 * same post, who goes on with it, until all cases are over. One after the other, side by
 * side, as one of many and within a sub-process, as the models draw it.
 */
@Tag("running")
class EveryTaskGoesIntoOtherHandsTest {

	private static final UsedDatabase USED = UsedDatabase.all(Database.H2)
		.max(Comparator.comparing((used) -> Integer.parseInt(used.folder().getFileName().toString())))
		.orElseThrow();

	@Test
	void every_task_of_a_post_goes_to_a_colleague_who_completes_it() {
		var manifest = USED.manifest();
		var address = USED.copy();
		try (var server = new Server(USED.database(), address, LocalDate.parse(manifest.today()), manifest::password)) {
			var turns = server.turns();
			var colleagues = Colleagues.of(turns);
			var given = new TreeSet<String>();
			var wrong = new ArrayList<String>();
			for (var open : manifest.cases()) {
				give(turns, open.number(), colleagues, given, wrong);
			}
			assertThat(wrong).isEmpty();
			assertThat(given).hasSizeGreaterThanOrEqualTo(40);
			turns.days().begin();
			turns.finish(manifest.cases().stream().map(Manifest.Case::number).toList());
		}
		finally {
			USED.database().drop(address);
		}
	}

	private static void give(Turns turns, String number, Colleagues colleagues, TreeSet<String> given,
			List<String> wrong) {
		for (var task : colleagues.open(number)) {
			var holder = colleagues.holder(task);
			var answer = turns.city()
				.post(holder, "/api/tasks/" + task.getId() + "/transfer",
						Map.of("to", colleagues.of(holder), "reason", "工作分工调整"));
			var place = task.getProcessDefinitionId().split(":")[0] + " " + task.getTaskDefinitionKey();
			// what is late stays with the next level as well
			if (answer.status() != 200
					|| colleagues.groups(task).stream().anyMatch(colleagues.groupsOf(holder)::contains)) {
				wrong.add(place + " of " + holder + ": " + answer.text());
			}
			given.add(place);
		}
	}

}
