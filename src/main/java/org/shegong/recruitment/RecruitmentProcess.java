package org.shegong.recruitment;

import java.util.function.Function;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import org.shegong.approval.CaseAnswers;
import org.shegong.approval.FormBinder;

/**
 * The Java side of processes/recruitment.bpmn: one bean per service task, named after it.
 */
@Configuration
class RecruitmentProcess {

	private final RecruitmentDesk desk;

	private final ReviewDesk reviews;

	private final ExamDesk exams;

	private final PublicationDesk publications;

	private final HiringDesk hirings;

	private final FormBinder forms;

	RecruitmentProcess(RecruitmentDesk desk, ReviewDesk reviews, ExamDesk exams, PublicationDesk publications,
			HiringDesk hirings, FormBinder forms) {
		this.desk = desk;
		this.reviews = reviews;
		this.exams = exams;
		this.publications = publications;
		this.hirings = hirings;
		this.forms = forms;
	}

	@Bean
	JavaDelegate registerRecruitment() {
		return (campaign) -> {
			var asked = take(campaign, RecruitmentApplication.class);
			campaign.setProcessBusinessKey(this.desk.open(asked, acting(campaign)));
			campaign.setVariables(CaseAnswers.variables(new RecruitmentAnswers(asked.route().id(), null, null)));
		};
	}

	@Bean
	JavaDelegate denyRecruitment() {
		return (campaign) -> this.desk.deny(campaign.getProcessBusinessKey());
	}

	@Bean
	JavaDelegate returnRecruitment() {
		return (campaign) -> this.desk.giveBack(campaign.getProcessBusinessKey());
	}

	@Bean
	JavaDelegate reviseRecruitment() {
		return (campaign) -> this.desk.revise(campaign.getProcessBusinessKey(),
				take(campaign, RecruitmentRevision.class));
	}

	@Bean
	JavaDelegate withdrawRecruitment() {
		return (campaign) -> {
			take(campaign, RecruitmentRevision.class);
			this.desk.stop(campaign.getProcessBusinessKey(), "退回后由申请人撤回");
		};
	}

	/** Whoever works on it may stop it at any step; {@code reason} says why. */
	@Bean
	JavaDelegate stopRecruitment() {
		return (campaign) -> this.desk.stop(campaign.getProcessBusinessKey(),
				String.valueOf(campaign.getVariable("reason")));
	}

	/** Models from before people judged findings do not set {@code judging}. */
	@Bean
	JavaDelegate openReview() {
		return (campaign) -> this.reviews.open(campaign.getProcessBusinessKey(), campaign.hasVariable("judging"));
	}

	@Bean
	JavaDelegate remindReviewers() {
		return (campaign) -> this.reviews.remind(campaign.getProcessBusinessKey());
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
		return (campaign) -> answer(campaign, RecruitmentAnswers
			.next(this.exams.assessment(campaign.getProcessBusinessKey(), take(campaign, Results.class))));
	}

	@Bean
	JavaDelegate fileMedical() {
		return (campaign) -> answer(campaign, RecruitmentAnswers
			.next(this.exams.medical(campaign.getProcessBusinessKey(), take(campaign, Results.class))));
	}

	@Bean
	JavaDelegate fileBackground() {
		return (campaign) -> answer(campaign, RecruitmentAnswers
			.next(this.exams.background(campaign.getProcessBusinessKey(), take(campaign, Results.class))));
	}

	@Bean
	JavaDelegate checkObjections() {
		return (campaign) -> answer(campaign,
				RecruitmentAnswers.settled(this.publications.settled(campaign.getProcessBusinessKey())));
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
		return (campaign) -> this.desk.finish(campaign.getProcessBusinessKey());
	}

	/** Does a step and leaves to the gateways only what comes next. */
	private static JavaDelegate next(Function<String, String> step) {
		return (campaign) -> answer(campaign, RecruitmentAnswers.next(step.apply(campaign.getProcessBusinessKey())));
	}

	private static void answer(DelegateExecution campaign, RecruitmentAnswers answers) {
		campaign.setVariables(CaseAnswers.variables(answers));
	}

	/** What a form submitted; its fields do not stay in the case, except the decision. */
	private <T extends Record> T take(DelegateExecution campaign, Class<T> form) {
		var submitted = this.forms.read(campaign.getVariables(), form);
		campaign.removeVariables(this.forms.passing(form));
		return submitted;
	}

	private static String acting(DelegateExecution campaign) {
		var acting = campaign.getProcessEngineServices().getIdentityService().getCurrentAuthentication();
		return (acting != null) ? acting.getUserId() : null;
	}

}
