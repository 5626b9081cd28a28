package org.shegong.recruitment;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Collectors;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.shegong.approval.Choice;
import org.shegong.approval.Objection;
import org.shegong.policy.Policy;
import org.shegong.policy.WorkCalendar;

/** The joint review: every department answers, one hit of the negative list refuses. */
@Service
@Transactional
class ReviewDesk {

	private final RecruitmentRequests campaigns;

	private final Candidates candidates;

	private final Reviews reviews;

	private final NegativeHits hits;

	private final Findings findings;

	private final RecruitmentRecords records;

	private final WorkCalendar calendar;

	private final Clock clock;

	ReviewDesk(RecruitmentRequests campaigns, Candidates candidates, Reviews reviews, NegativeHits hits,
			Findings findings, RecruitmentRecords records, WorkCalendar calendar, Clock clock) {
		this.campaigns = campaigns;
		this.candidates = candidates;
		this.reviews = reviews;
		this.hits = hits;
		this.findings = findings;
		this.records = records;
		this.calendar = calendar;
		this.clock = clock;
	}

	/** Asks all departments of the policy. */
	void open(String number) {
		var campaign = this.campaigns.get(number);
		var policy = policy(campaign);
		var direct = campaign.route() == Route.DIRECT;
		policy.table(direct ? "recruitment-direct-parties" : "recruitment-review-parties")
			.forEach((row) -> this.reviews.save(new Review(campaign, (String) row.get("party"),
					(String) row.get("title"), (String) row.get("post"), today())));
		if (this.findings.anyException(campaign, this.candidates.findByRequestOrderByNo(campaign.id()))) {
			this.reviews.save(new Review(campaign, Review.EXCEPTION, "例外审批（上一级）",
					policy.text("quota-exception-approver"), today()));
		}
		this.reviews.flush();
	}

	/** What stands against an answer. */
	@Transactional(readOnly = true)
	List<Objection> objections(String number, ReviewAnswer answer) {
		var campaign = this.campaigns.get(number);
		var read = read(campaign, answer);
		if (answer.hits() != null && answer.hits().length() > 4000) {
			return List.of(Objection.formFault("命中记录太长，请精简说明"));
		}
		if (read.faults().isEmpty() && answer.decision() == Choice.REFUSE && read.hits().isEmpty()) {
			return List.of(Objection.formFault("有异议的，请逐人写明候选人序号、负面清单项目（清单之外的写“其他”）和查实情况"));
		}
		if (answer.decision() == Choice.APPROVE && !read.hits().isEmpty()) {
			return List.of(Objection.formFault("已写明负面清单命中，请选择“有异议”"));
		}
		return read.faults();
	}

	void answer(String number, String party, ReviewAnswer answer, String account) {
		var campaign = this.campaigns.get(number);
		var list = NegativeList.of(policy(campaign));
		var review = this.reviews.get(campaign.id(), party);
		review.answer(answer.decision() == Choice.APPROVE, answer.opinion(), account, today());
		read(campaign, answer).hits()
			.forEach((hit) -> this.hits.save(new NegativeHit(review, campaign.id(), hit, list.title(hit.item()))));
	}

	private HitLine.Read read(RecruitmentRequest campaign, ReviewAnswer answer) {
		var numbers = this.candidates.findByRequestOrderByNo(campaign.id())
			.stream()
			.map(Candidate::no)
			.collect(Collectors.toCollection(HashSet::new));
		return HitLine.read(answer.hits(), NegativeList.of(policy(campaign)), numbers);
	}

	/**
	 * All have answered: who was hit or is ineligible is refused with the reason.
	 * @return what comes next; {@code none} where nobody is left
	 */
	String close(String number) {
		var campaign = this.campaigns.get(number);
		var everybody = this.candidates.findByRequestOrderByNo(campaign.id());
		var found = this.findings.of(campaign, everybody);
		var hit = this.hits.findByRequestOrderById(campaign.id())
			.stream()
			.collect(Collectors.groupingBy(NegativeHit::candidate));
		for (var candidate : everybody) {
			var reasons = new ArrayList<String>();
			hit.getOrDefault(candidate.no(), List.of()).forEach((one) -> reasons.add(one.inWords()));
			found.get(candidate.no()).stream().filter(Objection::refuses).map(Objection::inWords).forEach(reasons::add);
			if (reasons.isEmpty()) {
				candidate.admit();
			}
			else {
				candidate.refuse(String.join("；", reasons));
			}
		}
		var left = everybody.stream().anyMatch((candidate) -> candidate.is(CandidateState.ADMITTED));
		return left ? (campaign.route() == Route.EXAM) ? "exam" : "assessment" : "none";
	}

	/** Reminds the departments that are late, once in so many working days. */
	void remind(String number) {
		if (!this.calendar.isWorkday(today())) {
			return;
		}
		var campaign = this.campaigns.get(number);
		var policy = policy(campaign);
		var pause = policy.number("recruitment-reminder-workdays");
		this.reviews.findByRequestOrderById(campaign.id())
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
	List<Review> of(String number) {
		return this.reviews.findByRequestOrderById(this.campaigns.get(number).id());
	}

	@Transactional(readOnly = true)
	Review get(String number, String party) {
		return this.reviews.get(this.campaigns.get(number).id(), party);
	}

	private Policy policy(RecruitmentRequest campaign) {
		return this.findings.policyOf(campaign, today());
	}

	private LocalDate today() {
		return LocalDate.now(this.clock);
	}

}
