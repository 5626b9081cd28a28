package org.shegong.transfer;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.springframework.stereotype.Component;

import org.shegong.account.AccountName;
import org.shegong.account.WorkerCode;
import org.shegong.approval.Brief;
import org.shegong.approval.Preview;
import org.shegong.approval.ProcessDoor;
import org.shegong.approval.RequestNumber;
import org.shegong.approval.RequestState;
import org.shegong.approval.Step;
import org.shegong.approval.Weighed;
import org.shegong.policy.Area;

/** What transfers show to the outside. The street asks, or the department that posts. */
@Component
class TransferDoor implements ProcessDoor<TransferApplication> {

	private final TransferSteps steps;

	private final TransferBrief brief;

	private final TransferRequests requests;

	TransferDoor(TransferSteps steps, TransferBrief brief, TransferRequests requests) {
		this.steps = steps;
		this.brief = brief;
		this.requests = requests;
	}

	@Override
	public String process() {
		return "transfer";
	}

	@Override
	public Set<Area> areas() {
		return Set.of(Area.TRANSFER, Area.STAFFING);
	}

	@Override
	public String title() {
		return "调配调动";
	}

	@Override
	public Class<TransferApplication> startForm() {
		return TransferApplication.class;
	}

	@Override
	public WorkerCode subject(TransferApplication application) {
		return application.worker();
	}

	@Override
	public boolean stoppable() {
		return true;
	}

	@Override
	public boolean selfService() {
		return false;
	}

	@Override
	public Set<String> registrars() {
		return Set.of("town-office", "organization-department", "social-work-department", "human-resources");
	}

	@Override
	public boolean leadsElsewhere() {
		return true;
	}

	@Override
	public Class<TransferAnswers> answers() {
		return TransferAnswers.class;
	}

	@Override
	public Record expected(String task, Map<String, Object> known, RequestNumber number) {
		return TransferAnswers.after(task);
	}

	@Override
	public Preview preview(TransferApplication application, WorkerCode subject, LocalDate asOf) {
		return preview(application, subject, asOf, null);
	}

	@Override
	public Preview preview(TransferApplication application, WorkerCode subject, LocalDate asOf, AccountName account) {
		return this.brief.preview(application, subject, asOf, account);
	}

	/** Whoever asked does not agree as well; a department's next level does. */
	@Override
	public Set<AccountName> barred(RequestNumber number, String task) {
		var asked = this.requests.get(number).submittedBy();
		return (asked != null && !task.equals("revise")) ? Set.of(asked) : Set.of();
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
		var request = this.requests.get(number);
		if (request.hindered() != null) {
			return (request.movedOn() != null) ? "挂职终止" : "未调动";
		}
		return switch (state) {
			case APPROVED -> (request.movedOn() != null) ? "挂职中" : "已批准，待到任";
			case CLOSED -> (request.returnedOn() != null) ? "已返回" : "已调动";
			default -> state.title();
		};
	}

	@Override
	public String instead() {
		return "已调动的，需要调回时另行申请";
	}

}
