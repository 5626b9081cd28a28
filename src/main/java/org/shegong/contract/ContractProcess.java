package org.shegong.contract;

import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import org.shegong.approval.FormBinder;
import org.shegong.approval.Preview;
import org.shegong.approval.ProcessDoor;
import org.shegong.approval.TaskForm;

/**
 * The Java side of processes/contract.bpmn and contract-watch.bpmn: one bean per service
 * task, named after it.
 */
@Configuration
class ContractProcess implements ProcessDoor<ContractOpening> {

	private final ContractDesk desk;

	private final ContractBrief brief;

	private final ContractWatch watch;

	private final ContractRequests requests;

	private final FormBinder forms;

	ContractProcess(ContractDesk desk, ContractBrief brief, ContractWatch watch, ContractRequests requests,
			FormBinder forms) {
		this.desk = desk;
		this.brief = brief;
		this.watch = watch;
		this.requests = requests;
		this.forms = forms;
	}

	/** The system opens what is due; nobody has to think of it. */
	@Bean
	JavaDelegate openDueContracts() {
		return (daily) -> this.watch.due()
			.forEach((worker) -> daily.getProcessEngineServices()
				.getRuntimeService()
				.startProcessInstanceByKey("contract", Map.of("worker", worker)));
	}

	@Bean
	JavaDelegate openContract() {
		return (contract) -> contract
			.setProcessBusinessKey(this.desk.open(take(contract, ContractOpening.class), acting(contract)));
	}

	@Bean
	JavaDelegate recordDoubleWages() {
		return (contract) -> this.desk.alarm(contract.getProcessBusinessKey());
	}

	@Bean
	JavaDelegate recordOpenEnded() {
		return (contract) -> this.desk.deem(contract.getProcessBusinessKey());
	}

	@Bean
	JavaDelegate recordSignature() {
		return (contract) -> this.desk.sign(contract.getProcessBusinessKey(), take(contract, Signing.class));
	}

	/** What a form submitted; its fields do not stay in the case. */
	private <T extends Record> T take(DelegateExecution contract, Class<T> form) {
		var submitted = this.forms.read(contract.getVariables(), form);
		contract.removeVariables(Arrays.stream(form.getRecordComponents()).map(RecordComponent::getName).toList());
		return submitted;
	}

	private static String acting(DelegateExecution contract) {
		var acting = contract.getProcessEngineServices().getIdentityService().getCurrentAuthentication();
		return (acting != null) ? acting.getUserId() : null;
	}

	@Override
	public String process() {
		return "contract";
	}

	@Override
	public String title() {
		return "书面劳动合同订立";
	}

	@Override
	public Class<ContractOpening> startForm() {
		return ContractOpening.class;
	}

	@Override
	public String subject(ContractOpening opening) {
		return opening.worker();
	}

	@Override
	public boolean selfService() {
		return false;
	}

	@Override
	public Set<String> registrars() {
		return Set.of("town-office", "human-resources");
	}

	@Override
	public Preview preview(ContractOpening opening, String subject, LocalDate asOf) {
		return this.brief.preview(opening, asOf);
	}

	@Override
	public List<TaskForm<?>> taskForms() {
		return List.of(new TaskForm<>("signContract", Signing.class,
				(number, signing, account) -> this.desk.signing(number, signing)));
	}

	@Override
	public Map<String, Object> brief(String number, String task) {
		return this.brief.brief(number);
	}

	@Override
	public LocalDate lastDay(String number) {
		return this.requests.get(number).time().dueOn();
	}

}
