package org.shegong.engine;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.shegong.approval.ApprovalRequest;
import org.shegong.approval.Choice;
import org.shegong.approval.DrawnProcess;
import org.shegong.approval.DrawnProcesses;
import org.shegong.approval.Objection;
import org.shegong.approval.PlainDoors;
import org.shegong.approval.ProcessDoor;
import org.shegong.approval.RequestNumber;
import org.shegong.approval.Step;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** All processes that people can start, by id. */
@Component
public class Doors {

	private final ObjectProvider<ProcessDoor<?>> doors;

	private final DrawnProcesses drawn;

	private final PlainDoors plain;

	private final Clock clock;

	/** By process; rooms do not come and go, and asking each is slow. */
	private volatile Map<String, ProcessDoor<?>> rooms;

	Doors(ObjectProvider<ProcessDoor<?>> doors, DrawnProcesses drawn, PlainDoors plain, Clock clock) {
		this.doors = doors;
		this.drawn = drawn;
		this.plain = plain;
		this.clock = clock;
	}

	public List<ProcessDoor<?>> all() {
		return Stream.concat(this.doors.stream(), plain().stream()).toList();
	}

	/** Those that no room knows, as their models draw them. */
	public List<ProcessDoor<?>> plain() {
		return this.drawn.all(this::isPlain)
			.stream()
			.filter(DrawnProcess::plain)
			.<ProcessDoor<?>>map(this.plain::of)
			.toList();
	}

	/** The door of a room; where no room knows a process, that which its model opens. */
	public Optional<ProcessDoor<?>> find(String process) {
		return room(process).or(() -> this.drawn.find(process).filter(DrawnProcess::plain).map(this.plain::of));
	}

	/** The same for a model that need not be the newest, nor deployed at all. */
	public Optional<ProcessDoor<?>> of(DrawnProcess process) {
		return room(process.process()).or(() -> Optional.of(process).filter(DrawnProcess::plain).map(this.plain::of));
	}

	/** The same for the version of an id. */
	Optional<ProcessDoor<?>> ofVersion(String process, String definition) {
		return room(process).or(() -> of(this.drawn.version(definition)));
	}

	/** Whether no room knows a process. */
	public boolean isPlain(String process) {
		return room(process).isEmpty();
	}

	private Optional<ProcessDoor<?>> room(String process) {
		var known = this.rooms;
		if (known == null) {
			known = this.doors.stream().collect(Collectors.toMap(ProcessDoor::process, Function.identity()));
			this.rooms = known;
		}
		return Optional.ofNullable(known.get(process));
	}

	/**
	 * The process a request number belongs to, as its case is drawn, also when its model
	 * is gone.
	 */
	public ProcessDoor<?> ofRequest(RequestNumber number) {
		return ofRequest(number.process(), () -> this.drawn.versionOf(number));
	}

	private ProcessDoor<?> ofRequest(String process, Supplier<Optional<String>> version) {
		return room(process)
			.or(() -> version.get().map(this.drawn::version).or(() -> this.drawn.find(process)).flatMap(this::of))
			.orElseGet(() -> this.plain.of(DrawnProcess.gone(process)));
	}

	/**
	 * How a case is drawn.
	 *
	 * @param version that it runs on; empty where it has none
	 */
	public record Drawn(ProcessDoor<?> door, Optional<String> version) {
	}

	/** The same of many requests at once. */
	public Map<RequestNumber, Drawn> ofRequests(Collection<RequestNumber> numbers) {
		var versions = this.drawn.versionsOf(numbers);
		return numbers.stream().collect(Collectors.toMap(Function.identity(), (number) -> {
			var version = Optional.ofNullable(versions.get(number));
			return new Drawn(ofRequest(number.process(), () -> version), version);
		}));
	}

	/** The version that the case of a request runs on; empty where it has none. */
	public Optional<String> version(ApprovalRequest request) {
		return this.drawn.versionOf(request.number());
	}

	/** The number as people quote it. */
	public String officialNumber(ApprovalRequest request) {
		return officialNumber(request, ofRequest(request.number()));
	}

	/** The same where the door is known already. */
	public String officialNumber(ApprovalRequest request, ProcessDoor<?> door) {
		return request.officialNumber(door.title(), this.clock.getZone());
	}

	/**
	 * What the room tells of a task; empty where none tells of it.
	 * @param definition id of the version of the process that the case runs on
	 */
	public Optional<Step<?>> step(String process, String definition, String task) {
		return ofVersion(process, definition).flatMap((door) -> step(door, task));
	}

	/**
	 * Why nobody who decides has a choice for a request, since no step of the room at
	 * which the office decides has it; empty where one has it, or none ever offers it.
	 * @param definition id of the version of the process that the case runs on
	 */
	public Optional<Objection> withheld(String process, String definition, RequestNumber number, Choice choice) {
		var reasons = ofVersion(process, definition).map(ProcessDoor::steps)
			.orElse(List.of())
			.stream()
			.filter((step) -> step.inPerson().isEmpty())
			.filter((step) -> step.offers().stream().anyMatch((offer) -> offer.choice() == choice))
			.map((step) -> step.withheld(number, choice))
			.toList();
		return reasons.stream().allMatch(Optional::isPresent) ? reasons.stream().flatMap(Optional::stream).findFirst()
				: Optional.empty();
	}

	public static Optional<Step<?>> step(ProcessDoor<?> door, String task) {
		return door.steps().stream().filter((step) -> step.task().equals(task)).findFirst();
	}

}
