package org.shegong.web.recruitment;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

import org.shegong.audit.AuditAction;
import org.shegong.recruitment.campaign.CampaignView;
import org.shegong.engine.guard.Witness;
import org.shegong.recruitment.exam.CandidateState;
import org.shegong.recruitment.exam.ExamDesk;
import org.shegong.web.roster.sheet.Fault;
import org.shegong.web.roster.sheet.RosterFile;
import org.shegong.web.roster.sheet.Tables;
import org.shegong.web.roster.sheet.Template;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
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
 * Where scores are entered while the task for it is open, in the page or from a sheet.
 */
@RestController
@RequestMapping("/api/recruitments/{number}")
class ExamEndpoint {

	private final CampaignGate gate;

	private final ScoreIntake intake;

	private final ExamDesk desk;

	private final Witness witness;

	ExamEndpoint(CampaignGate gate, ScoreIntake intake, ExamDesk desk, Witness witness) {
		this.gate = gate;
		this.intake = intake;
		this.desk = desk;
		this.witness = witness;
	}

	/**
	 * How far the scores have come.
	 *
	 * @param people who were admitted
	 * @param complete how many of them have what their total takes
	 */
	record Progress(long people, long complete) {
	}

	@GetMapping("/scores")
	Progress progress(@PathVariable String number) {
		var campaign = this.gate.readable(number).campaign();
		return new Progress(campaign.people(CandidateState.ADMITTED.id()), this.desk.complete(campaign.number()));
	}

	@PutMapping("/scores")
	ResponseEntity<?> keep(@PathVariable String number, @RequestBody List<Map<String, Object>> scores) {
		var campaign = examining(number);
		var tables = Tables.of(CampaignSheet.SCORES.sheet(), scores);
		return answer(this.intake.take(campaign.number(), tables, false), tables);
	}

	@PostMapping(path = "/scores/upload", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
	ResponseEntity<?> upload(@PathVariable String number, @RequestParam MultipartFile file,
			@RequestParam(defaultValue = "false") boolean dryRun) throws IOException {
		var campaign = examining(number);
		var tables = Tables.of(new RosterFile(file.getBytes()), List.of(CampaignSheet.SCORES.sheet()));
		return answer(this.intake.take(campaign.number(), tables, dryRun), tables);
	}

	/** The admitted candidates with the scores that are kept so far. */
	@GetMapping("/scores.xlsx")
	ResponseEntity<byte[]> sheet(@PathVariable String number) {
		var campaign = this.gate.readable(number).campaign();
		this.witness.readOf(AuditAction.CANDIDATES_READ, campaign.number(), "下载成绩表");
		var rows = this.desk.kept(campaign.number()).stream().map(ExamEndpoint::row).toList();
		return new Download("考试成绩表.xlsx", Template.of(CampaignSheet.SCORES.sheet(), rows)).answer();
	}

	private static List<String> row(ExamDesk.Kept kept) {
		return List.of(String.valueOf(kept.score().candidate()), kept.name(), written(kept.score().written()),
				written(kept.score().interview()));
	}

	private static String written(BigDecimal score) {
		return (score != null) ? score.stripTrailingZeros().toPlainString() : "";
	}

	private static ResponseEntity<?> answer(List<Fault> faults, Tables tables) {
		return faults.isEmpty() ? ResponseEntity.ok(Map.of("people", tables.lines(CampaignSheet.SCORES.sheet()).size()))
				: Faulty.answer(faults);
	}

	private CampaignView examining(String number) {
		return this.gate.worked(number, "recordExam", "登记考试成绩");
	}

}
