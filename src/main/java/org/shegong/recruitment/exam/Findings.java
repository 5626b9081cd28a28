package org.shegong.recruitment.exam;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import org.shegong.account.WorkerCode;
import org.shegong.approval.Objection;
import org.shegong.bulk.Portions;
import org.shegong.organization.Organization;
import org.shegong.policy.Policies;
import org.shegong.policy.Policy;
import org.shegong.worker.FileEntry;
import org.shegong.worker.FileKind;
import org.shegong.worker.PersonnelFile;
import org.shegong.worker.Worker;
import org.shegong.worker.WorkerClass;
import org.shegong.worker.Workers;
import org.shegong.recruitment.campaign.RecruitmentRequest;

/**
 * The automatic findings about candidates, with as many questions to the database for
 * hundreds as for one.
 */
@Component
@Transactional(readOnly = true)
public class Findings {

	private final Workers workers;

	private final PersonnelFile file;

	private final Organization organization;

	private final Places places;

	private final Policies policies;

	private final Clock clock;

	Findings(Workers workers, PersonnelFile file, Organization organization, Places places, Policies policies,
			Clock clock) {
		this.workers = workers;
		this.file = file;
		this.organization = organization;
		this.places = places;
		this.policies = policies;
		this.clock = clock;
	}

	/** What was found about each, by running number. */
	Map<Integer, List<Finding>> of(RecruitmentRequest campaign, List<Candidate> candidates) {
		var found = new LinkedHashMap<Integer, List<Finding>>();
		var situations = situations(campaign, candidates.stream().map(Candidate::applicant).toList());
		candidates.forEach(
				(candidate) -> found.put(candidate.no(), Eligibility.found(situations.get(candidate.applicant()))));
		return found;
	}

	/** What would be found about each of these, when it is asked for. */
	Function<Applicant, List<Finding>> about(RecruitmentRequest campaign, List<Applicant> applicants) {
		var situations = situations(campaign, applicants);
		return (applicant) -> Eligibility.found(situations.get(applicant));
	}

	/** How many candidates each thing was found about, by its title. */
	public Map<String, Long> counted(RecruitmentRequest campaign, List<Candidate> candidates) {
		return of(campaign, candidates).values()
			.stream()
			.flatMap(List::stream)
			.collect(Collectors.groupingBy(Finding::title, TreeMap::new, Collectors.counting()));
	}

	/** Whether anybody does not meet a condition of the kind “一般”. */
	boolean anyException(RecruitmentRequest campaign, List<Candidate> candidates) {
		return situations(campaign, candidates.stream().map(Candidate::applicant).toList()).values()
			.stream()
			.anyMatch(Eligibility::isException);
	}

	private Map<Applicant, Eligibility.Situation> situations(RecruitmentRequest campaign, List<Applicant> applicants) {
		var today = LocalDate.now(this.clock);
		var policy = policyOf(campaign);
		var on = (campaign.applyUntil() != null) ? campaign.applyUntil() : today;
		var area = this.places.around(campaign.unit(), policy,
				applicants.stream().map(Applicant::householdRegistration));
		// many come from the same place
		var local = new HashMap<String, Boolean>();
		var known = known(applicants);
		var sanctions = this.file.ofAll(known.values().stream().map(Worker::code).distinct().toList())
			.stream()
			.filter((entry) -> entry.is(FileKind.DISCIPLINE))
			.collect(Collectors.groupingBy(FileEntry::worker));
		return applicants.stream().distinct().collect(Collectors.toMap(Function.identity(), (applicant) -> {
			var worker = known.get(applicant.idNumber());
			return new Eligibility.Situation(applicant, campaign.route(), policy, on, today,
					local.computeIfAbsent(applicant.householdRegistration(), area::contains), classOf(worker),
					(worker != null) ? words(sanctions.getOrDefault(worker.code(), List.of())) : List.of());
		}));
	}

	/** Whoever left is from outside again; a project stays known by its file. */
	private static WorkerClass classOf(Worker worker) {
		var outside = worker == null || (worker.hasLeft() && worker.workerClass() != WorkerClass.GRADUATE_PROJECT);
		return outside ? null : worker.workerClass();
	}

	/** Codes under which the roster has people, by identity number. */
	public Map<String, WorkerCode> knownAs(List<Applicant> applicants) {
		return known(applicants).entrySet()
			.stream()
			.collect(Collectors.toMap(Map.Entry::getKey, (one) -> one.getValue().code()));
	}

	/**
	 * What stands against saying that somebody is a worker of the roster: the code has to
	 * be theirs, and of the county that recruits.
	 */
	Map<Applicant, List<Objection>> strangers(RecruitmentRequest campaign, List<Applicant> applicants) {
		var named = applicants.stream().filter((applicant) -> applicant.worker() != null).toList();
		var workers = named(named);
		var strangers = new LinkedHashMap<Applicant, List<Objection>>();
		for (var applicant : named) {
			var worker = workers.get(applicant.worker());
			if (worker == null || !isOf(campaign, worker)) {
				strangers.put(applicant, List.of(Objection
					.formFault("本县（区、旗）花名册中没有编号为“%s”的人员，请更正“在岗人员编号”，不在岗的留空".formatted(applicant.worker()))));
			}
			else if (!isSame(applicant, worker)) {
				strangers.put(applicant, List.of(Objection
					.formFault("编号“%s”在花名册中是“%s”，与候选人的姓名、出生日期或身份证号不符，请更正".formatted(worker.code(), worker.name()))));
			}
		}
		return strangers;
	}

	private boolean isOf(RecruitmentRequest campaign, Worker worker) {
		return this.organization.countyOf(campaign.unit())
			.code()
			.equals(this.organization.countyOf(worker.unit()).code());
	}

	private static boolean isSame(Applicant applicant, Worker worker) {
		return (worker.idNumber() != null) ? worker.idNumber().equals(applicant.idNumber())
				: worker.name().equals(applicant.name()) && worker.birthDate().equals(applicant.birthDate());
	}

	/** Workers of the roster by identity number. */
	private Map<String, Worker> known(Collection<Applicant> applicants) {
		var byNumber = new Portions<>(applicants.stream().map(Applicant::idNumber).filter(Objects::nonNull).toList())
			.find(this.workers::findByIdNumberIn);
		var named = applicants.stream().filter((applicant) -> applicant.worker() != null).toList();
		var codes = named(named);
		var known = byNumber.stream()
			.collect(Collectors.toMap(Worker::idNumber, Function.identity(), (one, other) -> one));
		named.stream()
			.filter((applicant) -> codes.containsKey(applicant.worker()))
			.forEach((applicant) -> known.put(applicant.idNumber(), codes.get(applicant.worker())));
		return known;
	}

	private Map<WorkerCode, Worker> named(List<Applicant> applicants) {
		return new Portions<>(applicants.stream().map(Applicant::worker).distinct().toList())
			.find(this.workers::findAllById)
			.stream()
			.collect(Collectors.toMap(Worker::code, Function.identity()));
	}

	private static List<String> words(List<FileEntry> entries) {
		return entries.stream().map((entry) -> entry.quoted(LocalDate::toString)).toList();
	}

	/** The numbers with which a campaign began. */
	public Policy policyOf(RecruitmentRequest campaign) {
		return this.policies.begun(this.organization.localityOf(campaign.unit()), campaign.submittedAt());
	}

}
