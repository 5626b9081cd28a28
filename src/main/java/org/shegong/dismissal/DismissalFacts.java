package org.shegong.dismissal;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;

import org.shegong.policy.RetirementAge;
import org.shegong.policy.Basis;
import org.shegong.dismissal.grounds.AbsentDays;
import org.shegong.dismissal.grounds.Assessments;
import org.shegong.dismissal.grounds.CertificateTime;
import org.shegong.dismissal.leaving.DismissalCase;
import org.shegong.dismissal.grounds.DismissalRules;
import org.shegong.dismissal.grounds.FixedTerms;
import org.shegong.dismissal.grounds.GroundOnFile;
import org.shegong.dismissal.leaving.Settlement;
import org.shegong.dismissal.leaving.SeveranceWarnings;
import org.shegong.dismissal.leaving.SeveranceWords;

/** What was computed or taken from the file, for people and for programs. */
final class DismissalFacts {

	private DismissalFacts() {
	}

	/** By the names of design.md; the effective day has to be known for most of them. */
	static Map<String, Object> of(DismissalCase leaving) {
		var facts = new LinkedHashMap<String, Object>();
		facts.put("name", leaving.worker().name());
		facts.put("article", leaving.ground().article().source());
		facts.put("retiresOn", leaving.retirement().month().toString());
		facts.put("retirementAge", leaving.retirement().inWords());
		if (leaving.effective() == null) {
			return facts;
		}
		facts.put("effective", leaving.effective().toString());
		facts.put("onFile", GroundOnFile.of(leaving));
		severance(leaving, facts);
		var protections = leaving.protections().on(leaving.effective());
		if (!protections.isEmpty()) {
			facts.put("protections", protections.stream().map((each) -> each.inWords()).toList());
		}
		ofTheGround(leaving, facts);
		return facts;
	}

	private static void ofTheGround(DismissalCase leaving, Map<String, Object> facts) {
		switch (leaving.ground()) {
			case ABSENCE -> facts.put("absentWorkdays", worstAbsence(leaving));
			case TWO_FAILED_YEARS -> facts.put("failedYears", Assessments.of(leaving).failedInARow().size());
			case NO_CERTIFICATE -> {
				var time = CertificateTime.of(leaving);
				if (time.since() != null) {
					facts.put("certificateBy", time.lastDay().toString());
				}
			}
			case EXPIRY -> {
				facts.put("contractRunsUntil", leaving.protections().extended(leaving.effective()).toString());
				facts.put("fixedTerms", FixedTerms.of(leaving).count());
			}
			case LOST_ELECTION, RECALL -> facts.put("leavesTheRanks", leaving.leavesTheRanks());
			default -> {
			}
		}
	}

	private static void severance(DismissalCase leaving, Map<String, Object> facts) {
		if (!leaving.severanceIsDue()) {
			facts.put("severanceMonths", BigDecimal.ZERO);
			facts.put("severance", BigDecimal.ZERO);
		}
		leaving.severance().ifPresent((due) -> {
			facts.put("severanceMonths", due.months());
			due.sum().ifPresent((sum) -> facts.put("severance", sum.yuan()));
			facts.put("severanceCounting", SeveranceWords.counting(due));
			if (due.reachesBack()) {
				facts.put("severanceMonthsBefore2008", due.earlierMonths());
			}
		});
		if (leaving.paysInLieu() && leaving.wage() != null) {
			facts.put("payInLieu", leaving.wage().yuan());
		}
	}

	private static int worstAbsence(DismissalCase leaving) {
		var absent = AbsentDays.of(leaving);
		return absent.in(absent.worstYear(leaving.effective().getYear()));
	}

	static Basis source(String fact, DismissalCase leaving) {
		return switch (fact) {
			case "retiresOn", "retirementAge" -> RetirementAge.basis(leaving.policy());
			case "severanceMonths", "severance", "severanceCounting" -> DismissalRules.SEVERANCE;
			case "severanceMonthsBefore2008" -> SeveranceWarnings.BEFORE;
			case "payInLieu" -> DismissalRules.NOTICE;
			case "unusedLeaveDays", "unusedLeavePay", "unusedLeave" ->
				DismissalNumbers.of(leaving.policy()).unusedLeavePercent().basis();
			case "protections",
					"contractRunsUntil" ->
				leaving.protections()
					.on(leaving.effective())
					.stream()
					.map((each) -> each.basis())
					.findFirst()
					.orElse(leaving.ground().article());
			case "article" -> leaving.ground().article();
			default -> leaving.ground().basis(leaving.policy());
		};
	}

	static String severanceInWords(DismissalCase leaving) {
		if (!leaving.severanceIsDue()) {
			return "依法不支付";
		}
		return leaving.severance().map((due) -> Settlement.of(due).inWords()).orElse("应支付（花名册没有到岗日期，无法计算）");
	}

}
