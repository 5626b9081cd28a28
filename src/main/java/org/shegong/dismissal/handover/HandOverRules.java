package org.shegong.dismissal.handover;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import org.shegong.account.AccountName;
import org.shegong.dismissal.DismissalNumbers;
import org.shegong.approval.NamedRule;
import org.shegong.approval.Objection;
import org.shegong.approval.RequestNumber;
import org.shegong.policy.Period;
import org.shegong.approval.RoomRules;
import org.shegong.approval.RuleList;
import org.shegong.dismissal.leaving.DismissalApplication;
import org.shegong.dismissal.leaving.DismissalCases;
import org.shegong.dismissal.leaving.DismissalRecords;
import org.shegong.dismissal.leaving.DismissalRequest;
import org.shegong.dismissal.leaving.DismissalRequests;
import org.shegong.dismissal.grounds.Way;
import org.shegong.policy.Area;

/** What stands against closing somebody's leaving. */
@Component
@Transactional(readOnly = true)
public class HandOverRules implements RoomRules {

	private final DismissalRequests requests;

	private final DismissalCases cases;

	private final Successors successors;

	private final Clock clock;

	private final RuleList<Closing, Objection> all = RuleList.of(Area.DISMISSAL, "退出：交接",
			NamedRule.rule("办完后登记", this::isDone), NamedRule.rule("填写工作交接日期", HandOverRules::handOverIsDated),
			NamedRule.rule("证明、档案和社会保险按时办完", this::papersAreDated).on(DismissalRecords.PAPERS).by("handover-days"),
			NamedRule.rule("说明不过长", HandOverRules::noteIsShort), NamedRule.rule("接替人是在岗人员", this::successorIsKnown));

	HandOverRules(DismissalRequests requests, DismissalCases cases, Successors successors, Clock clock) {
		this.requests = requests;
		this.cases = cases;
		this.successors = successors;
		this.clock = clock;
	}

	/** Papers handed over, and whose leaving they close. */
	private record Closing(DismissalRequest request, HandOver said) {
	}

	public List<Objection> objections(RequestNumber number, HandOver said, AccountName account) {
		return this.all.ask(new Closing(this.requests.get(number), said)).toList();
	}

	@Override
	public List<RuleList<?, ?>> lists() {
		return List.of(this.all);
	}

	private static Stream<Objection> handOverIsDated(Closing closing) {
		return (closing.said().handedOverOn() == null) ? Stream.of(Objection.formFault("请填写工作交接日期")) : Stream.empty();
	}

	private Stream<Objection> papersAreDated(Closing closing) {
		var said = closing.said();
		var missing = papersAreDue(closing.request())
				&& (said.certificateOn() == null || said.fileOn() == null || said.insuranceOn() == null);
		return missing ? Stream.of(Objection.refusal(
				"请填写解除、终止证明出具日期和档案、社会保险关系转移日期，应在%s前办完".formatted(Period.inFull(due(closing.request()))),
				DismissalRecords.papers(this.cases.policyOf(closing.request())))) : Stream.empty();
	}

	private static Stream<Objection> noteIsShort(Closing closing) {
		var note = closing.said().note();
		return (note != null && note.length() > 300) ? Stream.of(Objection.formFault("说明不能超过300字")) : Stream.empty();
	}

	private LocalDate due(DismissalRequest request) {
		var policy = this.cases.policyOf(request);
		return request.lastDay().plusDays(DismissalNumbers.of(policy).handoverDays().value());
	}

	/** Nobody passes on the papers of the dead, or of those whose unit keeps them. */
	public static boolean papersAreDue(DismissalRequest request) {
		var way = request.ground().way();
		return way != Way.OFFICE && way != Way.POSTING && way != Way.DEATH;
	}

	private Stream<Objection> isDone(Closing closing) {
		var said = closing.said();
		var today = LocalDate.now(this.clock);
		var future = Stream.of(said.handedOverOn(), said.certificateOn(), said.fileOn(), said.insuranceOn())
			.anyMatch((day) -> day != null && day.isAfter(today));
		return future ? Stream.of(Objection.formFault("请在办完后登记，日期不能晚于今天")) : Stream.empty();
	}

	private Stream<Objection> successorIsKnown(Closing closing) {
		var request = closing.request();
		var said = closing.said();
		if (said.successor() == null) {
			return takesPosts(said) ? Stream.of(Objection.formFault("接任岗位的，请填写接替人的编号、账号或姓名")) : Stream.empty();
		}
		var meant = this.successors.meant(said.successor(), request.unit());
		if (meant.size() > 1) {
			return Stream
				.of(Objection.formFault("本县（区）在岗人员中有%d人叫“%s”，请从列表中选择其中一人：%s".formatted(meant.size(), said.successor(),
						meant.stream()
							.map(Successors.Person::account)
							.map(AccountName::value)
							.collect(Collectors.joining("、")))));
		}
		return (meant.isEmpty() || meant.get(0).account().isOf(request.worker()))
				? Stream.of(Objection.formFault("没有编号、账号或姓名为“%s”的在岗人员，请从本县（区）在岗人员中选择接替人".formatted(said.successor())))
				: Stream.empty();
	}

	private static boolean takesPosts(HandOver said) {
		return DismissalApplication.yes(said.takesPosts());
	}

}
