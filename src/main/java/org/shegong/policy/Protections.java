package org.shegong.policy;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/**
 * Who is protected from LCL 40 and 41, and until when (LCL 42, 45). It never bars LCL 39,
 * nor an agreement, nor a resignation.
 */
public final class Protections {

	/** Values of a {@code medical-period} line that mean work, not illness. */
	private static final List<String> OF_WORK = List.of("occupational", "work-injury");

	private static final List<BiFunction<Protections, LocalDate, Stream<Protection>>> ALL = List.of(
			Protections::occupationalDisease, Protections::workInjury, Protections::medicalPeriod,
			Protections::pregnancy, Protections::maternity, Protections::nursing, Protections::nearRetirement);

	private final ProtectedPerson person;

	private final List<FiledFact> facts;

	private final SickTime sickTime;

	public Protections(ProtectedPerson person, Collection<FiledFact> facts) {
		this.person = person;
		this.facts = List.copyOf(facts);
		this.sickTime = new SickTime(person, this.facts);
	}

	/** What protects the person on a day; empty where nothing does. */
	public List<Protection> on(LocalDate day) {
		return ALL.stream().flatMap((check) -> check.apply(this, day)).toList();
	}

	/**
	 * To when a contract runs on whose term ends on a day (LCL 45): until nothing
	 * protects the person any more.
	 */
	public LocalDate extended(LocalDate termEnds) {
		var end = termEnds;
		var next = latest(end);
		while (next.filter(end::isBefore).isPresent()) {
			end = next.get();
			next = latest(end);
		}
		return end;
	}

	private Optional<LocalDate> latest(LocalDate day) {
		return on(day).stream().map(Protection::until).max(LocalDate::compareTo);
	}

	/**
	 * Whether a child is still expected on a day, so that maternity and nursing follow
	 * whose dates nobody knows yet.
	 */
	public boolean awaitsBirth(LocalDate day) {
		return pregnancy(day).findAny().isPresent();
	}

	/** Whether the file knows of an illness that may have begun a medical period. */
	public boolean wasIll(LocalDate day) {
		return this.sickTime.isOnFile(day);
	}

	/** The last day of the medical period; empty while it is not used up. */
	public Optional<LocalDate> medicalPeriodEnd(LocalDate day) {
		return this.sickTime.end(day);
	}

	/** Length of the medical period in months. */
	public int medicalPeriodMonths(LocalDate day) {
		return this.sickTime.months(day);
	}

	static boolean isOfWork(FiledFact fact) {
		return OF_WORK.contains(String.valueOf(fact.value()));
	}

	private Stream<Protection> occupationalDisease(LocalDate day) {
		return covering("medical-period", "occupational", day)
			.map((fact) -> new Protection("疑似职业病诊断、医学观察或离岗前职业健康检查期间", last(fact), basis("1")));
	}

	private Stream<Protection> workInjury(LocalDate day) {
		return Stream.concat(covering("medical-period", "work-injury", day), covering("leave", "injury", day))
			.map((fact) -> new Protection("因工负伤停工留薪或丧失、部分丧失劳动能力", last(fact), basis("2")));
	}

	private Stream<Protection> medicalPeriod(LocalDate day) {
		return this.sickTime.protectedUntil(day).map((until) -> new Protection("在规定的医疗期内", until, basis("3"))).stream();
	}

	private Stream<Protection> pregnancy(LocalDate day) {
		return women("pregnancy").map((fact) -> new FiledFact(fact.kind(), fact.value(), fact.date(), birthAfter(fact)))
			.filter((fact) -> fact.covers(day))
			.map((fact) -> new Protection("孕期", fact.until(), basis("4")));
	}

	/** The birth ends a pregnancy; where none is on file, the day it is expected. */
	private LocalDate birthAfter(FiledFact pregnancy) {
		var expected = (pregnancy.until() != null) ? pregnancy.until()
				: pregnancy.date().plusMonths(this.person.policy().number("pregnancy-months"));
		return women("child-birth").map(FiledFact::date)
			.filter((birth) -> birth.isAfter(pregnancy.date()) && !birth.isAfter(expected.plusMonths(1)))
			.findFirst()
			.orElse(expected);
	}

	private Stream<Protection> maternity(LocalDate day) {
		return women("leave").filter((fact) -> fact.is("leave", "maternity") && fact.covers(day))
			.map((fact) -> new Protection("产期", last(fact), basis("4")));
	}

	/** The child's first year; its birthday is free again. */
	private Stream<Protection> nursing(LocalDate day) {
		var months = this.person.policy().number("nursing-months");
		return women("child-birth")
			.map((birth) -> new FiledFact(birth.kind(), birth.value(), birth.date(),
					birth.date().plusMonths(months).minusDays(1)))
			.filter((fact) -> fact.covers(day))
			.map((fact) -> new Protection("哺乳期（子女未满一周岁）", fact.until(), basis("4")));
	}

	/** Exactly so many years before the age is not "less than" so many (R, 民法典 1259). */
	private Stream<Protection> nearRetirement(LocalDate day) {
		var policy = this.person.policy();
		var age = this.person.retirement();
		var near = day.plusYears(policy.number("protection-years-before-retirement")).isAfter(age.date())
				&& day.isBefore(age.date());
		var serves = this.person.servingYears(day) >= policy.number("protection-service-years");
		return (near && serves) ? Stream.of(new Protection(
				"在本单位连续工作满%d年，且距法定退休年龄（%s，%s）不足%d年".formatted(policy.number("protection-service-years"), age.inWords(),
						age.date(), policy.number("protection-years-before-retirement")),
				age.date().minusDays(1), basis("5"))) : Stream.empty();
	}

	private Stream<FiledFact> women(String kind) {
		return this.person.woman() ? this.facts.stream().filter((fact) -> fact.kind().equals(kind)) : Stream.empty();
	}

	private Stream<FiledFact> covering(String kind, String value, LocalDate day) {
		return this.facts.stream().filter((fact) -> fact.is(kind, value) && fact.covers(day));
	}

	private static LocalDate last(FiledFact fact) {
		return (fact.until() != null) ? fact.until() : fact.date();
	}

	private static Basis basis(String item) {
		return new Basis("LCL 42(%s), LCL 45".formatted(item),
				"劳动合同法第四十二条第（%s）项、第四十五条".formatted(List.of("一", "二", "三", "四", "五").get(Integer.parseInt(item) - 1)),
				Status.LAW);
	}

}
