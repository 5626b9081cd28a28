package org.shegong.races;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;

import org.shegong.support.City;

/** Two people do something in the same instant, many times; what came of it. */
class Race {

	private final String name;

	/** How often none, one or both got through. */
	private final int[] winners = new int[3];

	private final Map<Integer, Integer> statuses = new TreeMap<>();

	private final Map<String, Integer> sentences = new TreeMap<>();

	private final List<Long> millis = new ArrayList<>();

	Race(String name) {
		this.name = name;
	}

	/** One of the two does what they came for. */
	interface Act extends Callable<City.Answer> {

	}

	/** What happens in one round; arranged anew for each. */
	interface Round {

		List<Act> arrange(int round);

	}

	/**
	 * @param over what is tidied up after a round, with both answers
	 */
	void run(int rounds, Round arrangement, BiConsumer<Integer, List<City.Answer>> over) throws Exception {
		var people = Executors.newFixedThreadPool(2);
		try {
			for (int round = 0; round < rounds; round++) {
				var answers = atOnce(people, arrangement.arrange(round));
				answers.forEach(this::note);
				this.winners[(int) answers.stream().filter(Race::won).count()]++;
				over.accept(round, answers);
			}
		}
		finally {
			people.shutdown();
		}
	}

	private List<City.Answer> atOnce(ExecutorService people, List<Act> acts) throws Exception {
		var begin = new CyclicBarrier(acts.size());
		var pending = new ArrayList<Future<City.Answer>>();
		for (var act : acts) {
			pending.add(people.submit(() -> {
				begin.await(10, TimeUnit.SECONDS);
				return timed(act);
			}));
		}
		var answers = new ArrayList<City.Answer>();
		for (var answer : pending) {
			answers.add(answer.get());
		}
		return answers;
	}

	private City.Answer timed(Act act) throws Exception {
		var from = System.nanoTime();
		var answer = act.call();
		synchronized (this.millis) {
			this.millis.add((System.nanoTime() - from) / 1_000_000);
		}
		return answer;
	}

	static boolean won(City.Answer answer) {
		return answer.status() < 300;
	}

	private void note(City.Answer answer) {
		if (!won(answer)) {
			this.statuses.merge(answer.status(), 1, Integer::sum);
			var kind = answer.message()
				.replaceAll("\\d+月\\d+日 \\d\\d:\\d\\d", "…月…日 …")
				.replaceAll("\\d{4}-\\d\\d-\\d\\d|\\d{4}年\\d+月\\d+日", "…")
				.replaceAll("“?\\p{L}\\d+号”?", "…");
			this.sentences.merge(kind.isBlank() ? answer.text() : kind, 1, Integer::sum);
		}
	}

	int rounds(int winners) {
		return this.winners[winners];
	}

	/** Answers that are faults of the server. */
	int faults() {
		return this.statuses.entrySet()
			.stream()
			.filter((status) -> status.getKey() >= 500)
			.mapToInt(Map.Entry::getValue)
			.sum();
	}

	/** Losers' sentences that are not for people here. */
	List<String> foreign() {
		return this.sentences.keySet()
			.stream()
			.filter((sentence) -> sentence.matches("(?s).*(ENGINE-|Exception|persistence|Unknown).*")
					|| sentence.codePoints().noneMatch(Character::isIdeographic))
			.toList();
	}

	/** Losers' sentences that do not say who was first. */
	List<String> nameless() {
		return this.sentences.keySet().stream().filter((sentence) -> sentence.contains("其他人办理了同一事项")).toList();
	}

	String table() {
		var sorted = this.millis.stream().sorted().toList();
		var p95 = sorted.isEmpty() ? 0 : sorted.get((int) Math.ceil(sorted.size() * 0.95) - 1);
		var lines = new StringBuilder("%s | %d rounds | winners 0/1/2: %d/%d/%d | losers %s | 5xx %d | p95 %d ms%n"
			.formatted(this.name, this.winners[0] + this.winners[1] + this.winners[2], this.winners[0], this.winners[1],
					this.winners[2], this.statuses, faults(), p95));
		this.sentences.forEach((sentence, times) -> lines.append("    %4d × %s%n".formatted(times, sentence)));
		return lines.toString();
	}

}
