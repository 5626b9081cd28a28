package org.shegong.web.policies;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.shegong.audit.AuditAction;
import org.shegong.engine.People;
import org.shegong.engine.guard.Witness;
import org.shegong.organization.Organization;
import org.shegong.organization.OrgUnits;
import org.shegong.policy.LocalFileDesk;
import org.shegong.policy.LocalFileDesk.Standing;
import org.shegong.policy.LocalRuleDesk;
import org.shegong.policy.Policies;
import org.shegong.policy.PolicyFault;
import org.shegong.web.Access;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/**
 * The numbers of a county or city as a file of rules: carried out, and brought in again
 * as proposals that a second person confirms, the same as those entered by hand.
 */
@RestController
@Transactional
class LocalFileEndpoint {

	private static final int MOST = 200;

	/** Bytes; a hundred times what a county keeps. */
	private static final int LARGEST = 256 * 1024;

	private final LocalFileDesk files;

	private final LocalRuleDesk desk;

	private final Policies policies;

	private final Organization organization;

	private final OrgUnits units;

	private final Access access;

	private final People people;

	private final Witness witness;

	private final RuleWords words;

	private final EnteredRules entered;

	private final ShownRules shown;

	LocalFileEndpoint(LocalFileDesk files, LocalRuleDesk desk, Policies policies, Organization organization,
			OrgUnits units, Access access, People people, Witness witness, RuleWords words, EnteredRules entered,
			ShownRules shown) {
		this.shown = shown;
		this.files = files;
		this.desk = desk;
		this.policies = policies;
		this.organization = organization;
		this.units = units;
		this.access = access;
		this.people = people;
		this.witness = witness;
		this.words = words;
		this.entered = entered;
	}

	/**
	 * @param stored whether the new ones now wait for a second person; not so in a
	 * preview
	 */
	record Answer(boolean stored, long added, long equal, long waiting, List<Line> lines) {
	}

	/**
	 * @param line of the file, from 1
	 * @param now what holds on its day so far, in words
	 * @param standing new, equal or waiting
	 */
	record Line(int line, String parameter, String title, Object value, String inWords, String now, LocalDate since,
			String source, String status, String standing, String standingTitle) {
	}

	/**
	 * @param more said where these faults may not be all; else null
	 */
	record Refusal(String message, String more, List<PolicyFilesEndpoint.Told> faults) {
	}

	@GetMapping("/api/policies/{unit}/local.yaml")
	public ResponseEntity<?> show(@PathVariable String unit) {
		if (!mayKeep(unit)) {
			return refused();
		}
		if (!this.entered.keeps(unit)) {
			return fault(EnteredRules.NO_PLACE);
		}
		var title = this.units.get(unit).name();
		var name = ContentDisposition.attachment()
			.filename("本地规定-%s.yaml".formatted(title), StandardCharsets.UTF_8)
			.build();
		return ResponseEntity.ok()
			.contentType(new MediaType("text", "yaml", StandardCharsets.UTF_8))
			.header(HttpHeaders.CONTENT_DISPOSITION, name.toString())
			.body(this.files.written(unit, title, this.organization.localityOf(unit)).getBytes(StandardCharsets.UTF_8));
	}

	/**
	 * @param preview tells what would be entered and enters nothing
	 */
	@PostMapping(path = "/api/policies/{unit}/local.yaml", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
	public ResponseEntity<?> upload(@PathVariable String unit, @RequestParam(required = false) MultipartFile file,
			@RequestParam(defaultValue = "false") boolean preview) throws IOException {
		return taken(unit, (file != null) ? file.getBytes() : new byte[0], preview);
	}

	@PostMapping(path = "/api/policies/{unit}/local.yaml",
			consumes = { "text/yaml", "text/x-yaml", "application/yaml", "application/x-yaml", "text/plain" })
	public ResponseEntity<?> send(@PathVariable String unit, @RequestBody(required = false) byte[] file,
			@RequestParam(defaultValue = "false") boolean preview) {
		return taken(unit, (file != null) ? file : new byte[0], preview);
	}

	private ResponseEntity<?> taken(String unit, byte[] bytes, boolean preview) {
		if (!mayKeep(unit)) {
			return refused();
		}
		if (!this.entered.keeps(unit)) {
			return fault(EnteredRules.NO_PLACE);
		}
		if (bytes.length == 0 || bytes.length > LARGEST) {
			return fault("请在表单字段 file 中上传导出后改好的 YAML 文件，不超过256KB");
		}
		if (!preview) {
			this.organization.lock(unit);
		}
		String text;
		try {
			text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
		}
		catch (CharacterCodingException otherwise) {
			return fault("文件的文字编码不对，请另存为 UTF-8 编码");
		}
		return read(unit, text.startsWith("\uFEFF") ? text.substring(1) : text, preview);
	}

	private ResponseEntity<?> read(String unit, String text, boolean preview) {
		var reading = this.files.read(unit, this.entered.places(unit), text, MOST, this.words::of,
				(own) -> this.entered.against(unit, own));
		if (!reading.faults().isEmpty()) {
			return refused(reading.faults());
		}
		var anew = reading.anew();
		if (anew.size() > MOST) {
			return fault("一次最多录入%d条，请分几个文件导入".formatted(MOST));
		}
		var lines = reading.lines().stream().map((line) -> line(unit, line)).toList();
		if (!preview) {
			anew.forEach((line) -> propose(unit, line));
		}
		return ResponseEntity.ok(new Answer(!preview, anew.size(), count(reading, Standing.EQUAL),
				count(reading, Standing.WAITING), lines));
	}

	private void propose(String unit, LocalFileDesk.Line line) {
		var rule = this.desk.propose(unit, line.own(), this.people.acting().value()).rule();
		this.witness.changed(AuditAction.RULE_ENTERED, null, unit, title(line), this.shown.change(rule));
	}

	private Line line(String unit, LocalFileDesk.Line line) {
		var own = line.own();
		var policy = this.policies.at(this.organization.localityOf(unit), own.since());
		var now = policy.has(own.name()) ? inWords(own.name(), policy.get(own.name()).value()) : "没有规定";
		return new Line(line.line(), own.name(), title(line), own.value(), inWords(own.name(), own.value()), now,
				own.since(), own.basis().source(), own.basis().status().id(), line.standing().id(),
				line.standing().title());
	}

	private static long count(LocalFileDesk.Reading reading, Standing standing) {
		return reading.lines().stream().filter((line) -> line.standing() == standing).count();
	}

	private String title(LocalFileDesk.Line line) {
		return this.policies.meaning(line.own().name()).orElse(line.own().name());
	}

	private String inWords(String parameter, Object value) {
		return this.words.of(value, this.policies.unit(parameter).orElse(""));
	}

	private boolean mayKeep(String unit) {
		return this.organization.knows(unit) && this.access.keepsRules(unit);
	}

	private static ResponseEntity<?> refused(List<PolicyFault> faults) {
		return ResponseEntity.unprocessableEntity()
			.contentType(MediaType.APPLICATION_JSON)
			.body(new Refusal(
					"文件有%s处需要更正，一条也没有录入：%s".formatted(
							PolicyFault.isCutOff(faults) ? "不少于" + faults.size() : faults.size(),
							Stream
								.concat(faults.stream().map(PolicyFault::inWords),
										PolicyFault.isCutOff(faults) ? Stream.of(PolicyFault.MORE) : Stream.empty())
								.collect(Collectors.joining("；"))),
					PolicyFault.isCutOff(faults) ? PolicyFault.MORE : null,
					faults.stream().map(PolicyFilesEndpoint.Told::of).toList()));
	}

	private static ResponseEntity<?> fault(String message) {
		return ResponseEntity.unprocessableEntity()
			.contentType(MediaType.APPLICATION_JSON)
			.body(new Refusal(message, null, List.of()));
	}

	private static ResponseEntity<?> refused() {
		return ResponseEntity.status(403)
			.contentType(MediaType.APPLICATION_JSON)
			.body(Map.of("message", "地方规定由管理员和本县（区、旗）的组织部、人社局、社会工作部登记和确认"));
	}

}
