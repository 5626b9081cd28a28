package org.shegong.dismissal.handover;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import org.shegong.account.AccountName;
import org.shegong.account.WorkerCode;
import org.shegong.organization.Organization;
import org.shegong.organization.Posting;
import org.shegong.organization.Postings;
import org.shegong.worker.Worker;
import org.shegong.worker.Workers;

/** Who may take over what a leaver leaves: people in post in the same county. */
@Component
@Transactional(readOnly = true)
public class Successors {

	private final Workers workers;

	private final Postings postings;

	private final Organization organization;

	Successors(Workers workers, Postings postings, Organization organization) {
		this.workers = workers;
		this.postings = postings;
		this.organization = organization;
	}

	/** Somebody with an account; a name may be that of several. */
	public record Person(AccountName account, String name, String unit) {

		private static Person of(Worker worker) {
			return new Person(worker.code().account(), worker.name(), worker.unit());
		}

		private static Person of(Posting posting) {
			return new Person(posting.account(), posting.personName(), posting.unit());
		}

		/** Such as {@code 纪承（heir）}. */
		public String inWords() {
			return "%s（%s）".formatted(this.name, this.account);
		}

	}

	/**
	 * @param said a code of the roster or an account, or else a name
	 * @param unit where the leaver worked
	 * @return everybody who is meant, each once
	 */
	public List<Person> meant(String said, String unit) {
		var byAccount = inCounty(unit, Stream.concat(
				this.workers.find(WorkerCode.of(said)).filter((worker) -> !worker.hasLeft()).map(Person::of).stream(),
				this.postings.findByAccount(AccountName.of(said)).stream().map(Person::of)));
		return byAccount.isEmpty()
				? inCounty(unit, Stream.concat(this.workers.findByName(said).stream().map(Person::of),
						this.postings.findByPersonName(said).stream().map(Person::of)))
				: byAccount;
	}

	private List<Person> inCounty(String unit, Stream<Person> people) {
		var county = this.organization.countyOf(unit).code();
		return List.copyOf(people.filter((person) -> this.organization.countyOf(person.unit()).code().equals(county))
			.collect(Collectors.toMap(Person::account, (person) -> person, (first, same) -> first, LinkedHashMap::new))
			.values());
	}

}
