package org.shegong.retention;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import org.shegong.account.WorkerCode;
import org.shegong.approval.Brief;
import org.shegong.approval.CaseAnswers;
import org.shegong.approval.Course;
import org.shegong.policy.Period;
import org.shegong.approval.Preview;
import org.shegong.approval.RequestNumber;
import org.shegong.organization.OrgUnits;
import org.shegong.policy.Articles;
import org.shegong.policy.Basis;
import org.shegong.worker.Worker;
import org.shegong.worker.Workers;

/** What the personnel department sees of a list before anything is erased. */
@Component
@Transactional(readOnly = true)
class RetentionBrief {

	private static final Basis CONFIRMED = Articles.of("retention-confirmed");

	/** So many things of a kind are named on the form. */
	private static final int NAMED = 40;

	private final RetentionRequests requests;

	private final RetentionDesk desk;

	private final DueData data;

	private final OrgUnits units;

	private final Workers workers;

	RetentionBrief(RetentionRequests requests, RetentionDesk desk, DueData data, OrgUnits units, Workers workers) {
		this.requests = requests;
		this.desk = desk;
		this.data = data;
		this.units = units;
		this.workers = workers;
	}

	Preview preview(RetentionOpening opening, LocalDate asOf) {
		return new Preview(this.desk.objections(opening),
				Course.of(new CaseAnswers.None(), Map.of("confirmErasure", CONFIRMED)), Map.of(), Map.of());
	}

	Brief about(RequestNumber number) {
		var county = this.requests.get(number).county();
		var list = this.desk.list(number);
		var brief = Brief.of("%s %d项到期".formatted(this.units.get(county).name(), list.size()))
			.line("单位", this.units.get(county).name());
		var rules = new LinkedHashSet<String>();
		for (var kind : DataKind.values()) {
			var items = list.stream().filter((item) -> item.due().kind() == kind).toList();
			if (!items.isEmpty()) {
				brief.line(kind.title(), told(kind, items, county));
				rules.addAll(this.data.rules(kind, county));
			}
		}
		return brief.line("同意清理的", "清单中没有注明暂缓的立即清理，清理后不能恢复；清理前又有在办事项的不清理")
			.line("暂缓的", "在下面写明序号和理由，如“3 劳动仲裁未结”，明年再确认")
			.line("逾期不答复的", "只提醒，不清理")
			.rule(String.join("；", rules));
	}

	private String told(DataKind kind, List<RetentionItem> items, String county) {
		var records = items.stream().mapToInt((item) -> item.due().records()).sum();
		var oldest = items.stream().map((item) -> item.due().since()).min(LocalDate::compareTo).orElseThrow();
		var named = items.stream().limit(NAMED).map(this::named).collect(Collectors.joining("，"));
		var rest = (items.size() > NAMED) ? "，等%d项".formatted(items.size()) : "";
		return "%d%s共%d条，最早的是%s；%s满%s保存。%s。清单：%s%s".formatted(items.size(), kind.measure(), records,
				Period.inWords(oldest), kind.beginning(), months(kind, county), kind.consequence(), named, rest);
	}

	private String months(DataKind kind, String county) {
		var months = this.data.months(kind, county);
		return (months % 12 == 0) ? "%d年".formatted(months / 12) : "%d个月".formatted(months);
	}

	private String named(RetentionItem item) {
		var due = item.due();
		return "%d号 %s".formatted(item.no(), switch (due.kind()) {
			case FAILED_APPLICANTS -> "%s结束的招聘%d人".formatted(Period.inWords(due.since()), due.records());
			case AUDIT_LINES -> "%s以来的记录".formatted(Period.inWords(due.since()));
			default -> WorkerCode.read(due.subject())
				.flatMap(this.workers::findById)
				.map(Worker::name)
				.orElse("账号" + due.subject());
		});
	}

}
