package org.shegong.assessment;

import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import org.shegong.account.WorkerCode;
import org.shegong.policy.Numbers;
import org.shegong.approval.Cases;
import org.shegong.approval.Decision;
import org.shegong.assessment.hearing.AppealAnswer;
import org.shegong.assessment.hearing.Arrangement;
import org.shegong.assessment.grades.GradeDesk;
import org.shegong.assessment.grades.GradeWatch;
import org.shegong.assessment.hearing.HearingDesk;
import org.shegong.assessment.grades.JointDesk;
import org.shegong.assessment.hearing.LateOpinion;
import org.shegong.assessment.hearing.Publication;
import org.shegong.assessment.hearing.ResultDesk;
import org.shegong.assessment.scores.ScoreDesk;
import org.shegong.assessment.hearing.Signature;

/**
 * The Java side of processes/assessment.bpmn and assessment-watch.bpmn: one bean per
 * service task, named after it, and one for what is kept of a form the moment a task is
 * completed. {@code one} is the worker or department a repeated task is for.
 */
@Configuration
class AssessmentProcess {

	private final AssessmentDesk desk;

	private final ScoreDesk scores;

	private final GradeDesk grades;

	private final JointDesk reviews;

	private final HearingDesk hearings;

	private final ResultDesk results;

	private final GradeWatch watch;

	private final Cases cases;

	AssessmentProcess(AssessmentDesk desk, ScoreDesk scores, GradeDesk grades, JointDesk reviews, HearingDesk hearings,
			ResultDesk results, GradeWatch watch, Cases cases) {
		this.desk = desk;
		this.scores = scores;
		this.grades = grades;
		this.reviews = reviews;
		this.hearings = hearings;
		this.results = results;
		this.watch = watch;
		this.cases = cases;
	}

	@Bean
	static Numbers<AssessmentNumbers> assessmentNumbers() {
		return AssessmentNumbers.BOUND;
	}

	@Bean
	JavaDelegate registerAssessment() {
		return this.cases.doing((campaign) -> campaign
			.begin(this.desk.open(campaign.take(AssessmentApplication.class), campaign.acting())));
	}

	/**
	 * Whoever works on it may stop it before it takes effect; {@code reason} says why.
	 */
	@Bean
	JavaDelegate stopAssessment() {
		return this.cases
			.doing((campaign) -> this.desk.stop(campaign.number(), String.valueOf(campaign.text("reason"))));
	}

	@Bean
	JavaDelegate adviseGrades() {
		return this.cases.doingBy(this.scores::close);
	}

	/** Takes the places from the pool and asks the departments. */
	@Bean
	JavaDelegate takeFromPool() {
		return this.cases.doingBy((number) -> {
			this.grades.take(number);
			this.reviews.open(number);
		});
	}

	/** Its decision and opinion go to the record of opinions. */
	@Bean
	TaskListener keepJointReview() {
		return this.cases.keeping(
				(review) -> this.reviews.answer(review.number(), review.one(), review.read(Decision.class).decision()));
	}

	/** What one department or appeal got is no start for the next. */
	@Bean
	TaskListener forgetDecision() {
		return (task) -> task.removeVariable("decision");
	}

	@Bean
	JavaDelegate closeJointReview() {
		return this.cases
			.doing((campaign) -> campaign.answer(new AssessmentAnswers(this.reviews.close(campaign.number()))));
	}

	@Bean
	TaskListener keepBoard() {
		return this.cases.keeping((board) -> this.hearings.publish(board.number(), board.take(Publication.class)));
	}

	@Bean
	TaskListener keepSignature() {
		return this.cases.keeping((worker) -> this.hearings.sign(worker.number(), WorkerCode.of(worker.one()),
				worker.take(Signature.class)));
	}

	@Bean
	JavaDelegate recordNoSignature() {
		return this.cases.doing((worker) -> this.hearings.keepSilent(worker.number(), WorkerCode.of(worker.one())));
	}

	@Bean
	TaskListener keepAppealAnswer() {
		return this.cases.keeping((appeal) -> this.grades.answer(appeal.number(), WorkerCode.of(appeal.one()),
				appeal.read(AppealAnswer.class)));
	}

	@Bean
	JavaDelegate takeEffect() {
		return this.cases.doingBy(this.results::takeEffect);
	}

	@Bean
	TaskListener keepArrangement() {
		return this.cases.keeping((worker) -> this.results.arrange(worker.number(), WorkerCode.of(worker.one()),
				worker.take(Arrangement.class)));
	}

	@Bean
	TaskListener keepLateOpinion() {
		return this.cases.keeping((worker) -> {
			this.hearings.signLate(worker.number(), WorkerCode.of(worker.one()), worker.take(LateOpinion.class));
			this.results.late(worker.number(), WorkerCode.of(worker.one()));
		});
	}

	@Bean
	JavaDelegate applyDueGrades() {
		return this.cases.doing((daily) -> this.watch.apply(WorkerCode.of(daily.text("worker"))));
	}

}
