package org.shegong.appointment;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import org.shegong.account.AccountName;
import org.shegong.approval.Objection;
import org.shegong.approval.RequestNumber;
import org.shegong.organization.OrgUnits;
import org.shegong.organization.Organization;
import org.shegong.organization.Post;
import org.shegong.organization.Posting;
import org.shegong.organization.Postings;
import org.shegong.policy.Policies;
import org.shegong.policy.Policy;
import org.shegong.recruitment.quota.Quotas;
import org.shegong.worker.Filed;
import org.shegong.worker.PersonnelFile;
import org.shegong.worker.Worker;
import org.shegong.worker.Workers;
import org.shegong.worker.YearFact.Sanctioned;

/** Gathers what the rules look at and asks them. */
@Component
@Transactional(readOnly = true)
class AppointmentCheck {

	private final AppointmentRequests requests;

	private final AppointmentTerms terms;

	private final Workers workers;

	private final PersonnelFile file;

	private final Quotas quotas;

	private final Postings postings;

	private final OrgUnits units;

	private final Organization organization;

	private final Policies policies;

	AppointmentCheck(AppointmentRequests requests, AppointmentTerms terms, Workers workers, PersonnelFile file,
			Quotas quotas, Postings postings, OrgUnits units, Organization organization, Policies policies) {
		this.requests = requests;
		this.terms = terms;
		this.workers = workers;
		this.file = file;
		this.quotas = quotas;
		this.postings = postings;
		this.units = units;
		this.organization = organization;
		this.policies = policies;
	}

	/**
	 * Who asks about what.
	 *
	 * @param by null where the system does, or whoever may see everything
	 * @param own the request's number where it runs already; null for a new one
	 * @param taking whether the office is to begin
	 */
	record Question(LocalDate on, AccountName by, RequestNumber own, boolean taking) {
	}

	/** What stands against an application. */
	List<Objection> objections(AppointmentApplication asked, Question question) {
		var faults = faults(asked);
		return faults.isEmpty() ? AppointmentRules.objections(situation(asked, question)) : faults;
	}

	/** The form, and that it names somebody and some place that exist. */
	List<Objection> faults(AppointmentApplication asked) {
		var faults = AppointmentForm.faults(asked);
		return (faults.isEmpty() && !this.organization.knows(asked.unit()))
				? List.of(Objection.formFault("没有代码为“%s”的单位，请从列表中选择社区".formatted(asked.unit()))) : faults;
	}

	/** An application without faults in its form. */
	AppointmentSituation situation(AppointmentApplication asked, Question question) {
		var candidate = this.workers.get(asked.candidate());
		var unit = this.units.get(asked.unit());
		var policy = (question.own() != null) ? policyOf(this.requests.get(question.own()))
				: policyOf(asked.unit(), question.on());
		var colleagues = this.workers.findByUnitIn(List.of(asked.unit()))
			.stream()
			.filter((other) -> !other.code().equals(candidate.code()))
			.toList();
		return new AppointmentSituation(asked, question.on(), question.taking(), policy, candidate, unit,
				this.units.get(candidate.unit()), question.by() == null || reaches(question.by(), asked.unit()),
				sameCounty(candidate.unit(), asked.unit()), this.quotas.of(asked.unit(), question.on()), colleagues,
				incumbent(asked, candidate), this.terms.chosen(asked, question.own()),
				elsewhere(candidate, asked.unit()), ending(asked.unit(), policy, question),
				this.terms.promised(asked.unit(), question.own()), isPending(asked, question), sanctions(candidate));
	}

	private int ending(String unit, Policy policy, Question question) {
		return this.terms.endingBy(unit,
				question.on().plusDays(AppointmentNumbers.of(policy).termReminderDays().value()));
	}

	private boolean reaches(AccountName by, String unit) {
		var held = this.postings.findByAccount(by);
		return held.isEmpty() || held.stream()
			.filter((posting) -> AppointmentDoor.REGISTRARS.contains(posting.post().id()))
			.flatMap((posting) -> this.organization.reach(posting.unit()).stream())
			.anyMatch((upper) -> this.organization.covers(upper, unit));
	}

	private boolean sameCounty(String one, String other) {
		return this.organization.countyOf(one).code().equals(this.organization.countyOf(other).code());
	}

	/**
	 * By the posts, which are rows of their own, so that one sees what others just did.
	 */
	private String incumbent(AppointmentApplication asked, Worker candidate) {
		return asked.office()
			.post()
			.stream()
			.flatMap((post) -> this.postings.findByPostAndUnitIn(post, List.of(asked.unit())).stream())
			.filter((posting) -> !posting.account().isOf(candidate.code()))
			.map(Posting::personName)
			.findFirst()
			.orElse(null);
	}

	private List<String> elsewhere(Worker candidate, String unit) {
		return this.postings.findByAccount(candidate.code().account())
			.stream()
			.filter((posting) -> posting.post() == Post.COMMUNITY_SECRETARY
					|| posting.post() == Post.COMMUNITY_DIRECTOR)
			.filter((posting) -> !posting.unit().equals(unit))
			.map((posting) -> this.organization.name(posting.unit()) + posting.post().title())
			.toList();
	}

	private boolean isPending(AppointmentApplication asked, Question question) {
		return this.requests.findByWorkerOrderById(asked.candidate())
			.stream()
			.filter((other) -> other.state().pending() && !other.number().equals(question.own()))
			.anyMatch((other) -> other.unit().equals(asked.unit()) && other.office() == asked.office());
	}

	private List<String> sanctions(Worker candidate) {
		return Stream.of(candidate)
			.flatMap((worker) -> Filed.of(this.file.of(worker.code()), Sanctioned.class))
			.map((filed) -> "%s（%s）".formatted(filed.fact().sanction().title(), filed.line().date()))
			.toList();
	}

	/** The numbers with which a case began. */
	Policy policyOf(AppointmentRequest request) {
		return this.policies.begun(this.organization.localityOf(request.unit()), request.submittedAt());
	}

	Policy policyOf(String unit, LocalDate on) {
		return this.policies.at(this.organization.localityOf(unit), on);
	}

	String unitName(String unit) {
		return this.organization.name(unit);
	}

}
