package org.shegong.recruitment;

import java.util.function.BiFunction;
import java.util.function.Function;

import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import org.shegong.policy.Numbers;
import org.shegong.approval.Cases;
import org.shegong.approval.RequestNumber;
import org.shegong.recruitment.campaign.ChallengeDecisions;
import org.shegong.recruitment.exam.ExamDesk;
import org.shegong.recruitment.hiring.HiringDesk;
import org.shegong.recruitment.campaign.Notice;
import org.shegong.recruitment.campaign.Plan;
import org.shegong.recruitment.campaign.Publication;
import org.shegong.recruitment.campaign.PublicationDesk;
import org.shegong.recruitment.campaign.RecruitmentApplication;
import org.shegong.recruitment.campaign.RecruitmentDesk;
import org.shegong.recruitment.campaign.RecruitmentRevision;
import org.shegong.recruitment.exam.OutcomeDesk;
import org.shegong.recruitment.exam.Results;
import org.shegong.recruitment.exam.ReviewAnswer;
import org.shegong.recruitment.exam.ReviewDesk;

/**
 * The Java side of processes/recruitment.bpmn: one bean per service task, named after it,
 * and one for what is kept of a form the moment a task is completed. {@code party} is the
 * department a review is for.
 */
@Configuration
class RecruitmentProcess {

	private static final String PARTY = "party";

	private final RecruitmentDesk desk;

	private final ReviewDesk reviews;

	private final ExamDesk exams;

	private final OutcomeDesk results;

	private final PublicationDesk publications;

	private final HiringDesk hirings;

	private final Cases cases;

	RecruitmentProcess(RecruitmentDesk desk, ReviewDesk reviews, ExamDesk exams, OutcomeDesk results,
			PublicationDesk publications, HiringDesk hirings, Cases cases) {
		this.desk = desk;
		this.reviews = reviews;
		this.exams = exams;
		this.results = results;
		this.publications = publications;
		this.hirings = hirings;
		this.cases = cases;
	}

	@Bean
	static Numbers<RecruitmentNumbers> recruitmentNumbers() {
		return RecruitmentNumbers.BOUND;
	}

	@Bean
	JavaDelegate registerRecruitment() {
		return this.cases.doing((campaign) -> {
			var asked = campaign.take(RecruitmentApplication.class);
			campaign.begin(this.desk.open(asked, campaign.acting()));
			campaign.answer(new RecruitmentAnswers(asked.route().id(), null, null));
		});
	}

	@Bean
	JavaDelegate denyRecruitment() {
		return this.cases.doingBy(this.desk::deny);
	}

	@Bean
	JavaDelegate returnRecruitment() {
		return this.cases.doingBy(this.desk::giveBack);
	}

	@Bean
	JavaDelegate reviseRecruitment() {
		return this.cases
			.doing((campaign) -> this.desk.revise(campaign.number(), campaign.take(RecruitmentRevision.class)));
	}

	@Bean
	JavaDelegate withdrawRecruitment() {
		return this.cases.doing((campaign) -> {
			campaign.take(RecruitmentRevision.class);
			this.desk.stop(campaign.number(), "退回后由申请人撤回");
		});
	}

	/** Whoever works on it may stop it at any step; {@code reason} says why. */
	@Bean
	JavaDelegate stopRecruitment() {
		return this.cases
			.doing((campaign) -> this.desk.stop(campaign.number(), String.valueOf(campaign.text("reason"))));
	}

	@Bean
	TaskListener keepPlan() {
		return this.cases.keeping((campaign) -> this.desk.plan(campaign.number(), campaign.take(Plan.class)));
	}

	@Bean
	TaskListener keepNotice() {
		return this.cases.keeping((campaign) -> this.desk.announce(campaign.number(), campaign.take(Notice.class)));
	}

	/** Models from before people judged findings do not set {@code judging}. */
	@Bean
	JavaDelegate openReview() {
		return this.cases
			.doing((campaign) -> this.reviews.open(campaign.number(), campaign.execution().hasVariable("judging")));
	}

	/** Says in lists which department a review is for. */
	@Bean
	TaskListener nameReview() {
		return (task) -> {
			var number = RequestNumber.of(task.getExecution().getProcessBusinessKey());
			var review = this.reviews.get(number, (String) task.getVariable(PARTY));
			task.setName("%s（%s）".formatted(task.getName(), review.title()));
		};
	}

	/** Its decision and opinion go to the record of opinions. */
	@Bean
	TaskListener keepReview() {
		return this.cases.keeping((review) -> this.reviews.answer(review.number(), review.text(PARTY),
				review.read(ReviewAnswer.class), review.acting()));
	}

	@Bean
	JavaDelegate remindReviewers() {
		return this.cases.doingBy(this.reviews::remind);
	}

	@Bean
	JavaDelegate closeReview() {
		return next(this.reviews::close);
	}

	@Bean
	JavaDelegate rankCandidates() {
		return next(this.exams::rank);
	}

	@Bean
	JavaDelegate rankAssessed() {
		return results(this.results::assessment);
	}

	@Bean
	JavaDelegate fileMedical() {
		return results(this.results::medical);
	}

	@Bean
	JavaDelegate fileBackground() {
		return results(this.results::background);
	}

	@Bean
	TaskListener keepPublication() {
		return this.cases.keeping((list) -> this.publications.publish(list.number(), list.take(Publication.class)));
	}

	@Bean
	TaskListener keepDecisions() {
		return this.cases.keeping(
				(list) -> this.publications.decide(list.number(), list.take(ChallengeDecisions.class), list.acting()));
	}

	@Bean
	JavaDelegate checkObjections() {
		return this.cases.doing((campaign) -> campaign
			.answer(RecruitmentAnswers.settled(this.publications.settled(campaign.number()))));
	}

	@Bean
	JavaDelegate closePublication() {
		return next(this.publications::close);
	}

	@Bean
	JavaDelegate hireCandidates() {
		return next(this.hirings::hire);
	}

	@Bean
	JavaDelegate finishRecruitment() {
		return this.cases.doingBy(this.desk::finish);
	}

	/** Does a step and leaves to the gateways only what comes next. */
	private JavaDelegate next(Function<RequestNumber, String> step) {
		return this.cases.doing((campaign) -> campaign.answer(RecruitmentAnswers.next(step.apply(campaign.number()))));
	}

	private JavaDelegate results(BiFunction<RequestNumber, Results, String> step) {
		return this.cases.doing((campaign) -> campaign
			.answer(RecruitmentAnswers.next(step.apply(campaign.number(), campaign.take(Results.class)))));
	}

}
