package org.shegong.engine.steps;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.camunda.bpm.engine.delegate.DelegateExecution;

import org.springframework.stereotype.Component;

import org.shegong.approval.ApprovalRequest;
import org.shegong.approval.ApprovalRequests;
import org.shegong.approval.BuildingBlock;
import org.shegong.approval.Need;
import org.shegong.approval.Entered;
import org.shegong.approval.Objection;
import org.shegong.policy.Period;
import org.shegong.approval.Refusal;
import org.shegong.approval.RequestFacts;
import org.shegong.approval.RequestNumber;
import org.shegong.approval.RequestState;
import org.shegong.policy.Articles;
import org.shegong.policy.Basis;
import org.shegong.worker.FileEntry;
import org.shegong.worker.FileFact;
import org.shegong.worker.FileKind;
import org.shegong.worker.HonourLevel;
import org.shegong.worker.PersonnelFile;
import org.shegong.worker.PostFact.Reserved;
import org.shegong.worker.TrainingLevel;
import org.shegong.worker.YearFact.Commended;
import org.shegong.worker.YearFact.Notified;
import org.shegong.worker.YearFact.Purpose;
import org.shegong.worker.YearFact.Trained;
import org.shegong.engine.People;

/**
 * The building block by which a model enters a line into the personnel file of the worker
 * a request is about. The line is made from the fields that the forms asked for:
 * {@code date}, or else {@code from} (else it is of today) to {@code until};
 * {@code hours}, {@code organiser}, {@code value} (what it was, in a few words),
 * {@code paper}, and {@code note} or else {@code result} or else {@code reason}.
 */
@Component("personnelFile")
@BuildingBlock("登记个人档案")
public class FileBlock {

	private static final Basis DRAWN = Articles.of("drawn-file-entry");

	private static final int LONGEST_SUMMARY = 1000;

	private static final int LONGEST_WORDS = 200;

	private final ApprovalRequests requests;

	private final RequestFacts facts;

	private final PersonnelFile file;

	private final People people;

	private final Clock clock;

	FileBlock(ApprovalRequests requests, RequestFacts facts, PersonnelFile file, People people, Clock clock) {
		this.requests = requests;
		this.facts = facts;
		this.file = file;
		this.people = people;
		this.clock = clock;
	}

	/**
	 * Enters a line.
	 * @param kind {@code training}, {@code commendation}, {@code notice} or
	 * {@code reserve}
	 */
	@BuildingBlock(
			value = "在申请人的个人档案中登记一条：training 培训、commendation 表彰、notice 通报、reserve 后备人才；取表单中的 date 或 from、until、hours、organiser、level、value、paper、note、result、reason",
			needs = { Need.GRANT, Need.WORKER }, days = { "date", "from", "until" }, numbers = "hours")
	public void record(String kind, DelegateExecution execution) {
		var request = this.requests.get(RequestNumber.of(execution.getProcessBusinessKey()));
		Refusal.unlessAdmitted(stands(request));
		var said = Entered.of(this.facts.standing(request.id()));
		var date = said.day("date").or(() -> said.day("from")).orElseGet(() -> LocalDate.now(this.clock));
		var until = lastDay(said, date);
		var summary = summary(plain(kind), said, date, until);
		var line = new FileEntry(request.worker(), date, fact(plain(kind), said, summary), summary);
		line.lasting(until.orElse(null))
			.onPaper(brief(said, "paper"))
			.because(request.number(), DRAWN.rule(), DRAWN.source());
		this.file.append(line, this.people.acting());
	}

	private static List<Objection> stands(ApprovalRequest request) {
		if (request.state() != RequestState.APPROVED && request.state() != RequestState.CLOSED) {
			return List.of(Objection.formFault("这项申请还没有批准，不能记入个人档案，请流程设计人员把登记档案移到登记批准之后"));
		}
		return (request.worker() != null) ? List.of()
				: List.of(Objection.formFault("这项申请不是关于某一位社区工作者的，不能记入个人档案，请流程设计人员更正流程模型"));
	}

	private static FileKind plain(String kind) {
		return FileKind.named(kind)
			.filter(FileKind::isPlain)
			.orElseThrow(() -> new IllegalArgumentException("流程模型不能在档案中登记“" + kind + "”，请更正流程模型"));
	}

	private static FileFact fact(FileKind kind, Entered said, String summary) {
		var what = brief(said, "value");
		var organiser = brief(said, "organiser");
		return switch (kind) {
			case TRAINING -> new Trained(hours(said).orElse(null), organiser, what, Purpose.COURSE,
					said.words("level").flatMap(TrainingLevel::named).orElse(null));
			case COMMENDATION -> new Commended(HonourLevel.ofName((what != null) ? what : summary), what, organiser);
			case RESERVE -> new Reserved(what);
			default -> new Notified(what, null, organiser);
		};
	}

	/** What is told of one date is of that day, whatever days the request was about. */
	private static Optional<LocalDate> lastDay(Entered said, LocalDate date) {
		return said.day("date").isPresent() ? Optional.empty()
				: said.day("until").filter((last) -> !last.isBefore(date));
	}

	/** Null where nothing was said. */
	private static String brief(Entered said, String field) {
		return said.words(field).map((words) -> shortened(words, LONGEST_WORDS)).orElse(null);
	}

	private static Optional<BigDecimal> hours(Entered said) {
		return said.number("hours").filter((hours) -> hours.signum() > 0);
	}

	private static String summary(FileKind kind, Entered said, LocalDate date, Optional<LocalDate> until) {
		var words = Stream
			.of(said.words("value"), Optional.of(new Period(date, until.orElse(date)).inDates()),
					hours(said).map((hours) -> hours.toPlainString() + "学时"),
					said.words("note").or(() -> said.words("result")).or(() -> said.words("reason")))
			.flatMap(Optional::stream)
			.filter((part) -> !part.isBlank())
			.collect(Collectors.joining("，"));
		return shortened(kind.title() + "：" + words, LONGEST_SUMMARY);
	}

	/** The file keeps so much; the request keeps everything. */
	private static String shortened(String text, int longest) {
		return (text.length() > longest) ? text.substring(0, longest - 1) + "…" : text;
	}

}
