package org.shegong.dismissal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import org.shegong.account.AccountName;
import org.shegong.approval.Brief;
import org.shegong.approval.Course;
import org.shegong.policy.Period;
import org.shegong.approval.Preview;
import org.shegong.approval.RequestNumber;
import org.shegong.organization.OrgUnits;
import org.shegong.organization.Post;
import org.shegong.policy.Articles;
import org.shegong.policy.Basis;
import org.shegong.policy.RetirementAge;
import org.shegong.dismissal.leaving.DismissalApplication;
import org.shegong.dismissal.leaving.DismissalCase;
import org.shegong.dismissal.leaving.DismissalCases;
import org.shegong.dismissal.leaving.DismissalDesk;
import org.shegong.dismissal.leaving.DismissalRecords;
import org.shegong.dismissal.leaving.DismissalRequest;
import org.shegong.dismissal.leaving.DismissalRequests;
import org.shegong.dismissal.grounds.DismissalRules;
import org.shegong.dismissal.leaving.FourEyes;
import org.shegong.dismissal.grounds.GroundOnFile;
import org.shegong.dismissal.handover.HandOverRules;
import org.shegong.dismissal.leaving.Roles;
import org.shegong.dismissal.leaving.UnusedLeaves;
import org.shegong.worker.Workers;

/** What a leaving is about, for whoever asks first and for whoever works on it. */
@Component
@Transactional(readOnly = true)
class DismissalBrief {

	private static final Basis DECIDERS = Articles.of("dismissal-deciders");

	private final DismissalRequests requests;

	private final DismissalDesk desk;

	private final DismissalCases cases;

	private final DismissalRecords records;

	private final UnusedLeaves unusedLeave;

	private final Roles roles;

	private final FourEyes fourEyes;

	private final OrgUnits units;

	private final Workers workers;

	private final Clock clock;

	DismissalBrief(DismissalRequests requests, DismissalDesk desk, DismissalCases cases, DismissalRecords records,
			UnusedLeaves unusedLeave, Roles roles, FourEyes fourEyes, OrgUnits units, Workers workers, Clock clock) {
		this.workers = workers;
		this.requests = requests;
		this.desk = desk;
		this.cases = cases;
		this.records = records;
		this.unusedLeave = unusedLeave;
		this.roles = roles;
		this.fourEyes = fourEyes;
		this.units = units;
		this.clock = clock;
	}

	/**
	 * @param by who asks; null where nobody is known
	 */
	Preview preview(DismissalApplication form, LocalDate asOf, AccountName by) {
		var objections = this.desk.asked(form, by, asOf);
		var facts = new LinkedHashMap<String, Object>();
		var sources = new LinkedHashMap<String, Basis>();
		if (form.worker() == null || form.ground() == null) {
			return new Preview(objections, Course.UNKNOWN, facts, sources);
		}
		var leaving = this.cases.open(form, null, asOf);
		var base = form.retirementBase();
		if (base == null || RetirementAge.knows(base, leaving.policy())) {
			facts.putAll(DismissalFacts.of(leaving));
			told(leaving, facts);
			facts.keySet().forEach((fact) -> sources.put(fact, DismissalFacts.source(fact, leaving)));
		}
		var all = new ArrayList<>(objections);
		all.addAll(this.roles.warnings(leaving, by));
		return new Preview(all, course(leaving, by), facts, sources);
	}

	private void told(DismissalCase leaving, Map<String, Object> facts) {
		if (this.unusedLeave.mayBeDue(leaving)) {
			var unused = this.unusedLeave.of(leaving, leaving.effective());
			facts.put("unusedLeaveDays", unused.days());
			unused.pay().ifPresent((pay) -> facts.put("unusedLeavePay", pay.yuan()));
			facts.put("unusedLeave", unused.inWords());
		}
	}

	/** The law asks the union before the employer decides. */
	private Course course(DismissalCase leaving, AccountName by) {
		var county = DismissalNumbers.of(leaving.policy()).countyPost().value();
		var dated = leaving.way().dismisses() ? Set.<AccountName>of() : this.fourEyes.barred(leaving.form());
		var acting = Roles.barred(leaving, by);
		var rules = new HashMap<String, Basis>(Map.of("townAgrees", leaving.ground().article(), "unionAnswers",
				DismissalRules.UNION, "townMeetingDecides", DECIDERS));
		if (!county.isEmpty()) {
			rules.put("countyConfirms", DismissalNumbers.of(leaving.policy()).countyPost().basis());
		}
		var answering = Set.copyOf(rules.keySet());
		if (!dated.isEmpty()) {
			rules.put("deliverNotice", FourEyes.RULE);
		}
		return Course.of(DismissalAnswers.registered(DismissalDesk.path(leaving, by), county, false), rules)
			.barring((task) -> task.equals("deliverNotice") ? dated : answering.contains(task) ? acting : Set.of())
			.lasting((today) -> lastDay(leaving, today));
	}

	/** The last day of work, and from then on that for the papers. */
	private static LocalDate lastDay(DismissalCase leaving, LocalDate today) {
		var last = leaving.effective();
		return (last == null || today.isBefore(last)) ? last
				: last.plusDays(DismissalNumbers.of(leaving.policy()).handoverDays().value());
	}

	/** For lists that others read too. */
	String discreetTitle(RequestNumber number) {
		var request = this.requests.get(number);
		return "%s %s".formatted(this.workers.get(request.worker()).name(), request.ground().discreetTitle());
	}

	/** For lists: who and why. */
	String title(RequestNumber number) {
		var request = this.requests.get(number);
		return "%s %s".formatted(this.workers.get(request.worker()).name(), request.ground().title());
	}

	Brief about(RequestNumber number) {
		var request = this.requests.get(number);
		var leaving = of(request);
		var worker = leaving.worker();
		var brief = Brief.of(title(number))
			.line("社区工作者",
					"%s（%s%s）".formatted(worker.name(), worker.workerClass().title(),
							worker.positions().isEmpty() ? "" : "，" + worker.positionTitles()))
			.line("退出情形", request.ground().title())
			.line("依据", request.ground().basis(leaving.policy()).cited());
		request.ground().parameter().ifPresent((local) -> brief.line("法律依据", request.ground().article().cited()));
		brief.line("最后一天", Period.inWords(request.lastDay()))
			.line("事实和理由", request.application().facts())
			.lines(GroundOnFile.of(leaving))
			.line("经济补偿", severance(request, leaving));
		if (request.ground().way().endsContract()) {
			brief.line("应休未休年休假", this.unusedLeave.of(leaving, request.lastDay()).inWords());
		}
		if (leaving.way().needsNotice()) {
			brief.line("提前通知", beforehand(leaving));
		}
		heard(request, brief);
		return brief.rule(leaving.ground().article());
	}

	private DismissalCase of(DismissalRequest request) {
		return this.cases.of(request, LocalDate.now(this.clock));
	}

	static String beforehand(DismissalCase leaving) {
		var wage = (leaving.wage() != null) ? "（%s元）".formatted(leaving.wage().briefly()) : "";
		var days = DismissalNumbers.of(leaving.policy()).noticeDays().value();
		return leaving.paysInLieu() ? "没有提前%d日通知的，额外支付一个月工资%s，或最后一天顺延".formatted(days, wage)
				: "提前%d日书面通知".formatted(days);
	}

	private void heard(DismissalRequest request, Brief brief) {
		if (request.ground().way().dismisses()) {
			brief.line("本人陈述", DismissalRecords.stated(request))
				.line("工会意见", this.records.unionAnswer(request))
				.line("对工会的书面答复", request.heard().unionReply());
		}
		brief.line("书面通知", (request.told() != null) ? request.told().inWords() : null);
	}

	/** What the county confirms by. */
	void county(RequestNumber number, Brief brief) {
		brief.rule(DismissalNumbers.of(of(this.requests.get(number)).policy()).countyPost().basis());
	}

	/** What the notice is due by. */
	void notice(RequestNumber number, Brief brief) {
		var leaving = of(this.requests.get(number));
		if (leaving.way().needsNotice()) {
			brief.rule(DismissalRules.NOTICE.withLocal(DismissalNumbers.of(leaving.policy()).noticeDays().basis()));
		}
	}

	/** What the office has to hand on, and by when. */
	void handOver(RequestNumber number, Brief brief) {
		var request = this.requests.get(number);
		var left = request.leftBehind();
		brief.line("让出的岗位", left.posts().stream().map(this::postInWords).collect(Collectors.joining("、")))
			.line("待移交的任务", left.workLeft())
			.line("本人尚未办结的事项", left.ownLeft())
			.rule(DismissalRecords.papers(of(request).policy()));
		if (HandOverRules.papersAreDue(request)) {
			brief.line("证明和转移期限", Period
				.inWords(request.lastDay().plusDays(DismissalNumbers.of(of(request).policy()).handoverDays().value())));
		}
	}

	private String postInWords(String group) {
		var at = group.indexOf('@');
		return this.units.get(group.substring(at + 1)).name()
				+ Post.of(group.substring(0, at)).map(Post::title).orElseThrow();
	}

	/** What was settled when the contract ended, before that what it would come to. */
	private static String severance(DismissalRequest request, DismissalCase leaving) {
		if (!request.ended()) {
			return DismissalFacts.severanceInWords(leaving);
		}
		return (request.settlement() != null) ? request.settlement().inWords() : "依法不支付";
	}

}
