package org.shegong.web.file;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;

import org.shegong.approval.RequestNumber;
import org.shegong.policy.Money;
import org.shegong.engine.forms.Facts;
import org.shegong.worker.Balances;
import org.shegong.worker.Employment;

/**
 * A personnel file as one who may read it sees it, on the screen and on paper.
 *
 * @param retirementBase old statutory age fixed for this woman; null takes the policy's
 * @param retiresOn month in which the statutory age is reached, as {@code 2026-10}
 * @param retirementAge that age in words
 * @param retirementRule the rule it rests on, with its source
 * @param employmentTitle how long the latest contract runs, or that none was entered
 * @param monthlyAllowance yuan a month paid without a contract
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record PersonnelFileView(String code, String name, String gender, LocalDate birthDate, String idNumber,
		String education, String householdRegistration, String workerClass, List<String> positions,
		String positionTitles, String unit, String unitName, LocalDate workingSince, LocalDate servingSince,
		Integer retirementBase, String retiresOn, String retirementAge, String retirementRule, String certificate,
		LocalDate certificateEligibleSince, Integer grade, LocalDate leftOn, String leftBecause, Contract employment,
		String employmentTitle, BigDecimal monthlyAllowance, List<Contract> employments,
		List<Balances.Balance> balances, List<Entry> entries) {

	/** What stands in the place of a contract that nobody entered. */
	static final String NO_CONTRACT = "未登记劳动合同";

	/**
	 * @param term how long it runs, in words
	 */
	@JsonInclude(JsonInclude.Include.NON_NULL)
	record Contract(String number, LocalDate signedOn, LocalDate from, LocalDate until, LocalDate probationUntil,
			LocalDate endedOn, BigDecimal monthlyWage, String term) {

		static Contract of(Employment employment) {
			return new Contract(employment.contractNumber(), employment.signedOn(), employment.contractFrom(),
					employment.contractUntil(), employment.probationUntil(), employment.endedOn(),
					Money.inYuan(employment.monthlyWage()), term(employment));
		}

		private static String term(Employment employment) {
			if (!isRegistered(employment)) {
				return NO_CONTRACT;
			}
			return (employment.contractUntil() != null) ? employment.contractUntil().toString() : "无固定期限";
		}

		private static boolean isRegistered(Employment employment) {
			return employment.contractNumber() != null || employment.contractFrom() != null
					|| employment.contractUntil() != null || employment.probationUntil() != null;
		}

	}

	/**
	 * One line.
	 *
	 * @param request number of the request it came from; null where the roster brought it
	 * @param officialNumber that number as people quote it
	 * @param rule the rule it rests on, with its source
	 * @param until last day of what it tells of
	 * @param days the days it tells of, in words
	 * @param quantity days, class hours or children, by kind
	 * @param enteredBy name of whoever entered it; null where the system did
	 * @param strikable whether the reader may strike it out
	 * @param struck null where it counts
	 * @param facts what the forms of its request asked for besides, with the first line
	 * of the request; null for none
	 */
	@JsonInclude(JsonInclude.Include.NON_NULL)
	record Entry(Long id, LocalDate date, String kind, String kindTitle, String summary, RequestNumber request,
			String officialNumber, String source, String value, LocalDate until, String rule, String days,
			BigDecimal quantity, String organiser, String paper, String field, String enteredBy, boolean strikable,
			Struck struck, List<Facts.Line> facts) {

	}

	/** A line that was struck out: it stays readable and counts for nothing. */
	record Struck(String by, Instant at, String because) {
	}

}
