package org.shegong.support;

import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.camunda.bpm.engine.ManagementService;

/**
 * A recruitment campaign of 天骄街道 in 东胜区 (the roster {@code recruitment}), driven over
 * HTTP by those whose turn it is.
 */
public record Campaign(City city, MovableClock clock, String number) {

	/** The quota is approved, the plan made, the notice out; registration ends today. */
	public static Campaign announced(City city, MovableClock clock, int posts) {
		var number = city.started("office", "recruitment",
				Map.of("unit", "ds-jd", "route", "exam", "posts", posts, "reason", "两个社区缺人"));
		var today = LocalDate.now(clock).toString();
		city.approves("mz", number, "approveQuota");
		city.completed("mz", number, "draftPlan", Map.of("applyUntil", today, "writtenWeight", 60, "plan", "统一笔试、面试"));
		city.completed("mz", number, "publishNotice", Map.of("noticeOn", today, "noticePlace", "区政府网站"));
		return new Campaign(city, clock, number);
	}

	public String path(String rest) {
		return "/api/recruitments/" + this.number + rest;
	}

	public Campaign register(int people) {
		upload(Applicants.of(people));
		this.city.completed("mz", this.number, "enterCandidates", Map.of());
		return this;
	}

	public void upload(Applicants people) {
		accepted(this.city.upload("mz", path("/candidates/upload"), "file", "a.zip", people.zipped()));
	}

	public Campaign reviewed() {
		for (var department : new String[] { "zz", "rs", "mz" }) {
			this.city.approves(department, this.number, "reviewQualifications");
		}
		return this;
	}

	/** The first are the best. */
	public Campaign examined(int people) {
		accepted(this.city.put("mz", path("/scores"),
				IntStream.rangeClosed(1, people)
					.mapToObj((no) -> Map.of("candidate", no, "written", 95 - no * 0.25, "interview", 80))
					.toList()));
		this.city.completed("mz", this.number, "recordExam", Map.of());
		return this;
	}

	/** Those on top are in good health and of good repute, and the list is out. */
	public Campaign published(int posts) {
		var passed = IntStream.rangeClosed(1, posts).mapToObj((no) -> no + " 合格").collect(Collectors.joining("\n"));
		this.city.completed("mz", this.number, "recordMedical", Map.of("results", passed));
		this.city.completed("mz", this.number, "recordBackground", Map.of("results", passed));
		this.city.completed("mz", this.number, "publishList",
				Map.of("publishedOn", LocalDate.now(this.clock).toString(), "publicationPlace", "区政府网站"));
		return this;
	}

	/** The days of the publication pass. */
	public Campaign undisputed(ManagementService jobs) {
		var job = jobs.createJobQuery().activityId("publicationEnds").singleResult();
		this.clock.setTo(job.getDuedate().toInstant().atZone(this.clock.getZone()).toLocalDate());
		jobs.executeJob(job.getId());
		return this;
	}

	public static void accepted(City.Answer answer) {
		if (answer.status() != 200) {
			throw new AssertionError(answer.status() + " " + answer.text());
		}
	}

}
