package org.shegong.worker;

import org.shegong.policy.Days;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads back what was stored; the other way round is told by each fact itself. */
final class FactReader {

	private static final Pattern GRADE = Pattern.compile("\\d{1,3}");

	private static final Pattern STEPS = Pattern.compile("\\+\\d{1,3}");

	private static final Pattern NUMBER = Pattern.compile("\\d{1,4}(\\.\\d+)?");

	private static final Pattern MONTH = Pattern.compile("\\d{4}-(0[1-9]|1[0-2])");

	private FactReader() {
	}

	/** The identifier of one of a few ways. */
	static String id(Enum<?> way) {
		return way.name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

	static FileFact read(FactColumns line) {
		return fact(line).<FileFact>map((fact) -> fact).orElseGet(() -> new Unread(line.kind()));
	}

	private static Optional<? extends FileFact> fact(FactColumns line) {
		return switch (line.kind()) {
			case PREGNANCY, CHILD_BIRTH, MISCARRIAGE, INJURY, MEDICAL_PERIOD -> life(line);
			case LEAVE, LEAVE_RETURN, OUTING, OVERTIME, ABSENCE -> away(line);
			case ASSESSMENT, ASSESSMENT_OPINION, NOTICE, INSPECTION, COMMENDATION, DISCIPLINE, TRAINING -> year(line);
			case TRANSFER, SECONDMENT, GRADE, CERTIFICATE, EXAM_ELIGIBILITY, POST_CHANGE, CORRECTION, RESERVE ->
				post(line);
			case RECRUITMENT, CONTRACT, PROBATION, DISMISSAL, RETIREMENT -> contract(line);
			case RENEWAL, OTHER -> Optional.empty();
		};
	}

	private static Optional<? extends FileFact> life(FactColumns line) {
		return switch (line.kind()) {
			case PREGNANCY -> Optional.of(new LifeFact.Pregnant(line.until()));
			case CHILD_BIRTH -> Optional.of(new LifeFact.Born(line.quantity()));
			case MISCARRIAGE -> Optional.of(new LifeFact.Miscarried(Days.of(line.quantity())));
			case INJURY -> Optional.of(new LifeFact.Injured(line.value()));
			default -> (line.value() == null) ? Optional.of(new LifeFact.InMedicalPeriod(null))
					: LifeFact.Cause.of(line.value()).map(LifeFact.InMedicalPeriod::new);
		};
	}

	private static Optional<? extends FileFact> away(FactColumns line) {
		return switch (line.kind()) {
			case LEAVE -> Optional.of(new AwayFact.LeaveTaken(line.value(), Days.of(line.quantity())))
				.filter((leave) -> AwayFact.LeaveTaken.isKind(leave.leave()));
			case LEAVE_RETURN -> way(AwayFact.Return.class, line.how())
				.map((how) -> new AwayFact.LeaveReturned(how, line.value(), line.reference()));
			case OUTING -> step(AwayFact.Outing.class, line.value()).map(AwayFact.WentOut::new);
			case OVERTIME -> Optional.of(new AwayFact.WorkedOvertime());
			default -> Optional.of(absent(line));
		};
	}

	/** Without a number the days of the line say it. */
	private static AwayFact.Absent absent(FactColumns line) {
		var told = (line.value() != null && NUMBER.matcher(line.value().strip()).matches())
				? new BigDecimal(line.value().strip()) : null;
		return new AwayFact.Absent(Days.of((line.quantity() != null) ? line.quantity() : told), told != null);
	}

	private static Optional<? extends FileFact> year(FactColumns line) {
		return switch (line.kind()) {
			case ASSESSMENT -> YearGrade.of(line.value())
				.filter((grade) -> line.year() != null)
				.map((grade) -> new YearFact.Assessed(line.year(), grade));
			case ASSESSMENT_OPINION -> Optional.ofNullable(line.year()).map(YearFact.AnsweredLate::new);
			case NOTICE -> Optional.of(new YearFact.Notified(line.value(), line.told(), line.organiser()));
			case INSPECTION -> Optional.of(new YearFact.Inspected(line.told()));
			case COMMENDATION -> way(HonourLevel.class, line.how())
				.map((level) -> new YearFact.Commended(level, line.value(), line.organiser()));
			case DISCIPLINE -> Arrays.stream(Sanction.values())
				.filter((sanction) -> sanction.id().equals(line.value()))
				.findFirst()
				.map(YearFact.Sanctioned::new);
			default -> way(YearFact.Purpose.class, line.how()).map((purpose) -> new YearFact.Trained(line.quantity(),
					line.organiser(), (purpose == YearFact.Purpose.COURSE) ? line.value() : null, purpose,
					TrainingLevel.named(line.reference()).orElse(null)));
		};
	}

	private static Optional<? extends FileFact> post(FactColumns line) {
		return switch (line.kind()) {
			case TRANSFER -> {
				var after = YearFact.AFTER_FAILURE.equals(line.value());
				yield Optional.of(new PostFact.Transferred(after ? null : line.value(), after));
			}
			case SECONDMENT ->
				step(PostFact.Secondment.class, line.value()).<FileFact>map(PostFact.SecondmentTurned::new)
					.or(() -> Optional.of(new PostFact.Seconded(line.value())));
			case GRADE -> graded(line.value());
			case CERTIFICATE ->
				Optional.of(new PostFact.Certified(line.value(), line.organiser(), line.field() != null, line.former()))
					.filter((certified) -> PostFact.Certified.LEVELS.contains(String.valueOf(certified.level())));
			case EXAM_ELIGIBILITY -> Optional.of(new PostFact.Eligible(line.value()));
			case RESERVE -> Optional.of(new PostFact.Reserved(line.value()));
			case POST_CHANGE -> Optional.of(new PostFact.PostChanged(line.field(), line.value(), line.former()));
			default -> Optional.of(new PostFact.Corrected(line.field(), line.value(), line.former()));
		};
	}

	private static Optional<PostFact.Graded> graded(String said) {
		if (said == null) {
			return Optional.of(PostFact.Graded.LAPSED);
		}
		if (STEPS.matcher(said).matches()) {
			return Optional.of(PostFact.Graded.up(Integer.parseInt(said)));
		}
		return GRADE.matcher(said).matches() ? Optional.of(PostFact.Graded.at(Integer.parseInt(said)))
				: Optional.empty();
	}

	private static Optional<? extends FileFact> contract(FactColumns line) {
		return switch (line.kind()) {
			case RECRUITMENT -> Optional.ofNullable(line.value()).map(ContractFact.Recruited::new);
			case CONTRACT -> step(ContractFact.Contract.class, line.value())
				.<FileFact>map((step) -> new ContractFact.ContractTurned(step, line.until()))
				.or(() -> Optional.of(new ContractFact.Contracted(line.value(), line.until())));
			case PROBATION -> ContractFact.ProbationHindered.ID.equals(line.value())
					? Optional.of(new ContractFact.ProbationHindered(line.told()))
					: step(ContractFact.Probation.class, line.value())
						.map((step) -> new ContractFact.ProbationTurned(step, line.told()));
			case DISMISSAL ->
				step(ContractFact.Leaving.class, line.value()).<FileFact>map(ContractFact.LeavingTurned::new)
					.or(() -> Optional.ofNullable(line.value()).map(ContractFact.Left::new));
			default -> Optional.ofNullable(line.value())
				.filter((month) -> MONTH.matcher(month).matches())
				.map((month) -> new ContractFact.Retiring(YearMonth.parse(month), line.until()));
		};
	}

	private static <E extends Enum<E>> Optional<E> step(Class<E> steps, String id) {
		return Arrays.stream(steps.getEnumConstants()).filter((step) -> id(step).equals(id)).findFirst();
	}

	private static <E extends Enum<E>> Optional<E> way(Class<E> ways, String name) {
		return Arrays.stream(ways.getEnumConstants()).filter((way) -> way.name().equals(name)).findFirst();
	}

}
