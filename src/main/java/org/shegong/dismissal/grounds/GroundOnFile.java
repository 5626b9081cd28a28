package org.shegong.dismissal.grounds;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.shegong.policy.Period;
import org.shegong.worker.ContractFact.Probation;
import org.shegong.worker.Employment;
import org.shegong.worker.FileEntry;
import org.shegong.worker.FileKind;
import org.shegong.dismissal.leaving.DismissalCase;

/** What the personnel file says to a ground, in lines for a form. */
public final class GroundOnFile {

	private GroundOnFile() {
	}

	public static Map<String, String> of(DismissalCase leaving) {
		var lines = new LinkedHashMap<String, String>();
		switch (leaving.ground()) {
			case PROBATION_UNFIT -> probation(leaving, lines);
			case RULE_BREACH -> {
				lines.put("纪律处分", listed(leaving.sanctions(), "档案中没有纪律处分"));
				lines.put("旷工", AbsentDays.of(leaving).inWords());
				lines.put("通报", listed(leaving.filed(FileKind.NOTICE), "档案中没有通报"));
			}
			case ABSENCE -> lines.put("旷工", AbsentDays.of(leaving).inWords());
			case DERELICTION, GRAVE_HARM, DISCIPLINE_AND_CRIME, CRIMINAL_LIABILITY, SECOND_EMPLOYMENT, FRAUD ->
				lines.put("纪律处分", listed(leaving.sanctions(), "档案中没有纪律处分"));
			case TWO_FAILED_YEARS, INCOMPETENCE -> assessments(leaving, lines);
			case NO_CERTIFICATE -> certificate(leaving, lines);
			case ILLNESS -> lines.put("医疗期", medicalPeriod(leaving));
			case LAYOFF -> lines.put("本单位人数", leaving.colleagues() + "人（按花名册）");
			case EXPIRY -> term(leaving, lines);
			case RETIREMENT -> lines.put("法定退休年龄",
					"%s，%s达到".formatted(leaving.retirement().inWords(), day(leaving.retirement().date())));
			case RESIGNATION -> lines.put("试用期", probationUntil(leaving));
			case LOST_ELECTION, RECALL -> {
				lines.put("现任职务", leaving.worker().positionTitles());
				lines.put("劳动合同", contract(leaving));
			}
			default -> {
			}
		}
		return lines;
	}

	private static void probation(DismissalCase leaving, Map<String, String> lines) {
		lines.put("试用期", probationUntil(leaving));
		lines.put("试用期考核",
				leaving.probationEnd()
					.map((end) -> "%s%s".formatted(day(end.line().date()),
							(end.fact().step() == Probation.FAILED) ? "不合格" : "合格"))
					.orElse("档案中没有试用期考核结论"));
	}

	private static String probationUntil(DismissalCase leaving) {
		return leaving.contract()
			.map(Employment::probationUntil)
			.map((until) -> "至%s%s".formatted(day(until), leaving.isOnProbation(leaving.today()) ? "" : "（已届满）"))
			.orElse("档案中没有试用期");
	}

	private static void assessments(DismissalCase leaving, Map<String, String> lines) {
		lines.put("年度考核", Assessments.of(leaving).inWords());
		lines.put("培训、调整岗位", Assessments.of(leaving).helpInWords());
	}

	private static void certificate(DismissalCase leaving, Map<String, String> lines) {
		var time = CertificateTime.of(leaving);
		lines.put("职业资格",
				(time.since() != null) ? "%s起符合报考条件，至%s满%d年，%s".formatted(day(time.since()), day(time.lastDay()),
						time.years(), "none".equals(leaving.worker().certificate()) ? "未取得" : "已取得")
						: "档案中没有符合报考条件的日期");
		lines.put("培训、调整岗位", Assessments.of(leaving).helpInWords());
	}

	private static String medicalPeriod(DismissalCase leaving) {
		var protections = leaving.protections();
		if (!protections.wasIll(leaving.effective())) {
			return "档案中没有病假或医疗期";
		}
		return "%d个月，%s".formatted(protections.medicalPeriodMonths(leaving.effective()),
				protections.medicalPeriodEnd(leaving.effective()).map((last) -> "至" + day(last) + "已满").orElse("尚未用完"));
	}

	private static void term(DismissalCase leaving, Map<String, String> lines) {
		lines.put("劳动合同", contract(leaving));
		lines.put("续聘", leaving.term().outcomeInWords());
		lines.put("连续固定期限", FixedTerms.of(leaving).inWords());
	}

	private static String contract(DismissalCase leaving) {
		return leaving.contract()
			.filter((contract) -> contract.contractFrom() != null)
			.map((contract) -> "%s起%s".formatted(day(contract.contractFrom()),
					(contract.contractUntil() != null) ? "至" + day(contract.contractUntil()) : "，无固定期限"))
			.orElse("档案中没有劳动合同");
	}

	private static String listed(List<FileEntry> entries, String none) {
		return entries.isEmpty() ? none
				: entries.stream().map((entry) -> entry.quoted(GroundOnFile::day)).collect(Collectors.joining("；"));
	}

	private static String day(LocalDate day) {
		return Period.inWords(day);
	}

}
