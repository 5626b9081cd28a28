package org.shegong.pay;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

import org.shegong.approval.Brief;
import org.shegong.approval.Course;
import org.shegong.approval.Objection;
import org.shegong.approval.Preview;
import org.shegong.approval.RequestNumber;
import org.shegong.policy.Basis;
import org.shegong.policy.Period;
import org.shegong.worker.Worker;
import org.shegong.worker.Workers;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What a move of a pay grade is about, for whoever asks for it and whoever decides. */
@Component
@Transactional(readOnly = true)
class GradeMoveBrief {

	private final GradeMoveRequests requests;

	private final GradeMoveCheck check;

	private final Workers workers;

	private final Clock clock;

	GradeMoveBrief(GradeMoveRequests requests, GradeMoveCheck check, Workers workers, Clock clock) {
		this.requests = requests;
		this.check = check;
		this.workers = workers;
		this.clock = clock;
	}

	Preview preview(GradeMoveApplication asked, LocalDate asOf) {
		var objections = this.check.objections(asked, asOf);
		if (!GradeMoveCheck.faults(asked).isEmpty()) {
			return new Preview(objections, Course.UNKNOWN, Map.of(), Map.of());
		}
		var situation = this.check.situation(asked, asOf);
		var numbers = situation.numbers();
		if (!numbers.knows(asked.cause())) {
			return new Preview(objections, Course.UNKNOWN, Map.of(), Map.of());
		}
		var facts = new LinkedHashMap<String, Object>();
		var sources = new LinkedHashMap<String, Basis>();
		situation.ground().ifPresent((ground) -> {
			facts.put("ground", ground.words());
			sources.put("ground", numbers.basis(asked.cause()));
		});
		if (situation.ground().isPresent()) {
			situation.move().ifPresent((move) -> {
				facts.put("grade", move.from());
				facts.put("nextGrade", move.to());
				facts.put("gradeFrom", move.on().toString());
				sources.put("nextGrade", numbers.basis(asked.cause()));
				sources.put("gradeFrom", numbers.moveFrom().basis());
			});
		}
		var course = Course.of(GradeMoveAnswers.decidedBy(numbers.moveDecider().value()),
				Map.of("countyDecides", numbers.moveDecider().basis()));
		return new Preview(objections, course, facts, sources);
	}

	/** For lists. */
	String title(RequestNumber number) {
		var request = this.requests.get(number);
		return "%s 薪级变动（%s）".formatted(worker(request).name(), request.cause().title());
	}

	Brief about(RequestNumber number) {
		var request = this.requests.get(number);
		var worker = worker(request);
		var numbers = this.check.numbers(request);
		var brief = Brief.of(title(number))
			.line("社区工作者", "%s（%s，%s）".formatted(worker.name(), worker.positionTitles(), worker.workerClass().title()))
			.line("现薪级", (worker.grade() != null) ? worker.grade() + "级" : "花名册没有")
			.line("说明", request.reason())
			.rule(numbers.basis(request.cause()));
		return request.state().pending() ? pending(brief, request) : decided(brief, request);
	}

	private Brief pending(Brief brief, GradeMoveRequest request) {
		var situation = this.check.situation(request, request.application(), LocalDate.now(this.clock));
		var move = situation.move();
		return brief.line("依据", situation.ground().map(Ground::words).orElse("档案中的依据已经划去"))
			.line("拟变动", move.map(GradeMove::inWords).orElse(null))
			.line("今日决定的执行月份", move.map((one) -> "自%s起".formatted(Period.inWords(one.on()))).orElse(null))
			.line("级数", situation.steps().isPresent() ? null : "当地没有公布，由提出人填写，请核对")
			.line("薪酬", move.map((one) -> pay(one.to(), situation.numbers())).orElse(null))
			.line("提醒",
					GradeMoveRules.objections(situation)
						.stream()
						.map(Objection::message)
						.collect(Collectors.joining("；")));
	}

	private static String pay(int grade, PayNumbers numbers) {
		return numbers.pay(grade).map("每月%d元"::formatted).orElse("各级金额没有公布");
	}

	private static Brief decided(Brief brief, GradeMoveRequest request) {
		var move = request.move();
		return (move != null) ? brief.line("结果", "自%s起%s".formatted(Period.inWords(move.on()), move.inWords())) : brief;
	}

	private Worker worker(GradeMoveRequest request) {
		return this.workers.get(request.worker());
	}

}
