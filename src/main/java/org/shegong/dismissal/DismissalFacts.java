package org.shegong.dismissal;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

import org.shegong.policy.Basis;

/** What was computed or taken from the file, for people and for programs. */
final class DismissalFacts {

	private DismissalFacts() {
	}

	/** By the names of design.md; the effective day has to be known for most of them. */
	static Map<String, Object> of(DismissalCase leaving) {
		var facts = new LinkedHashMap<String, Object>();
		facts.put("retiresOn", leaving.retirement().month().toString());
		facts.put("retirementAge", leaving.retirement().inWords());
		if (leaving.effective() == null) {
			return facts;
		}
		facts.put("effective", leaving.effective().toString());
		severance(leaving, facts);
		var protections = leaving.protections().on(leaving.effective());
		if (!protections.isEmpty()) {
			facts.put("protections", protections.stream().map((each) -> each.inWords()).toList());
		}
		if (leaving.way() == Way.TERM) {
			facts.put("contractRunsUntil", leaving.protections().extended(leaving.effective()).toString());
		}
		switch (leaving.ground()) {
			case ABSENCE -> facts.put("absentWorkdays", worstAbsence(leaving));
			case TWO_FAILED_YEARS -> facts.put("failedYears", Assessments.of(leaving).failedInARow().size());
			case NO_CERTIFICATE -> {
				var time = CertificateTime.of(leaving);
				if (time.since() != null) {
					facts.put("certificateBy", time.lastDay().toString());
				}
			}
			default -> {
			}
		}
		return facts;
	}

	private static void severance(DismissalCase leaving, Map<String, Object> facts) {
		var severance = leaving.severance();
		if (!leaving.severanceIsDue()) {
			facts.put("severanceMonths", BigDecimal.ZERO);
			facts.put("severance", BigDecimal.ZERO);
		}
		severance.ifPresent((due) -> {
			facts.put("severanceMonths", due.months());
			due.sum().ifPresent((sum) -> facts.put("severance", sum));
		});
		if (leaving.paysInLieu() && leaving.wage() != null) {
			facts.put("payInLieu", leaving.wage());
		}
	}

	private static int worstAbsence(DismissalCase leaving) {
		var absent = AbsentDays.of(leaving);
		return absent.in(absent.worstYear(leaving.effective().getYear()));
	}

	static Basis source(String fact, DismissalCase leaving) {
		return switch (fact) {
			case "retiresOn", "retirementAge" -> leaving.policy().basis("retirement-delay");
			case "severanceMonths", "severance" -> DismissalRules.SEVERANCE;
			case "payInLieu" -> DismissalRules.NOTICE;
			case "protections",
					"contractRunsUntil" ->
				leaving.protections()
					.on(leaving.effective())
					.stream()
					.map((each) -> each.basis())
					.findFirst()
					.orElse(leaving.ground().article());
			default -> leaving.ground().basis(leaving.policy());
		};
	}

	/** What the file says to the ground, in lines for a form. */
	static Map<String, Object> fromTheFile(DismissalCase leaving) {
		var lines = new LinkedHashMap<String, Object>();
		switch (leaving.ground()) {
			case TWO_FAILED_YEARS, INCOMPETENCE -> {
				lines.put("年度考核", Assessments.of(leaving).inWords());
				lines.put("培训、调整岗位", Assessments.of(leaving).helpInWords());
			}
			case ABSENCE -> lines.put("旷工",
					AbsentDays.of(leaving)
						.perYear()
						.entrySet()
						.stream()
						.map((year) -> "%d年%d个工作日".formatted(year.getKey(), year.getValue()))
						.collect(Collectors.joining("、")));
			case NO_CERTIFICATE -> {
				var time = CertificateTime.of(leaving);
				lines.put("职业资格",
						(time.since() != null)
								? "%s起符合报考条件，至%s满%d年，未取得".formatted(time.since(), time.lastDay(), time.years())
								: "没有符合报考条件的日期");
				lines.put("培训、调整岗位", Assessments.of(leaving).helpInWords());
			}
			case ILLNESS -> lines.put("医疗期",
					leaving.protections()
						.medicalPeriodEnd(leaving.effective())
						.map((last) -> "至" + last + "已满")
						.orElse("尚未用完"));
			case RETIREMENT ->
				lines.put("法定退休年龄", "%s，%s达到".formatted(leaving.retirement().inWords(), leaving.retirement().date()));
			case EXPIRY -> lines.put("劳动合同",
					leaving.contract()
						.map((contract) -> "%s至%s".formatted(contract.contractFrom(), contract.contractUntil()))
						.orElse("档案中没有劳动合同"));
			default -> {
			}
		}
		return lines;
	}

	static String severanceInWords(DismissalCase leaving) {
		if (!leaving.severanceIsDue()) {
			return "依法不支付";
		}
		return leaving.severance()
			.map((due) -> "%s个月工资%s".formatted(due.months().toPlainString(),
					due.sum().map((sum) -> "，%s元".formatted(sum.toPlainString())).orElse("（档案中没有月工资）")))
			.orElse("应支付（花名册没有到岗日期，无法计算）");
	}

}
