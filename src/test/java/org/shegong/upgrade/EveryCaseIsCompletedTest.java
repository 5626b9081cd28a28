package org.shegong.upgrade;

import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * This build is started on every used database that is kept: what was open is completed
 * by the people concerned, and what was filed is still there.
 */
abstract class EveryCaseIsCompletedTest {

	@ParameterizedTest
	@MethodSource("databases")
	void what_was_open_comes_to_its_end_and_what_was_filed_stays(UsedDatabase used) {
		var manifest = used.manifest();
		var address = used.copy();
		try (var server = new Server(used.database(), address, LocalDate.parse(manifest.today()), manifest::password)) {
			var turns = server.turns();
			isOpen(turns, manifest);
			isOnFile(turns, manifest, used);
			isReckoned(turns, manifest);
			isRead(turns);
			turns.days().begin();
			turns.finish(numbers(manifest));
			turns.days().come(turns.today().toString());
			isDone(turns, manifest);
			isOnFile(turns, manifest, used);
		}
		finally {
			used.database().drop(address);
		}
	}

	private static List<String> numbers(Manifest manifest) {
		return manifest.cases().stream().map(Manifest.Case::number).toList();
	}

	private static void isOpen(Turns turns, Manifest manifest) {
		assertThat(turns.running()).containsExactlyElementsOf(numbers(manifest));
		for (var open : manifest.cases()) {
			assertThat(turns.keys(open.number())).as(open.number()).isEqualTo(open.tasks());
		}
	}

	private static void isOnFile(Turns turns, Manifest manifest, UsedDatabase used) {
		for (var kept : manifest.files()) {
			var file = PersonnelFile.read(turns.city(), kept.reader(), kept.worker());
			assertThat(file.lines().stream().map((line) -> told(line, used))).as(kept.worker())
				.containsAll(kept.lines().stream().map((line) -> told(line, used)).toList());
		}
	}

	/**
	 * Date, kind and words; what an old import had put into words is said better since.
	 */
	private static String told(String line, UsedDatabase used) {
		return used.isSaidAnew() ? String.join(" ", List.of(line.split(" ")).subList(0, 2)) : line;
	}

	/** Lines of a roster count as they did. */
	private static void isReckoned(Turns turns, Manifest manifest) {
		for (var kept : manifest.files()) {
			if (kept.annual() != null) {
				var file = PersonnelFile.read(turns.city(), kept.reader(), kept.worker());
				assertThat(file.annual()).as(kept.worker()).isEqualTo(kept.annual());
			}
		}
	}

	/** Of all that was filed only a sanction that is none has no words that are known. */
	private static void isRead(Turns turns) {
		for (var line : turns.city().get("admin", "/api/roster/unread").body()) {
			assertThat(line.path("summary").asText()).contains("批评教育");
		}
	}

	private static void isDone(Turns turns, Manifest manifest) {
		assertThat(turns.engine().getRuntimeService().createIncidentQuery().list()).isEmpty();
		for (var number : numbers(manifest)) {
			assertThat(turns.engine()
				.getHistoryService()
				.createHistoricProcessInstanceQuery()
				.processInstanceBusinessKey(number)
				.completed()
				.count()).as(number).isOne();
		}
	}

}
