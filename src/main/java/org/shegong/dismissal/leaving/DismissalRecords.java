package org.shegong.dismissal.leaving;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import org.springframework.stereotype.Component;

import org.shegong.dismissal.DismissalNumbers;
import org.shegong.approval.ApprovalRequests;
import org.shegong.approval.Choice;
import org.shegong.approval.Opinion;
import org.shegong.approval.Opinions;
import org.shegong.approval.RequestNumber;
import org.shegong.approval.Said;
import org.shegong.policy.Articles;
import org.shegong.policy.Basis;
import org.shegong.policy.Policy;
import org.shegong.worker.ContractFact.Leaving;
import org.shegong.worker.ContractFact.LeavingTurned;
import org.shegong.worker.ContractFact.Left;
import org.shegong.worker.ContractFact;
import org.shegong.worker.FileEntry;
import org.shegong.worker.FileKind;
import org.shegong.worker.PersonnelFile;
import org.shegong.dismissal.handover.HandOver;
import org.shegong.dismissal.grounds.Way;

/** What leaving puts into the personnel file, and whom it tells. */
@Component
public class DismissalRecords {

	public static final Basis PAPERS = Articles.of("dismissal-papers");

	private static final int LONGEST_SUMMARY = 1000;

	private static final int LONGEST_RULE = 60;

	private static final int LONGEST_SOURCE = 300;

	private final PersonnelFile file;

	private final Opinions opinions;

	private final ApprovalRequests approvals;

	private final Clock clock;

	DismissalRecords(PersonnelFile file, Opinions opinions, ApprovalRequests approvals, Clock clock) {
		this.file = file;
		this.opinions = opinions;
		this.approvals = approvals;
		this.clock = clock;
	}

	void dropped(DismissalRequest leaving, String why) {
		enter(leaving, today(), "拟以“%s”办理退出，%s，劳动合同继续履行".formatted(leaving.ground().title(), why),
				new LeavingTurned(Leaving.DROPPED), leaving.ground().article());
	}

	void delivered(DismissalRequest leaving, UnusedLeave unused) {
		enter(leaving, leaving.told().deliveredOn(),
				"“%s”的书面通知%s送达（%s）%s，最后一天%s%s".formatted(leaving.ground().title(), leaving.told().deliveredOn(),
						brief(leaving.told().delivery(), 300), leaving.paysInLieu() ? "，额外支付一个月工资" : "",
						leaving.lastDay(), unused(unused)),
				new LeavingTurned(Leaving.DELIVERED), leaving.ground().article());
	}

	/** Protected at the last day after all: nothing ends. */
	void kept(DismissalRequest leaving, String protections, LocalDate runsUntil, Basis basis) {
		var summary = leaving.ground().way() == Way.TERM
				? "%s期满时%s，劳动合同依法续延至%s".formatted(leaving.lastDay(), protections, runsUntil)
				: "最后一天%s复核：%s，不得以“%s”解除，劳动合同继续履行".formatted(leaving.lastDay(), protections, leaving.ground().title());
		enter(leaving, leaving.lastDay(), summary, new LeavingTurned(Leaving.PROTECTED), basis);
	}

	void ended(DismissalRequest leaving, DismissalCase of, UnusedLeave unused) {
		enter(leaving, leaving.lastDay(),
				"%s：%s，最后一天%s%s%s%s%s%s".formatted(leaving.ground().title(), outcome(of), leaving.lastDay(),
						facts(leaving), heard(leaving), severance(leaving),
						leaving.paysInLieu() ? "；额外支付一个月工资（代通知金）" : "", unused(unused)),
				new Left(leaving.ground().id()), both(leaving.ground().basis(of.policy()), leaving.ground().article()));
	}

	private static String outcome(DismissalCase of) {
		if (of.way().endsContract()) {
			return "退出社区工作者队伍";
		}
		return of.leavesTheRanks() ? "职务终止，没有劳动合同，退出社区工作者队伍" : "职务终止，劳动合同不因此解除";
	}

	private static String unused(UnusedLeave unused) {
		return (unused.days() > 0) ? "；应休未休年休假" + unused.inWords() : "";
	}

	/** What else was open about somebody who left. */
	void casesEnded(DismissalRequest leaving, List<RequestNumber> numbers) {
		if (!numbers.isEmpty()) {
			var cases = numbers.stream()
				.map((number) -> "%s %s".formatted(FileKind.title(number.process()), number))
				.collect(Collectors.joining("、"));
			enter(leaving, leaving.lastDay(), "随退出一并了结：" + cases, new LeavingTurned(Leaving.CASES_ENDED),
					leaving.ground().article());
		}
	}

	/** What the papers rest on, and the days within which they are due. */
	public static Basis papers(Policy policy) {
		return PAPERS.withLocal(DismissalNumbers.of(policy).handoverDays().basis());
	}

	void handedOver(DismissalRequest leaving, HandOver said, String successor, int moved, Policy policy) {
		var due = leaving.lastDay().plusDays(DismissalNumbers.of(policy).handoverDays().value());
		enter(leaving, said.handedOverOn(), "工作交接%s%s，移交待办%d件%s%s%s%s%s".formatted(said.handedOverOn(), successor,
				moved, on("证明出具", said.certificateOn(), due), on("档案转移", said.fileOn(), due),
				on("社会保险关系转移", said.insuranceOn(), due), (leaving.settlement() != null) ? "；经济补偿在办结工作交接时支付" : "",
				(said.note() != null) ? "；" + said.note() : ""), new LeavingTurned(Leaving.HANDED_OVER),
				papers(policy));
	}

	private static String on(String what, LocalDate day, LocalDate due) {
		if (day == null) {
			return "";
		}
		var late = ChronoUnit.DAYS.between(due, day);
		return "；%s%s%s".formatted(what, day, (late > 0) ? "（逾期%d日）".formatted(late) : "");
	}

	private static String facts(DismissalRequest leaving) {
		var facts = leaving.application().facts();
		return (Said.nothing(facts)) ? "" : "；事实：" + brief(facts, 250);
	}

	private String heard(DismissalRequest leaving) {
		if (!leaving.ground().way().dismisses()) {
			return "";
		}
		return "；本人陈述：%s；工会意见：%s%s".formatted(brief(stated(leaving), 120), brief(unionAnswer(leaving), 120),
				(leaving.heard().unionReply() != null) ? "，已书面答复" : "");
	}

	private static String severance(DismissalRequest leaving) {
		return (leaving.settlement() != null) ? "；经济补偿" + leaving.settlement().inWords() : "；依法无经济补偿";
	}

	public static String stated(DismissalRequest leaving) {
		if (leaving.heard().statement() != null) {
			return leaving.heard().statement();
		}
		return leaving.heard().silent() ? "到期未陈述" : "待陈述";
	}

	/** What the union said last, in words; null while it has not. */
	public String unionAnswer(DismissalRequest leaving) {
		if (leaving.heard().heardIn() != null) {
			return "已在试用期考核中答复：" + inReview(leaving).map(DismissalRecords::inWords).orElse("见档案");
		}
		if (leaving.heard().unionSilent()) {
			return "理由已书面通知，到期未答复";
		}
		return union(leaving).map(DismissalRecords::inWords).orElse(null);
	}

	private static String inWords(Opinion given) {
		var stand = (given.choice() == Choice.APPROVE) ? "无异议" : "有异议";
		return (given.text() != null) ? stand + "，" + given.text() : stand;
	}

	/** Whether the union has answered, here or before, or let its time pass. */
	public boolean unionWasHeard(DismissalRequest leaving) {
		return leaving.heard().unionSilent() || leaving.heard().heardIn() != null || union(leaving).isPresent();
	}

	public boolean unionObjected(DismissalRequest leaving) {
		return !leaving.heard().unionSilent()
				&& union(leaving).filter((given) -> given.choice() != Choice.APPROVE).isPresent();
	}

	/** What the union said in the review that failed the probation. */
	Optional<Opinion> inReview(DismissalRequest leaving) {
		return Optional.ofNullable(leaving.heard().heardIn())
			.flatMap(this.approvals::byNumber)
			.flatMap((review) -> union(review.id()));
	}

	private Optional<Opinion> union(DismissalRequest leaving) {
		return union(leaving.id());
	}

	private Optional<Opinion> union(Long request) {
		return this.opinions.findByRequestOrderById(request)
			.stream()
			.filter((given) -> given.task().equals("unionAnswers"))
			.reduce((before, after) -> after);
	}

	private static Basis both(Basis local, Basis article) {
		return local.equals(article) ? article : local.and(article, local.status());
	}

	private void enter(DismissalRequest leaving, LocalDate on, String summary, ContractFact fact, Basis basis) {
		this.file.append(new FileEntry(leaving.worker(), on, fact, brief(summary, LONGEST_SUMMARY))
			.because(leaving.number(), brief(basis.rule(), LONGEST_RULE), brief(basis.source(), LONGEST_SOURCE)), null);
	}

	public static String brief(String text, int longest) {
		return (text == null || text.length() <= longest) ? text : text.substring(0, longest - 1) + "…";
	}

	private LocalDate today() {
		return LocalDate.now(this.clock);
	}

}
