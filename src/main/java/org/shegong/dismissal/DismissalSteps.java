package org.shegong.dismissal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import org.shegong.account.AccountName;
import org.shegong.approval.Choice;
import org.shegong.approval.Decision;
import org.shegong.approval.Objection;
import org.shegong.approval.Opinions;
import org.shegong.approval.RequestNumber;
import org.shegong.policy.Period;
import org.shegong.approval.Said;
import org.shegong.approval.Step;
import org.shegong.policy.Articles;
import org.shegong.policy.Basis;
import org.shegong.worker.Employment;
import org.shegong.worker.Employments;
import org.shegong.dismissal.leaving.Delivery;
import org.shegong.dismissal.leaving.DismissalApplication;
import org.shegong.dismissal.leaving.DismissalDesk;
import org.shegong.dismissal.leaving.DismissalRecords;
import org.shegong.dismissal.leaving.DismissalRequest;
import org.shegong.dismissal.leaving.DismissalRequests;
import org.shegong.dismissal.grounds.DismissalRules;
import org.shegong.dismissal.leaving.EndingDesk;
import org.shegong.dismissal.leaving.FourEyes;
import org.shegong.dismissal.grounds.Ground;
import org.shegong.dismissal.handover.HandOver;
import org.shegong.dismissal.handover.HandOverRules;
import org.shegong.dismissal.leaving.Meeting;
import org.shegong.dismissal.leaving.Roles;
import org.shegong.dismissal.leaving.Statement;
import org.shegong.dismissal.leaving.WageFaults;

/** What people do at the tasks of somebody's leaving. */
@Component
@Transactional(readOnly = true)
class DismissalSteps {

	private static final Basis OWN = Articles.of("dismissal-own");

	private static final int LONGEST_TEXT = 2000;

	private static final int LONGEST_NOTE = 300;

	private final DismissalRequests requests;

	private final DismissalDesk desk;

	private final DismissalBrief brief;

	private final DismissalRecords records;

	private final HandOverRules handOvers;

	private final Roles roles;

	private final FourEyes fourEyes;

	private final EndingDesk ending;

	private final Employments employments;

	private final Opinions opinions;

	private final Clock clock;

	DismissalSteps(DismissalRequests requests, DismissalDesk desk, DismissalBrief brief, DismissalRecords records,
			HandOverRules handOvers, Roles roles, FourEyes fourEyes, EndingDesk ending, Employments employments,
			Opinions opinions, Clock clock) {
		this.requests = requests;
		this.desk = desk;
		this.brief = brief;
		this.records = records;
		this.handOvers = handOvers;
		this.roles = roles;
		this.fourEyes = fourEyes;
		this.ending = ending;
		this.employments = employments;
		this.opinions = opinions;
		this.clock = clock;
	}

	/** In the order in which a leaving comes to them. */
	List<Step<?>> all() {
		return List.of(
				step("workerStates", Statement.class).inPerson(OWN)
					.checked((number, said, account) -> text("意见", said.statement(), LONGEST_TEXT).toList()),
				step("unionAnswers", Decision.class).offering(Choice.APPROVE.as("无异议"), Choice.REFUSE.as("有异议"))
					.telling((number, one, brief) -> brief.rule(DismissalRules.UNION)),
				deciding("townMeetingDecides", Meeting.class).checked(this::mayMeet),
				deciding("countyConfirms", Decision.class)
					.checked((number, said, account) -> protections(number, said.decision()))
					.telling((number, one, brief) -> this.brief.county(number, brief)),
				step("workerAgrees", Decision.class).inPerson(OWN).offering(Choice.APPROVE, Choice.REFUSE),
				step("townAgrees", Decision.class).offering(Choice.APPROVE, Choice.REFUSE),
				step("revise", DismissalApplication.Revision.class)
					.offering(Choice.RESUBMIT.as("修改后重新提交"), Choice.WITHDRAW.as("撤回"))
					.checked(this::mayRevise)
					.startingWith(
							(number) -> DismissalApplication.Revision.of(this.requests.get(number).application())),
				step("deliverNotice", Delivery.class).checked(this::mayDeliver)
					.unless(this::notTheDeliverer)
					.telling((number, one, brief) -> this.brief.notice(number, brief)),
				step("handOver", HandOver.class).checked(this.handOvers::objections)
					.telling((number, one, brief) -> this.brief.handOver(number, brief)));
	}

	/** One that somebody may take who has no other part in the case. */
	private <T extends Record> Step<T> step(String task, Class<T> form) {
		return Step.of(task, form).unless((number, account) -> this.roles.objections(number, task, account));
	}

	private <T extends Record> Step<T> deciding(String task, Class<T> form) {
		return step(task, form).offering(Choice.APPROVE.as("同意解除"), Choice.REFUSE.as("不同意解除"),
				Choice.RETURN.as("退回修改"));
	}

	/** Whoever dated the exit, or has another part in it, does not even take it. */
	private List<Objection> notTheDeliverer(RequestNumber number, AccountName account) {
		var objections = new ArrayList<>(this.roles.objections(number, "deliverNotice", account));
		objections.addAll(this.fourEyes.objections(this.requests.get(number), account));
		return objections;
	}

	/** Whoever is protected by now is not dismissed (LCL 42). */
	private List<Objection> protections(RequestNumber number, Choice decision) {
		return (decision == Choice.APPROVE) ? this.desk.protections(number, this.requests.get(number).lastDay())
				: List.of();
	}

	private List<Objection> mayMeet(RequestNumber number, Meeting meeting, AccountName account) {
		var objections = new ArrayList<>(protections(number, meeting.decision()));
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

	private List<Objection> mayRevise(RequestNumber number, DismissalApplication.Revision revision,
			AccountName account) {
		return this.desk.objections(this.requests.get(number).application().changed(revision), number, today());
	}

	private List<Objection> mayDeliver(RequestNumber number, Delivery delivery, AccountName account) {
		var request = this.requests.get(number);
		var objections = new ArrayList<Objection>();
		text("送达方式", delivery.how(), LONGEST_NOTE).forEach(objections::add);
		WageFaults.of(delivery.averageWage(), delivery.cityAverageWage()).forEach(objections::add);
		objections.addAll(this.desk.laterRetirement(number, delivery.agreedUntil()));
		if (delivery.deliveredOn() == null || delivery.deliveredOn().isAfter(today())) {
			objections.add(Objection.formFault("请填写书面通知实际送达本人的日期，不能晚于今天"));
		}
		else if (request.ground().way().dismisses() && delivery.deliveredOn().isBefore(decidedOn(request))) {
			objections.add(Objection.refusal("解除%s才决定，书面通知不能在此之前送达".formatted(Period.inFull(decidedOn(request))),
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

}
