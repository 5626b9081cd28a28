package org.shegong.pay;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.shegong.approval.NamedRule;
import org.shegong.approval.Objection;
import org.shegong.approval.RuleList;
import org.shegong.policy.Area;
import org.shegong.policy.Articles;
import org.shegong.policy.Basis;
import org.shegong.worker.Worker;
import org.shegong.worker.YearGrade;

/** What stands against a move of a pay grade (NAT-22, TY-18, TY-20). */
final class GradeMoveRules {

	private static final Basis ONCE = Articles.of("pay-fact-once");

	static final RuleList<Situation, Objection> ALL = RuleList.of(Area.PAY, "薪级变动",
			NamedRule.rule("当地有这种缘由的薪级变动", GradeMoveRules::isKnownHere).by("pay-moves", "pay-grade-outstanding-step"),
			NamedRule.rule("在岗", GradeMoveRules::isInPost).by("pay-moves"),
			NamedRule.rule("花名册有现薪级", GradeMoveRules::hasGrade).by("pay-moves"),
			NamedRule.rule("档案中有依据", GradeMoveRules::isOnFile).on(ONCE),
			NamedRule.rule("同一依据只用一次", GradeMoveRules::isUsedOnce).on(ONCE),
			NamedRule.rule("同时只办理一件", GradeMoveRules::isAskedOnce).on(ONCE),
			NamedRule.rule("表彰没有由年度考核计入", GradeMoveRules::isNotCounted)
				.by("pay-grade-outstanding-step", "pay-grade-step"),
			NamedRule.rule("调整后的薪级", GradeMoveRules::gradeIsRight).by("pay-move-steps", "pay-grade-ceiling"));

	private GradeMoveRules() {
	}

	/**
	 * What the rules look at.
	 *
	 * @param asked the grade afterwards; null where nobody said it
	 * @param standing others of the same worker that came to something or still may
	 */
	record Situation(Worker worker, GradeCause cause, Integer asked, Grounds grounds, LocalDate today,
			PayNumbers numbers, List<GradeMoveRequest> standing) {

		Optional<Ground> ground() {
			return this.grounds.of(this.cause);
		}

		/**
		 * Grades by which it moves as the policy says; empty where that is not published.
		 */
		Optional<Integer> steps() {
			return (this.cause == GradeCause.COMMENDATION) ? ground().map(this::commended)
					: this.numbers.steps(this.cause).map(PayNumbers.Steps::steps);
		}

		/** In total, with what the passed year brought already. */
		private int commended(Ground ground) {
			var passed = this.grounds.assessed(ground.date().getYear())
				.filter((grade) -> grade.compareTo(YearGrade.COMPETENT) <= 0)
				.isPresent();
			return this.numbers.gradeOutstandingStep().value() - (passed ? this.numbers.gradeStep().value() : 0);
		}

		/** The same, were this grade asked for. */
		Situation askingFor(int grade) {
			return new Situation(this.worker, this.cause, grade, this.grounds, this.today, this.numbers, this.standing);
		}

		/** The next grade up. */
		int least() {
			return from() + 1;
		}

		/** What would come of a decision today; empty where too little is known. */
		Optional<GradeMove> move() {
			var from = this.worker.grade();
			var to = steps().map((steps) -> Math.min(this.numbers.gradeCeiling().value(), from() + steps))
				.or(() -> Optional.ofNullable(this.asked));
			return (from == null) ? Optional.empty() : to.map((grade) -> new GradeMove(from, grade, counts()));
		}

		private int from() {
			return (this.worker.grade() != null) ? this.worker.grade() : 0;
		}

		/** A commendation counts from the January after it (TY-20). */
		LocalDate counts() {
			return (this.cause == GradeCause.COMMENDATION)
					? ground().map((ground) -> LocalDate.of(ground.date().getYear() + 1, 1, 1)).orElseThrow()
					: this.numbers.from(this.today);
		}

	}

	/** Where the place knows no such move, nothing else matters. */
	static List<Objection> objections(Situation asked) {
		var unknown = isKnownHere(asked).toList();
		return unknown.isEmpty() ? ALL.ask(asked).toList() : unknown;
	}

	private static Stream<Objection> isKnownHere(Situation asked) {
		var numbers = asked.numbers();
		var basis = numbers.basis(asked.cause());
		return refuse(!numbers.knows(asked.cause()),
				numbers.any() ? "当地没有按“%s”变动薪级的规定，不能办理".formatted(asked.cause().title()) : "当地没有公布岗位等级，薪级无从变动，不能办理",
				basis);
	}

	private static Stream<Objection> isInPost(Situation asked) {
		return refuse(asked.worker().hasLeft(), asked.worker().name() + "已经退出，不再变动薪级",
				asked.numbers().basis(asked.cause()));
	}

	private static Stream<Objection> hasGrade(Situation asked) {
		return refuse(asked.worker().grade() == null, "花名册没有%s的现薪级，请先补登".formatted(asked.worker().name()),
				asked.numbers().basis(asked.cause()));
	}

	private static Stream<Objection> isOnFile(Situation asked) {
		return refuse(asked.ground().isEmpty(),
				"档案中没有可以作为“%s”依据的记录：%s".formatted(asked.cause().title(), asked.cause().remedy()), ONCE);
	}

	private static Stream<Objection> isUsedOnce(Situation asked) {
		return asked.ground()
			.stream()
			.flatMap((ground) -> asked.standing().stream().filter((other) -> ground.key().equals(other.ground())))
			.map((other) -> Objection.refusal("同一依据已经提出过薪级变动（%s），只用一次".formatted(other.number()), ONCE));
	}

	private static Stream<Objection> isAskedOnce(Situation asked) {
		return asked.standing()
			.stream()
			.filter((other) -> other.state().pending())
			.map((other) -> Objection.refusal("薪级变动正在办理：%s，请待办结后再提出".formatted(other.number()), ONCE));
	}

	/** What the assessment counts is not asked for besides (TY-20, R-14). */
	private static Stream<Objection> isNotCounted(Situation asked) {
		if (asked.cause() != GradeCause.COMMENDATION || asked.ground().isEmpty()) {
			return Stream.empty();
		}
		var ground = asked.ground().get();
		var year = ground.date().getYear();
		var basis = asked.numbers().gradeOutstandingStep().basis();
		if (asked.grounds().assessed(year).isPresent()) {
			return refuse(asked.grounds().countedByAssessment(ground, year),
					"%d年度考核归档时已经登记了这项表彰，晋升已一并计入，不再另提".formatted(year), basis);
		}
		return (asked.today().getYear() <= year) ? refuse(true, "%d年度考核还没有归档，归档时会计入这项表彰，不需要另提".formatted(year), basis)
				: Stream.of(Objection.warning("%d年度没有考核结果：如仍要考核，考核时会计入这项表彰，请核对后再提".formatted(year), basis));
	}

	private static Stream<Objection> gradeIsRight(Situation asked) {
		if (asked.worker().grade() == null || asked.ground().isEmpty()) {
			return Stream.empty();
		}
		return asked.steps().isPresent() ? published(asked) : typed(asked);
	}

	private static Stream<Objection> published(Situation asked) {
		var numbers = asked.numbers();
		var move = asked.move().orElseThrow();
		var basis = (asked.cause() == GradeCause.COMMENDATION) ? numbers.gradeOutstandingStep().basis()
				: numbers.moveSteps().basis();
		return Stream.concat(
				refuse(asked.asked() != null && asked.asked() != move.to(),
						"按规定调整后应为%d级，请改为%d或留空".formatted(move.to(), move.to()), basis),
				refuse(move.to() <= move.from(),
						"已是%d级，不再晋升（上限%d级）".formatted(move.from(), numbers.gradeCeiling().value()),
						numbers.gradeCeiling().basis()));
	}

	private static Stream<Objection> typed(Situation asked) {
		var most = asked.numbers().gradeCeiling();
		int now = asked.worker().grade();
		var grade = asked.asked();
		if (grade == null) {
			return Stream.of(Objection.formFault("当地没有公布变动的级数，请填写调整后的薪级（现为%d级）".formatted(now)));
		}
		if (grade < 1 || grade > most.value()) {
			return refuse(true, "薪级应在1至%d级之间".formatted(most.value()), most.basis());
		}
		return (asked.cause() == GradeCause.POST)
				? refuse(grade == now, "调整后的薪级与现薪级（%d级）相同".formatted(now), asked.numbers().moves().basis())
				: refuse(grade <= now, "按“%s”变动的薪级应高于现薪级（%d级）".formatted(asked.cause().title(), now),
						asked.numbers().moves().basis());
	}

	private static Stream<Objection> refuse(boolean stands, String message, Basis basis) {
		return stands ? Stream.of(Objection.refusal(message, basis)) : Stream.empty();
	}

}
