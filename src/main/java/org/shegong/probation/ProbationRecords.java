package org.shegong.probation;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;

import org.springframework.stereotype.Component;

import org.shegong.account.WorkerCode;
import org.shegong.approval.Choice;
import org.shegong.approval.Filing;
import org.shegong.approval.Filings;
import org.shegong.approval.Objection;
import org.shegong.approval.Opinion;
import org.shegong.approval.Opinions;
import org.shegong.organization.Organization;
import org.shegong.organization.Post;
import org.shegong.organization.Seat;
import org.shegong.policy.Basis;
import org.shegong.policy.Policy;
import org.shegong.worker.ContractFact.Probation;
import org.shegong.worker.ContractFact.ProbationHindered;
import org.shegong.worker.ContractFact.ProbationTurned;
import org.shegong.worker.FileEntry;
import org.shegong.worker.FileKind;
import org.shegong.worker.Filed;
import org.shegong.worker.PersonnelFile;
import org.shegong.worker.YearFact.Purpose;
import org.shegong.worker.YearFact.Trained;

/** What a reviewed probation leaves behind in the personnel file. */
@Component
class ProbationRecords {

	private static final int LONGEST_SUMMARY = 1000;

	private static final int LONGEST_REPLY = 900;

	private final PersonnelFile file;

	private final Filings filings;

	private final Opinions opinions;

	private final Organization organization;

	private final Clock clock;

	ProbationRecords(PersonnelFile file, Filings filings, Opinions opinions, Organization organization, Clock clock) {
		this.file = file;
		this.filings = filings;
		this.opinions = opinions;
		this.organization = organization;
		this.clock = clock;
	}

	/** Tells the office once what keeps the system from opening a review. */
	void obstacle(WorkerCode worker, Objection obstacle) {
		if (!isTold(obstacle, this.file.of(worker, FileKind.PROBATION))) {
			var summary = brief("试用期考核不能开始：" + obstacle.message(), LONGEST_SUMMARY);
			this.file.append(new FileEntry(worker, today(), hindered(obstacle), summary).because(null, obstacle.rule(),
					obstacle.source()), null);
		}
	}

	static boolean isTold(Objection obstacle, List<FileEntry> file) {
		return file.stream().map(FileEntry::fact).anyMatch(hindered(obstacle)::equals);
	}

	private static ProbationHindered hindered(Objection obstacle) {
		return new ProbationHindered(brief(obstacle.message(), LONGEST_REPLY));
	}

	void trained(ProbationRequest probation, Policy policy) {
		var basis = ProbationNumbers.of(policy).trainingHours().basis();
		var day = (probation.trainedUntil() != null) ? probation.trainedUntil() : today();
		var summary = "上岗前培训%d学时".formatted(probation.hours());
		var told = summary + wanting(probation, policy);
		if (probation.hours() > 0 && !isOnFile(probation.worker(), day, probation.hours())) {
			this.file.append(new FileEntry(probation.worker(), day,
					new Trained(BigDecimal.valueOf(probation.hours()), null, null, Purpose.BEFORE_POST), summary)
				.because(probation.number(), basis.rule(), basis.source()), null);
		}
		var recipient = ProbationNumbers.of(policy).trainingRecipient().value();
		if (!recipient.isEmpty()) {
			this.filings.save(new Filing(probation, recipient, today(), "培训登记备案", told)
				.because(ProbationNumbers.of(policy).trainingRecipient().basis()));
		}
	}

	/** What the file says of training before the post was taken; null where nothing. */
	Training trainingOnFile(WorkerCode worker) {
		return Filed.of(this.file.of(worker, FileKind.TRAINING), Trained.class)
			.filter((trained) -> trained.fact().hours() != null && trained.fact().hours().signum() > 0)
			.reduce((before, after) -> after)
			.map((trained) -> new Training(trained.fact().hours().intValue(), trained.line().date()))
			.orElse(null);
	}

	/** What the training leaves to be wished for stays on record (C-i). */
	private static String wanting(ProbationRequest probation, Policy policy) {
		return ProbationRules
			.training(new Training(probation.hours(), probation.trainedUntil()), probation.from(), policy)
			.stream()
			.map((objection) -> "；" + objection.message())
			.collect(Collectors.joining());
	}

	/** What was put down at hiring is not put down twice (NAT-12). */
	private boolean isOnFile(WorkerCode worker, LocalDate until, int hours) {
		return new Training(hours, until).equals(trainingOnFile(worker));
	}

	void confirmed(ProbationRequest probation, Policy policy) {
		enter(probation, "试用期（%s至%s）考核合格，自%s起正式聘用%s".formatted(probation.from(), probation.until(), included(probation),
				wanting(probation, policy)), passed(), null, ProbationRules.UNFIT);
		fixService(probation, policy);
	}

	void ranOut(ProbationRequest probation, Policy policy) {
		enter(probation, "试用期已于%s届满，不合格的认定没有在试用期最后一天之前完成，不能再以试用期不符合录用条件解除，视为已转正。%s".formatted(probation.until(),
				ProbationRules.OTHER_WAYS), passed(), null, ProbationRules.UNFIT);
		fixService(probation, policy);
	}

	private static ProbationTurned passed() {
		return new ProbationTurned(Probation.PASSED, null);
	}

	/** A flag only: it neither stops nor fines a resignation (C-9). */
	private void fixService(ProbationRequest probation, Policy policy) {
		var years = ProbationNumbers.of(policy).serviceYears().value();
		if (years > 0) {
			var from = included(probation);
			var until = from.plusYears(years).minusDays(1);
			enter(probation, "社区最低服务年限%d年（%s至%s）：仅作政策记录，不限制本人辞职，不产生违约金".formatted(years, from, until),
					new ProbationTurned(Probation.MINIMUM_SERVICE, null), until,
					ProbationNumbers.of(policy).serviceYears().basis());
		}
	}

	/** Formal inclusion follows the last day of the probation. */
	private static LocalDate included(ProbationRequest probation) {
		return probation.until().plusDays(1);
	}

	void answered(ProbationRequest probation) {
		this.filings.save(new Filing(probation, union(probation).id(), today(), "书面答复工会",
				"对工会关于试用期不合格的意见答复：" + brief(probation.unionReply(), LONGEST_REPLY))
			.because(ProbationRules.UNION));
	}

	/** Who answered: the union of the street, else that of the county. */
	private Post union(ProbationRequest probation) {
		return this.organization.answering(Post.TOWN_UNION, probation.unit(), probation.worker().account())
			.map(Seat::post)
			.orElse(Post.TOWN_UNION);
	}

	void failed(ProbationRequest probation) {
		enter(probation,
				"试用期不合格：劳动合同法第三十九条第（一）项的事由已于%s成立（试用期至%s），理由已告知本人；录用条件：%s；证明材料：%s；工会意见：%s%s；本人陈述：%s。解除劳动合同须另行办理，并在试用期内送达，无经济补偿"
					.formatted(today(), probation.until(), brief(probation.criteria()), brief(probation.evidence()),
							brief(unionAnswer(probation)), replied(probation), brief(stated(probation))),
				new ProbationTurned(Probation.FAILED, brief(stated(probation))), null, ProbationRules.UNFIT);
	}

	/** What the union said, in words; null while it has not. */
	String unionAnswer(ProbationRequest probation) {
		return this.opinions.findByRequestOrderById(probation.id())
			.stream()
			.filter((given) -> given.task().equals("unionAnswers"))
			.reduce((before, after) -> after)
			.map(ProbationRecords::inWords)
			.orElse(null);
	}

	private static String replied(ProbationRequest probation) {
		return (probation.unionReply() != null) ? "；对工会的书面答复：" + brief(probation.unionReply()) : "";
	}

	private static String inWords(Opinion given) {
		var stand = (given.choice() == Choice.APPROVE) ? "无异议" : "有异议";
		return (given.text() != null) ? stand + "，" + given.text() : stand;
	}

	static String stated(ProbationRequest probation) {
		if (probation.statement() != null) {
			return probation.statement();
		}
		return probation.silent() ? "到期未陈述" : "待陈述";
	}

	/** Five of them fit into one line of the file. */
	private static String brief(String text) {
		return brief(text, 150);
	}

	private static String brief(String text, int longest) {
		return (text == null || text.length() <= longest) ? text : text.substring(0, longest - 1) + "…";
	}

	private void enter(ProbationRequest probation, String summary, ProbationTurned fact, LocalDate until, Basis basis) {
		this.file
			.append(new FileEntry(probation.worker(), today(), fact, brief(summary, LONGEST_SUMMARY)).lasting(until)
				.because(probation.number(), basis.rule(), basis.source()), null);
	}

	private LocalDate today() {
		return LocalDate.now(this.clock);
	}

}
