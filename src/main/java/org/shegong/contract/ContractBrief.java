package org.shegong.contract;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import org.shegong.approval.Brief;
import org.shegong.approval.CaseAnswers;
import org.shegong.approval.Course;
import org.shegong.approval.Objection;
import org.shegong.policy.Period;
import org.shegong.approval.Preview;
import org.shegong.approval.RequestNumber;
import org.shegong.approval.Weighed;
import org.shegong.policy.Articles;
import org.shegong.policy.Basis;
import org.shegong.worker.Employment;
import org.shegong.worker.Worker;
import org.shegong.worker.WorkerClass;
import org.shegong.worker.Workers;

/** What stands on the forms about a contract to be written down. */
@Component
@Transactional(readOnly = true)
class ContractBrief {

	private static final Basis SIGNER = Articles.of("contract-signer");

	private static final Basis COUNTED = Articles.of("contract-counted");

	private static final String UNWILLING = "本人经书面通知仍不签订的，应书面通知终止劳动关系：一个月内无经济补偿（实施条例第五条），超过一个月的支付经济补偿（第六条）";

	private final ContractRequests requests;

	private final ContractDesk desk;

	private final ContractWatch watch;

	private final Workers workers;

	private final Clock clock;

	ContractBrief(ContractRequests requests, ContractDesk desk, ContractWatch watch, Workers workers, Clock clock) {
		this.requests = requests;
		this.desk = desk;
		this.watch = watch;
		this.workers = workers;
		this.clock = clock;
	}

	Preview preview(ContractOpening opening, LocalDate asOf) {
		var objections = this.desk.objections(opening, asOf);
		var facts = new LinkedHashMap<String, Object>();
		var sources = new LinkedHashMap<String, Basis>();
		var worker = Optional.ofNullable(opening.worker()).map(this.workers::get);
		var begun = worker.filter((signing) -> signing.workerClass() != WorkerClass.POSTED)
			.flatMap((signing) -> this.desk.latest(signing.code()))
			.filter((contract) -> contract.contractFrom() != null);
		begun.ifPresent((contract) -> tell(worker.get(), contract, asOf, facts, sources));
		var dueOn = begun.map((contract) -> new SigningTime(contract.contractFrom()).dueOn()).orElse(null);
		var course = Course.of(new CaseAnswers.None(), Map.of("signContract", SIGNER)).lasting((today) -> dueOn);
		return new Preview(objections, course, facts, sources);
	}

	private void tell(Worker worker, Employment contract, LocalDate asOf, Map<String, Object> facts,
			Map<String, Basis> sources) {
		var time = new SigningTime(contract.contractFrom());
		fact("contractFrom", contract.contractFrom(), ContractRules.WRITTEN, facts, sources);
		fact("contractWrittenBy", time.dueOn(), COUNTED, facts, sources);
		if (contract.contractNumber() == null) {
			fact("signingOpensOn", this.watch.opensOn(worker, contract.contractFrom(), asOf),
					this.watch.leadBasis(worker, asOf), facts, sources);
		}
		var signed = (contract.contractNumber() != null) ? contract.signedOn() : asOf;
		if (signed == null) {
			return;
		}
		time.doubleWages(signed).ifPresent((span) -> {
			fact("doubleWageFrom", span.from(), ContractRules.DOUBLE, facts, sources);
			fact("doubleWageUntil", span.until(), ContractRules.DOUBLE, facts, sources);
		});
		if (time.isTooLateForATerm(signed) && ContractRules.mayBeDeemed(worker.workerClass())) {
			fact("openEndedFrom", time.openEndedFrom(), ContractRules.OPEN_ENDED, facts, sources);
		}
	}

	private static void fact(String name, LocalDate day, Basis basis, Map<String, Object> facts,
			Map<String, Basis> sources) {
		facts.put(name, day.toString());
		sources.put(name, basis);
	}

	/** What the rules say of it, as on the day it was opened. */
	Optional<Weighed> weighed(RequestNumber number) {
		var request = this.requests.get(number);
		var worker = this.workers.get(request.worker());
		return this.desk.weighed(request)
			.map((weighed) -> weighed.with("开始订立",
					Period.inFull(this.watch.opensOn(worker, request.from(), request.from()))));
	}

	/** For lists: who and by when. */
	String title(RequestNumber number) {
		var request = this.requests.get(number);
		return "%s 最迟%s".formatted(this.workers.get(request.worker()).name(),
				Period.inShort(request.time().dueOn(), LocalDate.now(this.clock)));
	}

	Brief about(RequestNumber number) {
		var request = this.requests.get(number);
		var worker = this.workers.get(request.worker());
		var time = request.time();
		var until = this.desk.contract(request).contractUntil();
		return Brief.of(title(number))
			.line("社区工作者", "%s（%s）".formatted(worker.name(), worker.positionTitles()))
			.line("用工之日", Period.inWords(request.from()))
			.line("合同期限", (until != null) ? new Period(request.from(), until).inWords() : "无固定期限")
			.line("最迟订立日期", Period.inWords(time.dueOn()))
			.line("逾期的后果",
					"自%s起每月支付二倍工资，至订立的前一日，最长至%s%s".formatted(Period.inWords(time.doubleWagesFrom()),
							Period.inWords(time.yearOn()),
							ContractRules.mayBeDeemed(worker.workerClass()) ? "；此后视为已订立无固定期限劳动合同" : ""))
			.line("工资提醒", this.desk.wage(number).stream().map(Objection::inWords).collect(Collectors.joining("；")))
			.line("本人不签的", UNWILLING)
			.rule("%s；%s".formatted(ContractRules.WRITTEN.cited(), ContractRules.DOUBLE.cited()));
	}

}
