package org.shegong.appointment;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import org.shegong.account.AccountName;
import org.shegong.approval.Brief;
import org.shegong.approval.Course;
import org.shegong.approval.Objection;
import org.shegong.approval.Preview;
import org.shegong.approval.RequestNumber;
import org.shegong.approval.Weighed;
import org.shegong.policy.Basis;
import org.shegong.policy.Period;
import org.shegong.worker.Position;
import org.shegong.worker.Worker;
import org.shegong.worker.Workers;

/** What an appointment is about, for whoever starts it and whoever works on it. */
@Component
@Transactional(readOnly = true)
class AppointmentBrief {

	private final AppointmentRequests requests;

	private final CandidateReviewDesk reviews;

	private final AppointmentCheck check;

	private final AppointmentTerms terms;

	private final Workers workers;

	private final Clock clock;

	AppointmentBrief(AppointmentRequests requests, CandidateReviewDesk reviews, AppointmentCheck check,
			AppointmentTerms terms, Workers workers, Clock clock) {
		this.requests = requests;
		this.reviews = reviews;
		this.check = check;
		this.terms = terms;
		this.workers = workers;
		this.clock = clock;
	}

	Preview preview(AppointmentApplication asked, LocalDate asOf, AccountName by) {
		var faults = this.check.faults(asked);
		if (!faults.isEmpty()) {
			return new Preview(faults, Course.UNKNOWN, Map.of(), Map.of());
		}
		var situation = this.check.situation(asked, new AppointmentCheck.Question(asOf, by, null, false));
		var numbers = situation.numbers();
		var course = Course
			.of(AppointmentAnswers.NOW, Map.of("reviewCandidate", numbers.reviewParties().basis(), "recordResult",
					numbers.recorders().basis()))
			.asking("appointmentPanel", new AppointmentOutlook(numbers));
		var facts = new LinkedHashMap<String, Object>();
		var sources = new LinkedHashMap<String, Basis>();
		tell(situation, facts, sources);
		return new Preview(AppointmentRules.objections(situation), course, facts, sources);
	}

	private void tell(AppointmentSituation asked, Map<String, Object> facts, Map<String, Basis> sources) {
		if (asked.quota().committee() == null) {
			return;
		}
		var most = asked.numbers().committee().most().basis();
		fact("seats", asked.seats(), most, facts, sources);
		fact("inPost", asked.inPost(), most, facts, sources);
		fact("vacancies", asked.vacancies(), most, facts, sources);
		fact("departments", asked.numbers().reviewParties().value().size(), asked.numbers().reviewParties().basis(),
				facts, sources);
		fact("bothInOne", asked.bothInOne(), AppointmentRules.ONE_OFFICE, facts, sources);
		fact("crossHolding", asked.crossHolding(), AppointmentRules.ONE_OFFICE, facts, sources);
		fact("termYears", asked.numbers().termYears().value(), asked.numbers().termYears().basis(), facts, sources);
		var until = this.terms.until(asked.unit().code(), asked.candidate().code());
		if (until != null) {
			fact("termUntil", until.toString(), asked.numbers().termYears().basis(), facts, sources);
		}
	}

	private static void fact(String name, Object value, Basis basis, Map<String, Object> facts,
			Map<String, Basis> sources) {
		facts.put(name, value);
		sources.put(name, basis);
	}

	/** What the rules say of it, by the numbers with which it began. */
	Optional<Weighed> weighed(RequestNumber number) {
		var request = this.requests.get(number);
		var on = request.submittedOn(this.clock.getZone());
		var situation = this.check.situation(request.application(),
				new AppointmentCheck.Question(on, null, number, false));
		return Optional.of(Weighed.of(AppointmentRules.objections(situation))
			.decidedBy(this.reviews.of(number).stream().map(CandidateReview::post).toList())
			.with("两委职数", "%d名，在任%d人".formatted(situation.seats(), situation.inPost()))
			.with("任期", "最长%d年".formatted(situation.numbers().termYears().value())));
	}

	/** For lists: who, where, what. */
	String title(RequestNumber number) {
		var request = this.requests.get(number);
		return "%s 任%s%s（%s）".formatted(this.workers.get(request.worker()).name(), this.check.unitName(request.unit()),
				request.office().title(), request.way().title());
	}

	Brief about(RequestNumber number) {
		var request = this.requests.get(number);
		var candidate = this.workers.get(request.worker());
		var situation = this.check.situation(request.application(),
				new AppointmentCheck.Question(LocalDate.now(this.clock), null, number, false));
		var brief = Brief.of(title(number))
			.line("人选",
					"%s（%s%s，%s）".formatted(candidate.name(), this.check.unitName(candidate.unit()),
							candidate.positionTitles(), candidate.workerClass().title()))
			.line("拟任职务",
					"%s%s，%s产生".formatted(this.check.unitName(request.unit()), request.office().title(),
							request.way().title()))
			.line("理由", request.reason())
			.line("两委职数", "%d名，在任%d人，空缺%d名".formatted(situation.seats(), situation.inPost(), situation.vacancies()))
			.line("现任成员", members(situation.colleagues()))
			.line("兼任", situation.bothInOne() ? "书记和主任由一人担任（一肩挑）" : situation.crossHolding() ? "交叉任职" : null)
			.rule(situation.numbers().reviewParties().basis());
		return request.state().pending() ? brief.line("提醒", warnings(situation)) : brief.line("结果", outcome(request));
	}

	private static String members(List<Worker> colleagues) {
		return colleagues.stream()
			.filter((worker) -> worker.positions().stream().anyMatch((held) -> held != Position.SOCIAL_WORKER))
			.map((worker) -> "%s（%s）".formatted(worker.name(), worker.positionTitles()))
			.collect(Collectors.joining("、"));
	}

	private static String warnings(AppointmentSituation situation) {
		return AppointmentRules.objections(situation).stream().map(Objection::message).collect(Collectors.joining("；"));
	}

	private String outcome(AppointmentRequest request) {
		var result = request.result();
		if (result == null) {
			return this.reviews.barring(request);
		}
		if (request.stopReason() != null) {
			return "没有到任：" + request.stopReason();
		}
		var term = request.term();
		return "%s，%s%s".formatted(result.outcome().title(), result.inWords(),
				(term != null) ? "，任期%s至%s".formatted(Period.inFull(term.from()), Period.inFull(term.until())) : "");
	}

	/** What one department has to go through, item by item. */
	void review(RequestNumber number, String party, Brief brief) {
		var numbers = numbers(number);
		brief.title("%s：%s".formatted(numbers.titleOf(party), title(number)));
		brief.line("负面清单",
				numbers.recruitment()
					.negativeList()
					.value()
					.stream()
					.map(AppointmentNumbers.Bar::title)
					.collect(Collectors.joining("；")));
		numbers.items().forEach(brief::item);
		brief.rule(numbers.reviewParties().basis());
	}

	void result(RequestNumber number, Brief brief) {
		var request = this.requests.get(number);
		brief.line("联审", this.reviews.answers(request)).rule(numbers(number).recorders().basis());
	}

	private AppointmentNumbers numbers(RequestNumber number) {
		return AppointmentNumbers.of(this.check.policyOf(this.requests.get(number)));
	}

}
