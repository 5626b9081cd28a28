package org.shegong.renewal;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.shegong.approval.NamedRule;
import org.shegong.approval.Objection;
import org.shegong.policy.Period;
import org.shegong.approval.RuleList;
import org.shegong.approval.Said;
import org.shegong.approval.WageWarnings;
import org.shegong.policy.Area;
import org.shegong.policy.Term;

/** What stands against the town's offer, or against letting a contract expire. */
final class OfferRules {

	private static final int LONGEST_MONTHS = 360;

	private static final int LONGEST_FACTS = 900;

	private static final BigDecimal LARGEST_WAGE = new BigDecimal("9999999");

	static final RuleList<Asked, Objection> TO_RENEW = RuleList.of(Area.RENEWAL, "续聘：续订的条件",
			NamedRule.rule("填写续订期限", OfferRules::termIsGiven),
			NamedRule.rule("应订无固定期限的提供无固定期限", OfferRules::openEndedIsOffered).on(RenewalRules.DOUBLE),
			NamedRule.rule("公益性岗位订固定期限", OfferRules::welfarePostsHaveATerm).on(RenewalRules.WELFARE),
			NamedRule.rule("不超过法定退休年龄", OfferRules::endsByRetirement).on(RenewalRules.RETIRED),
			NamedRule.rule("考核不连续合格的写明理由", OfferRules::reasonIsGiven).by("renewal-passed-years"));

	static final RuleList<Asked, Objection> TO_LET_EXPIRE = RuleList.of(Area.RENEWAL, "续聘：期满不续订",
			NamedRule.rule("排除情形有事实和证明", OfferRules::exclusionIsProven).on(RenewalRules.OPEN_ENDED),
			NamedRule.rule("应订无固定期限的不以期满终止", OfferRules::openEndedIsNotWithheld)
				.on(RenewalRules.DOUBLE)
				.by("severance-average-wage", "severance-cap-factor", "severance-cap-years"),
			NamedRule.rule("不在依法保护期内", OfferRules::nobodyIsProtected).on(RenewalRules.RUNS_ON));

	private OfferRules() {
	}

	/** What is offered, and to whom. */
	private record Asked(Offer offer, RenewalCase ending) {
	}

	static List<Objection> objections(Offer offer, RenewalCase ending) {
		var objections = new ArrayList<>(wages(offer).toList());
		if (offer.renews()) {
			objections.addAll(WageWarnings.of(offer.pay(), null, ending.endsOn(), ending.policy()));
			TO_RENEW.ask(new Asked(offer, ending)).forEach(objections::add);
		}
		else if (offer.letsExpire()) {
			TO_LET_EXPIRE.ask(new Asked(offer, ending)).forEach(objections::add);
		}
		return objections;
	}

	private static Stream<Objection> wages(Offer offer) {
		var bad = Stream.of(offer.wage(), offer.averageWage())
			.anyMatch((wage) -> wage != null && (wage.signum() <= 0 || wage.compareTo(LARGEST_WAGE) > 0));
		return bad ? Stream.of(Objection.formFault("工资请填写大于0的月数额（元），不变的留空")) : Stream.empty();
	}

	private static Stream<Objection> termIsGiven(Asked asked) {
		var offer = asked.offer();
		if (offer.isOpenEnded()) {
			return (offer.term() == null) ? Stream.empty() : Stream.of(Objection.formFault("无固定期限的不填写续订月数，请二者选一"));
		}
		var months = offer.term();
		return (months != null && months > 0 && months <= LONGEST_MONTHS) ? Stream.empty()
				: Stream.of(Objection.formFault("请填写续订的月数（1至%d），或选择无固定期限".formatted(LONGEST_MONTHS)));
	}

	private static Stream<Objection> openEndedIsOffered(Asked asked) {
		var offer = asked.offer();
		var ending = asked.ending();
		var withheld = ending.openEndedIsDue() && !offer.isOpenEnded() && !offer.wasAskedForATerm()
				&& !ending.history().askedForATerm() && !isExcluded(offer, ending);
		return withheld ? Stream.of(mustBeOpenEnded("应当续订无固定期限劳动合同，不能只提供固定期限；本人书面要求订立固定期限的，请注明", ending))
				: Stream.empty();
	}

	private static Stream<Objection> openEndedIsNotWithheld(Asked asked) {
		var offer = asked.offer();
		var ending = asked.ending();
		return (ending.openEndedIsDue() && !isExcluded(offer, ending))
				? Stream.of(mustBeOpenEnded("不能以期满终止，应当向本人提出续订无固定期限劳动合同；本人不同意续订的，由本人答复后终止", ending)) : Stream.empty();
	}

	private static Objection mustBeOpenEnded(String consequence, RenewalCase ending) {
		return Objection.refusal("%s，%s；不订立的，自%s起每月支付二倍工资（第八十二条第二款）".formatted(RenewalRules.duty(ending), consequence,
				Period.inFull(ending.endsOn().plusDays(1))), RenewalRules.DOUBLE);
	}

	/** Arts 39 and 40 count against two terms, never against ten years. */
	private static boolean isExcluded(Offer offer, RenewalCase ending) {
		return offer.excludes() && !ending.hasServedLong();
	}

	private static Stream<Objection> exclusionIsProven(Asked asked) {
		var offer = asked.offer();
		if (offer.exclusion() == null) {
			return Stream.empty();
		}
		if (!offer.excludes()) {
			return Stream.of(Objection.refusal("主张有“%s”的，须写明事实和证明材料".formatted(offer.exclusion().title()),
					RenewalRules.OPEN_ENDED));
		}
		return (offer.exclusionFacts().length() > LONGEST_FACTS)
				? Stream.of(Objection.formFault("事实和证明材料不能超过%d字".formatted(LONGEST_FACTS))) : Stream.empty();
	}

	private static Stream<Objection> welfarePostsHaveATerm(Asked asked) {
		var offer = asked.offer();
		var ending = asked.ending();
		return RenewalRules.refuse(offer.isOpenEnded() && ending.isWelfarePost(), "公益性岗位不订立无固定期限劳动合同，请填写续订的月数",
				RenewalRules.WELFARE);
	}

	private static Stream<Objection> endsByRetirement(Asked asked) {
		var offer = asked.offer();
		var ending = asked.ending();
		if (offer.isOpenEnded() || offer.term() == null || offer.term() <= 0) {
			return Stream.empty();
		}
		var age = ending.retirement();
		var until = until(offer, ending.endsOn());
		return RenewalRules.refuse(until.isAfter(age.date()), "续订%d个月至%s，超过法定退休年龄之日%s（%s），请缩短期限".formatted(offer.term(),
				Period.inFull(until), Period.inFull(age.date()), age.inWords()), RenewalRules.RETIRED);
	}

	/**
	 * The last day of the new contract, which begins when the old one has ended.
	 */
	static LocalDate until(Offer offer, LocalDate oldUntil) {
		return new Term(oldUntil.plusDays(1), offer.term()).lastDay();
	}

	/** Where a grade breaks the row, whoever renews all the same says why. */
	private static Stream<Objection> reasonIsGiven(Asked asked) {
		var offer = asked.offer();
		var ending = asked.ending();
		var wanted = RenewalNumbers.of(ending.policy()).passedYears().value();
		var assessed = ending.assessed();
		var silent = Said.nothing(offer.opinion());
		return RenewalRules.refuse(
				assessed.passedInARow() < wanted && assessed.isBroken() && silent && !ending.openEndedIsDue(),
				"最近连续考核合格%d年，不足%d年，仍要续聘的请写明理由".formatted(assessed.passedInARow(), wanted),
				RenewalNumbers.of(ending.policy()).passedYears().basis());
	}

	private static Stream<Objection> nobodyIsProtected(Asked asked) {
		var ending = asked.ending();
		if (ending.endsBeforeBirth()) {
			return Stream.of(Objection.refusal("合同至%s期满时%s，不能终止；%s".formatted(Period.inFull(ending.endsOn()),
					RenewalRules.protectedBy(ending), RenewalRules.BIRTH_WANTED), RenewalRules.RUNS_ON));
		}
		return ending.runsOn()
				? Stream.of(
						Objection.refusal(
								"合同至%s期满时%s，不能终止，依法%s；届时未续订的，系统自动登记续延".formatted(Period.inFull(ending.endsOn()),
										RenewalRules.protectedBy(ending), ending.runsOnInWords()),
								RenewalRules.RUNS_ON))
				: Stream.empty();
	}

}
