package org.shegong.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

import org.shegong.approval.ApprovalRequest;
import org.shegong.approval.ApprovalRequests;
import org.shegong.engine.Doors;
import org.shegong.engine.People;
import org.shegong.web.facts.Striking;
import org.shegong.worker.FileEntry;
import org.shegong.worker.FileKind;
import org.shegong.worker.PersonnelFile;
import org.shegong.worker.Worker;
import org.springframework.stereotype.Component;

/** The lines of a file as people read them, those that were struck out among them. */
@Component
class FileLines {

	private final PersonnelFile file;

	private final People people;

	private final Access access;

	private final ApprovalRequests requests;

	private final Doors doors;

	FileLines(PersonnelFile file, People people, Access access, ApprovalRequests requests, Doors doors) {
		this.file = file;
		this.requests = requests;
		this.doors = doors;
		this.people = people;
		this.access = access;
	}

	List<PersonnelFileView.Entry> of(Worker worker) {
		var entries = this.file.everOf(worker.code());
		var requests = this.requests
			.byNumbers(entries.stream().map(FileEntry::request).filter(Objects::nonNull).distinct().toList());
		return entries.stream().map((entry) -> line(entry, requests.get(entry.request()), worker)).toList();
	}

	private PersonnelFileView.Entry line(FileEntry entry, ApprovalRequest request, Worker worker) {
		return new PersonnelFileView.Entry(entry.id(), entry.date(), entry.kind(), FileKind.title(entry.kind()),
				entry.summary(), entry.request(), (request != null) ? this.doors.officialNumber(request) : null,
				entry.source(), entry.value(), until(entry), entry.rule(), days(entry), entry.quantity(),
				entry.organiser(), entry.paper(), entry.field(), name(entry.recordedBy()),
				Striking.isOpen(entry) && mayStrike(entry, worker), struck(entry));
	}

	private boolean mayStrike(FileEntry entry, Worker worker) {
		return this.access.keepsFile(worker.code(), worker.unit(), Striking.isSensitive(entry));
	}

	/**
	 * The day, or from the first to the last. A return from leave is a day, whatever last
	 * day its leave had; so is anything whose last day lies before it.
	 */
	static String days(FileEntry entry) {
		var single = entry.until() == null || !entry.until().isAfter(entry.date())
				|| entry.kind().equals(FileKind.LEAVE_RETURN.id());
		return single ? entry.date().toString() : entry.date() + "至" + entry.until();
	}

	/** A last day before the day itself is that of something else. */
	private static LocalDate until(FileEntry entry) {
		return (entry.until() != null && entry.until().isBefore(entry.date())) ? null : entry.until();
	}

	private PersonnelFileView.Struck struck(FileEntry entry) {
		return entry.isStruck()
				? new PersonnelFileView.Struck(name(entry.struckBy()), entry.struckAt(), entry.struckBecause()) : null;
	}

	private String name(String account) {
		return (account != null) ? this.people.name(account) : null;
	}

}
