package org.shegong.web.facts;

import java.util.Map;

import org.shegong.account.WorkerCode;
import org.shegong.engine.People;
import org.shegong.web.Access;
import org.shegong.web.Paged;
import org.shegong.web.Wanted;
import org.shegong.web.file.Discretion;
import org.shegong.worker.PersonnelFile;
import org.shegong.worker.Worker;
import org.shegong.worker.Workers;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Facts of a personnel file: what can be entered, entering it, striking it out. */
@RestController
class FactsEndpoint {

	private static final String WHO = "只有所属街道（镇）党政办和县（区）组织部、社会工作部、民政局、人社局可以登记和更正%s的人事事项；怀孕、生育、病伤事项由党政办、组织部、人社局登记";

	private static final String SELF = "不能登记或更正自己的档案，请由所属街道（镇）党政办或县（区）组织部、人社局的其他经办人办理";

	private final FactDesk desk;

	private final StrikeDesk strikes;

	private final FactSheet sheet;

	private final FactLists lists;

	private final Workers workers;

	private final PersonnelFile file;

	private final Access access;

	private final Discretion discretion;

	private final People people;

	FactsEndpoint(FactDesk desk, StrikeDesk strikes, FactSheet sheet, FactLists lists, Workers workers,
			PersonnelFile file, Access access, Discretion discretion, People people) {
		this.desk = desk;
		this.strikes = strikes;
		this.sheet = sheet;
		this.lists = lists;
		this.workers = workers;
		this.file = file;
		this.access = access;
		this.discretion = discretion;
		this.people = people;
	}

	/** What each kind of fact asks for. */
	@GetMapping("/api/facts")
	public FactSheet.Sheet sheet() {
		return this.sheet.draw();
	}

	/** The people whose facts the acting person enters. */
	@GetMapping("/api/facts/people")
	public Paged<FactLists.Person> people(Wanted wanted) {
		return this.lists.people(wanted);
	}

	/** The communities to which their posts may change. */
	@GetMapping("/api/facts/units")
	public Paged<FactSheet.Choice> units(Wanted wanted) {
		return this.lists.units(wanted);
	}

	@PostMapping("/api/workers/{code}/facts")
	public ResponseEntity<?> enter(@PathVariable WorkerCode code, @RequestBody FactForm form) {
		var sensitive = FactKind.named(String.valueOf(FactForm.text(form.kind())))
			.filter(FactKind::isSensitive)
			.isPresent();
		return mayKeep(code, sensitive) ? answer(this.desk.enter(code, form, this.people.acting())) : forbidden(code);
	}

	/** Why a line is struck out. */
	record Strike(String reason) {
	}

	@PostMapping("/api/workers/{code}/facts/{id}/strike")
	public ResponseEntity<?> strike(@PathVariable WorkerCode code, @PathVariable Long id, @RequestBody Strike strike) {
		var sensitive = this.file.entry(id)
			.filter((entry) -> entry.worker().equals(code))
			.filter(this.discretion::covers)
			.isPresent();
		return mayKeep(code, sensitive) ? answer(this.strikes.strike(code, id, strike.reason(), this.people.acting()))
				: forbidden(code);
	}

	private boolean mayKeep(WorkerCode code, boolean sensitive) {
		return this.workers.findById(code)
			.map(Worker::unit)
			.filter((unit) -> this.access.keepsFile(code, unit, sensitive))
			.isPresent();
	}

	private ResponseEntity<?> forbidden(WorkerCode code) {
		if (this.access.seesAll() && !this.workers.existsById(code)) {
			return ResponseEntity.status(404).body(Map.of("message", "花名册中没有编号为“%s”的社区工作者".formatted(code)));
		}
		return ResponseEntity.status(403)
			.body(Map.of("message", this.people.acting().isOf(code) ? SELF : WHO.formatted(named(code))));
	}

	/** By name to whoever may read the file. */
	private String named(WorkerCode code) {
		return this.workers.findById(code)
			.filter((worker) -> this.access.mayReadFile(code, worker.unit()))
			.map((worker) -> "“%s”".formatted(worker.name()))
			.orElse("社区工作者");
	}

	private static ResponseEntity<?> answer(FactAnswer answer) {
		return ResponseEntity.status(answer.isRefused() ? 422 : 200).body(answer);
	}

}
