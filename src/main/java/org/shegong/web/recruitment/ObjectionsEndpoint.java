package org.shegong.web.recruitment;

import java.util.List;
import java.util.Map;
import java.util.function.Function;

import org.shegong.approval.Objection;
import org.shegong.recruitment.campaign.ChallengeView;
import org.shegong.recruitment.campaign.PublicationDesk;
import org.shegong.web.Paged;
import org.shegong.web.Wanted;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Where objections to a published list are taken in while the list is out. */
@RestController
@RequestMapping("/api/recruitments/{number}/objections")
class ObjectionsEndpoint {

	private final CampaignGate gate;

	private final PublicationDesk desk;

	ObjectionsEndpoint(CampaignGate gate, PublicationDesk desk) {
		this.gate = gate;
		this.desk = desk;
	}

	/**
	 * An objection as it comes in.
	 *
	 * @param raisedBy null or empty where the person stays unnamed
	 */
	record Raised(Integer candidate, String raisedBy, String text) {

		String person() {
			return (this.raisedBy == null || this.raisedBy.isBlank()) ? null : this.raisedBy.strip();
		}

	}

	@GetMapping
	List<ChallengeView> list(@PathVariable String number) {
		return this.desk.raised(this.gate.readable(number).campaign().number());
	}

	/**
	 * A page of them.
	 * @param open only those that are not decided
	 */
	@GetMapping(params = "page")
	Paged<ChallengeView> list(@PathVariable String number, Wanted wanted,
			@RequestParam(defaultValue = "false") boolean open) {
		var asked = wanted.request();
		var campaign = this.gate.readable(number).campaign();
		return Paged.of(this.desk.page(campaign.number(), open, wanted.pattern(), asked), Function.identity());
	}

	@PostMapping
	ResponseEntity<?> raise(@PathVariable String number, @RequestBody Raised said) {
		var campaign = this.gate.worked(number, "receiveObjections", "受理公示意见");
		if (said.candidate() == null) {
			return refused(List.of(Objection.formFault("请选择意见所指的公示人员")));
		}
		var objections = this.desk.raise(campaign.number(), said.candidate(), said.person(), said.text());
		return objections.isEmpty() ? ResponseEntity.ok(this.desk.raised(campaign.number())) : refused(objections);
	}

	private static ResponseEntity<?> refused(List<Objection> objections) {
		return ResponseEntity.unprocessableEntity()
			.body(Map.of("message", String.join("；", objections.stream().map(Objection::message).toList()),
					"objections", objections));
	}

}
