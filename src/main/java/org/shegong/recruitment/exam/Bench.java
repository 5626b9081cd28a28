package org.shegong.recruitment.exam;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Those under review, with what was found about them by their numbers.
 *
 * @param open of what was found that about which somebody has yet to say whether it
 * applies; whoever is hit or barred anyway needs no further word
 */
record Bench(List<Candidate> people, Map<Integer, List<Finding>> found, Map<Integer, List<Finding>> open) {

	/** What is said about one finding of one candidate. */
	record Word(int candidate, String finding) {
	}

	/**
	 * @param said what has been judged already
	 * @param hit who was found on the negative list
	 */
	static Bench of(List<Candidate> people, Map<Integer, List<Finding>> found, Set<Word> said, Set<Integer> hit) {
		var open = new LinkedHashMap<Integer, List<Finding>>();
		found.forEach((no, findings) -> {
			if (!hit.contains(no) && findings.stream().noneMatch(Finding::bar)) {
				open.put(no,
						findings.stream().filter((finding) -> !said.contains(new Word(no, finding.id()))).toList());
			}
		});
		return new Bench(people, found, open);
	}

	/** What these words and hits leave open, by name. */
	List<String> leftOpen(List<VerdictLine> words, Set<Integer> hit) {
		var said = words.stream().map((line) -> new Word(line.candidate(), line.finding())).collect(Collectors.toSet());
		return this.people.stream()
			.filter((candidate) -> !hit.contains(candidate.no()))
			.flatMap((candidate) -> this.open.getOrDefault(candidate.no(), List.of())
				.stream()
				.filter((finding) -> !said.contains(new Word(candidate.no(), finding.id())))
				.map((finding) -> "%d号%s（%s）".formatted(candidate.no(), candidate.name(), finding.title())))
			.toList();
	}

	/** What is open, each finding with its candidates. */
	List<OpenFinding> byFinding() {
		var titles = new LinkedHashMap<String, String>();
		var candidates = new LinkedHashMap<String, List<Integer>>();
		this.open.forEach((no, findings) -> findings.forEach((finding) -> {
			titles.putIfAbsent(finding.id(), finding.title());
			candidates.computeIfAbsent(finding.id(), (none) -> new ArrayList<>()).add(no);
		}));
		return candidates.entrySet()
			.stream()
			.map((one) -> new OpenFinding(one.getKey(), titles.get(one.getKey()), one.getValue()))
			.toList();
	}

}
