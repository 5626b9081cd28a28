package org.shegong.web;

import org.shegong.web.HoldersAndWorkers.Person;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Whom the acting person can name in an application to stand in for somebody. */
@RestController
class ColleaguesEndpoint {

	private final Colleagues colleagues;

	ColleaguesEndpoint(Colleagues colleagues) {
		this.colleagues = colleagues;
	}

	@GetMapping("/api/colleagues")
	public Paged<Person> substitutes(Wanted wanted) {
		return this.colleagues.substitutes(wanted);
	}

}
