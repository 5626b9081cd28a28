package org.shegong.dismissal.grounds;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.shegong.approval.NamedRule;
import org.shegong.approval.Objection;
import org.shegong.policy.Period;
import org.shegong.approval.RuleList;
import org.shegong.policy.Articles;
import org.shegong.policy.Basis;
import org.shegong.policy.Status;
import org.shegong.worker.WorkerClass;
import org.shegong.dismissal.leaving.DismissalCase;
import org.shegong.policy.Area;
import org.shegong.policy.RetirementAge;

/** Who may leave in which way, and on which ground here (policy.md A.1, A.13). */
final class PersonRules {

	private static final Basis ELECTED = Articles.of("dismissal-elected");

	private static final Basis CLASSES = Articles.of("dismissal-classes");

	private static final Basis ONCE = Articles.of("dismissal-once");

	private static final Basis WELFARE = Articles.of("dismissal-welfare");

	private static final Set<Ground> OF_THE_ELECTED = Set.of(Ground.RESIGNATION, Ground.RETIREMENT,
			Ground.LOST_ELECTION, Ground.RECALL, Ground.DEATH);

	private static final Set<Ground> OF_THE_POSTED = Set.of(Ground.POSTING_ENDED, Ground.DEATH);

	private static final Set<Ground> OF_PROJECTS = Set.of(Ground.AGREEMENT, Ground.RESIGNATION, Ground.EXPIRY,
			Ground.RETIREMENT, Ground.DEATH);

	static final RuleList<DismissalCase, Objection> ALL = RuleList.of(Area.DISMISSAL, "退出：谁可以怎样退出",
			NamedRule.rule("退休年龄类别填写正确", PersonRules::baseIsKnown),
			NamedRule.rule("本人仍在岗", PersonRules::isInPost).on(ONCE),
			NamedRule.rule("同时只办理一件退出", PersonRules::leavesOnce).on(ONCE),
			NamedRule.rule("选任人员不被解聘", PersonRules::electedAreRecalled).on(ELECTED),
			NamedRule.rule("下派人员返回原单位", PersonRules::postedGoHome).on(CLASSES),
			NamedRule.rule("项目人员按项目办法", PersonRules::projectsHaveTheirRules).on(CLASSES),
			NamedRule.rule("有选任职务才有职务终止", PersonRules::officeIsHeld).on(ELECTED),
			NamedRule.rule("本地认可这一退出情形", PersonRules::groundIsKnownHere)
				.by("exit-two-failed-years", "exit-absence", "exit-no-certificate", "exit-discipline-and-crime",
						"exit-grave-harm", "exit-lost-election"),
			NamedRule.rule("本地依据不当作法律", PersonRules::groundIsNoLaw)
				.on(DismissalRules.GROUND)
				.by("exit-two-failed-years", "exit-absence", "exit-no-certificate", "exit-discipline-and-crime",
						"exit-grave-harm"),
			NamedRule.rule("公益性岗位按进入渠道的办法", PersonRules::welfarePostsHaveTheirRules).on(WELFARE));

	private PersonRules() {
	}

	private static Stream<Objection> baseIsKnown(DismissalCase leaving) {
		var base = leaving.form().retirementBase();
		var known = RetirementAge.basesOfWomen(leaving.policy());
		return (base == null || known.contains(base)) ? Stream.empty()
				: Stream.of(Objection.formFault("女职工改革前的法定退休年龄只能是%s周岁"
					.formatted(known.stream().map(String::valueOf).collect(Collectors.joining("或")))));
	}

	private static Stream<Objection> isInPost(DismissalCase leaving) {
		var worker = leaving.worker();
		return DismissalRules.refuse(worker.hasLeft(),
				"%s已于%s退出（%s）".formatted(worker.name(), Period.inFull(worker.leftOn()), worker.leftBecause()), ONCE);
	}

	private static Stream<Objection> leavesOnce(DismissalCase leaving) {
		return DismissalRules.refuse(!leaving.pending().isEmpty(),
				"退出已在办理：%s；请先办结或撤回".formatted(String.join("、", leaving.pending())), ONCE);
	}

	/** The system never dismisses an elected member. */
	private static Stream<Objection> electedAreRecalled(DismissalCase leaving) {
		var barred = leaving.isElected() && !OF_THE_ELECTED.contains(leaving.ground());
		return DismissalRules
			.refuse(barred,
					"%s是选任人员（%s），由居民或党员选举产生，不能以“%s”解聘；合法途径：由居民会议或党组织罢免、本人辞职、换届落选登记后，职务终止，再依法处理劳动合同".formatted(
							leaving.worker().name(), leaving.worker().positionTitles(), leaving.ground().title()),
					ELECTED);
	}

	private static Stream<Objection> postedGoHome(DismissalCase leaving) {
		var posted = leaving.worker().workerClass() == WorkerClass.POSTED;
		if (posted && !OF_THE_POSTED.contains(leaving.ground())) {
			return DismissalRules.refuse(true, "下派人员的人事关系在原单位，街道（镇）不能办理“%s”；请选“%s”，由原单位依法处理"
				.formatted(leaving.ground().title(), Ground.POSTING_ENDED.title()), CLASSES);
		}
		return DismissalRules.refuse(!posted && leaving.ground() == Ground.POSTING_ENDED,
				"%s人员不是下派人员，不能返回原单位；请按其类别选择退出情形".formatted(leaving.worker().workerClass().title()), CLASSES);
	}

	private static Stream<Objection> projectsHaveTheirRules(DismissalCase leaving) {
		var project = leaving.worker().workerClass() == WorkerClass.GRADUATE_PROJECT;
		var office = leaving.way() == Way.OFFICE && leaving.isElected();
		return DismissalRules.refuse(project && !office && !OF_PROJECTS.contains(leaving.ground()),
				"%s人员签订服务协议，不能以“%s”解聘；合法途径：由项目主管部门按项目管理办法处理，或服务期满、协商一致"
					.formatted(leaving.worker().workerClass().title(), leaving.ground().title()),
				CLASSES);
	}

	private static Stream<Objection> officeIsHeld(DismissalCase leaving) {
		return DismissalRules.refuse(leaving.way() == Way.OFFICE && !leaving.isElected(),
				"%s没有选任职务（%s），不存在“%s”；请按劳动合同选择退出情形".formatted(leaving.worker().name(),
						leaving.worker().positionTitles(), leaving.ground().title()),
				ELECTED);
	}

	private static Stream<Objection> groundIsKnownHere(DismissalCase leaving) {
		var parameter = leaving.ground().parameter().filter((name) -> !leaving.policy().flag(name));
		return parameter.stream()
			.map((name) -> Objection.refusal("本地适用的文件没有规定“%s”这一退出情形，不能据以解聘；%s".formatted(leaving.ground().title(),
					lawfulInstead(leaving.ground())), leaving.policy().basis(name)));
	}

	/** A draft, a report or our own default is shown as what it is (C-3, P-22). */
	private static Stream<Objection> groundIsNoLaw(DismissalCase leaving) {
		var basis = leaving.ground().basis(leaving.policy());
		var local = leaving.ground().parameter().filter(leaving.policy()::flag).isPresent()
				&& basis.status() != Status.LAW && leaving.way().dismisses();
		return DismissalRules.warn(local, "“%s”在本地的依据是%s，不是法律；解除只能依照%s，以下按该条核对".formatted(leaving.ground().title(),
				basis.status().title(), leaving.ground().article().source()), basis);
	}

	private static Stream<Objection> welfarePostsHaveTheirRules(DismissalCase leaving) {
		var welfare = leaving.worker().workerClass() == WorkerClass.WELFARE_POST && leaving.way().dismisses();
		return DismissalRules.warn(welfare, "公益性岗位人员还须按原进入渠道的管理办法办理，请先核对；依法不支付经济补偿", WELFARE);
	}

	/** What the law offers where no document does. */
	static String lawfulInstead(Ground ground) {
		return switch (ground) {
			case TWO_FAILED_YEARS, NO_CERTIFICATE -> "合法途径：不能胜任的，先培训或调整工作岗位，仍不能胜任的按第四十条第（二）项；或劳动合同期满不续订并支付经济补偿";
			case ABSENCE -> "合法途径：规章制度经民主程序制定并公示的，按严重违纪第三十九条第（二）项";
			case DISCIPLINE_AND_CRIME -> "合法途径：被依法追究刑事责任的，按第三十九条第（六）项";
			case GRAVE_HARM -> "合法途径：严重失职造成重大损害的，按第三十九条第（三）项";
			default -> "合法途径：协商一致解除";
		};
	}

}
