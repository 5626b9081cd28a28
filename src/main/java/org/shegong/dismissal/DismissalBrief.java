package org.shegong.dismissal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import org.shegong.approval.Course;
import org.shegong.approval.Period;
import org.shegong.approval.Preview;
import org.shegong.organization.OrgUnits;
import org.shegong.organization.Post;
import org.shegong.policy.Basis;
import org.shegong.policy.RetirementAge;
import org.shegong.policy.Status;

/** What a leaving is about, for whoever asks first and for whoever works on it. */
@Component
@Transactional(readOnly = true)
class DismissalBrief {

	private static final Basis DECIDERS = new Basis("XX-16, A.17", "系统默认：文件未规定由谁决定解除，由镇（街道）班子会议集体决定", Status.DESIGN);

	private final DismissalRequests requests;

	private final DismissalDesk desk;

	private final DismissalCases cases;

	private final DismissalRecords records;

	private final UnusedLeaves unusedLeave;

	private final Roles roles;

	private final FourEyes fourEyes;

	private final OrgUnits units;

	private final Clock clock;

	DismissalBrief(DismissalRequests requests, DismissalDesk desk, DismissalCases cases, DismissalRecords records,
			UnusedLeaves unusedLeave, Roles roles, FourEyes fourEyes, OrgUnits units, Clock clock) {
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
	Preview preview(DismissalApplication form, LocalDate asOf, String by) {
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
			unused.pay().ifPresent((pay) -> facts.put("unusedLeavePay", pay));
			facts.put("unusedLeave", unused.inWords());
		}
	}

	/** The law asks the union before the employer decides. */
	private Course course(DismissalCase leaving, String by) {
		var county = leaving.policy().text("dismissal-county-post");
		var dated = leaving.way().dismisses() ? Set.<String>of() : this.fourEyes.barred(leaving.form());
		var acting = Roles.barred(leaving, by);
		var rules = new HashMap<String, Basis>(Map.of("townAgrees", leaving.ground().article(), "unionAnswers",
				DismissalRules.UNION, "townMeetingDecides", DECIDERS));
		if (!county.isEmpty()) {
			rules.put("countyConfirms", leaving.policy().basis("dismissal-county-post"));
		}
		var answering = Set.copyOf(rules.keySet());
		if (!dated.isEmpty()) {
			rules.put("deliverNotice", FourEyes.RULE);
		}
		return Course.of(DismissalAnswers.registered(DismissalDesk.path(leaving, by), county, false), rules)
			.barring((task) -> task.equals("deliverNotice") ? dated : answering.contains(task) ? acting : Set.of());
	}

	/** For lists that others read too. */
	String discreetTitle(String number) {
		var request = this.requests.get(number);
		var worker = this.cases.of(request, LocalDate.now(this.clock)).worker();
		return "%s %s".formatted(worker.name(), request.ground().discreetTitle());
	}

	Map<String, Object> brief(String number, String task) {
		var request = this.requests.get(number);
		var leaving = this.cases.of(request, LocalDate.now(this.clock));
		var worker = leaving.worker();
		var lines = new LinkedHashMap<String, Object>();
		lines.put("title", "%s %s".formatted(worker.name(), request.ground().title()));
		lines.put("社区工作者", "%s（%s%s）".formatted(worker.name(), worker.workerClass().title(),
				worker.positions().isEmpty() ? "" : "，" + worker.positionTitles()));
		lines.put("退出情形", request.ground().title());
		lines.put("依据", request.ground().basis(leaving.policy()).cited());
		request.ground().parameter().ifPresent((local) -> lines.put("法律依据", request.ground().article().cited()));
		lines.put("最后一天", Period.inWords(request.lastDay()));
		lines.put("事实和理由", request.application().facts());
		lines.putAll(GroundOnFile.of(leaving));
		lines.put("经济补偿", severance(request, leaving));
		if (request.ground().way().endsContract()) {
			lines.put("应休未休年休假", this.unusedLeave.of(leaving, request.lastDay()).inWords());
		}
		if (leaving.way().needsNotice()) {
			lines.put("提前通知",
					leaving.paysInLieu()
							? "没有提前三十日通知的，额外支付一个月工资%s，或最后一天顺延".formatted(
									(leaving.wage() != null) ? "（%s元）".formatted(leaving.wage().toPlainString()) : "")
							: "提前三十日书面通知");
		}
		heard(request, lines);
		if (task.equals("handOver")) {
			leftBehind(request, leaving, lines);
		}
		lines.put("rule", rule(task, leaving));
		lines.put("choices", DismissalTasks.choices(task));
		return lines;
	}

	private void heard(DismissalRequest request, Map<String, Object> lines) {
		if (request.ground().way().dismisses()) {
			lines.put("本人陈述", DismissalRecords.stated(request));
			lines.put("工会意见", this.records.unionAnswer(request));
			lines.put("对工会的书面答复", request.heard().unionReply());
		}
		lines.put("书面通知", (request.told() != null) ? request.told().inWords() : null);
	}

	/** What the office has to hand on, and by when. */
	private void leftBehind(DismissalRequest request, DismissalCase leaving, Map<String, Object> lines) {
		lines.put("让出的岗位",
				request.leftBehind().posts().stream().map(this::postInWords).collect(Collectors.joining("、")));
		lines.put("待移交的任务", request.leftBehind().workLeft());
		lines.put("本人尚未办结的事项", request.leftBehind().ownLeft());
		if (HandOverRules.papersAreDue(request)) {
			lines.put("证明和转移期限", Period.inWords(request.lastDay().plusDays(leaving.policy().number("handover-days"))));
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

	private static String rule(String task, DismissalCase leaving) {
		return (switch (task) {
			case "unionAnswers" -> DismissalRules.UNION;
			case "handOver" -> DismissalRecords.PAPERS;
			case "deliverNotice" -> leaving.way().needsNotice() ? DismissalRules.NOTICE : leaving.ground().article();
			case "countyConfirms" -> leaving.policy().basis("dismissal-county-post");
			default -> leaving.ground().article();
		}).cited();
	}

}
