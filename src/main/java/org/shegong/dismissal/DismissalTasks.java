package org.shegong.dismissal;

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
import org.shegong.approval.Opinions;
import org.shegong.approval.Said;
import org.shegong.approval.TaskForm;
import org.shegong.policy.Basis;
import org.shegong.policy.Status;
import org.shegong.worker.Employment;
import org.shegong.worker.Employments;

/** What people may submit at the tasks of somebody's leaving. */
@Component
@Transactional(readOnly = true)
class DismissalTasks {

	private static final Basis HEARING = new Basis("DESIGN", "系统默认：决定前由本人陈述意见", Status.DESIGN);

	private static final int LONGEST_TEXT = 2000;

	private static final int LONGEST_NOTE = 300;

	private final DismissalRequests requests;

	private final DismissalDesk desk;

	private final DismissalRecords records;

	private final HandOverRules handOvers;

	private final Roles roles;

	private final FourEyes fourEyes;

	private final EndingDesk ending;

	private final Employments employments;

	private final Opinions opinions;

	private final Clock clock;

	DismissalTasks(DismissalRequests requests, DismissalDesk desk, DismissalRecords records, HandOverRules handOvers,
			Roles roles, FourEyes fourEyes, EndingDesk ending, Employments employments, Opinions opinions,
			Clock clock) {
		this.requests = requests;
		this.desk = desk;
		this.records = records;
		this.handOvers = handOvers;
		this.roles = roles;
		this.fourEyes = fourEyes;
		this.ending = ending;
		this.employments = employments;
		this.opinions = opinions;
		this.clock = clock;
	}

	List<TaskForm<?>> forms() {
		return List.of(form("workerStates", Statement.class, this::mayState),
				form("unionAnswers", Decision.class, this::mayAnswer),
				form("townMeetingDecides", Meeting.class, this::mayMeet),
				form("countyConfirms", Decision.class, this::mayDecide),
				form("workerAgrees", Decision.class, this::mayAgree),
				form("townAgrees", Decision.class, this::mayAnswer),
				form("revise", DismissalApplication.Revision.class, this::mayRevise),
				form("deliverNotice", Delivery.class, this::mayDeliver).unless(this::notTheDeliverer),
				form("handOver", HandOver.class, this.handOvers::objections));
	}

	/** A form that somebody may submit who has no other part in the case. */
	private <T extends Record> TaskForm<T> form(String task, Class<T> type, TaskForm.Check<T> check) {
		return new TaskForm<>(task, type, check)
			.unless((number, account) -> this.roles.objections(number, task, account));
	}

	/** Whoever dated the exit, or has another part in it, does not even take it. */
	private List<Objection> notTheDeliverer(String number, String account) {
		var objections = new ArrayList<>(this.roles.objections(number, "deliverNotice", account));
		objections.addAll(this.fourEyes.objections(this.requests.get(number), account));
		return objections;
	}

	private List<Objection> mayState(String number, Statement said, String account) {
		var objections = new ArrayList<Objection>();
		if (!this.requests.get(number).worker().equals(account)) {
			objections.add(Objection.refusal("只能由本人陈述；本人不陈述的，到期后自动记为未陈述", HEARING));
		}
		text("意见", said.statement(), LONGEST_TEXT).forEach(objections::add);
		return objections;
	}

	private List<Objection> mayAnswer(String number, Decision decision, String account) {
		return decision.faults(Choice.APPROVE, Choice.REFUSE);
	}

	/** Whoever is protected by now is not dismissed (LCL 42). */
	private List<Objection> mayDecide(String number, Decision decision, String account) {
		var objections = new ArrayList<>(decision.faults(Choice.APPROVE, Choice.REFUSE, Choice.RETURN));
		if (decision.decision() == Choice.APPROVE) {
			objections.addAll(this.desk.protections(number, this.requests.get(number).lastDay()));
		}
		return objections;
	}

	private List<Objection> mayAgree(String number, Decision decision, String account) {
		var objections = new ArrayList<>(decision.faults(Choice.APPROVE, Choice.REFUSE));
		if (!this.requests.get(number).worker().equals(account)) {
			objections.add(Objection.refusal("须由本人确认，他人不能代替", this.requests.get(number).ground().article()));
		}
		return objections;
	}

	private List<Objection> mayMeet(String number, Meeting meeting, String account) {
		var objections = new ArrayList<>(
				mayDecide(number, new Decision(meeting.decision(), meeting.opinion()), account));
		if (isBlank(meeting.minutes())) {
			objections.add(Objection.formFault("解除劳动合同由班子会议集体决定，请填写会议纪要"));
		}
		objections.addAll(meeting.vote().countFaults());
		if (meeting.decision() == Choice.APPROVE && !this.records.unionWasHeard(this.requests.get(number))) {
			objections.add(Objection.refusal("还没有听取工会的意见，不能决定解除；请在花名册“岗位”表中登记工会后，退回修改并重新听取", DismissalRules.UNION));
		}
		var unanswered = meeting.decision() == Choice.APPROVE && isBlank(meeting.unionReply())
				&& this.records.unionObjected(this.requests.get(number));
		if (unanswered) {
			objections.add(Objection.refusal("工会有异议：应当研究工会的意见，并写明对工会的书面答复", DismissalRules.UNION));
		}
		if (meeting.unionReply() != null && meeting.unionReply().length() > LONGEST_TEXT) {
			objections.add(Objection.formFault("书面答复不能超过%d字".formatted(LONGEST_TEXT)));
		}
		return objections;
	}

	private List<Objection> mayRevise(String number, DismissalApplication.Revision revision, String account) {
		if (revision.decision() == Choice.WITHDRAW) {
			return List.of();
		}
		if (revision.decision() != Choice.RESUBMIT) {
			return List.of(Objection.formFault("请选择重新提交或撤回"));
		}
		return this.desk.objections(this.requests.get(number).application().changed(revision), number, today());
	}

	private List<Objection> mayDeliver(String number, Delivery delivery, String account) {
		var request = this.requests.get(number);
		var objections = new ArrayList<Objection>();
		text("送达方式", delivery.how(), LONGEST_NOTE).forEach(objections::add);
		WageFaults.of(delivery.averageWage(), delivery.cityAverageWage()).forEach(objections::add);
		objections.addAll(this.desk.laterRetirement(number, delivery.agreedUntil()));
		if (delivery.deliveredOn() == null || delivery.deliveredOn().isAfter(today())) {
			objections.add(Objection.formFault("请填写书面通知实际送达本人的日期，不能晚于今天"));
		}
		else if (request.ground().way().dismisses() && delivery.deliveredOn().isBefore(decidedOn(request))) {
			objections.add(Objection.refusal("解除%s才决定，书面通知不能在此之前送达".formatted(decidedOn(request)),
					request.ground().article()));
		}
		else if (request.ground() == Ground.PROBATION_UNFIT && isAfterProbation(request, delivery.deliveredOn())) {
			objections.add(Objection.refusal("通知没有在试用期内送达，不能再以试用期不符合录用条件解除，请撤回；合法途径：第三十九条其他各项、第四十条或协商一致",
					request.ground().article()));
		}
		else {
			objections.addAll(this.desk.protections(number, this.ending.lastDay(request, delivery)));
		}
		return objections;
	}

	/** The day of the last word on it; the union is heard before (LCL 43). */
	private LocalDate decidedOn(DismissalRequest request) {
		return this.opinions.findByRequestOrderById(request.id())
			.stream()
			.map((given) -> LocalDate.ofInstant(given.givenAt(), this.clock.getZone()))
			.reduce(LocalDate.MIN, (one, other) -> one.isAfter(other) ? one : other);
	}

	private boolean isAfterProbation(DismissalRequest request, LocalDate day) {
		return this.employments.latest(request.worker())
			.map(Employment::probationUntil)
			.filter((last) -> !day.isAfter(last))
			.isEmpty();
	}

	private static Stream<Objection> text(String field, String given, int longest) {
		if (isBlank(given)) {
			return Stream.of(Objection.formFault("请写明" + field));
		}
		return (given.length() > longest) ? Stream.of(Objection.formFault("%s不能超过%d字".formatted(field, longest)))
				: Stream.empty();
	}

	private static boolean isBlank(String text) {
		return Said.nothing(text);
	}

	private LocalDate today() {
		return LocalDate.now(this.clock);
	}

	/** The choices of a task, in the words of the office. */
	static List<Map<String, String>> choices(String task) {
		return switch (task) {
			case "unionAnswers" -> List.of(choice("无异议", Choice.APPROVE), choice("有异议", Choice.REFUSE));
			case "townMeetingDecides", "countyConfirms" ->
				List.of(choice("同意解除", Choice.APPROVE), choice("不同意解除", Choice.REFUSE), choice("退回修改", Choice.RETURN));
			case "workerAgrees", "townAgrees" -> List.of(choice("同意", Choice.APPROVE), choice("不同意", Choice.REFUSE));
			case "revise" -> List.of(choice("修改后重新提交", Choice.RESUBMIT), choice("撤回", Choice.WITHDRAW));
			default -> List.of();
		};
	}

	private static Map<String, String> choice(String label, Choice choice) {
		return Map.of("label", label, "value", choice.id());
	}

}
