package org.shegong.assessment.scores;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.shegong.account.AccountName;
import org.shegong.account.WorkerCode;
import org.shegong.assessment.AssessmentNumbers;
import org.shegong.approval.Objection;
import org.shegong.policy.Period;
import org.shegong.approval.RequestState;
import org.shegong.approval.Said;
import org.shegong.organization.Organization;
import org.shegong.policy.Articles;
import org.shegong.policy.Basis;
import org.shegong.policy.Policy;
import org.shegong.worker.FileEntry;
import org.shegong.worker.PersonnelFile;
import org.shegong.worker.Worker;
import org.shegong.worker.Workers;
import org.shegong.assessment.grades.Advice;
import org.shegong.assessment.AssessmentRequest;
import org.shegong.assessment.AssessmentRequests;
import org.shegong.assessment.grades.Grade;
import org.shegong.assessment.awards.HonourDesk;
import org.shegong.assessment.grades.JointReview;
import org.shegong.assessment.grades.JointReviews;

/**
 * Where inspections and notices are put into the files through the year (XX-19 to XX-21).
 */
@Service
@Transactional
public class NoticeDesk {

	private static final int LONGEST_TEXT = 500;

	private static final Basis FACTS = Articles.of("assessment-facts");

	private final PersonnelFile file;

	private final Workers workers;

	private final Participants participants;

	private final HonourDesk honours;

	private final AssessmentRequests campaigns;

	private final JointReviews reviews;

	private final Organization organization;

	private final Clock clock;

	NoticeDesk(PersonnelFile file, Workers workers, Participants participants, HonourDesk honours,
			AssessmentRequests campaigns, JointReviews reviews, Organization organization, Clock clock) {
		this.file = file;
		this.workers = workers;
		this.participants = participants;
		this.honours = honours;
		this.campaigns = campaigns;
		this.reviews = reviews;
		this.organization = organization;
		this.clock = clock;
	}

	/**
	 * Puts it down where nothing stands against it.
	 * @return refusals; or warnings about what follows, with everything kept
	 */
	public List<Objection> record(Remark remark, AccountName by) {
		this.workers.lock(remark.worker());
		var refusals = objections(remark);
		if (!refusals.isEmpty()) {
			return refusals;
		}
		var worker = this.workers.get(remark.worker());
		var notice = remark.kind().equals(Remark.NOTICE);
		var rule = AssessmentNumbers.of(this.participants.policyOf(worker.unit(), remark.date().getYear()))
			.inspections()
			.basis();
		this.file.append(new FileEntry(worker.code(), remark.date(), remark.fact(), summary(remark)).because(null,
				rule.rule(), rule.source()), by);
		return notice ? consequences(worker, remark.date().getYear()) : List.of();
	}

	private static String summary(Remark remark) {
		return (remark.kind().equals(Remark.NOTICE) ? "通报：" : "检查：") + remark.text().strip();
	}

	/** Each counts, so that a button pressed twice must not. */
	private boolean isOnFile(Remark remark) {
		return this.file.of(remark.worker(), remark.fact().kind())
			.stream()
			.anyMatch((line) -> line.date().equals(remark.date()) && line.fact().equals(remark.fact()));
	}

	private List<Objection> objections(Remark remark) {
		var objections = new ArrayList<Objection>();
		if (!Remark.NOTICE.equals(remark.kind()) && !Remark.INSPECTION.equals(remark.kind())) {
			objections.add(Objection.formFault("请选择检查或通报"));
		}
		if (Said.nothing(remark.text()) || remark.text().length() > LONGEST_TEXT) {
			objections.add(Objection.formFault("请写明情况，不超过%d字".formatted(LONGEST_TEXT)));
		}
		if (remark.date() == null || remark.date().isAfter(LocalDate.now(this.clock))) {
			objections.add(Objection.refusal("请填写实际日期，不能晚于今天", FACTS));
		}
		else if (settled(remark)) {
			objections.add(Objection.refusal("%d年度考核结果已经联审同意或公示，不能再补登".formatted(remark.date().getYear()), FACTS));
		}
		if (objections.isEmpty() && isOnFile(remark)) {
			objections.add(Objection
				.refusal("%s的这次检查、通报已经登记，不再重复计次；同一天确有两次的，请在情况中写明区别".formatted(Period.inFull(remark.date())), FACTS));
		}
		return objections;
	}

	/**
	 * Agreed to by all who review it, and not at an end: after that the file takes
	 * corrections.
	 */
	private boolean settled(Remark remark) {
		var line = this.organization.lineOf(this.workers.get(remark.worker()).unit());
		return this.campaigns.standing(remark.date().getYear(), line.stream().map((unit) -> unit.code()).toList())
			.stream()
			.filter((campaign) -> campaign.state() == RequestState.SUBMITTED)
			.anyMatch((campaign) -> campaign.is(AssessmentRequest.Stage.DECIDED)
					&& this.reviews.of(campaign).stream().allMatch(JointReview::agreed));
	}

	/** What the notices of a year come to by now. */
	private List<Objection> consequences(Worker worker, int year) {
		var policy = this.participants.policyOf(worker.unit(), year);
		var own = this.participants.of(worker.code(), year).notices(year);
		var said = new ArrayList<Objection>();
		if (new Advice(policy).fails(own)) {
			said.add(Objection.warning(
					"%s%d年已被通报%d次，当年考核即为%s".formatted(worker.name(), year, own, Grade.INCOMPETENT.title(policy)),
					AssessmentNumbers.of(policy).noticesFail().basis()));
		}
		community(worker, year, policy).ifPresent(said::add);
		return said;
	}

	private Optional<Objection> community(Worker worker, int year, Policy policy) {
		var most = AssessmentNumbers.of(policy).noticesCommunity().value();
		var count = this.honours.notices(worker.unit(), year);
		return (most > 0 && count >= most)
				? Optional.of(Objection.warning("所在社区%d年已被通报%d人次，不能评为先进单位，书记、主任也不能随之评为先进个人".formatted(year, count),
						AssessmentNumbers.of(policy).noticesCommunity().basis()))
				: Optional.empty();
	}

	/** What one notice more would come to in a year. */
	@Transactional(readOnly = true)
	public List<Objection> outlook(WorkerCode code, int year) {
		var worker = this.workers.get(code);
		var policy = this.participants.policyOf(worker.unit(), year);
		var next = count(code, year) + 1;
		var said = new ArrayList<Objection>();
		if (new Advice(policy).fails(next)) {
			said.add(Objection.warning("再登记一次通报，%s%d年即被通报%d次，当年考核为%s".formatted(worker.name(), year, next,
					Grade.INCOMPETENT.title(policy)), AssessmentNumbers.of(policy).noticesFail().basis()));
		}
		return said;
	}

	/** Notices of a worker in a year. */
	@Transactional(readOnly = true)
	public int count(WorkerCode worker, int year) {
		return this.participants.of(worker, year).notices(year);
	}

}
