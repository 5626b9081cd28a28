package org.shegong.web.assessment;

import java.util.List;
import java.util.Map;

import org.camunda.bpm.engine.RuntimeService;

import org.shegong.account.WorkerCode;
import org.shegong.approval.Objection;
import org.shegong.assessment.AssessmentFrame;
import org.shegong.assessment.AssessmentReader;
import org.shegong.assessment.AssessmentView;
import org.shegong.assessment.awards.AwardDesk;
import org.shegong.assessment.grades.GradeChoice;
import org.shegong.assessment.grades.GradeDesk;
import org.shegong.assessment.hearing.HearingDesk;
import org.shegong.assessment.awards.HonourDesk;
import org.shegong.engine.SystemRights;
import org.shegong.web.Paged;
import org.shegong.web.Wanted;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Where grades, advanced units, awards and refusals to sign are kept while the tasks for
 * them are open.
 */
@RestController
@RequestMapping("/api/assessments/{number}")
class AssessmentEndpoint {

	private final AssessmentGate gate;

	private final AssessmentReader assessments;

	private final GradeDesk grades;

	private final HonourDesk honours;

	private final AwardDesk awards;

	private final HearingDesk hearings;

	private final RuntimeService cases;

	private final SystemRights system;

	AssessmentEndpoint(AssessmentGate gate, AssessmentReader assessments, GradeDesk grades, HonourDesk honours,
			AwardDesk awards, HearingDesk hearings, RuntimeService cases, SystemRights system) {
		this.gate = gate;
		this.assessments = assessments;
		this.grades = grades;
		this.honours = honours;
		this.awards = awards;
		this.hearings = hearings;
		this.cases = cases;
		this.system = system;
	}

	/**
	 * @param tasks ids of the open tasks that the acting person handles
	 */
	record Answer(AssessmentView assessment, List<String> tasks) {
	}

	/** With the first page of those who are assessed. */
	@GetMapping
	Answer show(@PathVariable String number) {
		var assessment = this.gate.readable(number);
		return new Answer(this.assessments.view(assessment.number(), new Wanted(null, null).request()),
				this.gate.tasks(assessment));
	}

	/**
	 * @param tasks as above
	 */
	record Framed(AssessmentFrame assessment, List<String> tasks) {
	}

	/** What it is, without the people. */
	@GetMapping("/frame")
	Framed frame(@PathVariable String number) {
		var assessment = this.gate.readable(number);
		return new Framed(assessment, this.gate.tasks(assessment));
	}

	/**
	 * Communities, and their secretaries and directors, from whom the advanced are
	 * chosen.
	 */
	record Candidates(List<AssessmentView.CommunityLine> communities, List<AssessmentFrame.Row> leaders) {
	}

	@GetMapping("/communities")
	Candidates communities(@PathVariable String number) {
		var assessment = this.gate.readable(number).number();
		return new Candidates(this.assessments.communities(assessment),
				this.assessments.rows(assessment).stream().filter(AssessmentFrame.Row::leads).toList());
	}

	@GetMapping("/left-out")
	List<String> leftOut(@PathVariable String number) {
		return this.assessments.leftOut(this.gate.readable(number).number());
	}

	/** All results, as they are printed for the notice board. */
	@GetMapping("/board")
	List<AssessmentFrame.Row> board(@PathVariable String number) {
		return this.assessments.rows(this.gate.readable(number).number());
	}

	/** Who is assessed, found by name, code or community. */
	@GetMapping(params = "page")
	Paged<AssessmentView.SheetLine> sheets(@PathVariable String number, Wanted wanted) {
		var assessment = this.gate.readable(number);
		return Paged.of(this.assessments.sheets(assessment.number(), wanted.pattern(), wanted.request()),
				(line) -> line);
	}

	@PutMapping("/grades")
	ResponseEntity<?> grade(@PathVariable String number, @RequestBody List<GradeChoice> choices) {
		var assessment = this.gate.worked(number, "proposeGrades", "评定等次");
		return answer(this.grades.keep(assessment.number(), choices));
	}

	@PutMapping("/advanced")
	ResponseEntity<?> advance(@PathVariable String number, @RequestBody HonourDesk.Honours honours) {
		var assessment = this.gate.worked(number, "proposeGrades", "评定等次");
		return answer(this.honours.keep(assessment.number(), honours));
	}

	@PutMapping("/awards")
	ResponseEntity<?> award(@PathVariable String number, @RequestBody List<AwardDesk.Proposal> proposals) {
		var assessment = this.gate.worked(number, "proposeGrades", "评定等次");
		return answer(this.awards.keep(assessment.number(), proposals));
	}

	/**
	 * Who refused to sign.
	 *
	 * @param witness who saw it
	 */
	record Refused(WorkerCode worker, String witness) {
	}

	/** Also where the time to sign is over already; an open task to sign ends with it. */
	@PostMapping("/refusals")
	@Transactional
	ResponseEntity<?> refuse(@PathVariable String number, @RequestBody Refused refused) {
		var assessment = this.gate.worked(number, "receiveSignatures", "登记拒绝签署");
		var objections = this.hearings.refuse(assessment.number(), refused.worker(), refused.witness());
		if (objections.isEmpty()) {
			this.system.use(() -> {
				this.cases.createMessageCorrelation("signatureRefused")
					.processInstanceBusinessKey(assessment.number().toString())
					.localVariableEquals("signer", refused.worker().value())
					.correlateAll();
				return null;
			});
		}
		return answer(objections);
	}

	private static ResponseEntity<?> answer(List<Objection> objections) {
		return objections.isEmpty() ? ResponseEntity.ok(Map.of("message", "已保存"))
				: ResponseEntity.unprocessableEntity()
					.body(Map.of("message", String.join("；", objections.stream().map(Objection::inWords).toList()),
							"objections", objections));
	}

}
