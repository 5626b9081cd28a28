package org.shegong.web;

import java.util.List;
import java.util.Map;

import org.shegong.audit.AuditAction;
import org.shegong.engine.Standing;
import org.shegong.engine.guard.Witness;
import org.shegong.policy.WorkCalendar;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/**
 * The State Council's holiday schedule of a year, added by an administrator when it is
 * published.
 */
@RestController
class CalendarEndpoint {

	private final WorkCalendar calendar;

	private final Standing standing;

	private final Witness witness;

	CalendarEndpoint(WorkCalendar calendar, Standing standing, Witness witness) {
		this.calendar = calendar;
		this.standing = standing;
		this.witness = witness;
	}

	@GetMapping("/api/calendar/{year}")
	public Map<String, Object> show(@PathVariable int year) {
		return Map.of("year", year, "published", this.calendar.hasSchedule(year));
	}

	@Transactional
	@PutMapping("/api/calendar/{year}")
	public ResponseEntity<Map<String, Object>> publish(@PathVariable int year,
			@RequestBody List<WorkCalendar.Day> days) {
		if (!this.standing.administers()) {
			return ResponseEntity.status(403).body(Map.of("message", "只有管理员可以发布放假安排"));
		}
		var objections = this.calendar.publish(year, days);
		if (objections.isEmpty()) {
			this.witness.changed(AuditAction.CALENDAR_PUBLISHED, null, null, year + "年", days.size() + "天");
		}
		return objections.isEmpty() ? ResponseEntity.ok(Map.of("year", year, "published", true))
				: ResponseEntity.unprocessableEntity()
					.body(Map.of("message", "有%d处需要更正，没有公布：%s".formatted(objections.size(), objections.get(0)),
							"errors", objections));
	}

}
