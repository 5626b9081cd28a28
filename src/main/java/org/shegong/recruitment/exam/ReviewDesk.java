package org.shegong.recruitment.exam;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.shegong.account.AccountName;
import org.shegong.recruitment.RecruitmentNumbers;
import org.shegong.approval.Choice;
import org.shegong.approval.Objection;
import org.shegong.approval.RequestNumber;
import org.shegong.policy.Policy;
import org.shegong.policy.WorkCalendar;
import org.shegong.recruitment.RecruitmentRecords;
import org.shegong.recruitment.campaign.RecruitmentRequest;
import org.shegong.recruitment.campaign.RecruitmentRequests;
import org.shegong.recruitment.campaign.Route;

/**
 * The review of qualifications: every party answers; people decide about what they know
 * and about what the system found.
 */
@Service
@Transactional
public class ReviewDesk {

	private final RecruitmentRequests campaigns;

	private final Candidates candidates;

	private final Reviews reviews;

	private final NegativeHits hits;

	private final Findings findings;

	private final Judgement judgement;

	private final RecruitmentRecords records;

	private final WorkCalendar calendar;

	private final Clock clock;

	ReviewDesk(RecruitmentRequests campaigns, Candidates candidates, Reviews reviews, NegativeHits hits,
			Findings findings, Judgement judgement, RecruitmentRecords records, WorkCalendar calendar, Clock clock) {
		this.campaigns = campaigns;
		this.candidates = candidates;
		this.reviews = reviews;
		this.hits = hits;
		this.findings = findings;
		this.judgement = judgement;
		this.records = records;
		this.calendar = calendar;
		this.clock = clock;
	}

	/**
	 * Asks all parties of the policy.
	 * @param judging whether their form lets them judge what the system found
	 */
	public void open(RequestNumber number, boolean judging) {
		var campaign = this.campaigns.get(number);
		var policy = policy(campaign);
		int round = this.reviews.current(campaign.id()).stream().mapToInt(Review::round).max().orElse(0) + 1;
		RecruitmentNumbers.of(policy)
			.parties(campaign.route())
			.value()
			.forEach((party) -> this.reviews.save(
					new Review(campaign, party.party(), party.title(), party.post(), today()).inRound(round, judging)));
		if (this.judgement.anyException(campaign)) {
			this.reviews.save(new Review(campaign, Review.EXCEPTION, "例外审批（上一级）",
					RecruitmentNumbers.of(policy).quotaExceptionApprover().value(), today())
				.inRound(round, judging));
		}
		this.reviews.flush();
	}

	/** What stands against an answer. */
	@Transactional(readOnly = true)
	public List<Objection> objections(RequestNumber number, ReviewAnswer answer) {
		var campaign = this.campaigns.get(number);
		if (isLong(answer.hits()) || isLong(answer.verdicts())) {
			return List
				.of(Objection.formFault("填写的内容超过4000字，请精简说明，同一理由的多人写在一行（如“1-20 户籍 不影响 理由”，其他所有人写“其余 户籍 不影响 理由”）"));
		}
		var bench = this.judgement.bench(campaign);
		var hit = hits(campaign, bench, answer);
		var judged = VerdictLine.read(answer.verdicts(), bench);
		var faults = Stream.concat(hit.faults().stream(), judged.faults().stream()).toList();
		if (!faults.isEmpty()) {
			return faults;
		}
		var against = !hit.hits().isEmpty() || judged.lines().stream().anyMatch(VerdictLine::applies);
		if (answer.decision() == Choice.REFUSE && !against) {
			return List.of(Objection.formFault("有异议的，请逐人写明候选人序号、负面清单项目（清单之外的写“其他”）和查实情况，或认定哪一项核对结果适用"));
		}
		if (answer.decision() == Choice.APPROVE && against) {
			return List.of(Objection.formFault("已写明有人不通过，请选择“有异议”"));
		}
		var struck = hit.hits().stream().map(HitLine::candidate).collect(Collectors.toSet());
		return asksVerdicts(campaign) ? Judgement.unjudged(bench, judged.lines(), struck) : List.of();
	}

	/** What was found about which nobody has said yet whether it applies. */
	@Transactional(readOnly = true)
	public List<OpenFinding> open(RequestNumber number) {
		return this.judgement.bench(this.campaigns.get(number)).byFinding();
	}

	/** Cases of earlier models show a form that cannot judge. */
	private boolean asksVerdicts(RecruitmentRequest campaign) {
		return this.reviews.current(campaign.id()).stream().anyMatch(Review::asksVerdicts);
	}

	private static boolean isLong(String lines) {
		return lines != null && lines.length() > 4000;
	}

	public void answer(RequestNumber number, String party, ReviewAnswer answer, AccountName account) {
		var campaign = this.campaigns.get(number);
		var list = NegativeList.of(policy(campaign));
		var review = this.reviews.get(campaign.id(), party);
		review.answer(answer.decision() == Choice.APPROVE, answer.opinion(), account, today());
		var bench = this.judgement.bench(campaign);
		this.hits.saveAll(hits(campaign, bench, answer).hits()
			.stream()
			.map((hit) -> new NegativeHit(review, hit, list.title(hit.item())))
			.toList());
		this.judgement.keep(bench, review, VerdictLine.read(answer.verdicts(), bench).lines(), account);
	}

	private HitLine.Read hits(RecruitmentRequest campaign, Bench bench, ReviewAnswer answer) {
		return HitLine.read(answer.hits(), NegativeList.of(policy(campaign)), bench.found().keySet());
	}

	/**
	 * All have answered: whom the law bars, who was hit, and to whom somebody said that a
	 * finding applies is refused with the reason.
	 * @return what comes next; {@code none} where nobody is left
	 */
	public String close(RequestNumber number) {
		var campaign = this.campaigns.get(number);
		var reasons = this.judgement.reasons(campaign);
		reasons.forEach((candidate, why) -> {
			if (why.isEmpty()) {
				candidate.admit();
			}
			else {
				candidate.refuse(String.join("；", why));
			}
		});
		return reasons.values().stream().anyMatch(List::isEmpty)
				? (campaign.route() == Route.EXAM) ? "exam" : "assessment" : "none";
	}

	/** Reminds the departments that are late, once in so many working days. */
	public void remind(RequestNumber number) {
		if (!this.calendar.isWorkday(today())) {
			return;
		}
		var campaign = this.campaigns.get(number);
		var policy = policy(campaign);
		var pause = RecruitmentNumbers.of(policy).reminderWorkdays().value();
		this.reviews.current(campaign.id())
			.stream()
			.filter(Review::silent)
			.filter((review) -> review.remindedOn() == null
					|| !this.calendar.plusWorkdays(review.remindedOn(), pause).isAfter(today()))
			.forEach((review) -> {
				this.records.remind(campaign, review, policy);
				review.remind(today());
			});
	}

	/** Departments that were asked and their answers. */
	@Transactional(readOnly = true)
	public List<Review> of(RequestNumber number) {
		return this.reviews.current(this.campaigns.get(number).id());
	}

	@Transactional(readOnly = true)
	public Review get(RequestNumber number, String party) {
		return this.reviews.get(this.campaigns.get(number).id(), party);
	}

	private Policy policy(RecruitmentRequest campaign) {
		return this.findings.policyOf(campaign);
	}

	private LocalDate today() {
		return LocalDate.now(this.clock);
	}

}
