package org.shegong.renewal;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import org.shegong.approval.Course;
import org.shegong.approval.Objection;
import org.shegong.approval.Period;
import org.shegong.approval.Preview;
import org.shegong.policy.Basis;
import org.shegong.policy.Status;
import org.shegong.worker.Employment;

/** What a renewal is about, for whoever opens it and for whoever decides on it. */
@Component
@Transactional(readOnly = true)
class RenewalBrief {

	private static final Basis DECIDERS = new Basis("A.4, NAT-05, NAT-21",
			"系统默认：原则上由街道（乡镇）签订劳动合同，文件未规定由谁决定续聘，由社区提出、镇（街道）分管领导决定", Status.DESIGN);

	private final RenewalRequests requests;

	private final RenewalDesk desk;

	private final RenewalReader reader;

	RenewalBrief(RenewalRequests requests, RenewalDesk desk, RenewalReader reader) {
		this.requests = requests;
		this.desk = desk;
		this.reader = reader;
	}

	Preview preview(RenewalOpening opening, LocalDate asOf) {
		var objections = this.desk.objections(opening, asOf);
		var ending = (opening.worker() == null) ? null : this.reader.ending(opening.worker(), opening.history(), asOf);
		var facts = (ending == null) ? new RenewalFacts() : RenewalFacts.of(ending);
		var course = Course.of(new RenewalAnswers(ending != null && ending.endsOn() != null && ending.runsOn()),
				Map.of("communityProposes", DECIDERS, "townDecides", DECIDERS));
		return new Preview(objections, course, facts.values(), facts.sources());
	}

	Map<String, Object> brief(String number, String task) {
		var request = this.requests.get(number);
		var ending = this.reader.of(request);
		var lines = new LinkedHashMap<String, Object>();
		lines.put("title", "%s 合同至%s".formatted(ending.worker().name(), Period.inFull(ending.endsOn())));
		lines.put("社区工作者", "%s（%s，%s）".formatted(ending.worker().name(), ending.worker().positionTitles(),
				ending.worker().workerClass().title()));
		lines.put("劳动合同", inWords(ending.contract().orElseThrow()));
		if (!isForTheWorkersPart(task)) {
			weigh(ending, lines);
		}
		if (request.isOffered()) {
			lines.put(isForTheWorkersPart(task) ? "续订意见" : "此前提出的续订意见", request.offer().details());
			lines.put(isForTheWorkersPart(task) ? "新合同" : "此前提出的新合同", renewed(request, ending));
			lines.put("不同意续订的", task.equals("workerAnswers") ? declining(request.offer(), ending) : "");
		}
		lines.put("rule", rule(request, ending, task));
		lines.put("choices", RenewalTasks.choices(task, request));
		return lines;
	}

	private static boolean isForTheWorkersPart(String task) {
		return task.equals("workerAnswers") || task.equals("signRenewal");
	}

	private static void weigh(RenewalCase ending, Map<String, Object> lines) {
		lines.put("来本单位工作", (ending.since() != null) ? Period.inFull(ending.since()) : "花名册没有登记");
		lines.put("年度考核", ending.assessed().inWords());
		lines.put("连续合格", ending.assessed().passedInARow() + "年");
		lines.put("连续订立固定期限合同", ending.terms().inWords());
		lines.put("本人要求", ending.history().askedForATerm() ? "同意续订，但要求订立固定期限（见已有意见），可以订立固定期限" : "");
		lines.put("无固定期限", ending.openEndedIsDue() ? "应当提出：" + RenewalRules.duty(ending) : "");
		lines.put("法定退休", "%s（%s）".formatted(Period.inFull(ending.retirement().date()), ending.retirement().inWords()));
		lines.put("不续聘的代价", notRenewing(ending));
		lines.put("须注意", String.join("；", RenewalRules.objections(ending).stream().map(Objection::message).toList()));
	}

	/**
	 * Where an open-ended contract is due, letting it expire is unlawful (LCL 48, 87).
	 */
	private static String notRenewing(RenewalCase ending) {
		var severance = RenewalRecords.severance(ending, ending.severance(null).orElse(null));
		return ending.openEndedIsDue()
				? "应当续订无固定期限，没有第三十九条等法定情形的不能期满终止，违法终止的赔偿金为经济补偿的二倍（第八十七条）；本人低于原条件不同意续订的，" + severance : severance;
	}

	private static String inWords(Employment contract) {
		return "%s（编号%s，月工资%s元）".formatted(new Period(contract.contractFrom(), contract.contractUntil()).inWords(),
				(contract.contractNumber() != null) ? contract.contractNumber() : "未登记",
				(contract.monthlyWage() != null) ? contract.monthlyWage().toPlainString() : "未登记");
	}

	private static String renewed(RenewalRequest request, RenewalCase ending) {
		var from = ending.endsOn().plusDays(1);
		return request.offer().isOpenEnded() ? Period.inWords(from) + "起，无固定期限"
				: new Period(from, OfferRules.until(request.offer(), ending.endsOn())).inWords();
	}

	/** What the worker is owed who does not want it. */
	private static String declining(Offer offer, RenewalCase ending) {
		return ending.isLowered(offer)
				? "续订条件低于原合同，" + RenewalRecords.severance(ending, ending.severance(offer.averageWage()).orElse(null))
				: "续订条件不低于原合同，合同至%s终止，没有经济补偿".formatted(ending.runsOn()
						? "%s期满，依法续延至%s".formatted(Period.inFull(ending.endsOn()), Period.inFull(ending.runsUntil()))
						: Period.inFull(ending.endsOn()) + "期满");
	}

	private static String rule(RenewalRequest request, RenewalCase ending, String task) {
		return switch (task) {
			case "signRenewal" -> RenewalRules.WRITTEN.cited();
			case "workerAnswers" -> (ending.isWelfarePost() ? RenewalRules.WELFARE
					: request.offer().isOpenEnded() ? RenewalRules.OPEN_ENDED : RenewalRules.SEVERANCE)
				.cited();
			default ->
				(ending.openEndedIsDue() ? RenewalRules.DOUBLE : ending.policy().basis("renewal-passed-years")).cited();
		};
	}

}
