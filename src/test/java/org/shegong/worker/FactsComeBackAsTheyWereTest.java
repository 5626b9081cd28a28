package org.shegong.worker;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import org.shegong.account.WorkerCode;
import org.shegong.policy.Days;

import static org.assertj.core.api.Assertions.assertThat;

/** What is stored of a fact is read as the same fact. */
class FactsComeBackAsTheyWereTest {

	private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

	static Stream<FileFact> facts() {
		var turns = Stream
			.of(steps(AwayFact.Outing.values(), AwayFact.WentOut::new),
					steps(PostFact.Secondment.values(), PostFact.SecondmentTurned::new),
					steps(ContractFact.Contract.values(), (step) -> new ContractFact.ContractTurned(step, DAY)),
					steps(ContractFact.Probation.values(), (step) -> new ContractFact.ProbationTurned(step, null)),
					steps(ContractFact.Leaving.values(), ContractFact.LeavingTurned::new),
					steps(Sanction.values(), YearFact.Sanctioned::new),
					steps(YearGrade.values(), (grade) -> new YearFact.Assessed(2025, grade)),
					steps(AwayFact.Return.values(), (how) -> new AwayFact.LeaveReturned(how, "sick", "leave-2")),
					steps(LifeFact.Cause.values(), LifeFact.InMedicalPeriod::new))
			.flatMap((each) -> each);
		return Stream.concat(turns, Stream.of(new LifeFact.Pregnant(DAY), new LifeFact.Pregnant(null),
				new LifeFact.Born(BigDecimal.valueOf(2)), new LifeFact.Miscarried(null), new LifeFact.Injured("骨折"),
				new LifeFact.InMedicalPeriod(null), new AwayFact.LeaveTaken("elder-care", new Days(3)),
				new AwayFact.WorkedOvertime(), new AwayFact.Absent(Days.of(2), true),
				new AwayFact.Absent(new Days(1), true), new AwayFact.Absent(null, false),
				new YearFact.AnsweredLate(2025), new YearFact.Notified("脱岗", null, "县社建办"),
				new YearFact.Inspected("台账不全"), new YearFact.Commended(HonourLevel.OTHER, "优秀社工", "县委"),
				new YearFact.Trained(BigDecimal.TEN, "党校", "社工实务", YearFact.Purpose.COURSE),
				new YearFact.Trained(BigDecimal.TEN, null, null, YearFact.Purpose.BEFORE_POST),
				new YearFact.Trained(null, null, null, YearFact.Purpose.AFTER_FAILURE),
				new PostFact.Transferred("东关", false), new PostFact.Transferred(null, true),
				new PostFact.Seconded("街道"), PostFact.Graded.at(5), PostFact.Graded.up(2), PostFact.Graded.LAPSED,
				new PostFact.Certified("senior", "民政部"), new PostFact.Certified("senior", null, true, "none"),
				new PostFact.Eligible(null), new PostFact.Reserved("两委成员后备"),
				new PostFact.PostChanged("unit", "b", "a"), new PostFact.Corrected("gender", "female", null),
				new ContractFact.Recruited("exam"), new ContractFact.Contracted("HT-1", DAY),
				new ContractFact.ProbationHindered("没有合同"), new ContractFact.Left("recall"),
				new ContractFact.Retiring(YearMonth.of(2026, 10), DAY)));
	}

	private static <E> Stream<FileFact> steps(E[] values, Function<E, FileFact> fact) {
		return Arrays.stream(values).map(fact);
	}

	@ParameterizedTest
	@MethodSource("facts")
	void a_fact_is_stored_and_read_as_the_same(FileFact fact) {
		assertThat(new FileEntry(WorkerCode.of("w"), DAY, fact, "").fact()).isEqualTo(fact);
	}

	@Test
	void every_kind_of_fact_is_among_them() {
		var known = facts().<Class<?>>map(Object::getClass).distinct().toList();
		assertThat(known).containsAll(
				records(List.of(LifeFact.class, AwayFact.class, YearFact.class, PostFact.class, ContractFact.class)));
	}

	private static List<Class<?>> records(List<Class<?>> families) {
		return families.stream()
			.<Class<?>>flatMap((family) -> Arrays.stream(family.getDeclaredClasses()))
			.filter(Class::isRecord)
			.toList();
	}

}
