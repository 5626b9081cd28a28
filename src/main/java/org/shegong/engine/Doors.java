package org.shegong.engine;

import java.time.Clock;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;

import org.shegong.approval.ApprovalRequest;
import org.shegong.approval.ProcessDoor;
import org.shegong.approval.TaskForm;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** All processes that people can start, by id. */
@Component
public class Doors {

	private final ObjectProvider<ProcessDoor<?>> doors;

	private final Clock clock;

	Doors(ObjectProvider<ProcessDoor<?>> doors, Clock clock) {
		this.doors = doors;
		this.clock = clock;
	}

	public List<ProcessDoor<?>> all() {
		return this.doors.stream().toList();
	}

	public Optional<ProcessDoor<?>> find(String process) {
		return this.doors.stream()
			.<ProcessDoor<?>>map((door) -> door)
			.filter((door) -> door.process().equals(process))
			.findFirst();
	}

	/** The process a request number belongs to. */
	public ProcessDoor<?> ofRequest(String number) {
		var process = number.substring(0, number.lastIndexOf('-'));
		return find(process).orElseThrow(() -> new NoSuchElementException("没有流程“" + process + "”"));
	}

	/**
	 * The number as people quote it, such as 请假2026-0017. It says what the request is and
	 * of which year, and is as unique as the number the engine carries.
	 */
	public String officialNumber(ApprovalRequest request) {
		return "%s%d-%04d".formatted(ofRequest(request.number()).title(),
				request.submittedAt().atZone(this.clock.getZone()).getYear(), request.id());
	}

	Optional<TaskForm<?>> form(String process, String task) {
		return find(process)
			.flatMap((door) -> door.taskForms().stream().filter((form) -> form.task().equals(task)).findFirst());
	}

}
