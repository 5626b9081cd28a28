package org.shegong.web.assessment;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

import org.shegong.approval.RequestNumber;
import org.shegong.assessment.AssessmentFrame;
import org.shegong.assessment.AssessmentReader;
import org.shegong.assessment.scores.ScoreDesk;
import org.shegong.audit.AuditAction;
import org.shegong.engine.guard.Witness;
import org.shegong.web.roster.sheet.Fault;
import org.shegong.web.roster.sheet.FaultReport;
import org.shegong.web.roster.sheet.Line;
import org.shegong.web.roster.sheet.RosterFile;
import org.shegong.web.roster.sheet.Tables;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/**
 * Where scores are entered while the task for it is open, in the page or from a sheet,
 * all or none.
 */
@RestController
@RequestMapping("/api/assessments/{number}")
@Transactional
class AssessmentScoresEndpoint {

	private static final MediaType XLSX = MediaType
		.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

	private final AssessmentGate gate;

	private final AssessmentReader assessments;

	private final ScoreDesk desk;

	private final Witness witness;

	AssessmentScoresEndpoint(AssessmentGate gate, AssessmentReader assessments, ScoreDesk desk, Witness witness) {
		this.gate = gate;
		this.assessments = assessments;
		this.desk = desk;
		this.witness = witness;
	}

	/**
	 * What is wrong with rows of which nothing was kept.
	 */
	record Faulty(String message, List<Fault> errors) {
	}

	@PutMapping("/scores")
	ResponseEntity<?> keep(@PathVariable String number, @RequestBody List<Map<String, Object>> scores) {
		var assessment = scoring(number);
		var sheet = sheet(assessment);
		return take(assessment.number(), sheet, Tables.of(sheet.sheet(), scores), false);
	}

	@PostMapping(path = "/scores/upload", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
	ResponseEntity<?> upload(@PathVariable String number, @RequestParam MultipartFile file,
			@RequestParam(defaultValue = "false") boolean dryRun) throws IOException {
		var assessment = scoring(number);
		var sheet = sheet(assessment);
		return take(assessment.number(), sheet, Tables.of(new RosterFile(file.getBytes()), List.of(sheet.sheet())),
				dryRun);
	}

	@GetMapping("/scores.xlsx")
	ResponseEntity<byte[]> sheet(@PathVariable String number) {
		var assessment = this.gate.readable(number);
		var sheet = sheet(assessment);
		this.witness.readOf(AuditAction.SHEET_DOWNLOADED, assessment.number(), null);
		var name = ContentDisposition.attachment().filename("考核得分表.xlsx", StandardCharsets.UTF_8).build().toString();
		return ResponseEntity.ok()
			.contentType(XLSX)
			.header(HttpHeaders.CONTENT_DISPOSITION, name)
			.body(sheet.template().bytes());
	}

	private ResponseEntity<?> take(RequestNumber number, ScoreSheet sheet, Tables tables, boolean rehearsal) {
		List<Line> lines = tables.lines(sheet.sheet());
		var scores = lines.stream().map(sheet::read).toList();
		if (tables.faults().isEmpty()) {
			this.desk.faults(number, scores)
				.forEach((fault) -> lines.get(fault.index()).fault(fault.column(), fault.message()));
		}
		if (tables.faults().isEmpty() && scores.isEmpty()) {
			tables.faults().add(Fault.ofFile("表中没有得分，请从第二行起填写"));
		}
		if (!tables.faults().isEmpty()) {
			return faulty(tables.faults());
		}
		if (!rehearsal) {
			this.desk.keep(number, scores);
		}
		return ResponseEntity.ok(Map.of("people", scores.size()));
	}

	private static ResponseEntity<?> faulty(List<Fault> faults) {
		var inOrder = new FaultReport(faults).lines();
		var message = (inOrder.size() == 1) ? inOrder.get(0).message() : "有%d处需要更正，没有保存任何内容".formatted(faults.size());
		return ResponseEntity.unprocessableEntity().body(new Faulty(message, inOrder));
	}

	private ScoreSheet sheet(AssessmentFrame assessment) {
		return new ScoreSheet(assessment.weights(), this.assessments.rows(assessment.number()));
	}

	private AssessmentFrame scoring(String number) {
		return this.gate.worked(number, "enterScores", "登记得分");
	}

}
