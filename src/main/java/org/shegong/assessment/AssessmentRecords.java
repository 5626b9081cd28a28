package org.shegong.assessment;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

import org.springframework.stereotype.Component;

import org.shegong.account.WorkerCode;
import org.shegong.approval.Filing;
import org.shegong.approval.Filings;
import org.shegong.approval.RequestNumber;
import org.shegong.policy.Articles;
import org.shegong.policy.Basis;
import org.shegong.policy.Policy;
import org.shegong.worker.FileEntry;
import org.shegong.worker.FileFact;
import org.shegong.worker.FileKind;
import org.shegong.worker.HonourLevel;
import org.shegong.worker.PersonnelFile;
import org.shegong.worker.PostFact.Graded;
import org.shegong.worker.Worker;
import org.shegong.worker.Workers;
import org.shegong.worker.YearFact.AnsweredLate;
import org.shegong.worker.YearFact.Assessed;
import org.shegong.worker.YearFact.Commended;
import org.shegong.assessment.hearing.Arrangement;
import org.shegong.assessment.awards.Award;
import org.shegong.assessment.grades.Grade;
import org.shegong.assessment.grades.GradeStep;
import org.shegong.assessment.grades.Promotion;
import org.shegong.assessment.scores.Sheet;

/** What an assessment leaves behind in personnel files and with the departments. */
@Component
public class AssessmentRecords {

	static final Basis HELP = Articles.of("assessment-help");

	private static final int LONGEST = 1000;

	/** Names that fit into one filing. */
	private static final int NAMES = 40;

	private final PersonnelFile file;

	private final Filings filings;

	private final Workers workers;

	private final Clock clock;

	AssessmentRecords(PersonnelFile file, Filings filings, Workers workers, Clock clock) {
		this.file = file;
		this.filings = filings;
		this.workers = workers;
		this.clock = clock;
	}

	/** The registration form goes into the person's file (XX-28). */
	public void result(AssessmentRequest campaign, Sheet sheet, Promotion promotion, Policy policy) {
		var why = sheet.forced() ? "（当年被通报%d次）".formatted(sheet.notices()) : "";
		var pay = (promotion.inWords() != null) ? "；次年1月起" + promotion.inWords() : "";
		enter(sheet.worker(), within(campaign), new Assessed(campaign.year(), sheet.grade().filed()),
				"%d年度考核：%s%s，总分%s；%s%s".formatted(campaign.year(), sheet.grade().title(policy), why,
						sheet.total().stripTrailingZeros().toPlainString(), sheet.hearing().inWords(), pay),
				null, campaign, (sheet.forced() ? AssessmentNumbers.of(policy).noticesFail()
						: AssessmentNumbers.of(policy).gradeTitles())
					.basis());
		if (sheet.advanced()) {
			enter(sheet.worker(), within(campaign), honour("town-advanced-individual"),
					"%d年度所在社区评为先进单位，本人评为先进个人".formatted(campaign.year()), null, campaign,
					AssessmentNumbers.of(policy).advanced().basis());
		}
	}

	/** What a titled community's worker gets beside the pay (TY-27). */
	public void awarded(AssessmentRequest campaign, Sheet sheet, Award award, Policy policy) {
		enter(sheet.worker(), within(campaign), honour("special-award"),
				"%d年度专项奖励%s：所在社区获“%s”称号".formatted(campaign.year(), award.yuan(), award.title().title()), null,
				campaign, AssessmentNumbers.of(policy).specialAward().basis());
	}

	/** Of the town, whatever higher title the community has. */
	private static Commended honour(String what) {
		return new Commended(HonourLevel.OTHER, what, null);
	}

	/** The last day of the year, or today while the year is not over. */
	private LocalDate within(AssessmentRequest campaign) {
		return today().isBefore(campaign.yearEnd()) ? today() : campaign.yearEnd();
	}

	public void announced(AssessmentRequest campaign, Sheet sheet, Promotion promotion, LocalDate from) {
		var grade = (promotion.to() != null) ? Graded.at(promotion.to()) : Graded.up(promotion.steps());
		enter(sheet.worker(), from, grade, "%d年度考核，自%s起%s".formatted(campaign.year(), from, promotion.inWords()), null,
				campaign, promotion.basis());
	}

	/** The roster had another grade by the day than the file announced. */
	public void applied(GradeStep step, int grade) {
		if (grade != step.announced()) {
			enterAsAnnounced(step, new FileEntry(step.worker(), step.effectiveOn(), Graded.at(grade),
					"自%s起薪级为%d级（花名册中的薪级在考核后有变动）".formatted(step.effectiveOn(), grade)));
		}
	}

	/** The worker left before the grade that the file announced came into force. */
	public void lapsed(GradeStep step, Worker gone) {
		enterAsAnnounced(step, new FileEntry(step.worker(), step.effectiveOn(), Graded.LAPSED,
				"已于%s退出，原定自%s起的薪级晋升不再执行".formatted(gone.leftOn(), step.effectiveOn())));
	}

	/** By the rule that the line rests on with which the step was announced. */
	private void enterAsAnnounced(GradeStep step, FileEntry entry) {
		var number = new RequestNumber(AssessmentRequest.PROCESS, step.request());
		var announced = this.file.of(step.worker(), FileKind.GRADE)
			.stream()
			.filter((line) -> number.equals(line.request()))
			.findFirst()
			.orElseThrow();
		this.file.append(entry.because(number, announced.rule(), announced.source()), null);
	}

	/**
	 * Whoever looks after contracts is told that a ground to end this one has come up;
	 * what follows is for people to decide (LCL 40(2), 42, 43).
	 */
	public void failedAgain(AssessmentRequest campaign, Worker worker, String office, Policy policy) {
		var summary = "%s%d年度考核再次不合格，此前已经培训或调整岗位：如经核实仍不能胜任工作，可以依法提出解除，须事先通知工会，提前%d日书面通知本人或额外支付一个月工资；孕期、医疗期等依法受保护的除外。是否提出由人决定"
			.formatted(worker.name(), campaign.year(), AssessmentNumbers.of(policy).dismissalNoticeDays().value());
		this.filings.save(new Filing(campaign, office, today(), "考核再次不合格", cut(summary)).because(HELP));
	}

	/** Filed only now, after the publication (ORD-42); names and grades, nothing else. */
	public void filed(AssessmentRequest campaign, List<Sheet> results, Policy policy) {
		var basis = AssessmentNumbers.of(policy).filing().basis();
		AssessmentNumbers.of(policy)
			.filing()
			.value()
			.forEach((recipient) -> summaries(campaign, results, policy).forEach((summary) -> this.filings
				.save(new Filing(campaign, recipient, today(), "年度考核结果备案", summary).because(basis))));
	}

	private List<String> summaries(AssessmentRequest campaign, List<Sheet> results, Policy policy) {
		var lines = new ArrayList<String>();
		for (int first = 0; first < results.size(); first += NAMES) {
			var some = results.subList(first, Math.min(first + NAMES, results.size()));
			lines.add(cut("%d年度考核，%s至%s公示后备案：%s".formatted(campaign.year(), campaign.publishedOn(),
					campaign.publishedUntil(), byGrade(some, policy))));
		}
		return lines;
	}

	private String byGrade(List<Sheet> results, Policy policy) {
		return Arrays.stream(Grade.values())
			.map((grade) -> List.of(grade.title(policy), named(results, grade)))
			.filter((group) -> !group.get(1).isEmpty())
			.map((group) -> String.join("：", group))
			.collect(Collectors.joining("；"));
	}

	private String named(List<Sheet> results, Grade grade) {
		return results.stream()
			.filter((sheet) -> sheet.grade() == grade)
			.map((sheet) -> this.workers.get(sheet.worker()).name())
			.collect(Collectors.joining("、"));
	}

	public void arranged(AssessmentRequest campaign, WorkerCode worker, Arrangement arrangement, LocalDate on) {
		enter(worker, arrangement.from(), arrangement.fact(),
				"%d年度考核不合格后%s：%s（%s登记）".formatted(campaign.year(), arrangement.title(), arrangement.content(), on),
				arrangement.until(), campaign, HELP);
	}

	public void late(AssessmentRequest campaign, Sheet sheet, Policy policy) {
		enter(sheet.worker(), today(), new AnsweredLate(campaign.year()),
				"%d年度考核：%s".formatted(campaign.year(), sheet.hearing().inWords()), null, campaign,
				AssessmentNumbers.of(policy).told().basis());
	}

	private void enter(WorkerCode worker, LocalDate on, FileFact fact, String summary, LocalDate until,
			AssessmentRequest campaign, Basis basis) {
		this.file.append(new FileEntry(worker, on, fact, cut(summary)).lasting(until)
			.because(campaign.number(), basis.rule(), basis.source()), null);
	}

	private static String cut(String text) {
		return (text.length() <= LONGEST) ? text : text.substring(0, LONGEST - 1) + "…";
	}

	private LocalDate today() {
		return LocalDate.now(this.clock);
	}

}
