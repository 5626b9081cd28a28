package org.shegong.recruitment.hiring;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

import org.shegong.account.WorkerCode;
import org.shegong.recruitment.RecruitmentNumbers;
import org.shegong.approval.NamedRule;
import org.shegong.approval.Objection;
import org.shegong.policy.Period;
import org.shegong.approval.RuleList;
import org.shegong.approval.Said;
import org.shegong.approval.WageWarnings;
import org.shegong.policy.Area;
import org.shegong.policy.Articles;
import org.shegong.policy.Basis;
import org.shegong.policy.Policy;
import org.shegong.policy.ProbationTerm;
import org.shegong.policy.Term;

/** What stands against completing the formalities of one person. */
public final class HiringRules {

	private static final Basis WRITTEN = Articles.of("probation-written");

	static final RuleList<Situation, Objection> ALL = RuleList.of(Area.RECRUITMENT, "招聘：办理录用",
			NamedRule.rule("人员编号可用", HiringRules::hasACode), NamedRule.rule("安排在招聘范围内的社区", HiringRules::hasAPlace),
			NamedRule.rule("公示期满后到岗", HiringRules::hasAFirstDay),
			NamedRule.rule("合同期限容得下试用期", HiringRules::hasATerm)
				.by("probation-lawful-months-short", "probation-lawful-months-mid", "probation-lawful-months-long"),
			NamedRule.rule("上岗前培训学时足够", HiringRules::isTrained).by("probation-training-hours"),
			NamedRule.rule("持证上岗", HiringRules::isCertified).by("recruitment-work-certificate"),
			NamedRule.rule("网格员的工作年限如实累计", HiringRules::countsGridYears).by("recruitment-grid-years"),
			NamedRule.rule("按时订立书面合同", HiringRules::isWritten).on(WRITTEN),
			NamedRule.rule("工资不低于标准", HiringRules::isPaidEnough)
				.by("wage-base", "wage-probation-percent", "wage-minimum"));

	private HiringRules() {
	}

	/**
	 * What the rules look at.
	 *
	 * @param name of the candidate
	 * @param taken whether somebody else has the code as worker or account
	 * @param knownAs code under which the roster has this person already; null for people
	 * from outside
	 * @param within whether the community lies in the unit that recruits
	 * @param publishedUntil last day of the publication
	 */
	public record Situation(String name, Formalities said, boolean taken, WorkerCode knownAs, boolean within,
			LocalDate publishedUntil, Policy policy) {
	}

	public static List<Objection> objections(Situation situation) {
		return situation.said().gaveUp() ? List.of()
				: ALL.ask(situation).map((objection) -> named(situation.name(), objection)).toList();
	}

	private static Objection named(String name, Objection objection) {
		return new Objection("%s：%s".formatted(name, objection.message()), objection.rule(), objection.source(),
				objection.status(), objection.severity());
	}

	private static Stream<Objection> hasACode(Situation hire) {
		var code = hire.said().code();
		if (code == null || !code.matches("[a-zA-Z0-9][a-zA-Z0-9@_.-]{0,63}")) {
			return fault(true, HiringFault.NO_CODE, "请填写人员编号（也是登录账号）：只能用字母、数字和 @ _ . -，以字母或数字开头");
		}
		if (hire.knownAs() != null && !hire.knownAs().value().equals(code)) {
			return fault(true, HiringFault.ANOTHER_CODE_IN_THE_ROSTER,
					"花名册中已有此人（编号 %s），请用原编号".formatted(hire.knownAs()));
		}
		return fault(hire.taken(), HiringFault.CODE_TAKEN, "编号“%s”已有人使用，请换一个".formatted(code));
	}

	private static Stream<Objection> hasAPlace(Situation hire) {
		return fault(!hire.within(), HiringFault.NOT_OF_THE_UNIT, "请填写招聘单位范围内的社区代码");
	}

	private static Stream<Objection> hasAFirstDay(Situation hire) {
		var from = hire.said().contractFrom();
		if (from == null) {
			return fault(true, HiringFault.NO_FIRST_DAY, "请填写到岗（合同起始）日期");
		}
		return fault(!from.isAfter(hire.publishedUntil()), HiringFault.FIRST_DAY_BEFORE_PUBLICATION_ENDS,
				"公示期至%s，到岗日期应在其后".formatted(Period.inFull(hire.publishedUntil())));
	}

	private static Stream<Objection> hasATerm(Situation hire) {
		var from = hire.said().contractFrom();
		var until = hire.said().contractUntil();
		if (from == null || until == null || until.isBefore(from)) {
			return fault(from != null && until != null, HiringFault.ENDS_BEFORE_IT_BEGINS, "合同终止日期不能早于起始日期");
		}
		var term = new ProbationTerm(from, until, null, hire.policy());
		return (term.allowed() && term.until().isAfter(term.lawfulUntil()))
				? Stream.of(Objection.refusal(
						"合同%s，试用期最长%d个月，而本地规定试用期%d个月，须订立%d个月以上的合同".formatted(term.contractInWords(),
								term.lawfulMonths(), term.prescribedMonths(), term.longContractMonths()),
						term.lawfulBasis()))
				: Stream.empty();
	}

	/** Whoever has not been trained does not take the post (ORD-46). */
	private static Stream<Objection> isTrained(Situation hire) {
		int least = RecruitmentNumbers.of(hire.policy()).probationTrainingHours().value();
		var hours = (hire.said().trainingHours() != null) ? hire.said().trainingHours() : 0;
		var basis = RecruitmentNumbers.of(hire.policy()).probationTrainingHours().basis();
		if (hours < least) {
			return Stream.of(Objection.refusal("上岗前培训%d学时，不足%d学时，不能发上岗证、办理上岗".formatted(hours, least), basis));
		}
		var from = hire.said().contractFrom();
		var until = hire.said().trainingUntil();
		if (least > 0 && until == null) {
			return fault(true, HiringFault.NO_END_OF_TRAINING, "请填写上岗前培训的结束日期");
		}
		var late = least > 0 && from != null && !until.isBefore(from);
		return late
				? Stream.of(Objection.refusal(
						"培训%s才结束，须在上岗前完成，请推迟到岗日期（现为%s）".formatted(Period.inFull(until), Period.inFull(from)), basis))
				: Stream.empty();
	}

	private static Stream<Objection> isCertified(Situation hire) {
		var wanted = RecruitmentNumbers.of(hire.policy()).workCertificate();
		return (wanted.value() && Said.nothing(hire.said().certificateNumber()))
				? Stream.of(Objection.refusal("没有填写上岗证编号，持证才能上岗", wanted.basis())) : Stream.empty();
	}

	private static Stream<Objection> countsGridYears(Situation hire) {
		var since = hire.said().gridSince();
		var counted = RecruitmentNumbers.of(hire.policy()).gridYears();
		if (since == null) {
			return Stream.empty();
		}
		if (!counted.value()) {
			return Stream.of(Objection.refusal("现在的规定没有累计网格员的工作年限，请将网格员起始日期留空", counted.basis()));
		}
		var from = hire.said().contractFrom();
		return fault(from != null && !since.isBefore(from), HiringFault.GRID_WORK_AFTER_FIRST_DAY, "网格员起始日期应早于到岗日期");
	}

	private static Stream<Objection> isWritten(Situation hire) {
		var bare = Said.nothing(hire.said().contractNumber());
		return (bare && hire.said().contractFrom() != null)
				? Stream.of(Objection.warning("还没有劳动合同编号，最迟应在%s订立书面合同"
					.formatted(Period.inFull(new Term(hire.said().contractFrom(), 1).lastDay())), WRITTEN))
				: Stream.empty();
	}

	private static Stream<Objection> isPaidEnough(Situation hire) {
		var from = hire.said().contractFrom();
		if (from == null) {
			return Stream.empty();
		}
		var until = hire.said().contractUntil();
		var term = new ProbationTerm(from, (until != null && !until.isBefore(from)) ? until : null, null,
				hire.policy());
		return WageWarnings.of(hire.said().wage(), term.allowed() ? term.until() : null, from, hire.policy()).stream();
	}

	private static Stream<Objection> fault(boolean stands, HiringFault fault, String message) {
		return stands ? Stream.of(Objection.formFault(fault, message)) : Stream.empty();
	}

}
