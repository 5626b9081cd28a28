package org.shegong.assessment.grades;

import java.util.List;
import java.util.stream.Stream;

import org.shegong.assessment.AssessmentNumbers;
import org.shegong.approval.NamedRule;
import org.shegong.approval.Objection;
import org.shegong.approval.RuleList;
import org.shegong.approval.Said;
import org.shegong.policy.Articles;
import org.shegong.policy.Basis;
import org.shegong.policy.Policy;
import org.shegong.assessment.scores.Sheet;
import org.shegong.policy.Area;

/** What stands against a grade, and against all grades of an assessment together. */
public final class GradeRules {

	private static final Basis REASONED = Articles.of("assessment-reasoned");

	private static final int LONGEST_REASON = 500;

	static final RuleList<Chosen, Objection> ALL = RuleList.of(Area.ASSESSMENT, "年度考核：等次",
			NamedRule.rule("选择等次", GradeRules::isChosen), NamedRule.rule("理由不过长", GradeRules::reasonIsShort),
			NamedRule.rule("通报达到次数的只能是不合格等次", GradeRules::noticesCount).by("assessment-notices-fail"),
			NamedRule.rule("与建议不同的写明理由", GradeRules::reasonIsGiven).on(REASONED));

	private GradeRules() {
	}

	/** A grade as it was chosen for somebody. */
	private record Chosen(Sheet sheet, String name, GradeChoice choice, Policy policy) {

		boolean isForced() {
			return this.sheet.forced() && this.choice.grade() != null;
		}

	}

	static List<Objection> objections(Sheet sheet, String name, GradeChoice choice, Policy policy) {
		return ALL.ask(new Chosen(sheet, name, choice, policy)).toList();
	}

	private static Stream<Objection> isChosen(Chosen chosen) {
		return (chosen.choice().grade() == null) ? Stream.of(Objection.formFault(chosen.name() + "：请选择等次"))
				: Stream.empty();
	}

	private static Stream<Objection> reasonIsShort(Chosen chosen) {
		var reason = chosen.choice().reason();
		return (chosen.choice().grade() != null && reason != null && reason.length() > LONGEST_REASON)
				? Stream.of(Objection.formFault("%s：理由不能超过%d字".formatted(chosen.name(), LONGEST_REASON)))
				: Stream.empty();
	}

	private static Stream<Objection> noticesCount(Chosen chosen) {
		return (chosen.isForced() && chosen.choice().grade() != Grade.INCOMPETENT)
				? Stream.of(forced(chosen.name(), chosen.sheet().notices(), chosen.policy())) : Stream.empty();
	}

	private static Stream<Objection> reasonIsGiven(Chosen chosen) {
		var choice = chosen.choice();
		var differs = choice.grade() != null && choice.grade() != chosen.sheet().proposed()
				&& (!chosen.isForced() || choice.grade() == Grade.INCOMPETENT);
		return (differs && Said.nothing(choice.reason())) ? Stream.of(Objection.refusal(
				"%s：与建议等次（%s）不同，请写明理由".formatted(chosen.name(), chosen.sheet().proposed().title(chosen.policy())),
				REASONED)) : Stream.empty();
	}

	/** So many notices leave no other grade (XX-20). */
	static Objection forced(String name, int notices, Policy policy) {
		return Objection.refusal("%s：当年被通报%d次，考核等次只能是%s".formatted(name, notices, Grade.INCOMPETENT.title(policy)),
				AssessmentNumbers.of(policy).noticesFail().basis());
	}

	/** Nobody is worse off for having appealed. */
	static Objection notBetter(String grade) {
		return Objection.formFault("申诉成立的，新的等次应高于原等次（%s）；维持原等次的请选择申诉不成立".formatted(grade));
	}

	public static List<Objection> pool(long excellent, Pool pool) {
		return (excellent <= pool.atMost()) ? List.of()
				: List.of(Objection.refusal("优秀%d人，超过可用名额，%s".formatted(excellent, pool.inWords()), pool.basis()));
	}

}
