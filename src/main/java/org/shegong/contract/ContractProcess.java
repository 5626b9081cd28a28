package org.shegong.contract;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.camunda.bpm.engine.delegate.JavaDelegate;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import org.shegong.account.WorkerCode;
import org.shegong.policy.Numbers;
import org.shegong.approval.Brief;
import org.shegong.approval.Cases;
import org.shegong.approval.Preview;
import org.shegong.approval.ProcessDoor;
import org.shegong.approval.RequestNumber;
import org.shegong.approval.Step;
import org.shegong.approval.Weighed;
import org.shegong.policy.Area;

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

	private final Cases cases;

	ContractProcess(ContractDesk desk, ContractBrief brief, ContractWatch watch, ContractRequests requests,
			Cases cases) {
		this.desk = desk;
		this.brief = brief;
		this.watch = watch;
		this.requests = requests;
		this.cases = cases;
	}

	/** The system opens what is due; nobody has to think of it. */
	@Bean
	static Numbers<ContractNumbers> contractNumbers() {
		return ContractNumbers.BOUND;
	}

	@Bean
	JavaDelegate openDueContracts() {
		return this.cases.doing((daily) -> {
			if (this.watch.isDue(WorkerCode.of(daily.text("worker")))) {
				daily.start("contract", Map.of("worker", daily.text("worker")));
			}
		});
	}

	@Bean
	JavaDelegate openContract() {
		return this.cases.doing(
				(contract) -> contract.begin(this.desk.open(contract.take(ContractOpening.class), contract.acting())));
	}

	@Bean
	JavaDelegate recordDoubleWages() {
		return this.cases.doingBy(this.desk::alarm);
	}

	@Bean
	JavaDelegate recordOpenEnded() {
		return this.cases.doingBy(this.desk::deem);
	}

	@Bean
	JavaDelegate recordSignature() {
		return this.cases.doing((contract) -> this.desk.sign(contract.number(), contract.take(Signing.class)));
	}

	@Override
	public String process() {
		return "contract";
	}

	@Override
	public Set<Area> areas() {
		return Set.of(Area.CONTRACT);
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
	public WorkerCode subject(ContractOpening opening) {
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
	public Preview preview(ContractOpening opening, WorkerCode subject, LocalDate asOf) {
		return this.brief.preview(opening, asOf);
	}

	@Override
	public boolean weighs() {
		return true;
	}

	@Override
	public Optional<Weighed> weighed(RequestNumber number) {
		return this.brief.weighed(number);
	}

	@Override
	public List<Step<?>> steps() {
		return List.of(Step.of("signContract", Signing.class)
			.checked((number, signing, account) -> this.desk.signing(number, signing)));
	}

	@Override
	public Brief about(RequestNumber number, String one) {
		return this.brief.about(number);
	}

	@Override
	public String title(RequestNumber number) {
		return this.brief.title(number);
	}

	@Override
	public LocalDate lastDay(RequestNumber number) {
		return this.requests.get(number).time().dueOn();
	}

}
