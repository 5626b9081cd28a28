package org.shegong.web;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonInclude;

import org.shegong.organization.OrgUnits;
import org.shegong.worker.Balances;
import org.shegong.worker.Employment;
import org.shegong.worker.Employments;
import org.shegong.worker.FileEntry;
import org.shegong.worker.IdNumber;
import org.shegong.worker.PersonnelFile;
import org.shegong.worker.Position;
import org.shegong.worker.Worker;
import org.shegong.worker.Workers;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/**
 * The personnel file (一人一档): who somebody is, under which contract, what is left to them,
 * and everything that happened.
 */
@RestController
@Transactional(readOnly = true)
class PersonnelFileEndpoint {

	private final Workers workers;

	private final Employments employments;

	private final PersonnelFile file;

	private final ObjectProvider<Balances> balances;

	private final OrgUnits units;

	private final Access access;

	private final Clock clock;

	PersonnelFileEndpoint(Workers workers, Employments employments, PersonnelFile file,
			ObjectProvider<Balances> balances, OrgUnits units, Access access, Clock clock) {
		this.workers = workers;
		this.employments = employments;
		this.file = file;
		this.balances = balances;
		this.units = units;
		this.access = access;
		this.clock = clock;
	}

	@JsonInclude(JsonInclude.Include.NON_NULL)
	record FileView(String code, String name, String gender, LocalDate birthDate, String idNumber, String education,
			String householdRegistration, String workerClass, List<String> positions, String positionTitles,
			String unit, String unitName, LocalDate workingSince, LocalDate servingSince, String certificate,
			LocalDate certificateEligibleSince, Integer grade, LocalDate leftOn, String leftBecause,
			Contract employment, List<Contract> employments, List<Balances.Balance> balances, List<Entry> entries) {
	}

	@JsonInclude(JsonInclude.Include.NON_NULL)
	record Contract(String number, LocalDate signedOn, LocalDate from, LocalDate until, LocalDate probationUntil,
			LocalDate endedOn, BigDecimal monthlyWage) {

		static Contract of(Employment employment) {
			return new Contract(employment.contractNumber(), employment.signedOn(), employment.contractFrom(),
					employment.contractUntil(), employment.probationUntil(), employment.endedOn(),
					employment.monthlyWage());
		}

	}

	@JsonInclude(JsonInclude.Include.NON_NULL)
	record Entry(LocalDate date, String kind, String summary, String request, String source, String value,
			LocalDate until, String rule) {

		static Entry of(FileEntry entry) {
			return new Entry(entry.date(), entry.kind(), entry.summary(), entry.request(), entry.source(),
					entry.value(), entry.until(), entry.rule());
		}

	}

	@GetMapping("/api/workers/{code}/file")
	public ResponseEntity<?> show(@PathVariable String code) {
		return this.workers.findById(code)
			.filter((worker) -> this.access.mayReadFile(worker.code(), worker.unit()))
			.<ResponseEntity<?>>map((worker) -> ResponseEntity.ok(view(worker)))
			.orElseGet(() -> ResponseEntity.status(this.access.seesAll() ? 404 : 403)
				.body(Map.of("message", "没有编号为“" + code + "”的档案，或您无权查看：只有本人、上级单位的人事经办岗位和督查可以查看")));
	}

	private FileView view(Worker worker) {
		var contracts = this.employments.findByWorkerOrderByContractFrom(worker.code())
			.stream()
			.map(Contract::of)
			.toList();
		var inFull = this.access.mayReadSensitive(worker.code(), worker.unit());
		return new FileView(worker.code(), worker.name(), worker.gender().name().toLowerCase(), worker.birthDate(),
				inFull ? worker.idNumber() : IdNumber.masked(worker.idNumber()), worker.education(),
				worker.householdRegistration(), worker.workerClass().id(),
				worker.positions().stream().map(Position::id).toList(), worker.positionTitles(), worker.unit(),
				this.units.get(worker.unit()).name(), worker.workingSince(), worker.servingSince(),
				worker.certificate(), worker.certificateEligibleSince(), worker.grade(), worker.leftOn(),
				worker.leftBecause(), contracts.isEmpty() ? null : contracts.get(contracts.size() - 1), contracts,
				this.balances.stream()
					.flatMap((ledger) -> ledger.of(worker.code(), LocalDate.now(this.clock)).stream())
					.toList(),
				this.file.of(worker.code()).stream().map(Entry::of).toList());
	}

}
