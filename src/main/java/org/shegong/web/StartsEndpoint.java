package org.shegong.web;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.ProcessDefinition;

import org.shegong.approval.DrawnProcess;
import org.shegong.approval.DrawnProcesses;
import org.shegong.engine.People;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** What whoever is logged in can start, what they start most first. */
@RestController
class StartsEndpoint {

	/** Where nobody started any yet: what most people need most comes first. */
	private static final List<String> USUAL = List.of("leave", "outing", "renewal", "secondment", "transfer",
			"appointment", "assessment", "recruitment", "probation", "contract", "absence", "dismissal", "conversion",
			"grade", "training", "allowance", "instruction", "commendation", "office-audit");

	private final RepositoryService repository;

	private final DrawnProcesses drawn;

	private final OftenStarted often;

	private final OfferedPlaces places;

	private final People people;

	StartsEndpoint(RepositoryService repository, DrawnProcesses drawn, OftenStarted often, OfferedPlaces places,
			People people) {
		this.places = places;
		this.repository = repository;
		this.drawn = drawn;
		this.often = often;
		this.people = people;
	}

	/**
	 * @param purpose what it is for, as its model says; empty where it does not say
	 */
	record Start(String process, String title, String purpose) {

		private static Start of(DrawnProcess drawn) {
			return new Start(drawn.process(), drawn.title(), drawn.purpose());
		}

	}

	@GetMapping("/api/starts")
	@Transactional(readOnly = true)
	public List<Start> starts() {
		var open = open();
		return this.drawn.all(open::contains)
			.stream()
			.filter(this.places.of(this.people.acting()))
			.sorted(order(this.often.by(this.people.acting())))
			.map(Start::of)
			.toList();
	}

	/** Ids of what Tasklist offers them. */
	private Set<String> open() {
		return this.repository.createProcessDefinitionQuery()
			.latestVersion()
			.active()
			.startableInTasklist()
			.startablePermissionCheck()
			.list()
			.stream()
			.map(ProcessDefinition::getKey)
			.collect(Collectors.toSet());
	}

	private static Comparator<DrawnProcess> order(Map<String, OftenStarted.Times> times) {
		return Comparator
			.comparing((DrawnProcess drawn) -> times.getOrDefault(drawn.process(), OftenStarted.Times.NEVER))
			.thenComparing((drawn) -> USUAL.contains(drawn.process()) ? USUAL.indexOf(drawn.process()) : USUAL.size())
			.thenComparing(DrawnProcess::title);
	}

}
