package org.shegong.contract;

import java.time.Clock;
import java.time.LocalDate;

import org.springframework.stereotype.Component;

import org.shegong.policy.Basis;
import org.shegong.worker.ContractFact.Contract;
import org.shegong.worker.ContractFact.ContractTurned;
import org.shegong.worker.Employment;
import org.shegong.worker.FileEntry;
import org.shegong.worker.PersonnelFile;

/**
 * What a contract in writing, or the lack of one, leaves behind in the personnel file.
 */
@Component
class ContractRecords {

	private final PersonnelFile file;

	private final Clock clock;

	ContractRecords(PersonnelFile file, Clock clock) {
		this.file = file;
		this.clock = clock;
	}

	void doubleWages(ContractRequest request) {
		var time = request.time();
		enter(request,
				"警示：自%s用工，至%s满一个月，档案中仍没有书面劳动合同，自%s起每月支付二倍工资，至订立的前一日为止，最长至%s；已订立的请立即登记".formatted(request.from(),
						time.dueOn(), time.doubleWagesFrom(), time.yearOn()),
				Contract.DOUBLE_WAGES, null, ContractRules.DOUBLE);
	}

	void openEnded(ContractRequest request) {
		var time = request.time();
		enter(request, "警示：自%s用工，至%s满一年，档案中仍没有书面劳动合同，自%s起视为已订立无固定期限劳动合同；已订立的请立即登记".formatted(request.from(),
				time.yearOn(), time.openEndedFrom()), Contract.OPEN_ENDED, null, ContractRules.OPEN_ENDED);
	}

	void termDropped(ContractRequest request) {
		var time = request.time();
		enter(request, "书面劳动合同在用工满一年（%s）后才订立，自%s起视为已订立无固定期限劳动合同，档案中的合同期限改为无固定期限".formatted(time.yearOn(),
				time.openEndedFrom()), Contract.OPEN_ENDED, null, ContractRules.OPEN_ENDED);
	}

	void signed(ContractRequest request, Employment contract) {
		var spans = request.time().doubleWages(request.signedOn());
		var late = request.time().isLate(request.signedOn());
		var term = (contract.contractUntil() != null) ? "至" + contract.contractUntil() : "，无固定期限";
		enter(request,
				"书面劳动合同已于%s订立，编号%s，期限自%s起%s；%s".formatted(request.signedOn(), request.contractNumber(), request.from(),
						term,
						spans.map((span) -> "超过一个月订立，%s至%s每月支付二倍工资".formatted(span.from(), span.until()))
							.orElse(inTime(request, late))),
				Contract.SIGNED, contract.contractUntil(), late ? ContractRules.DOUBLE : ContractRules.WRITTEN);
	}

	/** An alarm that came before a late entry does not stand. */
	private static String inTime(ContractRequest request, boolean late) {
		return late ? "%s满一个月的次日订立，没有应付二倍工资的日期".formatted(request.time().dueOn())
				: "在用工之日起一个月内（%s前）订立，不发生二倍工资".formatted(request.time().doubleWagesFrom());
	}

	private void enter(ContractRequest request, String summary, Contract step, LocalDate until, Basis basis) {
		this.file
			.append(new FileEntry(request.worker(), LocalDate.now(this.clock), new ContractTurned(step, until), summary)
				.because(request.number(), basis.rule(), basis.source()), null);
	}

}
