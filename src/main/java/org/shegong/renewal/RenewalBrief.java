package org.shegong.renewal;

import java.time.LocalDate;
import java.util.Map;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import org.shegong.approval.Brief;
import org.shegong.approval.Course;
import org.shegong.approval.Objection;
import org.shegong.policy.Period;
import org.shegong.approval.Preview;
import org.shegong.approval.RequestNumber;
import org.shegong.policy.Articles;
import org.shegong.policy.Basis;
import org.shegong.worker.Employment;
import org.shegong.worker.Workers;

/** What a renewal is about, for whoever opens it and for whoever decides on it. */
@Component
@Transactional(readOnly = true)
class RenewalBrief {

	private static final Basis DECIDERS = Articles.of("renewal-deciders");

	private final RenewalRequests requests;

	private final RenewalDesk desk;

	private final RenewalReader reader;

	private final Workers workers;

	RenewalBrief(RenewalRequests requests, RenewalDesk desk, RenewalReader reader, Workers workers) {
		this.workers = workers;
		this.requests = requests;
		this.desk = desk;
		this.reader = reader;
	}

	Preview preview(RenewalOpening opening, LocalDate asOf) {
		var objections = this.desk.objections(opening, asOf);
		var ending = (opening.worker() == null) ? null : this.reader.ending(opening.worker(), opening.history(), asOf);
		var facts = (ending == null) ? new RenewalFacts() : RenewalFacts.of(ending);
		var course = Course
			.of(new RenewalAnswers(ending != null && ending.endsOn() != null && ending.runsOn()),
					Map.of("communityProposes", DECIDERS, "townDecides", DECIDERS))
			.lasting((today) -> (ending != null) ? ending.endsOn() : null);
		return new Preview(objections, course, facts.values(), facts.sources());
	}

	/** For lists: who and which contract. */
	String title(RequestNumber number) {
		var request = this.requests.get(number);
		return "%s 合同至%s".formatted(this.workers.get(request.worker()).name(), Period.inFull(request.endsOn()));
	}

	/** What everybody reads; the reasons of the employer are for those who weigh them. */
	Brief about(RequestNumber number) {
		var ending = ending(number);
		var worker = ending.worker();
		return Brief.of(title(number))
			.line("社区工作者", "%s（%s，%s）".formatted(worker.name(), worker.positionTitles(), worker.workerClass().title()))
			.line("劳动合同", inWords(ending.contract().orElseThrow()))
			.rule(ending.openEndedIsDue() ? RenewalRules.DOUBLE
					: RenewalNumbers.of(ending.policy()).passedYears().basis());
	}

	/** … and community and town, who decide anew where the worker asked for a term. */
	Brief weigh(RequestNumber number, Brief brief) {
		var ending = ending(number);
		brief.line("来本单位工作", (ending.since() != null) ? Period.inFull(ending.since()) : "花名册没有登记")
			.line("年度考核", ending.assessed().inWords())
			.line("连续合格", ending.assessed().passedInARow() + "年")
			.line("连续订立固定期限合同", ending.terms().inWords())
			.line("本人要求", ending.history().askedForATerm() ? "同意续订，但要求订立固定期限（见已有意见），可以订立固定期限" : "")
			.line("无固定期限", ending.openEndedIsDue() ? "应当提出：" + RenewalRules.duty(ending) : "")
			.line("法定退休", "%s（%s）".formatted(Period.inFull(ending.retirement().date()), ending.retirement().inWords()))
			.line("不续聘的代价", notRenewing(ending))
			.line("须注意", String.join("；", RenewalRules.objections(ending).stream().map(Objection::message).toList()));
		return offered(number, "此前提出的", brief);
	}

	/** … and the worker, who answers. */
	Brief answer(RequestNumber number, Brief brief) {
		var ending = ending(number);
		var offer = this.requests.get(number).offer();
		return offered(number, "", brief).line("不同意续订的", declining(offer, ending))
			.rule(ending.isWelfarePost() ? RenewalRules.WELFARE
					: offer.isOpenEnded() ? RenewalRules.OPEN_ENDED : RenewalRules.SEVERANCE);
	}

	/** … and the office, where it is signed. */
	Brief sign(RequestNumber number, Brief brief) {
		return offered(number, "", brief).rule(RenewalRules.WRITTEN);
	}

	private Brief offered(RequestNumber number, String when, Brief brief) {
		var request = this.requests.get(number);
		return !request.isOffered() ? brief : brief.line(when + "续订意见", request.offer().details())
			.line(when + "新合同", renewed(request.offer(), ending(number).endsOn()));
	}

	private RenewalCase ending(RequestNumber number) {
		return this.reader.of(this.requests.get(number));
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
				(contract.monthlyWage() != null) ? contract.monthlyWage() : "未登记");
	}

	private static String renewed(Offer offer, LocalDate oldUntil) {
		var from = oldUntil.plusDays(1);
		return offer.isOpenEnded() ? Period.inWords(from) + "起，无固定期限"
				: new Period(from, OfferRules.until(offer, oldUntil)).inWords();
	}

	/** What the worker is owed who does not want it. */
	private static String declining(Offer offer, RenewalCase ending) {
		return ending.isLowered(offer)
				? "续订条件低于原合同，" + RenewalRecords.severance(ending, ending.severance(offer.averagePay()).orElse(null))
				: "续订条件不低于原合同，合同至%s终止，没有经济补偿".formatted(ending.runsOn()
						? "%s期满，依法续延至%s".formatted(Period.inFull(ending.endsOn()), Period.inFull(ending.runsUntil()))
						: Period.inFull(ending.endsOn()) + "期满");
	}

}
