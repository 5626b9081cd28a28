package org.shegong.web.policies;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import com.fasterxml.jackson.annotation.JsonInclude;

import org.shegong.account.AccountName;
import org.shegong.engine.People;
import org.shegong.organization.OrgUnits;
import org.shegong.organization.Organization;
import org.shegong.policy.InWords;
import org.shegong.policy.Article;
import org.shegong.policy.Articles;
import org.shegong.policy.LocalRule;
import org.shegong.policy.Policies;
import org.shegong.policy.Policy;
import org.shegong.policy.Rule;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * The rule book to read: what holds for a unit on a day, each number with its source.
 * Rules are nobody's secret, so everybody who is logged in may read them.
 */
@RestController
class PoliciesEndpoint {

	private static final LocalDate FIRST = LocalDate.of(2008, 1, 1);

	private static final LocalDate LAST = LocalDate.of(2099, 12, 31);

	private static final MediaType DOCX = MediaType
		.valueOf("application/vnd.openxmlformats-officedocument.wordprocessingml.document");

	private final Policies policies;

	private final Organization organization;

	private final OrgUnits units;

	private final RuleWords words;

	private final RuleChoices choices;

	private final NamedRules named;

	private final People people;

	private final RuleScans scans;

	private final Clock clock;

	PoliciesEndpoint(Policies policies, Organization organization, OrgUnits units, RuleWords words, RuleChoices choices,
			NamedRules named, People people, RuleScans scans, Clock clock) {
		this.scans = scans;
		this.policies = policies;
		this.organization = organization;
		this.units = units;
		this.words = words;
		this.choices = choices;
		this.named = named;
		this.people = people;
		this.clock = clock;
	}

	/** What takes its place, from which day on. */
	record Next(LocalDate from, Object value, String inWords, String source, String status) {
	}

	/** What the unit entered though something above it holds instead. */
	record GivenWay(String inWords, LocalDate since, String enteredBy) {
	}

	/**
	 * @param value as the file has it, for programs
	 * @param inWords the same for people
	 * @param until last day it holds on; null: until something else does
	 * @param open whether the place's own document left it out and the place has still to
	 * enter it
	 * @param scanOf the entry whose document the acting person can open; null: there is
	 * none
	 * @param kind how it is entered: flag, whole, number, text, list or table
	 * @param next null where nothing else is known to come
	 * @param givenWay null where nothing that was entered gives way
	 */
	@JsonInclude(JsonInclude.Include.NON_NULL)
	record Line(String parameter, String area, String areaTitle, String title, Object value, String inWords,
			String unit, LocalDate since, LocalDate until, String rule, String source, String status,
			String statusTitle, boolean open, String enteredBy, Long scanOf, String kind, Map<String, String> choices,
			Next next, GivenWay givenWay) {
	}

	/** An article or a default of ours, with its words. */
	@JsonInclude(JsonInclude.Include.NON_NULL)
	record Cited(String id, String area, String areaTitle, String rule, String source, String sentence, String status,
			String statusTitle) {

		private static Cited of(Article article) {
			return new Cited(article.id(), article.area().id(), article.area().title(), article.rule(),
					article.source(), article.sentence(), article.status().id(), article.status().title());
		}

	}

	/**
	 * @param asOf the day whose rules are asked for; today where it is left out
	 */
	@GetMapping("/api/policies/{unit}")
	public ResponseEntity<?> show(@PathVariable String unit, @RequestParam(required = false) LocalDate asOf) {
		return answer(unit, asOf, (day) -> ResponseEntity.ok(lines(unit, day)));
	}

	/** The named rules of all rooms, each with what it rests on there and then. */
	@GetMapping("/api/policies/{unit}/rules")
	public ResponseEntity<?> rules(@PathVariable String unit, @RequestParam(required = false) LocalDate asOf) {
		return answer(unit, asOf, (day) -> ResponseEntity.ok(this.named.with(lines(unit, day))));
	}

	/** The articles that rules rest on, the same everywhere. */
	@GetMapping("/api/policies/articles")
	public List<Cited> articles() {
		return Articles.all().stream().sorted(Comparator.comparing(Article::area)).map(Cited::of).toList();
	}

	/** All of it on paper. */
	@GetMapping("/api/policies/{unit}/rules.docx")
	public ResponseEntity<?> print(@PathVariable String unit, @RequestParam(required = false) LocalDate asOf) {
		return answer(unit, asOf, (day) -> printed(this.units.get(unit).name(), day, lines(unit, day)));
	}

	private ResponseEntity<?> answer(String unit, LocalDate asOf, Function<LocalDate, ResponseEntity<?>> show) {
		if (!this.organization.knows(unit)) {
			return ResponseEntity.status(404)
				.contentType(MediaType.APPLICATION_JSON)
				.body(Map.of("message", "没有代码为“" + unit + "”的单位，请在花名册单位表中核对"));
		}
		var day = (asOf != null) ? asOf : LocalDate.now(this.clock);
		if (day.isBefore(FIRST) || day.isAfter(LAST)) {
			return ResponseEntity.badRequest()
				.contentType(MediaType.APPLICATION_JSON)
				.body(Map.of("message", "系统收录的规定自2008年1月1日起，请选择2008年以后、2100年以前的日期"));
		}
		return show.apply(day);
	}

	private ResponseEntity<?> printed(String unit, LocalDate day, List<Line> lines) {
		var name = ContentDisposition.attachment()
			.filename("本地规定-%s-%s.docx".formatted(unit, InWords.day(day)), StandardCharsets.UTF_8)
			.build();
		return ResponseEntity.ok()
			.contentType(DOCX)
			.header(HttpHeaders.CONTENT_DISPOSITION, name.toString())
			.body(new PrintedRules(unit, day, lines, this.named.with(lines), articles()).bytes());
	}

	private List<Line> lines(String unit, LocalDate day) {
		var place = this.organization.localityOf(unit);
		var policy = this.policies.at(place, day);
		return this.policies.rules(place, day).stream().map((rule) -> line(rule, policy)).toList();
	}

	private Line line(Rule rule, Policy policy) {
		var found = rule.parameter();
		return new Line(rule.name(), rule.area().id(), rule.area().title(), rule.title(), found.value(),
				this.words.of(found.value(), rule.unit()), rule.unit(), found.since(), found.until(),
				found.basis().rule(), found.basis().source(), found.basis().status().id(),
				found.basis().status().title(), rule.leftOpen(),
				(rule.own() != null) ? this.people.name(AccountName.of(rule.own().enteredBy())) : null,
				scanOf(rule.own()), kind(found.value(), rule.unit()), this.choices.offered(rule.unit(), policy),
				next(rule), givenWay(rule));
	}

	private Long scanOf(LocalRule own) {
		return (own != null && this.scans.isOpen(own)) ? own.id() : null;
	}

	private GivenWay givenWay(Rule rule) {
		if (rule.givenWay() == null) {
			return null;
		}
		var own = rule.givenWay().parameter();
		return new GivenWay(this.words.of(own.value(), rule.unit()), own.since(),
				this.people.name(AccountName.of(rule.givenWay().enteredBy())));
	}

	private Next next(Rule rule) {
		if (rule.next() == null) {
			return null;
		}
		var then = rule.next().parameter();
		return new Next(rule.next().from(), then.value(), this.words.of(then.value(), rule.unit()),
				then.basis().source(), then.basis().status().id());
	}

	/** An empty list does not show what may stand in it; the unit names its columns. */
	private static String kind(Object value, String unit) {
		if (value instanceof Collection<?> many) {
			var rows = many.isEmpty() ? unit.contains("代号") || unit.contains("户、人")
					: many.iterator().next() instanceof Map;
			return rows ? "table" : "list";
		}
		if (value instanceof Map) {
			return "row";
		}
		if (value instanceof Boolean) {
			return "flag";
		}
		return (value instanceof Integer) ? "whole" : (value instanceof Number) ? "number" : "text";
	}

}
