package org.shegong.recruitment.hiring;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

import org.shegong.account.WorkerCode;
import org.shegong.recruitment.RecruitmentNumbers;
import org.shegong.approval.Said;
import org.shegong.policy.Articles;
import org.shegong.policy.Basis;
import org.shegong.policy.Period;
import org.shegong.policy.Policy;
import org.shegong.policy.ProbationTerm;
import org.shegong.worker.ContractFact.Contracted;
import org.shegong.worker.ContractFact.Probation;
import org.shegong.worker.ContractFact.ProbationTurned;
import org.shegong.worker.ContractFact.Recruited;
import org.shegong.worker.Employment;
import org.shegong.worker.Employments;
import org.shegong.worker.FileEntry;
import org.shegong.worker.PersonnelFile;
import org.shegong.worker.PostFact.PostChanged;
import org.shegong.worker.Position;
import org.shegong.worker.Worker;
import org.shegong.worker.WorkerClass;
import org.shegong.worker.WorkerJoined;
import org.shegong.worker.Workers;
import org.shegong.worker.YearFact.Purpose;
import org.shegong.worker.YearFact.Trained;
import org.shegong.recruitment.exam.Applicant;
import org.shegong.recruitment.exam.Candidate;
import org.shegong.recruitment.campaign.RecruitmentRequest;

/**
 * Puts somebody who is hired on the roster: worker, contract with its probation, and the
 * first lines of the personnel file (ORD-51).
 */
@Component
class Newcomers {

	private static final Basis CONTRACT = Articles.of("written-contract");

	private final Workers workers;

	private final Employments employments;

	private final PersonnelFile file;

	private final ApplicationEventPublisher events;

	Newcomers(Workers workers, Employments employments, PersonnelFile file, ApplicationEventPublisher events) {
		this.workers = workers;
		this.employments = employments;
		this.file = file;
		this.events = events;
	}

	void takeOn(RecruitmentRequest campaign, Candidate candidate, Formalities said, Policy policy) {
		var worker = enlist(candidate.applicant(), said);
		var contract = agree(worker, said, policy);
		hired(campaign, candidate, worker, policy);
		if (said.trainingHours() != null && said.trainingHours() > 0) {
			var basis = RecruitmentNumbers.of(policy).probationTrainingHours().basis();
			var day = (said.trainingUntil() != null) ? said.trainingUntil() : said.contractFrom();
			enter(campaign,
					new FileEntry(worker.code(), day,
							new Trained(BigDecimal.valueOf(said.trainingHours()), null, null, Purpose.BEFORE_POST),
							"上岗前培训%d学时%s".formatted(said.trainingHours(),
									(said.certificateNumber() != null) ? "，取得上岗证 " + said.certificateNumber() : "")),
					basis);
		}
		gridWork(campaign, worker, said, policy);
		contracted(campaign, contract);
		probation(campaign, contract, policy);
		this.events.publishEvent(new WorkerJoined(worker.code()));
	}

	private Worker enlist(Applicant person, Formalities said) {
		var position = Position.SOCIAL_WORKER;
		var known = this.workers.findById(WorkerCode.of(said.code())).orElse(null);
		var worker = (known != null) ? known : new Worker(WorkerCode.of(said.code()), person.name(), person.gender(),
				person.birthDate(), WorkerClass.RECRUITED, List.of(position), said.unit());
		worker.rejoin();
		worker.place(WorkerClass.RECRUITED, List.of(position), said.unit());
		worker.documents(person.idNumber(), person.education().id(), person.householdRegistration());
		worker.qualifies(person.certificate().id(), worker.certificateEligibleSince(), worker.grade());
		worker.servesSince(firstJob(worker, said), said.contractFrom());
		return this.workers.saveAndFlush(worker);
	}

	/** Years as a grid worker are years of work (NAT-03). */
	private static LocalDate firstJob(Worker worker, Formalities said) {
		var known = (said.workingSince() != null) ? said.workingSince() : worker.workingSince();
		return Stream.of(known, said.gridSince(), said.contractFrom())
			.filter(Objects::nonNull)
			.min(LocalDate::compareTo)
			.orElseThrow();
	}

	private void gridWork(RecruitmentRequest campaign, Worker worker, Formalities said, Policy policy) {
		if (said.gridSince() != null) {
			enter(campaign,
					new FileEntry(worker.code(), said.contractFrom(), new PostChanged(null, null, null),
							"录用前自%s起任网格员，年限累计计入工作年限".formatted(Period.inWords(said.gridSince()))),
					RecruitmentNumbers.of(policy).gridYears().basis());
		}
	}

	private Employment agree(Worker worker, Formalities said, Policy policy) {
		var contract = new Employment(worker.code());
		var term = new ProbationTerm(said.contractFrom(), until(said, policy), null, policy);
		contract.agree(blankToNull(said.contractNumber()), said.contractFrom(), term.contractUntil());
		contract.terms(term.allowed() ? term.until() : null, said.wage());
		return this.employments.save(contract);
	}

	/** The term of the policy follows the probation (ORD-32, C-5). */
	static LocalDate until(Formalities said, Policy policy) {
		if (said.contractUntil() != null) {
			return said.contractUntil();
		}
		var openEnded = new ProbationTerm(said.contractFrom(), null, null, policy);
		return openEnded.until().plusYears(RecruitmentNumbers.of(policy).contractYears().value());
	}

	private void hired(RecruitmentRequest campaign, Candidate candidate, Worker worker, Policy policy) {
		var place = (candidate.place() != null)
				? "，第%d名，总分%s".formatted(candidate.place(), candidate.total().stripTrailingZeros().toPlainString())
				: "";
		enter(campaign,
				new FileEntry(worker.code(), worker.servingSince(), new Recruited(campaign.route().id()),
						"经%s录用%s，公示至%s".formatted(campaign.route().title(), place, candidate.publishedUntil())),
				RecruitmentNumbers.of(policy).recruiter().basis());
	}

	private void contracted(RecruitmentRequest campaign, Employment contract) {
		enter(campaign,
				new FileEntry(contract.worker(), contract.contractFrom(),
						new Contracted(contract.contractNumber(), contract.contractUntil()),
						"劳动合同%s，%s至%s".formatted(
								(contract.contractNumber() != null) ? " " + contract.contractNumber() : "待订立",
								contract.contractFrom(), contract.contractUntil())),
				CONTRACT);
	}

	private void probation(RecruitmentRequest campaign, Employment contract, Policy policy) {
		if (contract.probationUntil() == null) {
			return;
		}
		var term = new ProbationTerm(contract.contractFrom(), contract.contractUntil(), null, policy);
		enter(campaign, new FileEntry(contract.worker(), contract.contractFrom(),
				new ProbationTurned(Probation.BEGUN, null),
				"试用期%d个月，%s至%s".formatted(term.prescribedMonths(), contract.contractFrom(), contract.probationUntil()))
			.lasting(contract.probationUntil()), term.prescribedBasis());
	}

	private void enter(RecruitmentRequest campaign, FileEntry entry, Basis basis) {
		this.file.append(entry.because(campaign.number(), basis.rule(), basis.source()), null);
	}

	private static String blankToNull(String text) {
		return (Said.nothing(text)) ? null : text;
	}

}
