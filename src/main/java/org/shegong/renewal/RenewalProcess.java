package org.shegong.renewal;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;

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

/** The Java side of processes/renewal.bpmn: one bean per service task, named after it. */
@Configuration
class RenewalProcess implements ProcessDoor<RenewalOpening> {

	private final RenewalDesk desk;

	private final RenewalSteps steps;

	private final RenewalBrief brief;

	private final RenewalRequests requests;

	private final Cases cases;

	RenewalProcess(RenewalDesk desk, RenewalSteps steps, RenewalBrief brief, RenewalRequests requests, Cases cases) {
		this.desk = desk;
		this.steps = steps;
		this.brief = brief;
		this.requests = requests;
		this.cases = cases;
	}

	@Bean
	static Numbers<RenewalNumbers> renewalNumbers() {
		return RenewalNumbers.BOUND;
	}

	@Bean
	JavaDelegate openRenewal() {
		return this.cases.doing((renewal) -> {
			renewal.begin(this.desk.open(renewal.take(RenewalOpening.class), renewal.acting()));
			renewal.answer(new RenewalAnswers(this.desk.runsOn(renewal.number())));
		});
	}

	@Bean
	JavaDelegate letContractRunOn() {
		return this.cases.doingBy(this.desk::runOn);
	}

	/** Keeps what the community knows before the form's fields leave the case. */
	@Bean
	TaskListener keepProposal() {
		return this.cases.keeping((task) -> this.desk.propose(task.number(), task.read(Proposal.class)));
	}

	/** … and the town's offer. */
	@Bean
	TaskListener keepOffer() {
		return this.cases.keeping((task) -> this.desk.decide(task.number(), task.read(Offer.class)));
	}

	@Bean
	JavaDelegate letContractExpire() {
		return this.cases.doingBy(this.desk::letExpire);
	}

	/** Offered an open-ended contract, the worker would rather have a term. */
	@Bean
	JavaDelegate askForTerm() {
		return this.cases.doingBy(this.desk::askForTerm);
	}

	@Bean
	JavaDelegate acceptRenewal() {
		return this.cases.doingBy(this.desk::accept);
	}

	@Bean
	JavaDelegate declineRenewal() {
		return this.cases.doingBy(this.desk::decline);
	}

	@Bean
	JavaDelegate recordNoAnswer() {
		return this.cases.doingBy(this.desk::keepSilent);
	}

	@Bean
	JavaDelegate beginRenewedContract() {
		return this.cases.doing((renewal) -> this.desk.sign(renewal.number(), renewal.take(Signature.class)));
	}

	@Override
	public String process() {
		return "renewal";
	}

	@Override
	public Set<Area> areas() {
		return Set.of(Area.RENEWAL);
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
	public WorkerCode subject(RenewalOpening opening) {
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
	public Preview preview(RenewalOpening opening, WorkerCode subject, LocalDate asOf) {
		return this.brief.preview(opening, asOf);
	}

	@Override
	public Class<RenewalAnswers> answers() {
		return RenewalAnswers.class;
	}

	@Override
	public boolean weighs() {
		return true;
	}

	@Override
	public Optional<Weighed> weighed(RequestNumber number) {
		return this.desk.weighed(number);
	}

	@Override
	public List<Step<?>> steps() {
		return this.steps.all();
	}

	@Override
	public Brief about(RequestNumber number, String one) {
		return this.brief.about(number);
	}

	@Override
	public String title(RequestNumber number) {
		return this.brief.title(number);
	}

	/** The renewed contract should be signed before the old one ends. */
	@Override
	public LocalDate lastDay(RequestNumber number) {
		return this.requests.get(number).endsOn();
	}

}
