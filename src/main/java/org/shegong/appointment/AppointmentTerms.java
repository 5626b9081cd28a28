package org.shegong.appointment;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import org.shegong.account.WorkerCode;
import org.shegong.approval.RequestNumber;
import org.shegong.organization.OrgUnit;
import org.shegong.organization.Organization;
import org.shegong.organization.UnitKind;
import org.shegong.worker.Worker;
import org.shegong.worker.Workers;

/** Who holds which office of the two committees, and until when. */
@Component
@Transactional(readOnly = true)
public class AppointmentTerms {

	private final AppointmentRequests requests;

	private final Workers workers;

	private final Organization organization;

	AppointmentTerms(AppointmentRequests requests, Workers workers, Organization organization) {
		this.requests = requests;
		this.workers = workers;
		this.organization = organization;
	}

	/**
	 * Somebody in office.
	 *
	 * @param bothInOne secretary and director in one person (一肩挑)
	 * @param crossHolding several offices of one person (交叉任职)
	 * @param from first day of the term; null where nobody recorded it, as the next
	 * @param request number of the appointment; null where the roster brought it
	 */
	public record Term(String unit, String unitName, WorkerCode worker, String name, Office office, String officeTitle,
			boolean bothInOne, boolean crossHolding, LocalDate from, LocalDate until, RequestNumber request) {
	}

	/** Everybody in office in a unit and below it, by community and office. */
	public List<Term> of(String unit) {
		var places = this.organization.below(unit)
			.stream()
			.filter((place) -> place.kind() == UnitKind.COMMUNITY)
			.toList();
		var codes = places.stream().map(OrgUnit::code).toList();
		var taken = taken(codes);
		var people = codes.isEmpty() ? List.<Worker>of() : this.workers.findByUnitIn(codes);
		return places.stream().flatMap((place) -> terms(place, people, taken)).toList();
	}

	private static Stream<Term> terms(OrgUnit place, List<Worker> people, Map<Held, AppointmentRequest> taken) {
		return Arrays.stream(Office.values())
			.flatMap((office) -> people.stream()
				.filter((worker) -> worker.unit().equals(place.code()) && office.isHeldBy(worker))
				.map((worker) -> term(place, worker, office,
						taken.get(new Held(place.code(), worker.code(), office)))));
	}

	private static Term term(OrgUnit place, Worker worker, Office office, AppointmentRequest taken) {
		var held = Arrays.stream(Office.values()).filter((one) -> one.isHeldBy(worker)).count();
		var term = (taken != null) ? taken.term() : null;
		return new Term(place.code(), place.name(), worker.code(), worker.name(), office, office.title(),
				Office.SECRETARY.isHeldBy(worker) && Office.DIRECTOR.isHeldBy(worker), held > 1,
				(term != null) ? term.from() : null, (term != null) ? term.until() : null,
				(taken != null) ? taken.number() : null);
	}

	private record Held(String unit, WorkerCode worker, Office office) {
	}

	/** Of those who held the same office several times the last. */
	private Map<Held, AppointmentRequest> taken(Collection<String> units) {
		var taken = new LinkedHashMap<Held, AppointmentRequest>();
		if (!units.isEmpty()) {
			this.requests.findByUnitInAndOutcomeOrderByTermFromAscIdAsc(units, Outcome.TAKEN)
				.stream()
				.filter(AppointmentRequest::isTaken)
				.forEach((request) -> taken.put(new Held(request.unit(), request.worker(), request.office()), request));
		}
		return taken;
	}

	/** How many members' terms, all of those they have, end by a day. */
	int endingBy(String unit, LocalDate day) {
		var ends = new LinkedHashMap<WorkerCode, Boolean>();
		of(unit).forEach((term) -> ends.merge(term.worker(), term.until() != null && !term.until().isAfter(day),
				Boolean::logicalAnd));
		return (int) ends.values().stream().filter(Boolean::booleanValue).count();
	}

	/** Seats of those who were elected or appointed there and begin later. */
	int promised(String unit, RequestNumber except) {
		return (int) this.requests.findByUnitInAndOutcomeOrderByTermFromAscIdAsc(List.of(unit), Outcome.TAKEN)
			.stream()
			.filter((request) -> request.isPromised() && !request.number().equals(except))
			.filter((request) -> !sits(request.worker(), unit))
			.map(AppointmentRequest::worker)
			.distinct()
			.count();
	}

	/**
	 * Who was elected or appointed to an office that one person alone holds, and begins
	 * later; null where nobody was.
	 */
	String chosen(AppointmentApplication asked, RequestNumber except) {
		return this.requests.findByUnitInAndOutcomeOrderByTermFromAscIdAsc(List.of(asked.unit()), Outcome.TAKEN)
			.stream()
			.filter((request) -> request.isPromised() && !request.number().equals(except))
			.filter((request) -> request.office() == asked.office() && asked.office().post().isPresent())
			.map((request) -> this.workers.get(request.worker()).name())
			.findFirst()
			.orElse(null);
	}

	private boolean sits(WorkerCode code, String unit) {
		return this.workers.find(code)
			.filter((worker) -> worker.unit().equals(unit))
			.filter((worker) -> Arrays.stream(Office.values()).anyMatch((office) -> office.isHeldBy(worker)))
			.isPresent();
	}

	/** The last day of the present term; null where nobody recorded it. */
	LocalDate until(String unit, WorkerCode worker) {
		return of(unit).stream()
			.filter((term) -> term.worker().equals(worker) && term.until() != null)
			.map(Term::until)
			.max(LocalDate::compareTo)
			.orElse(null);
	}

	/** Whether somebody is still in the office that they took. */
	boolean isInOffice(AppointmentRequest taken) {
		return taken.isTaken() && this.workers.find(taken.worker())
			.filter((worker) -> !worker.hasLeft() && worker.unit().equals(taken.unit()))
			.filter(taken.office()::isHeldBy)
			.isPresent();
	}

}
