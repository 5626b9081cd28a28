package org.shegong.web;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.shegong.approval.ApprovalRequest;
import org.shegong.engine.Doors;
import org.shegong.engine.People;
import org.shegong.engine.forms.Facts;
import org.shegong.organization.OrgUnits;
import org.shegong.policy.InWords;
import org.shegong.web.file.PaperTemplate;
import org.springframework.stereotype.Component;

/** What stands on the paper of a request: what was asked, and every step so far. */
@Component
class RequestPaper {

	private static final Pattern ISO = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

	private final Doors doors;

	private final DoneSteps done;

	private final OpenSteps open;

	private final Facts facts;

	private final OrgUnits units;

	private final People people;

	private final Clock clock;

	RequestPaper(Doors doors, DoneSteps done, OpenSteps open, Facts facts, OrgUnits units, People people, Clock clock) {
		this.doors = doors;
		this.done = done;
		this.open = open;
		this.facts = facts;
		this.units = units;
		this.people = people;
		this.clock = clock;
	}

	PaperTemplate.Filling of(ApprovalRequest request) {
		var door = this.doors.ofRequest(request.number());
		var said = said(request);
		var values = new LinkedHashMap<>(said);
		values.put("事项", door.title());
		values.put("编号", this.doors.officialNumber(request));
		values.put("状态", door.standing(request.number(), request.state()));
		values.put("申请日期", day(request.submittedAt()));
		values.put("打印日期", InWords.day(LocalDate.now(this.clock)));
		this.units.findById(String.valueOf(request.unit())).ifPresent((unit) -> values.putIfAbsent("单位", unit.name()));
		return new PaperTemplate.Filling(values,
				List.of(new PaperTemplate.Rows(List.of("项目", "内容"),
						said.entrySet().stream().map((line) -> List.of(line.getKey(), line.getValue())).toList()),
						new PaperTemplate.Rows(List.of("环节", "办理人", "意见", "日期"), steps(request))));
	}

	/**
	 * As whoever decides sees it: a reason of health stays with the person it is about.
	 */
	private Map<String, String> said(ApprovalRequest request) {
		var said = new LinkedHashMap<String, String>();
		if (request.submittedBy() != null) {
			said.put("申请人", this.people.name(request.submittedBy()));
		}
		this.doors.ofRequest(request.number()).about(request.number(), null).lines().forEach(said::put);
		var me = this.people.acting();
		this.facts.of(request, (request.worker() == null) ? me.value() : null)
			.forEach((fact) -> said.putIfAbsent(fact.label(), fact.value()));
		said.replaceAll(
				(label, value) -> ISO.matcher(value).replaceAll((day) -> InWords.day(LocalDate.parse(day.group()))));
		return said;
	}

	private List<List<String>> steps(ApprovalRequest request) {
		var steps = new ArrayList<List<String>>();
		this.done.of(request)
			.forEach((step) -> steps
				.add(List.of(named(step.name(), step.postTitle()), by(step), opinion(step), day(step.at()))));
		this.open.of(request)
			.forEach((step) -> steps.add(List.of(named(step.name(), null), waitsFor(step), "待办理", "")));
		return steps;
	}

	/** A task is called after the case as well, which stands above already. */
	private static String named(String name, String post) {
		return (name != null) ? name.split("：")[0] : Objects.requireNonNullElse(post, "");
	}

	private static String by(CaseEndpoint.CaseStep step) {
		var names = String.join("、", step.holders());
		return (step.postTitle() != null) ? "%s（%s）".formatted(names, step.postTitle()) : names;
	}

	private static String waitsFor(OpenSteps.OpenStep step) {
		return (step.holders().isEmpty() && step.deputy() != null) ? step.deputy() : String.join("、", step.holders());
	}

	private static String opinion(CaseEndpoint.CaseStep step) {
		return Stream.of(step.decision(), step.opinion()).filter(Objects::nonNull).collect(Collectors.joining("\n"));
	}

	private String day(Instant at) {
		return (at != null) ? InWords.day(LocalDate.ofInstant(at, this.clock.getZone())) : "";
	}

}
