package org.shegong.approval;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What a room says of a registered request by the numbers of its case: who decides, what
 * stands against it, what follows. Weighed once more by other numbers it tells what they
 * would change.
 *
 * @param deciders ids of the posts that decide, in their order; empty where no number
 * moves them
 * @param lines what it comes to, in words
 */
public record Weighed(List<String> deciders, List<Line> lines) {

	private static final String PRIVATE = "涉及个人健康或家庭情况，这里不显示";

	/**
	 * One thing that it comes to.
	 *
	 * @param told the same for whoever need not know of somebody's health or family
	 * @param warns whether whoever decides has to mind it
	 * @param remarks whether it is only to be known, as it is the same in every case of
	 * the county
	 */
	public record Line(String full, String told, boolean warns, boolean remarks) {
	}

	/** What stands against it. */
	public static Weighed of(List<Objection> objections) {
		return new Weighed(List.of(),
				objections.stream()
					.map((objection) -> new Line(said(objection), said(objection.told((worker) -> false)),
							!objection.refuses() && !objection.ofSettings(), objection.ofSettings()))
					.toList());
	}

	/** The same, where the whole request is nobody else's business (PIPL 28). */
	public Weighed discreet() {
		return new Weighed(this.deciders,
				this.lines.stream()
					.map((line) -> new Line(line.full(), PRIVATE, line.warns(), line.remarks()))
					.toList());
	}

	public Weighed decidedBy(List<String> posts) {
		return new Weighed(List.copyOf(posts), this.lines);
	}

	/** The same, with something that follows. */
	public Weighed with(String title, String words) {
		var more = new ArrayList<>(this.lines);
		more.add(new Line(title + "：" + words, title + "：" + words, false, false));
		return new Weighed(this.deciders, more);
	}

	/** What whoever decides has to mind, as it may be told. */
	public List<String> warnings() {
		return this.lines.stream().filter(Line::warns).map(Line::told).distinct().toList();
	}

	/** What is only to be known, as it may be told. */
	public List<String> remarks() {
		return this.lines.stream().filter(Line::remarks).map(Line::told).distinct().toList();
	}

	/** What it says and the other does not, as it may be told. */
	public String unlike(Weighed other) {
		return this.lines.stream()
			.filter((line) -> other.lines.stream().map(Line::full).noneMatch(line.full()::equals))
			.map(Line::told)
			.distinct()
			.collect(Collectors.joining("；"));
	}

	private static String said(Objection objection) {
		return (objection.refuses() ? "不符合：" : objection.ofSettings() ? "说明：" : "提醒：") + objection.message();
	}

}
