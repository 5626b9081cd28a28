package org.shegong.benchmark;

import java.io.PrintStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

import org.shegong.support.Applicants;
import org.shegong.support.Campaign;
import org.shegong.support.City;
import org.shegong.support.MariaDb;
import org.shegong.support.MovableClock;

/**
 * A campaign in which many apply, over HTTP: how long its sheets and its steps take, and
 * each of the pages that people work on.
 */
class CampaignScenario {

	private static final int CALLS = 20;

	private static final double NANOS_PER_MILLI = 1e6;

	private final PrintStream out;

	private final int people;

	private final String heap;

	private Campaign campaign;

	private Child child;

	private Meter meter;

	CampaignScenario(Settings settings, PrintStream out) {
		this.out = out;
		this.people = settings.number("candidates", 3_000, 20_000);
		this.heap = settings.heap();
	}

	/** Something that is done or asked for. */
	@FunctionalInterface
	private interface Work {

		void run() throws Exception;

	}

	void run() throws Exception {
		var database = MariaDb.freshDatabase();
		try (var server = new Child(Server.class, this.heap, List.of(database)); var counts = new Meter(database)) {
			this.child = server;
			this.meter = counts;
			var city = new City(Integer.parseInt(server.greeting().split(" ")[0]));
			Campaign.accepted(city.importRoster("campaign"));
			var clock = new MovableClock();
			clock.setTo(LocalDate.ofInstant(Instant.now(), clock.getZone()));
			this.campaign = Campaign.announced(city, clock, 3);
			this.out.printf(
					"%n| campaign of %,d | seconds or p50 / most of %d calls, ms | statements |%n|---|---|---|%n",
					this.people, CALLS);
			register();
			review();
			examine();
			publish();
		}
	}

	private void register() throws Exception {
		var sheet = Applicants.tenthOfThemUneducated(this.people).workbook();
		step("upload, dry run", () -> upload("/candidates/upload?dryRun=true", sheet));
		step("upload of candidates", () -> upload("/candidates/upload", sheet));
		pages("registered", "/candidates?page=");
		page("found by name", "/candidates?page=1&q=" + URLEncoder.encode("娜", StandardCharsets.UTF_8));
		page("found by number", "/candidates?page=1&q=" + this.people);
		page("campaign", "");
		completes("mz", "enterCandidates", Map.of());
	}

	private void review() throws Exception {
		page("what is open in the review", "/findings");
		pages("review", "/candidates?task=reviewQualifications&page=");
		page("review, where something was found", "/candidates?task=reviewQualifications&found=true&page=1");
		form("zz", "reviewQualifications");
		completes("zz", "reviewQualifications", Map.of("decision", "approve", "verdicts", "其余 学历 不影响 岗位需要"));
		completes("rs", "reviewQualifications", Map.of("decision", "approve"));
		completes("mz", "reviewQualifications", Map.of("decision", "approve"));
	}

	private void examine() throws Exception {
		var lines = IntStream.rangeClosed(1, this.people)
			.mapToObj((no) -> "%d,%s,%s,80".formatted(no, Applicants.name(no - 1), 95 - no % 300 * 0.25))
			.collect(Collectors.joining("\n"));
		var sheet = new Applicants("序号,姓名,笔试,面试", lines).workbook();
		page("sheet for the scores", "/scores.xlsx");
		step("upload of scores", () -> upload("/scores/upload", sheet));
		pages("exam", "/candidates?task=recordExam&page=");
		page("how far the scores are", "/scores");
		form("mz", "recordExam");
		completes("mz", "recordExam", Map.of());
	}

	private void publish() throws Exception {
		page("medical", "/candidates?task=recordMedical&page=1");
		completes("mz", "recordMedical", Map.of("results", "其余 合格"));
		completes("mz", "recordBackground", Map.of("results", "其余 合格"));
		completes("mz", "publishList",
				Map.of("publishedOn", LocalDate.now(this.campaign.clock()).toString(), "publicationPlace", "区政府网站"));
		page("published", "/candidates?task=receiveObjections&page=1");
		page("objections", "/objections?page=1");
		page("everybody at once", "/candidates");
	}

	private void upload(String path, byte[] sheet) {
		Campaign.accepted(this.campaign.city().upload("mz", this.campaign.path(path), "file", "a.xlsx", sheet));
	}

	private void completes(String account, String task, Map<String, ?> fields) throws Exception {
		step(account + " completes " + task,
				() -> this.campaign.city().completed(account, this.campaign.number(), task, fields));
	}

	private void step(String title, Work work) throws Exception {
		var before = this.meter.read(this.child.pid());
		var nanos = nanos(work);
		var cost = this.meter.read(this.child.pid()).minus(before);
		this.out.printf("| %s | %.1f | %d |%n", title, nanos / 1e9, cost.statements());
	}

	/** The first, and the last. */
	private void pages(String title, String path) throws Exception {
		page(title + ", first page", path + 1);
		page(title + ", last page", path + (this.people + 49) / 50);
	}

	private void form(String account, String task) throws Exception {
		calls("form " + task, () -> this.campaign.city().filledIn(account, this.campaign.number(), task));
	}

	private void page(String title, String path) throws Exception {
		calls(title, () -> {
			var answer = this.campaign.city().download("mz", this.campaign.path(path));
			if (answer.statusCode() != 200) {
				throw new IllegalStateException(path + ": " + answer.statusCode());
			}
		});
	}

	private void calls(String title, Work work) throws Exception {
		var before = this.meter.read(this.child.pid());
		var nanos = new long[CALLS];
		for (int call = 0; call < CALLS; call++) {
			nanos[call] = nanos(work);
		}
		var cost = this.meter.read(this.child.pid()).minus(before);
		var sorted = LongStream.of(nanos).sorted().toArray();
		this.out.printf("| %s | %.0f / %.0f | %d |%n", title, sorted[CALLS / 2] / NANOS_PER_MILLI,
				sorted[CALLS - 1] / NANOS_PER_MILLI, cost.statements() / CALLS);
	}

	private static long nanos(Work work) throws Exception {
		var begin = System.nanoTime();
		work.run();
		return System.nanoTime() - begin;
	}

}
