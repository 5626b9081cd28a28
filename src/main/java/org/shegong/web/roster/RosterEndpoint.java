package org.shegong.web.roster;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.shegong.account.AccountName;
import org.shegong.engine.People;
import org.shegong.engine.Standing;
import org.shegong.web.roster.ImportProgress.Progress;
import org.shegong.web.roster.sheet.Fault;
import org.shegong.web.roster.sheet.RosterFile;
import org.shegong.web.roster.sheet.Template;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;

/** Where administrators bring the roster, and fetch an empty one to fill in. */
@RestController
@RequestMapping("/api/roster")
class RosterEndpoint {

	private static final MediaType XLSX = MediaType
		.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

	private final RosterDesk desk;

	private final ImportProgress progress;

	private final People people;

	private final Standing standing;

	RosterEndpoint(RosterDesk desk, ImportProgress progress, People people, Standing standing) {
		this.desk = desk;
		this.progress = progress;
		this.people = people;
		this.standing = standing;
	}

	@PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
	ResponseEntity<Receipt> take(@RequestParam(required = false) MultipartFile file,
			@RequestParam(defaultValue = "false") boolean dryRun, @RequestParam(required = false) UUID id)
			throws IOException {
		var by = administrator();
		if (file == null) {
			return answer(Receipt.refused(List.of(Fault.ofFile("请在表单字段 file 中上传 .xlsx 或 .zip"))));
		}
		var steps = this.progress.begin(id, by);
		var accepted = false;
		try {
			var roster = new RosterFile(file.getBytes());
			var receipt = dryRun ? this.desk.rehearse(roster, by, steps) : this.desk.take(roster, by, steps);
			accepted = receipt.accepted();
			return answer(receipt);
		}
		finally {
			steps.end(accepted);
		}
	}

	/** What the office calls a sheet and its columns. */
	record Titles(String title, Map<String, String> columns) {
	}

	@GetMapping("/columns")
	Map<String, Titles> columns() {
		administrator();
		var titles = new LinkedHashMap<String, Titles>();
		for (var sheet : RosterSheet.values()) {
			titles.put(sheet.id(), new Titles(sheet.title(), sheet.columns()));
		}
		return titles;
	}

	/** How far an import is that the same account sent with this id. */
	@GetMapping("/{id}")
	Progress progress(@PathVariable UUID id) {
		return this.progress.of(id, administrator())
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, "没有以此编号提交的导入"));
	}

	@GetMapping("/template.xlsx")
	ResponseEntity<byte[]> template() {
		administrator();
		var attachment = ContentDisposition.attachment().filename("roster.xlsx").build().toString();
		return ResponseEntity.ok()
			.contentType(XLSX)
			.header(HttpHeaders.CONTENT_DISPOSITION, attachment)
			.body(explained().bytes());
	}

	private static Template explained() {
		return Template.of(RosterSheet.all())
			.remark("必填列", "标 * 的列。表头上方可以有标题，可以有“序号”列，列名后可以带单位，如 月工资（元）")
			.remark("日期", "写到日，如 2026-03-16 或 2026年3月16日；参加工作日期、到岗日期、符合报考条件日期可以只写年月")
			.remark("身份证号", "该列须为“文本”格式，否则末三位会丢失；一个号码只能属于一人")
			.remark("职务", "可以兼任，如 书记+主任、书记兼主任")
			.remark("档案·事项", FiledKind.WORDS.offered())
			.remark("档案·内容：年度考核", FileWords.GRADES.offered())
			.remark("档案·内容：请假", "假别，可在后面写天数，如 年休假：3天；不写天数的按日期计算。假别有：" + FileWords.leaves().offered())
			.remark("档案·内容：旷工、培训", "旷工写工作日数，如 3天；培训写学时，如 40学时")
			.remark("档案·内容：处分", FileWords.SANCTIONS.offered())
			.remark("档案·内容：子女出生、孕期、医疗期", "子女出生写一次出生的人数，如 1 或 双胞胎；孕期写预产期；医疗期留空为患病，另有：职业病、工伤");
	}

	/** Two rosters at once: one of them is in, the other has to be brought again. */
	@ExceptionHandler({ DataIntegrityViolationException.class, OptimisticLockingFailureException.class })
	ResponseEntity<Receipt> anotherWasFaster() {
		return ResponseEntity.status(HttpStatus.CONFLICT)
			.body(Receipt.refused(List.of(Fault.ofFile("另一次导入或修改同时进行，本次未作任何更改，请稍后重试"))));
	}

	private AccountName administrator() {
		var acting = this.people.acting();
		if (acting == null) {
			throw new ResponseStatusException(HttpStatus.UNAUTHORIZED, "请先登录");
		}
		if (!this.standing.administers()) {
			throw new ResponseStatusException(HttpStatus.FORBIDDEN, "只有系统管理员可以导入花名册");
		}
		return acting;
	}

	private static ResponseEntity<Receipt> answer(Receipt receipt) {
		return ResponseEntity.status(receipt.accepted() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_ENTITY)
			.body(receipt);
	}

}
