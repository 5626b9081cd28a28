package org.shegong.dismissal.grounds;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

import org.shegong.dismissal.DismissalNumbers;
import org.shegong.approval.Objection;
import org.shegong.policy.Period;
import org.shegong.dismissal.leaving.DismissalCase;

/**
 * What stands against a later retirement that both sides agreed on in writing (B.9): it
 * lies after the statutory date and within the years that the law leaves.
 */
public final class LaterRetirement {

	private LaterRetirement() {
	}

	public static List<Objection> objections(DismissalCase leaving, LocalDate agreed) {
		if (leaving.ground() != Ground.RETIREMENT) {
			return List.of(Objection.formFault("只有退休可以书面约定延迟，请把“约定延迟退休至”留空"));
		}
		var date = leaving.retirement().date();
		if (!agreed.isAfter(date)) {
			return List.of(Objection.formFault("约定延迟退休的日期须晚于法定退休年龄达到之日%s；没有约定的请留空".formatted(Period.inFull(date))));
		}
		var latest = date.plusYears(DismissalNumbers.of(leaving.policy()).retirementLateYears().value());
		return Stream
			.of(DismissalRules.refuse(agreed.isAfter(latest),
					"法定退休年龄%s达到，弹性延迟最多至%s".formatted(Period.inFull(date), Period.inFull(latest)),
					DismissalNumbers.of(leaving.policy()).retirementLateYears().basis()))
			.flatMap((objections) -> objections)
			.toList();
	}

}
