package org.shegong.assessment.grades;

import java.util.ArrayList;
import java.util.List;

import org.shegong.approval.Objection;
import org.shegong.approval.Said;
import org.shegong.policy.Articles;
import org.shegong.policy.Basis;
import org.shegong.policy.Policy;
import org.shegong.assessment.scores.Sheet;

/** What stands against a grade, and against all grades of an assessment together. */
public final class GradeRules {

	private static final Basis REASONED = Articles.of("assessment-reasoned");

	private static final int LONGEST_REASON = 500;

	private GradeRules() {
	}

	static List<Objection> objections(Sheet sheet, String name, GradeChoice choice, Policy policy) {
		var objections = new ArrayList<Objection>();
		if (choice.grade() == null) {
			return List.of(Objection.formFault(name + "：请选择等次"));
		}
		if (choice.reason() != null && choice.reason().length() > LONGEST_REASON) {
			objections.add(Objection.formFault("%s：理由不能超过%d字".formatted(name, LONGEST_REASON)));
		}
		if (sheet.forced() && choice.grade() != Grade.INCOMPETENT) {
			objections.add(forced(name, sheet.notices(), policy));
		}
		else if (choice.grade() != sheet.proposed() && (Said.nothing(choice.reason()))) {
			objections.add(Objection.refusal("%s：与建议等次（%s）不同，请写明理由".formatted(name, sheet.proposed().title(policy)),
					REASONED));
		}
		return objections;
	}

	/** So many notices leave no other grade (XX-20). */
	static Objection forced(String name, int notices, Policy policy) {
		return Objection.refusal("%s：当年被通报%d次，考核等次只能是%s".formatted(name, notices, Grade.INCOMPETENT.title(policy)),
				policy.basis("assessment-notices-fail"));
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
