package org.shegong.upgrade;

import java.util.List;
import java.util.Map;

/** Yearly assessments of two streets of Taiyuan. */
class UsedYears {

	private final Turns turns;

	private String failing;

	UsedYears(Turns turns) {
		this.turns = turns;
	}

	/** One year is filed; of two others the results are out. */
	List<String> finished() {
		this.failing = year("lj", 2024);
		Scores.enter(this.turns.city(), "lj-office", this.failing, "k3");
		this.turns.does(this.failing, "enterScores", Map.of());
		this.turns.until(this.failing, "workerSigns");
		for (var worker : List.of("k1", "k3", "lj-sec", "lj-dir")) {
			this.turns.city().completed(worker, this.failing, "workerSigns", Map.of("agrees", true));
		}
		this.turns.until(year("lj", 2025), "workerSigns");
		return List.of(year("lj", 2023));
	}

	/** What stops at each task. */
	void open() {
		this.turns.until(year("jl", 2022), "enterScores");
		this.turns.until(year("jl", 2023), "proposeGrades");
		var reviewed = year("jl", 2024);
		this.turns.until(reviewed, "jointReview");
		this.turns.does(reviewed, "jointReview", Map.of("decision", "approve"));
		this.turns.until(year("jl", 2021), "publishOnBoard");
		var signing = year("jl", 2025);
		this.turns.until(signing, "workerSigns");
		this.turns.city()
			.completed("j1", signing, "workerSigns", Map.of("agrees", false, "opinion", "得分有误", "appeals", true));
		this.turns.does(this.failing, "fileResults", Map.of());
	}

	private String year(String street, int year) {
		return this.turns.city()
			.started(street + "-office", "assessment",
					Map.of("unit", "xh-" + street, "year", year, "satisfactionWeight", 50));
	}

}
