package org.shegong.plain;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import org.shegong.approval.Choice;
import org.shegong.approval.Objection;
import org.shegong.approval.Period;
import org.shegong.organization.OrgUnits;
import org.shegong.worker.Worker;
import org.shegong.worker.Workers;

/** What people read at the tasks of a drawn process, besides what was recorded. */
@Component
@Transactional(readOnly = true)
class PlainTasks {

	/** The task of whoever gets a request back, in every model. */
	static final String REVISE = "revise";

	private final PlainRequests requests;

	private final PlainDesk desk;

	private final Workers workers;

	private final OrgUnits units;

	PlainTasks(PlainRequests requests, PlainDesk desk, Workers workers, OrgUnits units) {
		this.requests = requests;
		this.desk = desk;
		this.workers = workers;
		this.units = units;
	}

	List<Objection> mayRevise(String number, PlainRevision revision, String account) {
		return (revision.decision() == Choice.RESUBMIT || revision.decision() == Choice.WITHDRAW) ? List.of()
				: List.of(Objection.formFault("请在“重新提交、撤回”中选择一项"));
	}

	/** Nobody tells what came of days that are not over. */
	List<Objection> mayReport(String number, PlainReport report, String account) {
		var last = this.desk.lastDay(number);
		return last.isAfter(this.desk.today())
				? List.of(Objection.formFault("%s才结束，请在结束后再报告".formatted(Period.inWords(last)))) : List.of();
	}

	Map<String, Object> brief(String number, String task) {
		var request = this.requests.get(number);
		var lines = new LinkedHashMap<String, Object>();
		lines.put("title", title(number));
		lines.put("申请人", who(request));
		lines.put("单位", this.units.get(request.unit()).name());
		if (task.equals(REVISE)) {
			lines.put("choices", List.of(choice(Choice.RESUBMIT), choice(Choice.WITHDRAW)));
		}
		return lines;
	}

	/** What, who, when. */
	String title(String number) {
		var request = this.requests.get(number);
		var who = this.workers.findById(String.valueOf(request.worker())).map(Worker::name);
		var days = this.desk.facts(number).period().map((period) -> "（%s）".formatted(period.inShort())).orElse("");
		return "%s %s%s".formatted(request.title(), who.orElseGet(() -> this.units.get(request.unit()).name()), days);
	}

	private String who(PlainRequest request) {
		return this.workers.findById(String.valueOf(request.worker()))
			.map((worker) -> "%s（%s）".formatted(worker.name(), worker.positionTitles()))
			.orElse(null);
	}

	private static Map<String, String> choice(Choice choice) {
		return Map.of("label", choice.title(), "value", choice.id());
	}

}
