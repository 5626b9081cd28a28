package org.shegong.engine;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.shegong.approval.ApprovalRequest;
import org.shegong.approval.DrawnProcess;
import org.shegong.approval.DrawnProcesses;
import org.shegong.approval.PlainDoors;
import org.shegong.approval.ProcessDoor;
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
	List<ProcessDoor<?>> plain() {
		return this.drawn.all()
			.stream()
			.filter((process) -> process.plain() && room(process.process()).isEmpty())
			.<ProcessDoor<?>>map(this.plain::of)
			.toList();
	}

	/** The door of a room; where no room knows a process, that which its model opens. */
	public Optional<ProcessDoor<?>> find(String process) {
		return room(process).or(() -> this.drawn.find(process).filter(DrawnProcess::plain).map(this.plain::of));
	}

	private Optional<ProcessDoor<?>> room(String process) {
		return this.doors.stream()
			.<ProcessDoor<?>>map((door) -> door)
			.filter((door) -> door.process().equals(process))
			.findFirst();
	}

	/** The process a request number belongs to, also when its model is gone. */
	public ProcessDoor<?> ofRequest(String number) {
		var process = number.substring(0, number.lastIndexOf('-'));
		return find(process).orElseGet(() -> this.plain.of(DrawnProcess.gone(process)));
	}

	/** The number as people quote it. */
	public String officialNumber(ApprovalRequest request) {
		return request.officialNumber(ofRequest(request.number()).title(), this.clock.getZone());
	}

	/** What the room tells of a task; empty where none tells of it. */
	public Optional<Step<?>> step(String process, String task) {
		return find(process).flatMap((door) -> step(door, task));
	}

	static Optional<Step<?>> step(ProcessDoor<?> door, String task) {
		return door.steps().stream().filter((step) -> step.task().equals(task)).findFirst();
	}

}
