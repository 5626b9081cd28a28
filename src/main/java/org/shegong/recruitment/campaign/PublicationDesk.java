package org.shegong.recruitment.campaign;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.shegong.account.AccountName;
import org.shegong.recruitment.RecruitmentNumbers;
import org.shegong.approval.Objection;
import org.shegong.approval.RequestNumber;
import org.shegong.policy.Period;
import org.shegong.approval.Said;
import org.shegong.policy.Basis;
import org.shegong.policy.WorkCalendar;
import org.shegong.recruitment.exam.Candidate;
import org.shegong.recruitment.exam.CandidateState;
import org.shegong.recruitment.exam.Candidates;
import org.shegong.recruitment.exam.Findings;
import org.shegong.recruitment.exam.NumberedLine;
import org.shegong.recruitment.Progress;

/** The published list and the objections that come in against it. */
@Service
@Transactional
public class PublicationDesk {

	private final RecruitmentRequests campaigns;

	private final Candidates candidates;

	private final Challenges challenges;

	private final Findings findings;

	private final Progress progress;

	private final WorkCalendar calendar;

	private final Clock clock;

	PublicationDesk(RecruitmentRequests campaigns, Candidates candidates, Challenges challenges, Findings findings,
			Progress progress, WorkCalendar calendar, Clock clock) {
		this.campaigns = campaigns;
		this.candidates = candidates;
		this.challenges = challenges;
		this.findings = findings;
		this.progress = progress;
		this.calendar = calendar;
		this.clock = clock;
	}

	/** The list is out; it stays so for the policy's working days. */
	public void publish(RequestNumber number, Publication publication) {
		var campaign = this.campaigns.get(number);
		var until = endOf(campaign, publication.publishedOn());
		campaign.publish(publication, until);
		unpublished(campaign).forEach((candidate) -> candidate.publish(until));
	}

	/** Last day of a publication that begins on a day, counting working days (P-14). */
	public LocalDate endOf(RecruitmentRequest campaign, LocalDate from) {
		var days = RecruitmentNumbers.of(this.findings.policyOf(campaign)).publicationWorkdays().value();
		return this.calendar.lastOfWorkdays(from, days);
	}

	public Basis basis(RequestNumber number) {
		return RecruitmentNumbers.of(this.findings.policyOf(this.campaigns.get(number))).publicationWorkdays().basis();
	}

	/** Whom the next publication is about. */
	List<Candidate> unpublished(RecruitmentRequest campaign) {
		return this.candidates.proposed(campaign.id())
			.stream()
			.filter((candidate) -> candidate.publishedUntil() == null)
			.toList();
	}

	/** What stands against ending the publication now. */
	@Transactional(readOnly = true)
	public List<Objection> tooEarly(RequestNumber number) {
		var until = this.campaigns.get(number).publishedUntil();
		return today().isAfter(until) ? List.of()
				: List.of(Objection.refusal("公示期至%s，期满后自动进入下一步，不能提前结束".formatted(Period.inFull(until)), basis(number)));
	}

	/**
	 * Takes in an objection.
	 * @param raisedBy null where the person stays unnamed
	 * @return what stands against it; empty where it is kept
	 */
	public List<Objection> raise(RequestNumber number, int candidate, String raisedBy, String text) {
		var campaign = this.campaigns.get(number);
		if (today().isAfter(campaign.publishedUntil())) {
			return List
				.of(Objection.formFault("公示期已于%s届满，不再登记新的意见".formatted(Period.inFull(campaign.publishedUntil()))));
		}
		var named = this.candidates.proposed(campaign.id()).stream().anyMatch((one) -> one.no() == candidate);
		if (!named) {
			return List.of(Objection.formFault("%d号不在公示名单中".formatted(candidate)));
		}
		if (Said.nothing(text) || text.length() > 2000 || (raisedBy != null && raisedBy.length() > 120)) {
			return List.of(Objection.formFault("请填写意见内容，不超过2000字；反映人不超过120字"));
		}
		int no = this.challenges.countByRequest(campaign.id()) + 1;
		this.challenges.save(new Challenge(campaign, no, candidate, raisedBy, today(), text));
		return List.of();
	}

	@Transactional(readOnly = true)
	public List<ChallengeView> raised(RequestNumber number) {
		return page(number, false, "", Pageable.unpaged()).getContent();
	}

	/**
	 * A page of them.
	 * @param open whether only those that are not decided
	 * @param pattern of a candidate's number or name, as {@link Challenges#page} takes it
	 */
	@Transactional(readOnly = true)
	public Page<ChallengeView> page(RequestNumber number, boolean open, String pattern, Pageable asked) {
		return this.challenges.page(this.campaigns.get(number).id(), open, pattern, asked);
	}

	/** The period is over; whether every objection is decided. */
	@Transactional(readOnly = true)
	public boolean settled(RequestNumber number) {
		return !this.challenges.existsByRequestAndUpheldIsNull(this.campaigns.get(number).id());
	}

	/** What stands against these decisions. */
	@Transactional(readOnly = true)
	public List<Objection> objections(RequestNumber number, ChallengeDecisions said) {
		var open = new LinkedHashSet<Integer>();
		this.challenges.open(this.campaigns.get(number).id()).forEach((challenge) -> open.add(challenge.no()));
		var read = NumberedLine.read(said.decisions(), "1 不成立 经核实……");
		var objections = new ArrayList<>(read.faults());
		for (var line : read.lines()) {
			if (!open.remove(line.number())) {
				objections.add(line.fault("没有待处理的第%d条意见，或写了两次".formatted(line.number())));
			}
			if (!List.of("成立", "不成立").contains(line.word())) {
				objections.add(line.fault("请填“成立”或“不成立”"));
			}
			if (line.rest() == null || line.rest().length() > 1000) {
				objections.add(line.fault("请写明调查结论，不超过1000字"));
			}
		}
		if (read.faults().isEmpty()) {
			open.forEach((no) -> objections.add(Objection.formFault("第%d条意见还没有处理结论，请补填一行".formatted(no))));
		}
		return objections;
	}

	/** Decides; whoever an objection is upheld against is out. */
	public void decide(RequestNumber number, ChallengeDecisions said, AccountName account) {
		var campaign = this.campaigns.get(number);
		var open = this.challenges.open(campaign.id())
			.stream()
			.collect(Collectors.toMap(Challenge::no, Function.identity()));
		var proposed = this.candidates.proposed(campaign.id())
			.stream()
			.collect(Collectors.toMap(Candidate::no, Function.identity()));
		for (var line : NumberedLine.read(said.decisions(), "").lines()) {
			var challenge = open.get(line.number());
			challenge.decide(line.word().equals("成立"), line.rest(), account, today());
			var candidate = proposed.get(challenge.candidate());
			if (challenge.upheld() && candidate != null && candidate.is(CandidateState.PROPOSED)) {
				candidate.dropOut("公示意见成立：" + line.rest());
			}
		}
	}

	/**
	 * @return what comes next after a publication whose objections are all decided
	 */
	public String close(RequestNumber number) {
		this.candidates.flush();
		return this.progress.advance(this.campaigns.get(number));
	}

	private LocalDate today() {
		return LocalDate.now(this.clock);
	}

}
