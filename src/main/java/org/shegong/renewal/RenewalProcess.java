package org.shegong.renewal;

import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import org.shegong.approval.CaseAnswers;
import org.shegong.approval.Choice;
import org.shegong.approval.FormBinder;
import org.shegong.approval.Preview;
import org.shegong.approval.ProcessDoor;
import org.shegong.approval.TaskForm;

/** The Java side of processes/renewal.bpmn: one bean per service task, named after it. */
@Configuration
class RenewalProcess implements ProcessDoor<RenewalOpening> {

	private final RenewalDesk desk;

	private final RenewalTasks tasks;

	private final RenewalBrief brief;

	private final RenewalRequests requests;

	private final FormBinder forms;

	RenewalProcess(RenewalDesk desk, RenewalTasks tasks, RenewalBrief brief, RenewalRequests requests,
			FormBinder forms) {
		this.desk = desk;
		this.tasks = tasks;
		this.brief = brief;
		this.requests = requests;
		this.forms = forms;
	}

	@Bean
	JavaDelegate openRenewal() {
		return (renewal) -> {
			var number = this.desk.open(take(renewal, RenewalOpening.class), acting(renewal));
			renewal.setProcessBusinessKey(number);
			renewal.setVariables(CaseAnswers.variables(new RenewalAnswers(this.desk.runsOn(number))));
		};
	}

	@Bean
	JavaDelegate letContractRunOn() {
		return (renewal) -> this.desk.runOn(renewal.getProcessBusinessKey());
	}

	/** Keeps what the community knows before the form's fields leave the case. */
	@Bean
	TaskListener keepProposal() {
		return (task) -> this.desk.propose(task.getExecution().getProcessBusinessKey(),
				this.forms.read(task.getVariables(), Proposal.class));
	}

	/** … and the town's offer. */
	@Bean
	TaskListener keepOffer() {
		return (task) -> this.desk.decide(task.getExecution().getProcessBusinessKey(),
				this.forms.read(task.getVariables(), Offer.class));
	}

	@Bean
	JavaDelegate letContractExpire() {
		return (renewal) -> this.desk.letExpire(renewal.getProcessBusinessKey());
	}

	/** Offered an open-ended contract, the worker would rather have a term. */
	@Bean
	JavaDelegate askForTerm() {
		return (renewal) -> this.desk.askForTerm(renewal.getProcessBusinessKey());
	}

	@Bean
	JavaDelegate acceptRenewal() {
		return (renewal) -> this.desk.accept(renewal.getProcessBusinessKey());
	}

	@Bean
	JavaDelegate declineRenewal() {
		return (renewal) -> this.desk.decline(renewal.getProcessBusinessKey());
	}

	@Bean
	JavaDelegate recordNoAnswer() {
		return (renewal) -> this.desk.keepSilent(renewal.getProcessBusinessKey());
	}

	@Bean
	JavaDelegate beginRenewedContract() {
		return (renewal) -> this.desk.sign(renewal.getProcessBusinessKey(), take(renewal, Signature.class));
	}

	/** What a form submitted; its fields do not stay in the case. */
	private <T extends Record> T take(DelegateExecution renewal, Class<T> form) {
		var submitted = this.forms.read(renewal.getVariables(), form);
		renewal.removeVariables(Arrays.stream(form.getRecordComponents()).map(RecordComponent::getName).toList());
		return submitted;
	}

	private static String acting(DelegateExecution renewal) {
		var acting = renewal.getProcessEngineServices().getIdentityService().getCurrentAuthentication();
		return (acting != null) ? acting.getUserId() : null;
	}

	@Override
	public String process() {
		return "renewal";
	}

	@Override
	public String title() {
		return "续聘";
	}

	@Override
	public Class<RenewalOpening> startForm() {
		return RenewalOpening.class;
	}

	@Override
	public String subject(RenewalOpening opening) {
		return opening.worker();
	}

	@Override
	public Set<String> privateFacts() {
		return RenewalFacts.PRIVATE;
	}

	@Override
	public boolean selfService() {
		return false;
	}

	@Override
	public Set<String> registrars() {
		return Set.of("town-office", "human-resources", "community-secretary");
	}

	@Override
	public Preview preview(RenewalOpening opening, String subject, LocalDate asOf) {
		return this.brief.preview(opening, asOf);
	}

	@Override
	public Class<RenewalAnswers> answers() {
		return RenewalAnswers.class;
	}

	@Override
	public List<TaskForm<?>> taskForms() {
		return this.tasks.forms();
	}

	@Override
	public Map<String, Object> brief(String number, String task) {
		return this.brief.brief(number, task);
	}

	@Override
	public String wording(String task, Choice choice) {
		return RenewalTasks.wording(task, choice);
	}

	/** The renewed contract should be signed before the old one ends. */
	@Override
	public LocalDate lastDay(String number) {
		return this.requests.get(number).endsOn();
	}

}
