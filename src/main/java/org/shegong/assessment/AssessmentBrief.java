package org.shegong.assessment;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import org.shegong.account.WorkerCode;
import org.shegong.approval.Brief;
import org.shegong.approval.Choice;
import org.shegong.approval.Opinions;
import org.shegong.approval.RequestNumber;
import org.shegong.policy.Period;
import org.shegong.policy.Basis;
import org.shegong.policy.Policy;
import org.shegong.worker.Workers;
import org.shegong.assessment.awards.AwardDesk;
import org.shegong.assessment.grades.Grade;
import org.shegong.assessment.grades.GradeDesk;
import org.shegong.assessment.hearing.HearingDesk;
import org.shegong.assessment.grades.JointDesk;
import org.shegong.assessment.scores.NotAssessed;
import org.shegong.assessment.scores.Participant;
import org.shegong.assessment.scores.Sheet;
import org.shegong.assessment.scores.Sheets;
import org.shegong.assessment.scores.Weights;

/** What an assessment is about, for whoever works on it or signs. */
@Component
@Transactional(readOnly = true)
class AssessmentBrief {

	private final AssessmentRequests campaigns;

	private final Sheets sheets;

	private final AssessmentDesk desk;

	private final NotAssessed others;

	private final GradeDesk grades;

	private final AwardDesk awards;

	private final JointDesk reviews;

	private final HearingDesk hearings;

	private final Workers workers;

	private final Opinions opinions;

	private final Clock clock;

	AssessmentBrief(AssessmentRequests campaigns, Sheets sheets, AssessmentDesk desk, NotAssessed others,
			GradeDesk grades, AwardDesk awards, JointDesk reviews, HearingDesk hearings, Workers workers,
			Opinions opinions, Clock clock) {
		this.campaigns = campaigns;
		this.sheets = sheets;
		this.desk = desk;
		this.others = others;
		this.grades = grades;
		this.awards = awards;
		this.reviews = reviews;
		this.hearings = hearings;
		this.workers = workers;
		this.opinions = opinions;
		this.clock = clock;
	}

	/** For lists: of whom and which year. */
	String title(RequestNumber number) {
		var campaign = this.campaigns.get(number);
		return "%s %d年度".formatted(this.desk.name(campaign.unit()), campaign.year());
	}

	/**
	 * @param one worker or department of a repeated task; null for all others
	 */
	Brief about(RequestNumber number, String one) {
		var campaign = this.campaigns.get(number);
		var policy = this.desk.policyOf(campaign);
		var unit = this.desk.name(campaign.unit());
		var brief = Brief.of(title(number)).line("考核单位", unit).line("考核年度", campaign.year());
		Optional.ofNullable(one)
			.flatMap((worker) -> this.sheets.findByRequestAndWorker(campaign.id(), WorkerCode.of(worker)))
			.ifPresentOrElse((sheet) -> person(campaign, sheet, policy, brief),
					() -> everybody(campaign, policy, brief));
		if (campaign.publishedOn() != null) {
			var board = new Period(campaign.publishedOn(), campaign.publishedUntil());
			brief.line("公示", "%s，%s".formatted(board.inWords(), campaign.publicationPlace()));
		}
		return brief.rule(AssessmentNumbers.of(policy).told().basis());
	}

	/** What was said of the others is none of this person's business (PIPL 6). */
	private void person(AssessmentRequest campaign, Sheet sheet, Policy policy, Brief brief) {
		var person = this.workers.get(sheet.worker());
		brief.title("%s %d年度考核".formatted(person.name(), campaign.year()))
			.forOneAlone()
			.line("社区工作者",
					"%s（%s，%s）".formatted(person.name(), this.desk.name(person.unit()), person.positionTitles()));
		Weights.of(campaign.satisfactionWeight(), policy)
			.parts()
			.forEach((part) -> brief.line("%s（%s%%）".formatted(part.title(), part.percent().toPlainString()),
					sheet.scores().get(part.component()).stripTrailingZeros().toPlainString()));
		var award = campaign.awards().get(person.unit());
		var promotion = this.grades.promotion(campaign, sheet);
		brief.line("总分", sheet.total().stripTrailingZeros().toPlainString())
			.line("当年通报", (sheet.notices() > 0) ? sheet.notices() + "次" : null)
			.line("考核等次", sheet.grade().title(policy))
			.line("评定理由", sheet.forced() ? AssessmentNumbers.of(policy).noticesFail().basis().cited() : sheet.reason())
			.line("评为先进个人", sheet.advanced() ? "是" : null)
			.line("专项奖励", (award != null) ? "%s（所在社区获%s称号）".formatted(award.yuan(), award.title().title()) : null)
			.line("次年1月薪级", promotion.inWords())
			.line("薪级依据", (promotion.steps() > 0) ? promotion.basis().cited() : null)
			.line("本人意见", sheet.hearing().unheard() ? null : sheet.hearing().inWords());
	}

	private void everybody(AssessmentRequest campaign, Policy policy, Brief brief) {
		var sheets = this.sheets.of(campaign.id());
		var pool = this.grades.pool(campaign);
		brief.line("参加考核", sheets.size() + "人")
			.line("不参加考核", this.others.of(campaign).stream().map(Participant::inWords).collect(Collectors.joining("；")))
			.line("权重", Weights.of(campaign.satisfactionWeight(), policy).inWords())
			.line("优秀名额", "%s（%s）".formatted(pool.inWords(), pool.basis().cited()))
			.line("等次",
					Arrays.stream(Grade.values())
						.filter((grade) -> sheets.stream().anyMatch((sheet) -> sheet.current() == grade))
						.map((grade) -> "%s%d人".formatted(grade.title(policy),
								sheets.stream().filter((sheet) -> sheet.current() == grade).count()))
						.collect(Collectors.joining("，")))
			.line("先进单位", campaign.advancedUnits().stream().map(this.desk::name).collect(Collectors.joining("、")))
			.line("专项奖励", this.awards.inWords(campaign, policy))
			.line("联审意见", sentBack(campaign));
	}

	/** What one department is asked for. */
	void review(RequestNumber number, String party, Brief brief) {
		brief.title(brief.title() + " " + this.reviews.get(number, party).title()).rule(asked(number, party));
	}

	private Basis asked(RequestNumber number, String party) {
		var numbers = numbers(number);
		return ("pool".equals(party) ? numbers.poolParties() : numbers.reviewParties()).basis();
	}

	/** What is put up on the board, and until when. */
	void board(RequestNumber number, Brief brief) {
		var campaign = this.campaigns.get(number);
		brief.line("公示期满日（今天公示）", Period.inWords(this.hearings.endOf(campaign, LocalDate.now(this.clock))))
			.rule(AssessmentNumbers.of(this.desk.policyOf(campaign)).publicationWorkdays().basis());
		if (this.hearings.changed(number)) {
			brief.line("再次公示",
					"申诉后等次有变更：%s。请把变更后的等次再次公示，期满后归档".formatted(String.join("、", this.hearings.regradedNames(number))));
		}
	}

	LocalDate yearEnd(RequestNumber number) {
		return this.campaigns.get(number).yearEnd();
	}

	AssessmentNumbers numbers(RequestNumber number) {
		return AssessmentNumbers.of(this.desk.policyOf(this.campaigns.get(number)));
	}

	/** Why a department sent the grades back; null where none did. */
	private String sentBack(AssessmentRequest campaign) {
		return this.opinions.findByRequestOrderById(campaign.id())
			.stream()
			.filter((given) -> given.task().equals("jointReview") && given.choice() != Choice.APPROVE)
			.map((given) -> given.personName() + "：" + given.text())
			.reduce((before, after) -> before + "；" + after)
			.orElse(null);
	}

}
