package org.shegong.appointment;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.shegong.approval.NamedRule;
import org.shegong.approval.Objection;
import org.shegong.approval.RuleList;
import org.shegong.organization.UnitKind;
import org.shegong.policy.Area;
import org.shegong.policy.Articles;
import org.shegong.policy.Basis;
import org.shegong.policy.Period;
import org.shegong.worker.Position;

/**
 * What stands against a candidate for an office of a community; an empty list means
 * nothing does (policy.md A.1, A.2, B.2, C-c).
 */
final class AppointmentRules {

	static final Basis ONE_OFFICE = Articles.of("appointment-one-office");

	private static final Basis PLACE = Articles.of("appointment-place");

	private static final Basis ELECTED = Articles.of("appointment-elected");

	private static final Basis INCUMBENT = Articles.of("appointment-incumbent");

	private static final Basis SEATS = Articles.of("appointment-seats");

	private static final Basis ONCE = Articles.of("asked-once");

	private static final Basis RECORD = Articles.of("appointment-record");

	static final RuleList<AppointmentSituation, Objection> ALL = RuleList.of(Area.APPOINTMENT, "选任：人选和职数",
			NamedRule.rule("拟任职的单位是社区", AppointmentRules::unitIsACommunity).on(PLACE),
			NamedRule.rule("在管辖范围内提名", AppointmentRules::unitIsReached).on(PLACE),
			NamedRule.rule("人选在本县（区）", AppointmentRules::candidateIsOfTheCounty).on(PLACE),
			NamedRule.rule("人选在岗", AppointmentRules::candidateIsInTheRanks).on(PLACE),
			NamedRule.rule("同一选任不重复提出", AppointmentRules::isNotAskedTwice).on(ONCE),
			NamedRule.rule("居委会主任由选举产生", AppointmentRules::directorIsElected).on(ELECTED),
			NamedRule.rule("不在两个社区任职", AppointmentRules::holdsNothingElsewhere).on(ONE_OFFICE),
			NamedRule.rule("不兼任相冲突的职务", AppointmentRules::officesGoTogether).on(ONE_OFFICE),
			NamedRule.rule("职务没有他人在任", AppointmentRules::officeIsFree).on(INCUMBENT),
			NamedRule.rule("两委职数有空缺", AppointmentRules::seatIsFree).on(SEATS).by("committee-most"),
			NamedRule.rule("社区有名额", AppointmentRules::communityHasRoom)
				.by("quota-soft", "quota-community-cap", "quota-counted-classes"),
			NamedRule.rule("档案中的处分如实告知", AppointmentRules::recordIsKnown).on(RECORD).by("recruitment-negative-list"));

	private AppointmentRules() {
	}

	/** Of a unit that is no community nothing else is asked. */
	static List<Objection> objections(AppointmentSituation asked) {
		var misplaced = unitIsACommunity(asked).toList();
		return misplaced.isEmpty() ? ALL.ask(asked).toList() : misplaced;
	}

	private static Stream<Objection> unitIsACommunity(AppointmentSituation asked) {
		return refuse(asked.unit().kind() != UnitKind.COMMUNITY,
				"“%s”不是社区，两委成员在社区任职，请选择社区".formatted(asked.unit().name()), PLACE);
	}

	private static Stream<Objection> unitIsReached(AppointmentSituation asked) {
		return refuse(!asked.reached(), "“%s”不在您的管辖范围，请由其所属街道（镇）党政办或县（区）组织部、民政局提出".formatted(asked.unit().name()),
				PLACE);
	}

	private static Stream<Objection> candidateIsOfTheCounty(AppointmentSituation asked) {
		return refuse(!asked.sameCounty(), "“%s”在%s工作，与“%s”不在同一县（区、旗），请先办理调动".formatted(asked.candidate().name(),
				asked.home().name(), asked.unit().name()), PLACE);
	}

	private static Stream<Objection> candidateIsInTheRanks(AppointmentSituation asked) {
		return asked.candidate().hasLeft() ? Stream.of(Objection.refusal(
				"“%s”已于%s退出社区工作者队伍".formatted(asked.candidate().name(), Period.inFull(asked.candidate().leftOn())),
				PLACE)) : Stream.empty();
	}

	private static Stream<Objection> isNotAskedTwice(AppointmentSituation asked) {
		return refuse(asked.pending(), "“%s”任%s%s的选任正在办理，请勿重复提出".formatted(asked.candidate().name(),
				asked.unit().name(), asked.asked().office().title()), ONCE);
	}

	private static Stream<Objection> directorIsElected(AppointmentSituation asked) {
		return refuse(asked.asked().office() == Office.DIRECTOR && asked.asked().way() == Way.APPOINTMENT,
				"居民委员会主任由居民选举产生，不能任命；请选择“选举”", ELECTED);
	}

	private static Stream<Objection> holdsNothingElsewhere(AppointmentSituation asked) {
		var offices = asked.movesIn() ? asked.offices().stream().map(Position::title).toList() : List.<String>of();
		if (!offices.isEmpty()) {
			return Stream.of(Objection.refusal("“%s”现任%s%s，须先离任（辞职、任期届满），再到%s任职".formatted(asked.candidate().name(),
					asked.home().name(), String.join("、", offices), asked.unit().name()), ONE_OFFICE));
		}
		return refuse(!asked.elsewhere().isEmpty(), "“%s”还担任%s，须先结束，再到%s任职".formatted(asked.candidate().name(),
				String.join("、", asked.elsewhere()), asked.unit().name()), ONE_OFFICE);
	}

	/** Secretary and director may be one person (TY-05), secretary and deputy not. */
	private static Stream<Objection> officesGoTogether(AppointmentSituation asked) {
		if (asked.leavesDeputy()) {
			return Stream.of(Objection.warning("“%s”任书记后，副书记职务随之结束".formatted(asked.candidate().name()), ONE_OFFICE));
		}
		return refuse(
				asked.asked().office() == Office.DEPUTY_SECRETARY && !asked.movesIn()
						&& asked.offices().contains(Position.SECRETARY),
				"“%s”现任%s书记，不能同时任副书记".formatted(asked.candidate().name(), asked.unit().name()), ONE_OFFICE);
	}

	/** A review may come before the incumbent leaves; the office begins after it. */
	private static Stream<Objection> officeIsFree(AppointmentSituation asked) {
		if (asked.incumbent() == null) {
			return nobodyIsChosen(asked);
		}
		var holds = "%s现由%s担任".formatted(asked.asked().office().title(), asked.incumbent());
		return Stream.of(asked.taking() ? Objection.refusal(holds + "，请先办理其离任（解聘退出：罢免、辞职、落选），再登记任职", INCUMBENT)
				: Objection.warning(holds + "，登记任职前须先办理其离任", INCUMBENT));
	}

	/** One who begins later has the office already. */
	private static Stream<Objection> nobodyIsChosen(AppointmentSituation asked) {
		if (asked.chosen() == null) {
			return Stream.empty();
		}
		var chosen = "%s已登记由%s担任，尚未到任".formatted(asked.asked().office().title(), asked.chosen());
		return Stream.of(asked.taking() ? Objection.refusal(chosen + "，不能再登记他人任职", INCUMBENT)
				: Objection.warning(chosen, INCUMBENT));
	}

	private static Stream<Objection> seatIsFree(AppointmentSituation asked) {
		if (!asked.takesASeat()) {
			return Stream.empty();
		}
		if (asked.quota().committee().seats() == null && asked.quota().message() != null) {
			return Stream.of(Objection.refusal(asked.quota().message(), asked.quota().basis()));
		}
		var basis = asked.numbers().committee().most().basis();
		return refuse(asked.vacancies() < 1,
				"“%s”两委职数%d名，在任%d人，没有空缺".formatted(asked.unit().name(), asked.seats(), asked.inPost()),
				basis.and(SEATS, basis.status()));
	}

	private static Stream<Objection> communityHasRoom(AppointmentSituation asked) {
		return asked.addsSomebody() ? Stream.concat(formulaIsKept(asked), capIsKept(asked)) : Stream.empty();
	}

	/**
	 * Where everybody counts against one number, whoever moves in takes a place of it.
	 */
	private static Stream<Objection> formulaIsKept(AppointmentSituation asked) {
		var open = asked.quota().openByFormula();
		if (!asked.quota().counts().equals("all") || open == null || open > 0) {
			return Stream.empty();
		}
		var message = "“%s”按公式没有空缺，“%s”到该社区任职将超出名额".formatted(asked.unit().name(), asked.candidate().name());
		return Stream
			.of(asked.numbers().quota().soft().value() ? Objection.warning(message + "，须写明理由", asked.quota().basis())
					: Objection.refusal(message, asked.quota().basis()));
	}

	private static Stream<Objection> capIsKept(AppointmentSituation asked) {
		var cap = asked.quota().cap();
		return refuse(cap != null && asked.quota().inPost() + asked.quota().reserved() >= cap,
				"“%s”社区工作者合计不超过%d人，在岗%d人，不能再增加".formatted(asked.unit().name(), cap, asked.quota().inPost()),
				asked.numbers().quota().communityCap().basis());
	}

	/** People decide whether it bars somebody (P-12, PIPL 24). */
	private static Stream<Objection> recordIsKnown(AppointmentSituation asked) {
		return asked.sanctions().isEmpty() ? Stream.empty() : Stream.of(Objection.warning(
				"人事档案有处分记录：%s；是否属于负面清单，由联审单位认定".formatted(asked.sanctions().stream().collect(Collectors.joining("、"))),
				RECORD));
	}

	private static Stream<Objection> refuse(boolean stands, String message, Basis basis) {
		return stands ? Stream.of(Objection.refusal(message, basis)) : Stream.empty();
	}

}
