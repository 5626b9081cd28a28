package org.shegong.web.todo;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.task.Task;

import org.shegong.approval.RequestNumber;
import org.springframework.stereotype.Component;

/** Which request a task belongs to. */
@Component
class CasesOfTasks {

	private final RuntimeService cases;

	CasesOfTasks(RuntimeService cases) {
		this.cases = cases;
	}

	/** By id of the task; what is no request of ours is left out. */
	Map<String, RequestNumber> requests(Collection<? extends Task> tasks) {
		var ids = tasks.stream().map(Task::getProcessInstanceId).filter(Objects::nonNull).collect(Collectors.toSet());
		if (ids.isEmpty()) {
			return Map.of();
		}
		var numbers = new HashMap<String, RequestNumber>();
		this.cases.createProcessInstanceQuery()
			.processInstanceIds(ids)
			.list()
			.forEach((open) -> RequestNumber.read(open.getBusinessKey())
				.ifPresent((number) -> numbers.put(open.getId(), number)));
		return tasks.stream()
			.filter((task) -> numbers.containsKey(String.valueOf(task.getProcessInstanceId())))
			.collect(Collectors.toMap(Task::getId, (task) -> numbers.get(task.getProcessInstanceId())));
	}

	Optional<RequestNumber> request(Task task) {
		return Optional.ofNullable(requests(List.of(task)).get(task.getId()));
	}

}
