package org.shegong.web;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.persistence.EntityManager;

import org.shegong.account.AccountName;
import org.shegong.audit.AuditLine;
import org.shegong.engine.People;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Who read or changed what: administrators see all of it, supervisors what lies in their
 * units, everybody what was done with their own file.
 */
@RestController
class AuditEndpoint {

	private final EntityManager session;

	private final AuditAccess access;

	private final People people;

	private final Clock clock;

	AuditEndpoint(EntityManager session, AuditAccess access, People people, Clock clock) {
		this.session = session;
		this.access = access;
		this.people = people;
		this.clock = clock;
	}

	/**
	 * @param more whether there are more lines than were counted
	 */
	record Page(List<Row> rows, int page, int pages, long total, boolean more) {
	}

	/**
	 * @param post the posts that the account held at that time, in words
	 */
	@JsonInclude(JsonInclude.Include.NON_NULL)
	record Row(Instant at, AccountName account, String name, String post, String action, String actionTitle,
			AccountName worker, String workerName, String unit, String unitName, String subject, String detail) {
	}

	@Transactional(readOnly = true)
	@GetMapping("/api/audit")
	public ResponseEntity<?> lines(@RequestParam(required = false) String worker,
			@RequestParam(required = false) String account, @RequestParam(required = false) String from,
			@RequestParam(required = false) String until, @RequestParam(required = false) String page) {
		var whose = !blank(worker) ? this.access.workers(worker.strip())
				: this.access.looksAround() ? null : List.of(this.people.acting());
		if (!this.access.mayAsk((whose != null) ? whose.get(0) : null)) {
			return refused(403, "您只能查看谁查阅过自己的档案；查阅与操作记录由系统管理员和本县（区）督查查看");
		}
		var days = new Days(day(from), day(until));
		if (days.isWrong(from, until)) {
			return refused(400, "请填写正确的起止日期，如 2026-03-16，开始日期不能晚于结束日期");
		}
		var asked = new Wanted(null, page).request();
		var search = new AuditSearch(whose, this.access.unitsAbove(whose),
				blank(account) ? null : this.access.accounts(account.strip()), start(days.from()),
				start((days.until() != null) ? days.until().plusDays(1) : null), this.access.within(whose));
		return ResponseEntity.ok(page(search.lines().page(this.session, asked)));
	}

	private Page page(org.springframework.data.domain.Page<AuditLine> found) {
		var names = this.people
			.names(found.stream().flatMap((line) -> Stream.of(line.account(), line.worker())).toList());
		var units = this.access
			.unitNames(found.stream().map(AuditLine::unit).filter(Objects::nonNull).distinct().toList());
		return new Page(found.stream().map((line) -> row(line, names, units)).toList(), found.getNumber() + 1,
				found.getTotalPages(), found.getTotalElements(), found.getTotalElements() >= LongList.COUNTED);
	}

	private static Row row(AuditLine line, Map<AccountName, String> names, Map<String, String> units) {
		return new Row(line.at(), line.account(), names.getOrDefault(line.account(), "系统"), line.office(),
				line.action().id(), line.action().title(), line.worker(), names.get(line.worker()), line.unit(),
				units.getOrDefault(line.unit(), line.unit()), line.subject(), line.detail());
	}

	/** What was asked for; null where nothing was, or nothing legible. */
	private record Days(LocalDate from, LocalDate until) {

		boolean isWrong(String from, String until) {
			return !blank(from) && this.from == null || !blank(until) && this.until == null
					|| this.from != null && this.until != null && this.until.isBefore(this.from);
		}

	}

	private static LocalDate day(String written) {
		try {
			var day = blank(written) ? null : LocalDate.parse(written.strip());
			return (day != null && RuleBook.covers(day)) ? day : null;
		}
		catch (DateTimeParseException ex) {
			return null;
		}
	}

	private Instant start(LocalDate day) {
		return (day != null) ? day.atStartOfDay(this.clock.getZone()).toInstant() : null;
	}

	private static boolean blank(String text) {
		return text == null || text.isBlank();
	}

	private static ResponseEntity<?> refused(int status, String message) {
		return ResponseEntity.status(status).body(Map.of("message", message));
	}

}
