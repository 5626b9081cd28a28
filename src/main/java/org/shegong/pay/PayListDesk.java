package org.shegong.pay;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.shegong.approval.Filing;
import org.shegong.approval.Filings;
import org.shegong.organization.OrgUnit;
import org.shegong.organization.Organization;
import org.shegong.organization.UnitKind;
import org.shegong.policy.Period;
import org.shegong.policy.WorkCalendar;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where the changes of a month are listed and sent to those who pay (XX-05, ORD-03): on
 * the first working day of a month, whatever counts by then and stood on no list before.
 */
@Component
@Transactional(readOnly = true)
public class PayListDesk {

	private final PayLines lines;

	private final PayLists lists;

	private final PayChanges changes;

	private final PaidPeople people;

	private final Filings filings;

	private final Organization organization;

	private final WorkCalendar calendar;

	private final Clock clock;

	PayListDesk(PayLines lines, PayLists lists, PayChanges changes, PaidPeople people, Filings filings,
			Organization organization, WorkCalendar calendar, Clock clock) {
		this.lines = lines;
		this.lists = lists;
		this.changes = changes;
		this.people = people;
		this.filings = filings;
		this.organization = organization;
		this.calendar = calendar;
		this.clock = clock;
	}

	/** Codes of the counties whose list of this month is due and not sent. */
	List<String> due() {
		var today = today();
		if (today.isBefore(sendingDay(YearMonth.from(today)))) {
			return List.of();
		}
		var sent = this.lists.sent(YearMonth.from(today).toString());
		return this.organization.tree()
			.units()
			.values()
			.stream()
			.filter((unit) -> unit.kind() == UnitKind.COUNTY && !sent.contains(unit.code()))
			.map(OrgUnit::code)
			.filter((county) -> !this.people.numbers(county, today).listRecipients().value().isEmpty())
			.sorted()
			.toList();
	}

	/** Sends the list of this month; nothing where another node has. */
	@Transactional
	public void send(String county) {
		this.organization.lock(county);
		if (!due().contains(county)) {
			return;
		}
		var list = this.lists.saveAndFlush(new PayList(county, today()));
		var found = this.lines.of(below(List.of(county)), until(today()));
		this.changes.saveAll(found.stream().map((line) -> new PayChange(list, line)).toList());
		var recipients = this.people.numbers(county, today()).listRecipients();
		recipients.value()
			.forEach((post) -> this.filings.save(
					new Filing(null, county, post, today(), "工资变动表", words(list, found)).because(recipients.basis())));
	}

	private String words(PayList list, List<PayLine> found) {
		var many = found.stream().collect(Collectors.groupingBy(PayLine::kind, TreeMap::new, Collectors.counting()));
		var kinds = many.entrySet()
			.stream()
			.map((one) -> "%s%d项".formatted(one.getKey().title(), one.getValue()))
			.collect(Collectors.joining("、"));
		return "%s%d年%d月工资变动表：%s".formatted(this.organization.name(list.county()), list.month().getYear(),
				list.month().getMonthValue(), found.isEmpty() ? "没有变动" : kinds + "，明细见“薪级与工资变动”");
	}

	/** What the next list will say of these units' people, as things are now. */
	public List<PayLine> next(Collection<String> units) {
		return this.lines.of(below(units), until(nextDay()));
	}

	/** The day on which the next list is sent. */
	public LocalDate nextDay() {
		var day = sendingDay(YearMonth.from(today()));
		return today().isAfter(day) ? sendingDay(YearMonth.from(today()).plusMonths(1)) : day;
	}

	/** Lists of the counties in which these units lie, or which lie below them. */
	public Page<PayList> sent(Collection<String> units, Pageable page) {
		return this.lists.of(counties(units), page);
	}

	/** A list as it was sent, of these units' people; empty where they have none. */
	public Optional<List<PayLine>> sent(Long list, Collection<String> units) {
		return this.lists.findById(list)
			.filter((found) -> counties(units).contains(found.county()))
			.map((found) -> this.changes.of(found.id(), below(units)).stream().map(PayChange::line).toList());
	}

	private List<String> counties(Collection<String> units) {
		return units.stream()
			.flatMap((top) -> this.organization.below(top).stream())
			.map((unit) -> this.organization.countyOf(unit.code()).code())
			.distinct()
			.toList();
	}

	private List<String> below(Collection<String> units) {
		return units.stream()
			.flatMap((top) -> this.organization.below(top).stream())
			.map(OrgUnit::code)
			.distinct()
			.toList();
	}

	/** From the beginning of the month before: what is older was sent. */
	private static Period until(LocalDate day) {
		return new Period(YearMonth.from(day).minusMonths(1).atDay(1), day);
	}

	private LocalDate sendingDay(YearMonth month) {
		return this.calendar.lastOfWorkdays(month.atDay(1), 1);
	}

	private LocalDate today() {
		return LocalDate.now(this.clock);
	}

}
