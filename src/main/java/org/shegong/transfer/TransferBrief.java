package org.shegong.transfer;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import org.shegong.account.AccountName;
import org.shegong.account.WorkerCode;
import org.shegong.approval.Brief;
import org.shegong.approval.Course;
import org.shegong.approval.Objection;
import org.shegong.approval.Preview;
import org.shegong.approval.RequestNumber;
import org.shegong.approval.Weighed;
import org.shegong.policy.Articles;
import org.shegong.policy.Basis;
import org.shegong.policy.Period;
import org.shegong.worker.Workers;

/** What a transfer is about, for whoever starts it and whoever works on it. */
@Component
@Transactional(readOnly = true)
class TransferBrief {

	private static final Basis BETWEEN = Articles.of("transfer-between");

	private static final Basis OTHER_COUNTY = Articles.of("transfer-other-county");

	private final TransferRequests requests;

	private final TransferCheck check;

	private final TransferFacts facts;

	private final TransferPanel panel;

	private final Sites sites;

	private final Workers workers;

	private final Clock clock;

	TransferBrief(TransferRequests requests, TransferCheck check, TransferFacts facts, TransferPanel panel, Sites sites,
			Workers workers, Clock clock) {
		this.requests = requests;
		this.check = check;
		this.facts = facts;
		this.panel = panel;
		this.sites = sites;
		this.workers = workers;
		this.clock = clock;
	}

	/** The rule that lets a kind of transfer happen. */
	static Basis basis(TransferKind kind, TransferNumbers numbers) {
		return switch (kind) {
			case WITHIN_TOWN -> numbers.redeployment().basis();
			case ROTATION -> numbers.rotation().basis();
			case POSTED_IN -> numbers.postingIn().basis();
			case BETWEEN_TOWNS -> BETWEEN;
			case TO_OTHER_COUNTY -> OTHER_COUNTY;
		};
	}

	/**
	 * @param account who would ask; null where that is not known
	 */
	Preview preview(TransferApplication asked, WorkerCode subject, LocalDate asOf, AccountName account) {
		var numbers = TransferNumbers.of(this.sites.of(this.workers.get(subject).unit(), asOf).policy());
		var objections = this.check.objections(asked, asOf, null);
		var told = TransferForm.faults(asked).isEmpty() ? this.facts.of(this.check.situation(asked, asOf, null, true))
				: new TransferFacts.Told();
		return new Preview(objections, course(asked, numbers, account), told.facts(), told.sources());
	}

	private Course course(TransferApplication asked, TransferNumbers numbers, AccountName account) {
		if (asked.kind() == null || asked.to() == null
				|| this.sites.find(asked.to(), LocalDate.now(this.clock)).isEmpty()) {
			return Course.UNKNOWN;
		}
		return Course.of(TransferAnswers.route(asked.kind()), rules(asked.kind(), numbers))
			.asking("transferPanel", TransferOutlook.of(asked, numbers))
			.barring((task) -> (account != null && !task.equals("revise")) ? Set.of(account) : Set.of());
	}

	private static Map<String, Basis> rules(TransferKind kind, TransferNumbers numbers) {
		var rules = new LinkedHashMap<String, Basis>();
		rules.put("townDecides", basis(kind, numbers));
		rules.put("receivingTownAgrees", BETWEEN);
		rules.put("countyApproves",
				((kind == TransferKind.POSTED_IN) ? numbers.postingApprovers() : numbers.countyApprovers()).basis());
		return rules;
	}

	/** Which rule says who decides at a task of a registered one. */
	Basis decides(RequestNumber number, String task) {
		var request = this.requests.get(number);
		return rules(request.kind(), TransferNumbers.of(this.panel.policyOf(request))).get(task);
	}

	/** What the rules say of it, as on the day it was asked for. */
	Optional<Weighed> weighed(RequestNumber number) {
		var request = this.requests.get(number);
		var asked = request.application();
		if (!TransferForm.faults(asked).isEmpty() || request.movedOn() != null) {
			return Optional.empty();
		}
		var situation = this.check.situation(asked, request.submittedOn(this.clock.getZone()), number, true);
		return Optional.of(Weighed.of(TransferRules.objections(situation)).decidedBy(this.panel.approvers(request)));
	}

	/** For lists: who, where to, when. */
	String title(RequestNumber number) {
		var request = this.requests.get(number);
		return "%s %s（%s，%s起）".formatted(this.workers.get(request.worker()).name(), place(request),
				request.kind().title(), Period.inShort(request.on(), today()));
	}

	private String place(TransferRequest request) {
		return request.to().equals(request.unit()) ? this.sites.name(request.to()) + "内"
				: "到" + this.sites.name(request.to());
	}

	Brief about(RequestNumber number) {
		var request = this.requests.get(number);
		var brief = Brief.of(title(number))
			.line("类别", request.kind().title())
			.line("调动日期",
					Period.inFull(request.on())
							+ ((request.until() != null) ? "，至" + Period.inFull(request.until()) : ""))
			.line("理由", request.reason())
			.line("没有调动的原因", request.hindered());
		if (request.state().pending()) {
			pending(request, brief);
		}
		return brief;
	}

	private void pending(TransferRequest request, Brief brief) {
		var situation = this.check.situation(request.application(), today(), request.number(), false);
		var worker = situation.worker();
		var to = situation.to();
		brief.rule(basis(request.kind(), situation.numbers()))
			.line("社区工作者",
					"%s（%s%s，%s）".formatted(worker.name(), situation.from().name(), worker.positionTitles(),
							worker.workerClass().title()))
			.line("调出、调入", "%s → %s".formatted(situation.from().name(), to.name()))
			.line("调动后岗位", situation.placement().inWords());
		if (situation.leavesUnit()) {
			brief.line("调出社区人员配备", this.facts.inWords(situation.from(), -1, today()))
				.line("调入社区人员配备", this.facts.inWords(to, 1, today()));
		}
		brief.line("劳动合同", contract(situation))
			.line("适用规定",
					situation.from().rulesTitle().equals(to.rulesTitle()) ? null
							: "%s → %s".formatted(situation.from().rulesTitle(), to.rulesTitle()))
			.line("工作年限和假期", "工作年限累计计算，假期余额随人转移，已批准和申请中的请假继续有效")
			.line("提醒", told(TransferRules.objections(situation)));
	}

	private static String contract(Situation situation) {
		return switch (TransferFacts.contract(situation)) {
			case "new" -> "用人单位由%s变为%s：原合同在调动前一日终止，一个月内另订".formatted(situation.from().employer().name(),
					situation.to().employer().name());
			case "changed" -> "用人单位不变，合同继续履行；约定了工作地点或岗位的，协商后书面变更";
			default -> "没有在履行的劳动合同";
		};
	}

	private static String told(List<Objection> objections) {
		return objections.stream().map(Objection::message).collect(Collectors.joining("；"));
	}

	private LocalDate today() {
		return LocalDate.now(this.clock);
	}

}
