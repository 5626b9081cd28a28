package org.shegong.web.roster;

import java.time.LocalDate;
import java.util.List;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

import org.shegong.account.WorkerCode;
import org.shegong.approval.RequestNumber;
import org.shegong.audit.AuditAction;
import org.shegong.engine.Standing;
import org.shegong.engine.guard.Witness;
import org.shegong.web.Paged;
import org.shegong.web.Wanted;
import org.shegong.worker.FileEntry;
import org.shegong.worker.PersonnelFile;
import org.springframework.http.HttpStatus;

/**
 * Names the lines of personnel files whose words nobody could read when they became
 * facts, so that somebody strikes them out and enters them anew.
 */
@RestController
class UnreadLines {

	private final PersonnelFile file;

	private final RosterBook book;

	private final Standing standing;

	private final Witness witness;

	UnreadLines(PersonnelFile file, RosterBook book, Standing standing, Witness witness) {
		this.file = file;
		this.book = book;
		this.standing = standing;
		this.witness = witness;
	}

	/**
	 * A line that counts for nothing, or not for what it says.
	 *
	 * @param why what could not be read, with what follows
	 */
	record UnreadLine(Long id, WorkerCode worker, LocalDate date, String kind, String title, String summary,
			RequestNumber request, String why) {

		private static UnreadLine of(FileEntry line) {
			return new UnreadLine(line.id(), line.worker(), line.date(), line.kind().id(), line.kind().title(),
					line.summary(), line.request(), line.unread());
		}

	}

	/** The first page. */
	@GetMapping("/api/roster/unread")
	List<UnreadLine> unread() {
		return page(new Wanted(null, null)).rows();
	}

	/** Found by the name or the code of a worker. */
	@GetMapping(path = "/api/roster/unread", params = "page")
	Paged<UnreadLine> page(Wanted wanted) {
		if (!this.standing.administers()) {
			throw new ResponseStatusException(HttpStatus.FORBIDDEN, "只有系统管理员可以查看未能读懂的档案记录");
		}
		var asked = wanted.request();
		this.witness.readAll(AuditAction.ROSTER_DOWNLOADED, this.book.everywhere(), null, "未能读懂的档案记录");
		return Paged.of(this.file.unread(wanted.pattern(), asked), UnreadLine::of);
	}

}
