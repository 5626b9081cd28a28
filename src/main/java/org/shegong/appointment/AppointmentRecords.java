package org.shegong.appointment;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

import org.springframework.stereotype.Component;

import org.shegong.account.AccountName;
import org.shegong.approval.Filing;
import org.shegong.approval.Filings;
import org.shegong.organization.Organization;
import org.shegong.organization.Post;
import org.shegong.policy.Articles;
import org.shegong.policy.Basis;
import org.shegong.policy.Period;
import org.shegong.worker.FileEntry;
import org.shegong.worker.PersonnelFile;
import org.shegong.worker.Position;
import org.shegong.worker.PostFact.PostChanged;
import org.shegong.worker.Worker;

/**
 * What an appointment leaves behind: lines of the personnel file (ORD-51), and filings to
 * whoever keeps the register of those in office (NAT-29, TY-25, ORD-50).
 */
@Component
class AppointmentRecords {

	private static final Basis SECRETARY = Articles.of("appointment-secretary");

	private static final Basis OFFICE = Articles.of("appointment-office");

	private final PersonnelFile file;

	private final Filings filings;

	private final Organization organization;

	private final Clock clock;

	AppointmentRecords(PersonnelFile file, Filings filings, Organization organization, Clock clock) {
		this.file = file;
		this.filings = filings;
		this.organization = organization;
		this.clock = clock;
	}

	/** What the roster said of somebody before. */
	record Before(String position, String workerClass, String unit) {

		static Before of(Worker worker) {
			return new Before(ids(worker.positions()), worker.workerClass().id(), worker.unit());
		}

	}

	private static String ids(List<Position> positions) {
		return positions.stream().map(Position::id).collect(Collectors.joining("+"));
	}

	/** The office begins: a line for each thing that the roster says differently now. */
	void taken(AppointmentRequest request, Before before, Worker now, AppointmentNumbers numbers, AccountName by) {
		var term = request.term();
		var what = "%s任%s%s，任期%s至%s（%s）".formatted(request.way().title(), name(request.unit()),
				request.office().title(), term.from(), term.until(), request.result().inWords());
		enter(request, term, new PostChanged("position", ids(now.positions()), before.position()), what, by);
		changed(request, term, "class", before.workerClass(), now.workerClass().id(),
				"人员类别改为" + now.workerClass().title(), by);
		changed(request, term, "unit", before.unit(), now.unit(), "到%s任职".formatted(name(now.unit())), by);
		file(request, now, numbers, "%s：%s".formatted(now.name(), what));
	}

	private void changed(AppointmentRequest request, Period term, String field, String before, String now, String what,
			AccountName by) {
		if (!Objects.equals(before, now)) {
			enter(request, new Period(term.from(), null), new PostChanged(field, now, before), what, by);
		}
	}

	private void enter(AppointmentRequest request, Period days, PostChanged fact, String summary, AccountName by) {
		this.file.append(new FileEntry(request.worker(), days.from(), fact, summary).lasting(days.until())
			.because(request.number(), OFFICE.rule(), OFFICE.source()), by);
	}

	private void file(AppointmentRequest request, Worker now, AppointmentNumbers numbers, String summary) {
		if (request.office() == Office.SECRETARY) {
			tell(request, Post.ORGANIZATION_DEPARTMENT.id(), "书记任职备案", summary, SECRETARY);
		}
		numbers.filing().value().forEach((told) -> {
			if (told.level().equals("city")) {
				this.filings.save(new Filing(now.code(), city(request.unit()), told.post(), today(), "任职登记备案", summary)
					.because(numbers.filing().basis()));
			}
			else {
				tell(request, told.post(), "任职登记备案", summary, numbers.filing().basis());
			}
		});
	}

	/** The highest unit above, whose departments are those of the city. */
	private String city(String unit) {
		var line = this.organization.lineOf(unit);
		return line.get(line.size() - 1).code();
	}

	/**
	 * One hit bars: who proposed the candidate reads which item, and whose word it is.
	 */
	void barred(AppointmentRequest request, Worker candidate, String why, Basis basis) {
		tell(request, Post.TOWN_OFFICE.id(), "选任资格联审未通过", "%s：%s".formatted(candidate.name(), why), basis);
	}

	/** Somebody won, but something stands against it on the first day. */
	void missed(AppointmentRequest request, Worker candidate, String why) {
		var summary = "%s原定今天任%s%s，没有到任：%s；处理后请重新提出".formatted(candidate.name(), name(request.unit()),
				request.office().title(), why);
		tell(request, Post.ORGANIZATION_DEPARTMENT.id(), "未能到任", summary, OFFICE);
		tell(request, Post.TOWN_OFFICE.id(), "未能到任", summary, OFFICE);
	}

	/** A department is silent; silence is no consent. */
	void remind(AppointmentRequest request, CandidateReview review, Worker candidate, Basis basis) {
		tell(request, review.post(), "催办选任资格联审", "请“%s”答复%s任%s%s的资格联审；未答复的不视为同意".formatted(review.title(),
				candidate.name(), name(request.unit()), request.office().title()), basis);
	}

	/** The end of a term nears. */
	void termEnds(AppointmentRequest request, Worker worker, Basis basis) {
		var summary = "%s任%s%s的任期于%s届满，请安排换届选举或任免；届满后没有续任的，请办理离任".formatted(worker.name(), name(request.unit()),
				request.office().title(), Period.inFull(request.term().until()));
		tell(request, Post.ORGANIZATION_DEPARTMENT.id(), "任期届满提醒", summary, basis);
		tell(request, Post.TOWN_OFFICE.id(), "任期届满提醒", summary, basis);
	}

	private void tell(AppointmentRequest request, String post, String occasion, String summary, Basis basis) {
		this.filings.save(new Filing(request, post, today(), occasion, summary).because(basis));
	}

	private String name(String unit) {
		return this.organization.name(unit);
	}

	private LocalDate today() {
		return LocalDate.now(this.clock);
	}

}
