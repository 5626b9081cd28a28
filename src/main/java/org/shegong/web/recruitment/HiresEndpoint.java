package org.shegong.web.recruitment;

import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

import org.shegong.approval.Objection;
import org.shegong.organization.Organization;
import org.shegong.organization.UnitKind;
import org.shegong.recruitment.campaign.CampaignView;
import org.shegong.recruitment.hiring.Formalities;
import org.shegong.recruitment.hiring.HiringDesk;
import org.shegong.web.Paged;
import org.shegong.web.Wanted;
import org.shegong.web.roster.sheet.Fault;
import org.shegong.web.roster.sheet.Tables;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Where the formalities of people to be hired are entered while the task is open. */
@RestController
@RequestMapping("/api/recruitments/{number}/hires")
class HiresEndpoint {

	private final CampaignGate gate;

	private final HiringDesk desk;

	private final Organization organization;

	HiresEndpoint(CampaignGate gate, HiringDesk desk, Organization organization) {
		this.gate = gate;
		this.desk = desk;
		this.organization = organization;
	}

	/**
	 * What is entered, what is missing, and where people may be placed.
	 *
	 * @param names of the people by their number
	 */
	record Hires(List<Formalities> people, Map<Integer, String> names, List<Objection> objections,
			List<Place> communities) {
	}

	/** A community. */
	record Place(String code, String name) {
	}

	@GetMapping
	@Transactional(readOnly = true)
	public Hires show(@PathVariable String number) {
		return hires(this.gate.readable(number).campaign());
	}

	/**
	 * What is entered of one of them.
	 *
	 * @param name of the candidate
	 */
	record Hire(@JsonUnwrapped Formalities formalities, String name) {
	}

	/** A page of what is entered. */
	@GetMapping(params = "page")
	@Transactional(readOnly = true)
	public Paged<Hire> page(@PathVariable String number, Wanted wanted) {
		var asked = wanted.request();
		var campaign = this.gate.readable(number).campaign().number();
		var names = this.desk.names(campaign);
		return Paged.of(this.desk.page(campaign, wanted.pattern(), asked),
				(formalities) -> new Hire(formalities, names.get(formalities.candidate())));
	}

	@PutMapping
	@Transactional
	public ResponseEntity<?> keep(@PathVariable String number, @RequestBody List<Map<String, Object>> entered) {
		var campaign = this.gate.worked(number, "completeFormalities", "办理聘用手续");
		var tables = Tables.of(CampaignSheet.HIRES.sheet(), entered);
		var people = tables.lines(CampaignSheet.HIRES.sheet())
			.stream()
			.map((line) -> HireRow.read(line).formalities())
			.toList();
		if (!tables.faults().isEmpty()) {
			return Faulty.answer(tables.faults());
		}
		var objections = this.desk.keep(campaign.number(), people);
		return objections.isEmpty() ? ResponseEntity.ok(hires(campaign)) : Faulty.answer(
				objections.stream().map((objection) -> new Fault(null, 0, "candidate", objection.message())).toList());
	}

	private Hires hires(CampaignView campaign) {
		var communities = this.organization.below(campaign.unit())
			.stream()
			.filter((unit) -> unit.kind() == UnitKind.COMMUNITY)
			.map((unit) -> new Place(unit.code(), unit.name()))
			.toList();
		var number = campaign.number();
		return new Hires(this.desk.of(number), this.desk.names(number), this.desk.objections(number), communities);
	}

}
