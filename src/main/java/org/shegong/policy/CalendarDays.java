package org.shegong.policy;

import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

interface CalendarDays extends JpaRepository<CalendarDay, Long> {

	@Modifying
	@Query("delete from CalendarDay day where day.scheduleYear = :year")
	void withdraw(int year);

}
