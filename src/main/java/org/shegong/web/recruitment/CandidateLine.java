package org.shegong.web.recruitment;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.shegong.account.WorkerCode;
import org.shegong.recruitment.exam.CandidateView;
import org.shegong.recruitment.exam.Finding;
import org.shegong.recruitment.exam.VerdictView;
import org.shegong.worker.IdNumber;

/**
 * A candidate as the pages show one.
 *
 * @param declared items of the negative list that the registration names, in words
 */
record CandidateLine(int no, String name, String gender, LocalDate birthDate, int age, String idNumber, String phone,
		String education, String householdRegistration, String certificate, WorkerCode worker, LocalDate serviceEndsOn,
		Boolean projectPassed, List<String> declared, String exceptionReason, String state, String stateTitle,
		String outcome, List<Finding> findings, List<String> hits, List<VerdictView> verdicts, BigDecimal written,
		BigDecimal interview, BigDecimal total, Integer place, Boolean medicalPassed, Boolean backgroundPassed,
		LocalDate publishedUntil) {

	/**
	 * @param negativeList items in words by identifier
	 * @param inFull whether identity number and telephone are shown
	 */
	static CandidateLine of(CandidateView view, Map<String, String> negativeList, boolean inFull) {
		var said = view.applicant();
		var declared = (said.declared() != null) ? said.declared() : "";
		return new CandidateLine(view.no(), said.name(), said.gender().title(), said.birthDate(), view.age(),
				inFull ? said.idNumber() : IdNumber.masked(said.idNumber()),
				inFull ? said.phone() : IdNumber.masked(said.phone()), said.education().title(),
				said.householdRegistration(), said.certificate().title(), said.worker(), said.serviceEndsOn(),
				said.projectPassed(),
				Arrays.stream(declared.split(","))
					.filter((item) -> !item.isBlank())
					.map((item) -> negativeList.getOrDefault(item, item))
					.toList(),
				said.exceptionReason(), view.state(), view.stateTitle(), view.outcome(), view.findings(), view.hits(),
				view.verdicts(), view.written(), view.interview(), view.total(), view.place(), view.medicalPassed(),
				view.backgroundPassed(), view.publishedUntil());
	}

}
