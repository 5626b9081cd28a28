package org.shegong.pay;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.shegong.approval.Filing;
import org.shegong.approval.Filings;
import org.shegong.organization.Post;
import org.shegong.policy.Basis;
import org.shegong.policy.Period;
import org.shegong.worker.FileEntry;
import org.shegong.worker.FileKind;
import org.shegong.worker.PersonnelFile;
import org.shegong.worker.Worker;
import org.shegong.worker.Workers;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What changed somebody's pay and was not sent yet, read from the roster, the files and
 * the filings. What a leave does to pay is not among it: its kind is nobody's business
 * but the person's (PIPL 28).
 */
@Component
@Transactional(readOnly = true)
class PayLines {

	private static final Set<FileKind> KINDS = EnumSet.of(FileKind.GRADE, FileKind.CERTIFICATE, FileKind.COMMENDATION,
			FileKind.ABSENCE);

	private final Workers workers;

	private final PersonnelFile file;

	private final Filings filings;

	private final PayChanges changes;

	private final PaidPeople people;

	private final Clock clock;

	PayLines(Workers workers, PersonnelFile file, Filings filings, PayChanges changes, PaidPeople people, Clock clock) {
		this.workers = workers;
		this.file = file;
		this.filings = filings;
		this.changes = changes;
		this.people = people;
		this.clock = clock;
	}

	/**
	 * By kind, day and person.
	 * @param units codes of the units whose people are meant
	 * @param days what was sent before them is not looked for; what a case put down late
	 * is
	 */
	List<PayLine> of(Collection<String> units, Period days) {
		if (units.isEmpty()) {
			return List.of();
		}
		var entries = this.file.among(units, days, days.from().atStartOfDay(this.clock.getZone()).toInstant(), KINDS);
		var turned = this.workers.comingAndGoing(units, days.from(), days.until());
		var paid = this.filings.findByRecipientAndRecipientUnitInAndWorkerIsNotNullAndFiledOnBetweenOrderById(
				Post.FINANCE.id(), units, days.from(), days.until());
		var some = this.people.of(
				Stream
					.of(entries.stream().map(FileEntry::worker), turned.stream().map(Worker::code),
							paid.stream().map(Filing::worker))
					.flatMap((codes) -> codes)
					.toList(),
				days.until());
		var lines = Stream
			.of(turned.stream().flatMap((worker) -> turned(worker, days, some)),
					entries.stream().map((line) -> new FiledPay(line, some).line()).flatMap(Optional::stream),
					paid.stream().map(PayLines::subsidy))
			.flatMap((found) -> found)
			.filter((line) -> !some.numbers(line.worker()).listRecipients().value().isEmpty())
			.toList();
		return unsent(lines);
	}

	private static Stream<PayLine> turned(Worker worker, Period days, PaidPeople.Some some) {
		var lines = new ArrayList<PayLine>();
		if (isWithin(days, worker.servingSince())) {
			lines.add(hired(worker, some));
		}
		if (isWithin(days, worker.leftOn())) {
			lines.add(PayLine.of(worker.code(), PayKind.LEFT, worker.leftOn(),
					"%s退出，工资发至当日".formatted(Period.inFull(worker.leftOn())), basis(worker, some),
					subject("left", worker, worker.leftOn())));
		}
		return lines.stream();
	}

	private static PayLine hired(Worker worker, PaidPeople.Some some) {
		var wage = some.wages().get(worker.code());
		var said = "%s到岗，%s%s".formatted(Period.inFull(worker.servingSince()),
				(wage != null) ? "月工资%s元".formatted(wage.briefly()) : "月工资待登记",
				(worker.grade() != null) ? "，薪级%d级".formatted(worker.grade()) : "");
		return PayLine.of(worker.code(), PayKind.HIRED, worker.servingSince(), said, basis(worker, some),
				subject("hired", worker, worker.servingSince()));
	}

	private static Basis basis(Worker worker, PaidPeople.Some some) {
		return some.numbers(worker.code()).listRecipients().basis();
	}

	/** What a list names once, whoever asks for it when. */
	private static String subject(String turn, Worker worker, LocalDate day) {
		return "%s-%s-%d".formatted(turn, worker.code(), day.toEpochDay());
	}

	private static boolean isWithin(Period days, LocalDate day) {
		return day != null && days.covers(day);
	}

	/** What was approved for work on great tasks and in emergencies (NAT-24). */
	private static PayLine subsidy(Filing filing) {
		return new PayLine(filing.worker(), PayKind.SUBSIDY, filing.filedOn(),
				"工作补助已批准，金额见%s报财政的备案".formatted(Period.inFull(filing.filedOn())), filing.rule(), filing.source(),
				"filing-" + filing.id());
	}

	private List<PayLine> unsent(List<PayLine> lines) {
		var sent = new HashSet<String>();
		var subjects = lines.stream().map(PayLine::subject).toList();
		for (int at = 0; at < subjects.size(); at += Workers.PART) {
			sent.addAll(this.changes.sent(subjects.subList(at, Math.min(at + Workers.PART, subjects.size()))));
		}
		return lines.stream()
			.filter((line) -> !sent.contains(line.subject()))
			.sorted(Comparator.comparing(PayLine::kind)
				.thenComparing(PayLine::on)
				.thenComparing((line) -> line.worker().value()))
			.toList();
	}

}
