package org.shegong.secondment;

import java.util.stream.Stream;

import org.shegong.approval.NamedRule;
import org.shegong.approval.Objection;
import org.shegong.approval.RuleList;
import org.shegong.policy.Area;
import org.shegong.policy.Articles;
import org.shegong.policy.Basis;
import org.shegong.policy.Status;

/**
 * Who may not borrow (policy.md A.10, C-2, R-21). There is no exception and nobody who
 * could grant one.
 */
final class BorrowerRules {

	private static final Basis NAMED = Articles.of("secondment-named");

	static final RuleList<Situation, Objection> ALL = RuleList.of(Area.SECONDMENT, "借调：借用单位",
			NamedRule.rule("借用单位可以借调", BorrowerRules::borrowerMayBorrow).by("secondment-borrowers"),
			NamedRule.rule("借用单位类别如实", BorrowerRules::borrowerIsWhatItSays).on(NAMED),
			NamedRule.rule("以征求意见稿为依据的予以提示", BorrowerRules::ruleIsReadInFull).by("secondment-borrowers"));

	private BorrowerRules() {
	}

	static Stream<Objection> objections(Situation situation) {
		return ALL.ask(situation);
	}

	private static Stream<Objection> borrowerMayBorrow(Situation secondment) {
		var basis = SecondmentNumbers.of(secondment.policy()).borrowers().basis();
		var kind = secondment.asked().borrowerKind();
		if (SecondmentNumbers.of(secondment.policy()).borrowers().value().contains(kind.id())) {
			return Stream.empty();
		}
		return Stream.of(switch (kind) {
			case COUNTY_ORGAN_OR_HIGHER -> Objection.refusal("县级以上机关不得借调社区工作者，没有例外，任何部门都不能批准", basis);
			case PUBLIC_INSTITUTION -> Objection
				.refusal("县级以上事业单位不得借调社区工作者；街道（乡镇）所属事业单位需要的，系统按街道（乡镇）是唯一例外理解，由街道（乡镇）本身申请", basis.under("R-21"));
			case ENTERPRISE -> Objection.refusal("企业不得借调社区工作者：规定只留下街道（乡镇）一个例外（系统默认的理解）", basis.under("R-21"));
			case TOWN -> Objection.refusal("街道（乡镇）不得借调社区工作者", basis);
		});
	}

	/** A county bureau does not become a town by being called one. */
	private static Stream<Objection> borrowerIsWhatItSays(Situation secondment) {
		var unit = secondment.borrower();
		var said = secondment.asked().borrowerKind();
		if (unit != null) {
			return said.fits(unit.kind()) ? Stream.empty() : Stream.of(Objection
				.refusal("“%s”在花名册中不属于%s，请如实选择借用单位的类别".formatted(secondment.asked().borrower(), said.title()), NAMED));
		}
		return (said == BorrowerKind.TOWN) ? Stream
			.of(Objection.warning("花名册中没有“%s”，请审批人核对它确实是街道（乡镇、苏木）".formatted(secondment.asked().borrower()), NAMED))
				: Stream.empty();
	}

	/** The final text of a draft may differ (policy.md D.6-43). */
	private static Stream<Objection> ruleIsReadInFull(Situation secondment) {
		var basis = SecondmentNumbers.of(secondment.policy()).borrowers().basis();
		return (basis.status() == Status.DRAFT)
				? Stream.of(Objection.warning("正式办法全文未见，按征求意见稿办理（系统理解），请核对正式办法是否保留这一条", basis)) : Stream.empty();
	}

}
