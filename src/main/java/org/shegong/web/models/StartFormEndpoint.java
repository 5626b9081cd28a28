package org.shegong.web.models;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.TreeMap;

import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.xml.ModelException;

import org.shegong.engine.forms.FormSheet;
import org.shegong.engine.Standing;
import org.shegong.engine.walk.Unit;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartHttpServletRequest;

/** What the page of the try-run asks before: the drawing, its start form, and people. */
@RestController
@RequestMapping("/api/models")
@Transactional(readOnly = true)
class StartFormEndpoint {

	private final TryRun run;

	private final NamedPeople people;

	private final Standing standing;

	StartFormEndpoint(TryRun run, NamedPeople people, Standing standing) {
		this.run = run;
		this.people = people;
		this.standing = standing;
	}

	/**
	 * @param version 0 where the files are not deployed
	 * @param drawing the model as BPMN
	 */
	record Drawn(String process, String title, int version, String drawing, List<FormSheet.Field> fields) {

		static Drawn of(Unit unit) {
			Process process = unit.model().getModelElementById(unit.process());
			return new Drawn(unit.process(), (process.getName() != null) ? process.getName() : unit.process(),
					unit.version(), Bpmn.convertToString(unit.model()),
					unit.startForm().get().map(FormSheet::fields).orElse(List.of()));
		}

	}

	/** Of a version that is deployed. */
	@GetMapping("/start-form")
	public ResponseEntity<?> deployed(@RequestParam(required = false) String process,
			@RequestParam(required = false) String version) {
		if (!this.standing.designs()) {
			return refused(403, "只有系统管理员和流程设计人员可以试走流程");
		}
		if (version != null && !version.matches("[1-9]\\d{0,8}")) {
			return refused(400, "版本应为从1开始的整数");
		}
		return drawn(new TryRun.Chosen(process, (version != null) ? Integer.valueOf(version) : null, Map.of()));
	}

	/** Of files that are not. */
	@PostMapping(path = "/start-form", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
	public ResponseEntity<?> undeployed(@RequestParam(required = false) String process,
			MultipartHttpServletRequest given) throws IOException {
		if (!this.standing.designs()) {
			return refused(403, "只有系统管理员和流程设计人员可以试走流程");
		}
		var files = new TreeMap<String, byte[]>();
		for (var list : given.getMultiFileMap().values()) {
			for (var file : list) {
				files.put(String.valueOf(file.getOriginalFilename()).replaceAll(".*[/\\\\]", ""), file.getBytes());
			}
		}
		if (files.isEmpty()) {
			return refused(400, "没有收到文件，请选择流程模型，以及改动过的表单和决策表");
		}
		return drawn(new TryRun.Chosen(process, null, files));
	}

	private ResponseEntity<?> drawn(TryRun.Chosen chosen) {
		try {
			return ResponseEntity.ok(Drawn.of(this.run.unit(chosen)));
		}
		catch (NoSuchElementException ex) {
			return refused(404, ex.getMessage());
		}
		catch (ModelException | IllegalArgumentException ex) {
			return refused(422, "文件读不出来，请用 Camunda Modeler 打开核对");
		}
	}

	/** Whom a try-run can be thought of, by a part of the name. */
	@GetMapping("/people")
	public ResponseEntity<?> people(@RequestParam(required = false) String name) {
		if (!this.standing.designs()) {
			return refused(403, "只有系统管理员和流程设计人员可以试走流程");
		}
		return (name == null || name.isBlank()) ? refused(400, "请输入姓名或姓名的一部分")
				: ResponseEntity.ok(this.people.named(name.strip()));
	}

	private static ResponseEntity<Map<String, String>> refused(int status, String message) {
		return ResponseEntity.status(status).body(Map.of("message", message));
	}

}
