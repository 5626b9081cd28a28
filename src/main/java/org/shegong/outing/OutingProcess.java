package org.shegong.outing;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.camunda.bpm.engine.delegate.JavaDelegate;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import org.shegong.account.AccountName;
import org.shegong.account.WorkerCode;
import org.shegong.approval.Brief;
import org.shegong.approval.Cases;
import org.shegong.approval.Preview;
import org.shegong.approval.ProcessDoor;
import org.shegong.approval.RequestNumber;
import org.shegong.approval.Step;
import org.shegong.approval.Weighed;
import org.shegong.policy.Area;
import org.shegong.policy.Numbers;

/** The Java side of processes/outing.bpmn: one bean per service task, named after it. */
@Configuration
class OutingProcess implements ProcessDoor<OutingApplication> {

	private final OutingDesk desk;

	private final OutingRoute route;

	private final OutingSteps steps;

	private final Cases cases;

	OutingProcess(OutingDesk desk, OutingRoute route, OutingSteps steps, Cases cases) {
		this.desk = desk;
		this.route = route;
		this.steps = steps;
		this.cases = cases;
	}

	@Bean
	static Numbers<OutingNumbers> outingNumbers() {
		return OutingNumbers.BOUND;
	}

	@Bean
	JavaDelegate registerOuting() {
		return this.cases.doing((outing) -> {
			var asked = outing.take(OutingApplication.class);
			var applicant = (asked.applicant() != null) ? asked.applicant() : AccountName.workerOrNull(outing.acting());
			outing.begin(this.desk.register(asked, applicant, outing.acting()));
			outing.answer(this.route.answers(applicant));
		});
	}

	@Bean
	JavaDelegate reviseOuting() {
		return this.cases.doing((outing) -> {
			this.desk.revise(outing.number(), outing.take(OutingRevision.class));
			outing.answer(this.route.answers(WorkerCode.of(outing.text("applicant"))));
		});
	}

	@Bean
	JavaDelegate grantOuting() {
		return this.cases.doingBy(this.desk::grant);
	}

	@Bean
	JavaDelegate refuseOuting() {
		return this.cases.doingBy(this.desk::refuse);
	}

	@Bean
	JavaDelegate returnOuting() {
		return this.cases.doingBy(this.desk::giveBack);
	}

	/** The applicant gives up after the request came back. */
	@Bean
	JavaDelegate withdrawOuting() {
		return this.cases.doing((outing) -> {
			outing.take(OutingRevision.class);
			this.desk.withdraw(outing.number());
		});
	}

	/** The applicant takes the request back while others still decide. */
	@Bean
	JavaDelegate retractOuting() {
		return this.cases.doingBy(this.desk::withdraw);
	}

	@Bean
	JavaDelegate closeOuting() {
		return this.cases.doing((outing) -> {
			var report = outing.take(OutingReturn.class);
			outing.answer(OutingAnswers.returned(this.desk.close(outing.number(), report, outing.acting())));
		});
	}

	@Override
	public String process() {
		return "outing";
	}

	@Override
	public Set<Area> areas() {
		return Set.of(Area.OUTING);
	}

	@Override
	public String title() {
		return "因公外出";
	}

	@Override
	public Class<OutingApplication> startForm() {
		return OutingApplication.class;
	}

	@Override
	public WorkerCode subject(OutingApplication application) {
		return application.applicant();
	}

	@Override
	public boolean selfService() {
		return true;
	}

	@Override
	public Set<String> registrars() {
		return Set.of("town-office");
	}

	@Override
	public Preview preview(OutingApplication application, WorkerCode subject, LocalDate asOf) {
		return this.route.preview(application, subject, asOf);
	}

	@Override
	public Class<OutingAnswers> answers() {
		return OutingAnswers.class;
	}

	@Override
	public Record expected(String task, Map<String, Object> known, RequestNumber number) {
		return task.equals("closeOuting") ? OutingAnswers.returned(false) : null;
	}

	@Override
	public boolean weighs() {
		return true;
	}

	@Override
	public Optional<Weighed> weighed(RequestNumber number) {
		return Optional.of(this.desk.weighed(number));
	}

	@Override
	public List<Step<?>> steps() {
		return this.steps.all();
	}

	@Override
	public Brief about(RequestNumber number, String one) {
		return this.steps.about(number);
	}

	@Override
	public OutingRevision asked(RequestNumber number) {
		return this.steps.asked(number);
	}

	@Override
	public String title(RequestNumber number) {
		return this.steps.title(number);
	}

	@Override
	public LocalDate reportDue(RequestNumber number) {
		return this.desk.reportDue(number);
	}

	@Override
	public String instead() {
		return "不去了或提前回来的，在“以后要办的”里报告返岗，填写实际返岗日期";
	}

}
