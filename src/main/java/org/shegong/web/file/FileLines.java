package org.shegong.web.file;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;

import org.shegong.account.AccountName;
import org.shegong.account.WorkerCode;
import org.shegong.approval.ApprovalRequest;
import org.shegong.approval.ApprovalRequests;
import org.shegong.engine.Doors;
import org.shegong.engine.forms.Facts;
import org.shegong.engine.People;
import org.shegong.web.facts.Striking;
import org.shegong.worker.FileEntry;
import org.shegong.worker.FileKind;
import org.shegong.worker.PersonnelFile;
import org.shegong.worker.Worker;
import org.shegong.web.Access;
import org.springframework.stereotype.Component;

/** The lines of a file as people read them, those that were struck out among them. */
@Component
class FileLines {

	private final PersonnelFile file;

	private final People people;

	private final Access access;

	private final ApprovalRequests requests;

	private final Doors doors;

	private final Discretion discretion;

	private final Facts facts;

	FileLines(PersonnelFile file, People people, Access access, ApprovalRequests requests, Doors doors,
			Discretion discretion, Facts facts) {
		this.facts = facts;
		this.file = file;
		this.requests = requests;
		this.doors = doors;
		this.discretion = discretion;
		this.people = people;
		this.access = access;
	}

	/**
	 * @param inFull whether the reader may know what tells of health or family
	 */
	List<PersonnelFileView.Entry> of(Worker worker, boolean inFull) {
		var entries = this.file.everOf(worker.code());
		var requests = this.requests
			.byNumbers(entries.stream().map(FileEntry::request).filter(Objects::nonNull).distinct().toList());
		var facts = new HashMap<>(this.facts.of(requests.values(), worker.code().value()));
		return entries.stream()
			.filter((entry) -> inFull || !Discretion.isFactOfLife(entry))
			.map((entry) -> (inFull || !this.discretion.covers(entry))
					? line(entry, requests.get(entry.request()), worker, facts.remove(entry.request()))
					: covered(entry, requests.get(entry.request())))
			.toList();
	}

	/** Whether why a worker left tells of health. */
	boolean leftForPrivateReasons(WorkerCode worker) {
		return this.file.of(worker, FileKind.DISMISSAL).stream().anyMatch(this.discretion::covers);
	}

	/** That there is a line, and of which days. */
	private PersonnelFileView.Entry covered(FileEntry entry, ApprovalRequest request) {
		var title = this.discretion.title(entry);
		return new PersonnelFileView.Entry(entry.id(), entry.date(), this.discretion.kind(entry), title, title,
				entry.request(), official(request), null, null, until(entry), null, days(entry), null, null, null,
				entry.field(), null, false,
				entry.isStruck()
						? new PersonnelFileView.Struck(name(entry.struckBy()), entry.struckAt(), Discretion.UNSAID)
						: null,
				null);
	}

	private String official(ApprovalRequest request) {
		return (request != null) ? this.doors.officialNumber(request) : null;
	}

	private PersonnelFileView.Entry line(FileEntry entry, ApprovalRequest request, Worker worker,
			List<Facts.Line> facts) {
		return new PersonnelFileView.Entry(entry.id(), entry.date(), entry.kind().id(), entry.kind().title(),
				entry.summary(), entry.request(), official(request), entry.source(), entry.value(), until(entry),
				entry.rule(), days(entry), entry.quantity(), entry.organiser(), entry.paper(), entry.field(),
				name(entry.recordedBy()), Striking.isOpen(entry) && mayStrike(entry, worker), struck(entry),
				(facts == null || facts.isEmpty()) ? null : facts);
	}

	private boolean mayStrike(FileEntry entry, Worker worker) {
		return this.access.keepsFile(worker.code(), worker.unit(), this.discretion.covers(entry));
	}

	/**
	 * The day, or from the first to the last. A return from leave is a day, whatever last
	 * day its leave had; so is anything whose last day lies before it.
	 */
	static String days(FileEntry entry) {
		var single = entry.until() == null || !entry.until().isAfter(entry.date()) || entry.is(FileKind.LEAVE_RETURN);
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

	private String name(AccountName account) {
		return (account != null) ? this.people.name(account) : null;
	}

}
