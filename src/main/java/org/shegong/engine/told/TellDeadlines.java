package org.shegong.engine.told;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;

import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.task.TaskQuery;

import org.shegong.engine.seats.LeadersAway;
import org.shegong.message.GroupRobots;
import org.shegong.message.MessageKind;
import org.shegong.policy.WorkCalendar;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Every morning of a working day: whoever may do a task is told that it is due by the end
 * of the next working day, or that it is overdue; of each task once. Whoever is away from
 * today learns that a deputy acts for them, and whoever wants it how much waits.
 */
@Component("tellDeadlines")
class TellDeadlines implements JavaDelegate {

	/** What is older was told, or was there before anybody was told anything. */
	private static final Duration LATELY = Duration.ofDays(14);

	private final TaskService tasks;

	private final WrittenMessages messages;

	private final Bygone bygone;

	private final LeadersAway absences;

	private final GroupRobots robots;

	private final JdbcTemplate database;

	private final WorkCalendar calendar;

	private final Clock clock;

	TellDeadlines(TaskService tasks, WrittenMessages messages, Bygone bygone, LeadersAway absences, GroupRobots robots,
			JdbcTemplate database, WorkCalendar calendar, Clock clock) {
		this.robots = robots;
		this.database = database;
		this.bygone = bygone;
		this.absences = absences;
		this.tasks = tasks;
		this.messages = messages;
		this.calendar = calendar;
		this.clock = clock;
	}

	@Override
	public void execute(DelegateExecution execution) {
		this.bygone.forget();
		var today = LocalDate.now(this.clock);
		if (this.calendar.isWorkday(today)) {
			var now = this.clock.instant();
			this.messages.write(ids(open().dueAfter(endOf(today)).dueBefore(endOf(this.calendar.nextWorkday(today)))),
					MessageKind.DUE_SOON);
			this.messages.write(ids(open().dueAfter(Date.from(now.minus(LATELY))).dueBefore(Date.from(now))),
					MessageKind.OVERDUE);
			this.messages.write(List.of(), begunAbsences(today), null);
			this.messages.digest();
			TellGroups.order(this.robots, this.database, this.clock);
		}
	}

	/** Since the last working day. */
	private Told begunAbsences(LocalDate today) {
		var told = new Told();
		var before = this.calendar.minusWorkdays(today, 1);
		this.absences.inForce()
			.stream()
			.filter((cover) -> cover.from().isAfter(before) && !cover.from().isAfter(today))
			.forEach((cover) -> told.line(new Told.Line(cover.holder(), MessageKind.DEPUTISING, null, null, null)));
		return told;
	}

	private TaskQuery open() {
		return this.tasks.createTaskQuery().active();
	}

	private static List<String> ids(TaskQuery found) {
		return found.list().stream().map(Task::getId).toList();
	}

	/** A moment after the day, at which some deadlines end. */
	private Date endOf(LocalDate day) {
		return Date.from(day.plusDays(1).atStartOfDay(this.clock.getZone()).plusSeconds(1).toInstant());
	}

}
