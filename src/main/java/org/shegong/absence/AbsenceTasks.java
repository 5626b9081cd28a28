package org.shegong.absence;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import org.shegong.approval.Choice;
import org.shegong.approval.Decision;
import org.shegong.approval.Objection;
import org.shegong.approval.Said;
import org.shegong.approval.TaskForm;
import org.shegong.policy.Basis;
import org.shegong.policy.Status;

/** What people may submit at the tasks of an absence. */
@Component
@Transactional(readOnly = true)
class AbsenceTasks {

	private static final Basis TWO_PERSONS = new Basis("DESIGN", "系统默认：任何人不得认定、处理本人的旷工", Status.DESIGN);

	private static final Basis HEARING = new Basis("DESIGN", "系统默认：旷工认定前由本人说明情况", Status.DESIGN);

	private static final int LONGEST_EXPLANATION = 2000;

	private final AbsenceRequests requests;

	private final AbsenceDesk desk;

	private final Clock clock;

	AbsenceTasks(AbsenceRequests requests, AbsenceDesk desk, Clock clock) {
		this.requests = requests;
		this.desk = desk;
		this.clock = clock;
	}

	List<TaskForm<?>> forms() {
		return List.of(new TaskForm<>("workerExplains", Explanation.class, this::mayExplain),
				new TaskForm<>("townDecides", Finding.class, this::mayFind),
				new TaskForm<>("revise", AbsenceRevision.class, this::mayRevise),
				new TaskForm<>("disciplineReviews", Decision.class, this::mayReview));
	}

	private List<Objection> mayExplain(String number, Explanation said, String account) {
		var objections = new ArrayList<Objection>();
		if (!this.requests.get(number).worker().equals(account)) {
			objections.add(Objection.refusal("只能由本人说明；本人不说明的，到期后自动转镇（街道）认定", HEARING));
		}
		if (Said.nothing(said.explanation())) {
			objections.add(Objection.formFault("请写明缺勤原因；不作说明的可以不办理，到期后自动转镇（街道）认定"));
		}
		else if (said.explanation().length() > LONGEST_EXPLANATION) {
			objections.add(Objection.formFault("说明不能超过%d字".formatted(LONGEST_EXPLANATION)));
		}
		return objections;
	}

	private List<Objection> mayFind(String number, Finding finding, String account) {
		var request = this.requests.get(number);
		var objections = new ArrayList<>(
				new Decision(finding.decision(), finding.opinion()).faults(offered(request).toArray(Choice[]::new)));
		objections.addAll(notOnesOwn(request, account));
		if (finding.decision() == Choice.APPROVE) {
			objections.addAll(this.desk.objections(finding.correct(request.report()), today(), number));
		}
		return objections;
	}

	private List<Objection> mayReview(String number, Decision decision, String account) {
		var objections = new ArrayList<>(decision.faults(Choice.APPROVE, Choice.REFUSE));
		objections.addAll(notOnesOwn(this.requests.get(number), account));
		return objections;
	}

	private List<Objection> mayRevise(String number, AbsenceRevision revision, String account) {
		if (revision.decision() == Choice.WITHDRAW) {
			return List.of();
		}
		if (revision.decision() != Choice.RESUBMIT) {
			return List.of(Objection.formFault("请在“重新提交、撤回”中选择一项"));
		}
		return this.desk.objections(revision.revise(this.requests.get(number).report()), today(), number);
	}

	/** A report that was given back is changed, not written anew. */
	Record filledIn(String number, String task) {
		return task.equals("revise") ? AbsenceRevision.of(this.requests.get(number).report()) : null;
	}

	private static List<Objection> notOnesOwn(AbsenceRequest request, String account) {
		return request.worker().equals(account) ? List.of(Objection.refusal("这是您本人的旷工，不能由您办理，请由其他领导办理", TWO_PERSONS))
				: List.of();
	}

	/**
	 * A report of the system has nobody to go back to; the town corrects the days itself.
	 */
	private static List<Choice> offered(AbsenceRequest request) {
		return (request.submittedBy() != null) ? List.of(Choice.APPROVE, Choice.REFUSE, Choice.RETURN)
				: List.of(Choice.APPROVE, Choice.REFUSE);
	}

	/** The choices of a task, in the words of the office. */
	List<Map<String, String>> choices(AbsenceRequest request, String task) {
		return switch (task) {
			case "townDecides" -> offered(request).stream().map(AbsenceTasks::inFinding).toList();
			case "disciplineReviews" -> Stream.of(Choice.APPROVE, Choice.REFUSE).map(AbsenceTasks::inReview).toList();
			case "revise" -> List.of(choice("重新提交", Choice.RESUBMIT), choice("撤回", Choice.WITHDRAW));
			default -> List.of();
		};
	}

	private static Map<String, String> inFinding(Choice choice) {
		return switch (choice) {
			case APPROVE -> choice("认定旷工", choice);
			case REFUSE -> choice("不予认定", choice);
			default -> choice("退回补充", choice);
		};
	}

	private static Map<String, String> inReview(Choice choice) {
		return choice((choice == Choice.APPROVE) ? "予以查处" : "不予查处", choice);
	}

	static String wording(String task, Choice choice) {
		return switch (task) {
			case "townDecides" -> inFinding(choice).get("label");
			case "disciplineReviews" -> inReview(choice).get("label");
			default -> choice.title();
		};
	}

	private static Map<String, String> choice(String label, Choice choice) {
		return Map.of("label", label, "value", choice.id());
	}

	private LocalDate today() {
		return LocalDate.now(this.clock);
	}

}
