package org.shegong.pay;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.shegong.account.AccountName;
import org.shegong.account.WorkerCode;
import org.shegong.approval.Brief;
import org.shegong.approval.Preview;
import org.shegong.approval.ProcessDoor;
import org.shegong.approval.RequestNumber;
import org.shegong.approval.RequestState;
import org.shegong.approval.Step;
import org.shegong.policy.Area;
import org.shegong.policy.Policy;
import org.springframework.stereotype.Component;

/** What moves of pay grades show to the outside. */
@Component
class GradeMoveDoor implements ProcessDoor<GradeMoveApplication> {

	private final GradeMoveSteps steps;

	private final GradeMoveBrief brief;

	private final GradeMoveRequests requests;

	GradeMoveDoor(GradeMoveSteps steps, GradeMoveBrief brief, GradeMoveRequests requests) {
		this.steps = steps;
		this.brief = brief;
		this.requests = requests;
	}

	@Override
	public String process() {
		return "grade";
	}

	@Override
	public Set<Area> areas() {
		return Set.of(Area.PAY, Area.ASSESSMENT);
	}

	@Override
	public String title() {
		return "薪级变动";
	}

	@Override
	public Class<GradeMoveApplication> startForm() {
		return GradeMoveApplication.class;
	}

	@Override
	public WorkerCode subject(GradeMoveApplication application) {
		return application.worker();
	}

	@Override
	public boolean isOffered(Policy policy) {
		return PayNumbers.of(policy).any();
	}

	@Override
	public boolean stoppable() {
		return true;
	}

	/** What was decided stands. */
	@Override
	public boolean stoppable(RequestNumber number) {
		return this.requests.get(number).state().pending();
	}

	@Override
	public boolean selfService() {
		return false;
	}

	@Override
	public Set<String> registrars() {
		return Set.of("town-office", "civil-affairs", "human-resources", "organization-department",
				"social-work-department");
	}

	@Override
	public Preview preview(GradeMoveApplication application, WorkerCode subject, LocalDate asOf) {
		return this.brief.preview(application, asOf);
	}

	@Override
	public Class<GradeMoveAnswers> answers() {
		return GradeMoveAnswers.class;
	}

	@Override
	public Record expected(String task, Map<String, Object> known, RequestNumber number) {
		return task.equals("grantGradeMove") ? GradeMoveAnswers.later(true) : null;
	}

	/** Whoever asked does not agree as well; the department's next level does. */
	@Override
	public Set<AccountName> barred(RequestNumber number, String task) {
		var asked = this.requests.get(number).submittedBy();
		return (asked != null && !task.equals("revise")) ? Set.of(asked) : Set.of();
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

	@Override
	public String standing(RequestNumber number, RequestState state) {
		return switch (state) {
			case APPROVED -> "已同意，待执行";
			case CLOSED -> (this.requests.get(number).appliedOn() != null) ? "已执行" : "未执行";
			default -> state.title();
		};
	}

}
