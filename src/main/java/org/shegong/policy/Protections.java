package org.shegong.policy;

import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Who is protected from LCL 40 and 41, and until when (LCL 42, 45). It never bars LCL 39,
 * nor an agreement, nor a resignation.
 */
public final class Protections {

	/** Values of a {@code medical-period} line that mean work, not illness. */
	private static final List<String> OF_WORK = List.of("occupational", "work-injury");

	private static final String INJURED = "因工负伤停工留薪或丧失、部分丧失劳动能力";

	private static final Basis DISEASE = Articles.of("protected-disease");

	private static final Basis INJURY = Articles.of("protected-injury");

	private static final Basis ILLNESS = Articles.of("protected-illness");

	private static final Basis MOTHERHOOD = Articles.of("protected-motherhood");

	private static final Basis RETIREMENT = Articles.of("protected-retirement");

	private static final List<BiFunction<Protections, LocalDate, Stream<Protection>>> ALL = List.of(
			Protections::occupationalDisease, Protections::workInjury, Protections::medicalPeriod,
			Protections::motherhood, Protections::nearRetirement);

	private final ProtectedPerson person;

	private final List<FiledFact> facts;

	private final SickTime sickTime;

	private final Motherhood motherhood;

	public Protections(ProtectedPerson person, Collection<FiledFact> facts) {
		this.person = person;
		this.facts = List.copyOf(facts);
		this.sickTime = new SickTime(person, this.facts);
		this.motherhood = new Motherhood(person.woman() ? this.facts : List.of(), person.policy());
	}

	/**
	 * What protects the person on a day, each situation once; empty where nothing does.
	 */
	public List<Protection> on(LocalDate day) {
		return List.copyOf(ALL.stream()
			.flatMap((check) -> check.apply(this, day))
			.collect(Collectors.toMap(Protection::name, (each) -> each, Protection::longer, LinkedHashMap::new))
			.values());
	}

	/**
	 * To when a contract runs on whose term ends on a day (LCL 45): until nothing
	 * protects the person any more. Where an end is not known, to the last day on which
	 * it may come; of a child that is expected, the last day of its first year.
	 */
	public LocalDate extended(LocalDate termEnds) {
		var end = chained(termEnds,
				(day) -> Stream.concat(known(day), this.motherhood.awaited(day).stream()).max(LocalDate::compareTo));
		return end.isAfter(termEnds) ? end
				: on(termEnds).stream()
					.map(Protection::until)
					.filter(termEnds::isBefore)
					.max(LocalDate::compareTo)
					.orElse(termEnds);
	}

	/** The same as far as the ends are known. */
	public LocalDate knownEnd(LocalDate termEnds) {
		return chained(termEnds, (day) -> known(day).max(LocalDate::compareTo));
	}

	/** How a contract runs on whose term ends on a day, in words. */
	public String runsOnInWords(LocalDate termEnds) {
		var until = extended(termEnds);
		return awaitsBirth(termEnds) ? "暂续延至%s，登记子女出生日期后按哺乳期（至子女满一周岁）重新确定".formatted(InWords.day(until))
				: "续延至%s".formatted(InWords.day(until));
	}

	private static LocalDate chained(LocalDate from, Function<LocalDate, Optional<LocalDate>> latest) {
		var end = from;
		var next = latest.apply(end);
		while (next.filter(end::isBefore).isPresent()) {
			end = next.get();
			next = latest.apply(end);
		}
		return end;
	}

	private Stream<LocalDate> known(LocalDate day) {
		return on(day).stream().filter((protection) -> !protection.isOpen()).map(Protection::until);
	}

	/**
	 * Whether a child is expected on a day, or was and nobody knows when it was born, so
	 * that maternity and nursing follow.
	 */
	public boolean awaitsBirth(LocalDate day) {
		return this.motherhood.awaited(day).isPresent();
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
			.map((fact) -> new Protection("疑似职业病诊断、医学观察或离岗前职业健康检查期间", fact.last(), DISEASE));
	}

	private Stream<Protection> workInjury(LocalDate day) {
		var lasting = Stream
			.of(covering("medical-period", "work-injury", day), covering("leave", "injury", day),
					this.facts.stream().filter((fact) -> fact.kind().equals("injury") && fact.until() != null))
			.flatMap((facts) -> facts)
			.filter((fact) -> fact.covers(day))
			.map((fact) -> new Protection(INJURED, fact.last(), INJURY));
		return Stream.concat(lasting, unhealed(day));
	}

	/**
	 * An injury whose time of treatment was over before a day: nothing on file says what
	 * it left behind.
	 */
	public Optional<OverInjury> overInjury(LocalDate day) {
		return workInjury(day).findAny().isPresent() ? Optional.empty()
				: this.facts.stream()
					.filter(Protections::isInjury)
					.map(FiledFact::last)
					.filter(day::isAfter)
					.max(LocalDate::compareTo)
					.map((last) -> new OverInjury(last, INJURY));
	}

	private static boolean isInjury(FiledFact fact) {
		return fact.kind().equals("injury") || fact.is("medical-period", "work-injury") || fact.is("leave", "injury");
	}

	/** An injury lasts until somebody enters that it is over. */
	private Stream<Protection> unhealed(LocalDate day) {
		var figure = SharedNumbers.of(this.person.policy()).illness().injuryPeriodMonths();
		var months = figure.value();
		var basis = INJURY.withLocal(figure.basis());
		return this.facts.stream()
			.filter((fact) -> fact.kind().equals("injury") && fact.until() == null && !fact.date().isAfter(day))
			.map((fact) -> new Protection(INJURED, day.plusMonths(months), basis,
					"档案中没有工伤结束的日期，请由%s补登停工留薪期和劳动能力鉴定的结果".formatted(Protection.REGISTRARS)));
	}

	private Stream<Protection> medicalPeriod(LocalDate day) {
		return this.sickTime.protectedUntil(day).map((until) -> new Protection("在规定的医疗期内", until, ILLNESS)).stream();
	}

	private Stream<Protection> motherhood(LocalDate day) {
		return this.motherhood.on(day, MOTHERHOOD);
	}

	/** Exactly so many years before the age is not "less than" so many (R, 民法典 1259). */
	private Stream<Protection> nearRetirement(LocalDate day) {
		var numbers = SharedNumbers.of(this.person.policy()).protection();
		var age = this.person.retirement();
		var near = day.plusYears(numbers.yearsBeforeRetirement().value()).isAfter(age.date())
				&& day.isBefore(age.date());
		var serves = this.person.servingYears(day) >= numbers.serviceYears().value();
		return (near && serves)
				? Stream.of(new Protection(
						"在本单位连续工作满%d年，且距法定退休年龄（%s，%s）不足%d年".formatted(numbers.serviceYears().value(), age.inWords(),
								InWords.day(age.date()), numbers.yearsBeforeRetirement().value()),
						age.date().minusDays(1),
						RETIREMENT.withLocal(numbers.serviceYears().basis(), numbers.yearsBeforeRetirement().basis())))
				: Stream.empty();
	}

	private Stream<FiledFact> covering(String kind, String value, LocalDate day) {
		return this.facts.stream().filter((fact) -> fact.is(kind, value) && fact.covers(day));
	}

}
