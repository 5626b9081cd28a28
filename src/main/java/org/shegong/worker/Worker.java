package org.shegong.worker;

import org.shegong.account.WorkerCode;
import org.shegong.policy.Money;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityListeners;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;

/**
 * A community worker as the roster knows them; the code is also the account they log in
 * with.
 */
@Entity
@Table(name = "worker")
@EntityListeners(HeadWatch.class)
public class Worker {

	/** The name of whoever's file was erased. */
	public static final String ANONYMOUS = "已匿名化人员";

	@Id
	private WorkerCode code;

	private String name;

	@Enumerated(EnumType.STRING)
	private Gender gender;

	private LocalDate birthDate;

	private String idNumber;

	private String education;

	private String householdRegistration;

	@Enumerated(EnumType.STRING)
	@Column(name = "worker_class")
	private WorkerClass workerClass;

	@Convert(converter = PositionList.class)
	private List<Position> positions;

	private String unit;

	private LocalDate workingSince;

	private LocalDate servingSince;

	private Integer retirementBase;

	private String certificate;

	private LocalDate certificateEligibleSince;

	@Column(name = "pay_grade")
	private Integer grade;

	private Money monthlyWage;

	private LocalDate leftOn;

	private String leftBecause;

	private LocalDate anonymisedOn;

	/** As the counts know them; null where they do not. */
	@Transient
	private InUnit counted;

	protected Worker() {
	}

	public Worker(WorkerCode code, String name, Gender gender, LocalDate birthDate, WorkerClass workerClass,
			Collection<Position> positions, String unit) {
		this.code = code;
		this.certificate = "none";
		identify(name, gender, birthDate);
		place(workerClass, positions, unit);
	}

	public void identify(String name, Gender gender, LocalDate birthDate) {
		this.name = name;
		this.gender = gender;
		this.birthDate = birthDate;
	}

	public void place(WorkerClass workerClass, Collection<Position> positions, String unit) {
		this.workerClass = workerClass;
		this.positions = List.copyOf(positions);
		this.unit = unit;
	}

	/**
	 * @param workingSince first day of work with any employer (累计工作年限)
	 * @param servingSince first day with the present employer
	 */
	public void servesSince(LocalDate workingSince, LocalDate servingSince) {
		this.workingSince = workingSince;
		this.servingSince = servingSince;
	}

	/**
	 * @param base old statutory age in years that the personnel office fixed for this
	 * woman (P-5): 50 or 55; null takes the policy's
	 */
	public void retiresFrom(Integer base) {
		this.retirementBase = base;
	}

	public void documents(String idNumber, String education, String householdRegistration) {
		this.idNumber = idNumber;
		this.education = education;
		this.householdRegistration = householdRegistration;
	}

	public void qualifies(String certificate, LocalDate eligibleSince, Integer grade) {
		this.certificate = certificate;
		this.certificateEligibleSince = eligibleSince;
		this.grade = grade;
	}

	/** The pay grade (薪级) from now on. */
	public void paidAt(int grade) {
		this.grade = grade;
	}

	/**
	 * Is paid this without a contract that says so, such as the subsidy of an elected
	 * cadre.
	 * @param monthlyAllowance a month; null where nothing is known
	 */
	public void receives(Money monthlyAllowance) {
		this.monthlyWage = monthlyAllowance;
	}

	/**
	 * Leaves the ranks: holds no office, decides nothing and is counted nowhere any more;
	 * the file stays.
	 * @param on the last day
	 * @param reason in the words of the office
	 */
	public void leave(LocalDate on, String reason) {
		this.positions = this.positions.stream().filter((position) -> position == Position.SOCIAL_WORKER).toList();
		this.leftOn = on;
		this.leftBecause = reason;
	}

	/**
	 * Their time on file is over: nothing says any more who they were; the year of birth
	 * stays for counts.
	 */
	public void anonymise(LocalDate on) {
		this.name = ANONYMOUS;
		this.birthDate = this.birthDate.withDayOfYear(1);
		this.idNumber = null;
		this.householdRegistration = null;
		this.anonymisedOn = on;
	}

	public boolean isErased() {
		return this.anonymisedOn != null;
	}

	/** Is taken on again. */
	public void rejoin() {
		this.leftOn = null;
		this.leftBecause = null;
	}

	public boolean hasLeft() {
		return this.leftOn != null;
	}

	/** The office ends, the contract does not (Regs 13): what remains is the work. */
	public void layDownOffice() {
		this.workerClass = (this.workerClass == WorkerClass.ELECTED) ? WorkerClass.RECRUITED : this.workerClass;
		this.positions = List.of(Position.SOCIAL_WORKER);
	}

	/** Whether residents or Party members elected them; only those recall them (C-13). */
	public boolean holdsElectedOffice() {
		return this.workerClass == WorkerClass.ELECTED || leadsCommunity()
				|| this.positions.contains(Position.COMMITTEE_MEMBER);
	}

	/**
	 * Secretary or director: their leave and outings go another way than those of the
	 * others (XX-12, XX-17).
	 */
	public boolean leadsCommunity() {
		return this.positions.contains(Position.SECRETARY) || this.positions.contains(Position.DIRECTOR);
	}

	public List<Position> positions() {
		return this.positions;
	}

	/** Null for whoever has left. */
	InUnit inUnit() {
		return hasLeft() ? null : new InUnit(this.unit, Head.of(this));
	}

	/**
	 * The counts know it so from now on.
	 * @return as they knew it before
	 */
	InUnit counted(InUnit now) {
		var before = this.counted;
		this.counted = now;
		return before;
	}

	/** The positions in words, for forms and lists. */
	public String positionTitles() {
		return this.positions.stream().map(Position::title).collect(Collectors.joining("、"));
	}

	/** Completed years of total work on a day. */
	public int workingYears(LocalDate on) {
		return yearsBetween(this.workingSince, on);
	}

	/** Completed years with the present employer on a day. */
	public int servingYears(LocalDate on) {
		return yearsBetween(this.servingSince, on);
	}

	private static int yearsBetween(LocalDate since, LocalDate on) {
		return (since == null || since.isAfter(on)) ? 0 : (int) ChronoUnit.YEARS.between(since, on);
	}

	public WorkerCode code() {
		return this.code;
	}

	public String name() {
		return this.name;
	}

	public Gender gender() {
		return this.gender;
	}

	public LocalDate birthDate() {
		return this.birthDate;
	}

	public String idNumber() {
		return this.idNumber;
	}

	public String education() {
		return this.education;
	}

	public String householdRegistration() {
		return this.householdRegistration;
	}

	public WorkerClass workerClass() {
		return this.workerClass;
	}

	public String unit() {
		return this.unit;
	}

	public LocalDate workingSince() {
		return this.workingSince;
	}

	public LocalDate servingSince() {
		return this.servingSince;
	}

	/** Old statutory age fixed for this woman; null takes the policy's. */
	public Integer retirementBase() {
		return this.retirementBase;
	}

	public String certificate() {
		return this.certificate;
	}

	public LocalDate certificateEligibleSince() {
		return this.certificateEligibleSince;
	}

	public Integer grade() {
		return this.grade;
	}

	/** A month, paid without a contract; null where nothing is known. */
	public Money monthlyAllowance() {
		return this.monthlyWage;
	}

	/** A month: by the contract where it says so, else what is paid without one. */
	public Optional<Money> wage(Optional<Employment> contract) {
		return contract.map(Employment::monthlyWage)
			.or(() -> Optional.ofNullable(this.monthlyWage))
			.filter(Money::isPositive);
	}

	/** The last day in the ranks; null for whoever is in post. */
	public LocalDate leftOn() {
		return this.leftOn;
	}

	public String leftBecause() {
		return this.leftBecause;
	}

}
