package org.shegong.web.recruitment;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.stream.Collectors;

import org.shegong.recruitment.campaign.CampaignView;
import org.shegong.recruitment.exam.CandidateDesk;
import org.shegong.recruitment.exam.CandidateReader;
import org.shegong.web.roster.sheet.Fault;
import org.shegong.web.roster.sheet.RosterFile;
import org.shegong.web.roster.sheet.Tables;
import org.shegong.web.roster.sheet.Template;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/**
 * Where candidates are registered while the task for it is open, one by one or from a
 * sheet.
 */
@RestController
@RequestMapping("/api/recruitments/{number}/candidates")
class CandidatesEndpoint {

	private final CampaignGate gate;

	private final CandidateIntake intake;

	private final CandidateDesk desk;

	private final CandidateReader candidates;

	CandidatesEndpoint(CampaignGate gate, CandidateIntake intake, CandidateDesk desk, CandidateReader candidates) {
		this.gate = gate;
		this.intake = intake;
		this.desk = desk;
		this.candidates = candidates;
	}

	@PostMapping
	ResponseEntity<?> add(@PathVariable String number, @RequestBody Map<String, Object> said) {
		var campaign = registering(number);
		var receipt = this.intake.take(campaign, Tables.of(CampaignSheet.CANDIDATES.sheet(), List.of(said)), false);
		if (!receipt.errors().isEmpty()) {
			return Faulty.answer(receipt.errors());
		}
		int no = receipt.numbers().get(0);
		return ResponseEntity.ok(Map.of("no", no, "findings", this.candidates.findings(campaign.number(), no)));
	}

	@PostMapping(path = "/upload", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
	ResponseEntity<?> upload(@PathVariable String number, @RequestParam MultipartFile file,
			@RequestParam(defaultValue = "false") boolean dryRun) throws IOException {
		var campaign = registering(number);
		var tables = Tables.of(new RosterFile(file.getBytes()), List.of(CampaignSheet.CANDIDATES.sheet()));
		var receipt = this.intake.take(campaign, tables, dryRun);
		return receipt.errors().isEmpty()
				? ResponseEntity.ok(Map.of("people", receipt.people(), "numbers", receipt.numbers()))
				: Faulty.answer(receipt.errors());
	}

	@DeleteMapping("/{no}")
	ResponseEntity<?> strike(@PathVariable String number, @PathVariable int no) {
		var campaign = registering(number);
		try {
			return this.desk.strike(campaign.number(), no)
				.<ResponseEntity<?>>map(
						(against) -> ResponseEntity.status(HttpStatus.CONFLICT).body(Map.of("message", against)))
				.orElseGet(() -> ResponseEntity.ok(Map.of("message", "已删除%d号".formatted(no))));
		}
		catch (NoSuchElementException ex) {
			return ResponseEntity.status(HttpStatus.NOT_FOUND).body(Map.of("message", ex.getMessage()));
		}
	}

	@GetMapping("/template.xlsx")
	ResponseEntity<byte[]> template(@PathVariable String number) {
		var campaign = this.gate.readable(number).campaign();
		var template = Template.of(List.of(CampaignSheet.CANDIDATES.sheet()))
			.remark("必填列", "标 * 的列。性别、出生日期可以不填，按身份证号取得")
			.remark("身份证号", "该列须为“文本”格式，否则末位数字会丢失")
			.remark("学历", "初中及以下、高中（中专）、大专、本科、研究生")
			.remark("职业资格", "无、助理社会工作师、社会工作师、高级社会工作师")
			.remark("在岗人员编号", "已在社区工作的，填写花名册中的编号")
			.remark("项目服务期满日期", "只在考核转聘时填写；“项目考核合格”填是或否")
			.remark("负面清单情形", "已知的情形，多项用顿号分开：" + items(campaign))
			.remark("例外理由", "不符合“一般”“原则上”条件而确有需要的，写明理由，由上一级同意")
			.remark("不得填写", "招聘时不得询问、登记婚姻和生育情况（妇女权益保障法第四十三条）");
		return new Download("候选人登记表.xlsx", template).answer();
	}

	private static String items(CampaignView campaign) {
		return campaign.negativeList().stream().map(CampaignView.Item::title).collect(Collectors.joining("；"));
	}

	/** Two lists at once: one of them is in, the other has to be brought again. */
	@ExceptionHandler
	ResponseEntity<?> anotherWasFaster(DataIntegrityViolationException clash) {
		return ResponseEntity.status(HttpStatus.CONFLICT)
			.body(new Faulty("另一次登记同时进行，本次没有保存，请刷新后重试", List.of(Fault.ofFile("另一次登记同时进行，本次没有保存，请刷新后重试"))));
	}

	private CampaignView registering(String number) {
		return this.gate.worked(number, "enterCandidates", "登记候选人");
	}

}
