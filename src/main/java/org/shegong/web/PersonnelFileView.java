package org.shegong.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;

import org.shegong.worker.Balances;
import org.shegong.worker.Employment;
import org.shegong.worker.FileEntry;
import org.shegong.worker.FileKind;

/**
 * A personnel file as one who may read it sees it, on the screen and on paper.
 *
 * @param retirementBase old statutory age fixed for this woman; null takes the policy's
 * @param retiresOn month in which the statutory age is reached, as {@code 2026-10}
 * @param retirementAge that age in words
 * @param retirementRule the rule it rests on, with its source
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record PersonnelFileView(String code, String name, String gender, LocalDate birthDate, String idNumber,
		String education, String householdRegistration, String workerClass, List<String> positions,
		String positionTitles, String unit, String unitName, LocalDate workingSince, LocalDate servingSince,
		Integer retirementBase, String retiresOn, String retirementAge, String retirementRule, String certificate,
		LocalDate certificateEligibleSince, Integer grade, LocalDate leftOn, String leftBecause, Contract employment,
		List<Contract> employments, List<Balances.Balance> balances, List<Entry> entries) {

	@JsonInclude(JsonInclude.Include.NON_NULL)
	record Contract(String number, LocalDate signedOn, LocalDate from, LocalDate until, LocalDate probationUntil,
			LocalDate endedOn, BigDecimal monthlyWage) {

		static Contract of(Employment employment) {
			return new Contract(employment.contractNumber(), employment.signedOn(), employment.contractFrom(),
					employment.contractUntil(), employment.probationUntil(), employment.endedOn(),
					employment.monthlyWage());
		}

	}

	/**
	 * One line.
	 *
	 * @param request number of the request it came from; null where the roster brought it
	 * @param rule the rule it rests on, with its source
	 */
	@JsonInclude(JsonInclude.Include.NON_NULL)
	record Entry(LocalDate date, String kind, String kindTitle, String summary, String request, String source,
			String value, LocalDate until, String rule) {

		static Entry of(FileEntry entry) {
			return new Entry(entry.date(), entry.kind(), FileKind.title(entry.kind()), entry.summary(), entry.request(),
					entry.source(), entry.value(), entry.until(), entry.rule());
		}

	}

}
