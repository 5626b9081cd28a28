package org.shegong.web.models;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.camunda.bpm.dmn.engine.DmnEngineException;
import org.camunda.bpm.model.xml.ModelException;

import org.shegong.account.AccountName;
import org.shegong.engine.People;
import org.shegong.engine.Standing;
import org.shegong.web.Mistaken;
import org.shegong.web.edge.Plain;
import org.shegong.web.RuleBook;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;

/**
 * Try-run: shows designers step by step who would get a request, by when and by which
 * rule, in a version that is deployed or only a set of files. Nothing is stored.
 */
@RestController
class TryRunEndpoint {

	private static final TypeReference<Map<String, Object>> FIELDS = new TypeReference<>() {
	};

	private static final TypeReference<Map<String, Map<String, Object>>> FORMS = new TypeReference<>() {
	};

	private final TryRun run;

	private final Standing standing;

	private final People people;

	private final ObjectMapper json;

	private final Clock clock;

	TryRunEndpoint(TryRun run, Standing standing, People people, ObjectMapper json, Clock clock) {
		this.run = run;
		this.standing = standing;
		this.people = people;
		this.json = json;
		this.clock = clock;
	}

	/**
	 * @param version of those deployed; null for the one a start would use
	 * @param files by name; none for a deployed version
	 * @param start fields of the start form, and {@code asOf}
	 * @param later fields of the forms on the way by task, as far as they are assumed
	 * @param person account of who would start it; whoever asks where it is null
	 */
	record Asked(String process, Integer version, List<GivenFile> files, Map<String, Object> start,
			Map<String, Map<String, Object>> later, String person) {
	}

	record GivenFile(String name, String content) {

		GivenFile {
			if (name == null || name.isBlank() || content == null) {
				throw new Mistaken("每个文件都要有名称（name）和内容（content），请补全后再试");
			}
		}

	}

	@PostMapping(path = "/api/models/try-run", consumes = MediaType.APPLICATION_JSON_VALUE)
	@Transactional
	public ResponseEntity<?> tryRun(@RequestBody Asked asked) {
		var files = new LinkedHashMap<String, byte[]>();
		Optional.ofNullable(asked.files())
			.orElse(List.of())
			.forEach(
					(file) -> files.put(file.name(), file.content().getBytes(java.nio.charset.StandardCharsets.UTF_8)));
		return answer(new TryRun.Chosen(asked.process(), asked.version(), files), asked.start(), asked.later(),
				asked.person());
	}

	/** The same with files as they lie in a designer's folder. */
	@PostMapping(path = "/api/models/try-run", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
	@Transactional
	public ResponseEntity<?> tryRun(@RequestParam(required = false) String process,
			@RequestParam(required = false) String start, @RequestParam(required = false) String later,
			@RequestParam(required = false) String person, MultipartHttpServletRequest given) throws IOException {
		var files = new LinkedHashMap<String, byte[]>();
		for (var list : given.getMultiFileMap().values()) {
			for (MultipartFile file : list) {
				files.put(String.valueOf(file.getOriginalFilename()).replaceAll(".*[/\\\\]", ""), file.getBytes());
			}
		}
		try {
			return answer(new TryRun.Chosen(process, null, files), this.json.readValue(given(start), FIELDS),
					this.json.readValue(given(later), FORMS), person);
		}
		catch (JsonProcessingException ex) {
			return refused(400, "start 和 later 不是合格的 JSON，请按 {\"字段\": \"值\"}、{\"环节\": {\"字段\": \"值\"}} 的样子填写");
		}
	}

	private static String given(String json) {
		return (json != null) ? json : "{}";
	}

	private ResponseEntity<?> answer(TryRun.Chosen chosen, Map<String, Object> start,
			Map<String, Map<String, Object>> later, String person) {
		TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
		if (!this.standing.designs()) {
			return refused(403, "只有系统管理员和流程设计人员可以试走流程");
		}
		if (chosen.process() == null && chosen.files().isEmpty()) {
			return refused(400, "请填写要试走的流程编号（process），或上传它的模型文件");
		}
		try {
			var fields = new LinkedHashMap<>((start != null) ? start : Map.of());
			var asOf = fields.remove("asOf");
			var day = (asOf != null) ? LocalDate.parse(asOf.toString()) : LocalDate.now(this.clock);
			if (!RuleBook.covers(day)) {
				return refused(422, RuleBook.OUTSIDE);
			}
			return ResponseEntity.ok(this.run.of(chosen, new TryRun.Filled(fields, (later != null) ? later : Map.of()),
					(person != null) ? AccountName.of(person) : this.people.acting(), day));
		}
		catch (NoSuchElementException ex) {
			return refused(404, ex.getMessage());
		}
		catch (ModelException | DmnEngineException | IllegalArgumentException ex) {
			return refused(422,
					Plain.isForPeople(ex.getMessage()) ? ex.getMessage() : "文件读不出来，请用 Camunda Modeler 打开核对，或先做模型检查");
		}
		catch (java.time.format.DateTimeParseException ex) {
			return refused(422, "asOf 请按 2026-03-16 的样子填写日期");
		}
	}

	private static ResponseEntity<Map<String, String>> refused(int status, String message) {
		return ResponseEntity.status(status).body(Map.of("message", message));
	}

}
