package org.shegong.approval;

import java.util.List;

import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** All reminders; they are added and read, never changed. */
public interface Reminders extends Repository<Reminder, Long> {

	Reminder save(Reminder reminder);

	@Query("select reminder from Reminder reminder where reminder.request = :request order by reminder.id")
	List<Reminder> ofRequest(Long request);

}
