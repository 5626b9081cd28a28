package org.shegong.leave.rules;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;

import org.shegong.account.WorkerCode;
import org.shegong.approval.Objection;
import org.shegong.policy.Period;
import org.shegong.approval.Said;
import org.shegong.policy.Basis;
import org.shegong.policy.KindOfLeave;
import org.shegong.policy.Status;
import org.shegong.leave.request.Birth;
import org.shegong.policy.Days;
import org.shegong.leave.entitlement.LeaveDays;
import org.shegong.leave.LeaveKind;
import org.shegong.policy.Articles;

/** What a form for leave has to say. */
@Component
public class FormRules {

	static final Basis SCHEDULE = Articles.of("leave-calendar");

	private static final int LONGEST_REASON = 1000;

	private final LeaveDays days;

	public FormRules(LeaveDays days) {
		this.days = days;
	}

	public static Objection unknown(WorkerCode subject) {
		return Objection.formFault(LeaveFault.UNKNOWN_WORKER,
				(subject == null) ? "请填写请假人编号" : "花名册中没有请假人“" + subject + "”，请从花名册中选择");
	}

	List<Objection> dates(LeaveCase leave) {
		var form = leave.form();
		if (form.kind() == null || form.from() == null) {
			return Stream
				.concat(fault(form.kind() == null, LeaveFault.NO_KIND, "请选择假别"),
						fault(form.from() == null, LeaveFault.NO_FIRST_DAY, "请填写开始日期"))
				.toList();
		}
		if (KindOfLeave.in(leave.policy(), form.kind().id()).isEmpty()) {
			return faults(LeaveFault.KIND_NOT_HERE, "本地没有%s，请从给出的假别中选择".formatted(form.kind().title()));
		}
		if (form.until() != null && form.until().isBefore(form.from())) {
			return faults(LeaveFault.ENDS_BEFORE_IT_BEGINS,
					"结束日期" + Period.inFull(form.until()) + "早于开始日期" + Period.inFull(form.from()) + "，请更正");
		}
		if (leave.entitlement() == null) {
			return faults(LeaveFault.OUT_OF_RANGE, "起止日期超出可以办理的范围，请核对年份");
		}
		return (form.until() == null && !leave.entitlement().givesTheEnd())
				? faults(LeaveFault.NO_LAST_DAY, form.kind().title() + "没有固定天数，请填写结束日期") : List.of();
	}

	List<Objection> reason(LeaveCase leave) {
		var reason = leave.form().reason();
		var missing = LeaveKind.PERSONAL.equals(leave.kind()) && (Said.nothing(reason));
		var tooLong = reason != null && reason.length() > LONGEST_REASON;
		return Stream
			.concat(fault(missing, LeaveFault.NO_REASON, "请写明事假的事由"),
					fault(tooLong, LeaveFault.REASON_TOO_LONG, "事由请控制在" + LONGEST_REASON + "字以内"))
			.toList();
	}

	List<Objection> birth(LeaveCase leave) {
		var form = leave.form();
		if (!LeaveKind.MATERNITY.equals(form.kind())) {
			return List.of();
		}
		var miscarriage = form.birth() == Birth.MISCARRIAGE;
		var months = form.pregnancyMonths();
		var children = form.children();
		var most = leave.numbers().pregnancyMonths().value();
		return Stream.of(fault(miscarriage && months == null, LeaveFault.NO_MONTHS, "流产的产假按怀孕月数计算，请填写已满几个月"),
				fault(months != null && (months < 0 || months > most), LeaveFault.MONTHS_OUT_OF_RANGE,
						"怀孕月数应为0至%d".formatted(most)),
				fault(!miscarriage && children != null && (children < 1 || children > 9),
						LeaveFault.CHILDREN_OUT_OF_RANGE, "生育子女数应为1至9"))
			.flatMap((faults) -> faults)
			.toList();
	}

	/** Before the birth nobody knows; then the ordinary case is counted, and says so. */
	List<Objection> birthKnown(LeaveCase leave) {
		return (!LeaveKind.MATERNITY.equals(leave.kind()) || leave.form().birth() != null) ? List.of()
				: List.of(Objection.warning("未填写生育情形，按顺产一孩计算；分娩后情形不同的，凭出生医学证明另行补足",
						leave.numbers().maternity().baseDays().basis()));
	}

	/** A leave that charges nothing is none; rest days are free anyway. */
	List<Objection> someDays(LeaveCase leave) {
		if (leave.period().charge().total().exceeds(Days.NONE)) {
			return List.of();
		}
		return List.of(Objection.refusal("%s没有需要请假的%s，无需请假；请核对日期".formatted(leave.span().inWords(),
				leave.entitlement().counting().unit().title()), leave.terms().unit().basis()));
	}

	List<Objection> halves(LeaveCase leave) {
		if ((!leave.form().startsAtNoon() && !leave.form().endsAtNoon()) || leave.terms().halfDays()) {
			return List.of();
		}
		var allowed = KindOfLeave.all(leave.policy())
			.stream()
			.filter((kind) -> kind.halfDays() && kind.isGranted())
			.map((kind) -> new LeaveKind(kind.id()).title())
			.collect(Collectors.joining("、"));
		return List.of(Objection.refusal("%s不能请半天，请取消“下午开始”“上午结束”；可以请半天的有：%s".formatted(leave.kind().title(), allowed),
				leave.numbers().halfDayKinds().basis()));
	}

	/** Nobody plans an illness: late is late, but it can still be handed in. */
	List<Objection> beforehand(LeaveCase leave) {
		if (!leave.span().from().isBefore(leave.today())) {
			return List.of();
		}
		var within = leave.numbers().backdatingWorkdays().value();
		var late = leave.today().isAfter(this.days.calendar().plusWorkdays(leave.span().from(), within));
		return List
			.of(Objection.warning(
					"假期已从%s开始，按补办登记；%s".formatted(Period.inFull(leave.span().from()),
							late ? "已超过%d个工作日的补办期限，请在事由中说明原因，由审批人掌握".formatted(within)
									: "补办请在%d个工作日内完成".formatted(within)),
					leave.numbers().backdatingWorkdays().basis()));
	}

	List<Objection> evidence(LeaveCase leave) {
		return leave.proven() ? List.of() : leave.evidenceWanted()
			.map((paper) -> Objection.warning("尚未上传%s，最迟在销假时补交".formatted(paper), leave.terms().evidence().basis()))
			.stream()
			.toList();
	}

	/** Whoever decides looks whether it is for what the kind is for. */
	List<Objection> purpose(LeaveCase leave) {
		var purpose = (leave.kind() == null) ? null : leave.terms().purpose();
		return (purpose == null) ? List.of() : List.of(Objection
			.warning("%s用于%s；请审批人核对证明材料".formatted(leave.kind().title(), purpose.value()), purpose.basis()));
	}

	/** Where no text says who decides, the default must not pass for one (D.10, 15). */
	List<Objection> chain(LeaveCase leave) {
		var basis = leave.numbers().deciders();
		return (basis.status() == Status.DESIGN) ? List.of(Objection.ofSettings("本地没有规定请假由谁审批，按系统默认的审批链办理", basis))
				: List.of();
	}

	/**
	 * Without the yearly notice the count is provisional, and says so (policy.md part C).
	 */
	List<Objection> schedule(LeaveCase leave) {
		var years = this.days.calendar().unscheduledYears(new Period(leave.span().from(), leave.period().backOn()));
		return years.stream()
			.map((year) -> Objection.ofSettings("%d年放假安排尚未公布或未录入，涉及该年的天数和返岗日期为暂定；安排公布后请管理员录入并核对".formatted(year),
					SCHEDULE))
			.toList();
	}

	private static List<Objection> faults(LeaveFault fault, String message) {
		return List.of(Objection.formFault(fault, message));
	}

	private static Stream<Objection> fault(boolean wrong, LeaveFault fault, String message) {
		return wrong ? Stream.of(Objection.formFault(fault, message)) : Stream.empty();
	}

}
