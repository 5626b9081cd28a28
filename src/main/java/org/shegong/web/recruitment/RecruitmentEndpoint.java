package org.shegong.web.recruitment;

import java.util.List;
import java.util.stream.Collectors;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

import org.shegong.recruitment.CampaignView;
import org.shegong.recruitment.CandidateDesk;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Shows a campaign and its candidates. */
@RestController
@RequestMapping("/api/recruitments/{number}")
class RecruitmentEndpoint {

	private final CampaignGate gate;

	private final CandidateDesk desk;

	RecruitmentEndpoint(CampaignGate gate, CandidateDesk desk) {
		this.gate = gate;
		this.desk = desk;
	}

	/**
	 * A campaign.
	 *
	 * @param tasks ids of the open tasks that the acting person handles
	 */
	record Shown(@JsonUnwrapped CampaignView campaign, List<String> tasks) {
	}

	@GetMapping
	Shown campaign(@PathVariable String number) {
		return new Shown(this.gate.readable(number), this.gate.tasks(number));
	}

	/**
	 * Identity numbers and telephones in full only while there is something to do with
	 * them.
	 */
	@GetMapping("/candidates")
	List<CandidateLine> candidates(@PathVariable String number) {
		var campaign = this.gate.readable(number);
		var inFull = !this.gate.tasks(number).isEmpty();
		var titles = campaign.negativeList()
			.stream()
			.collect(Collectors.toMap(CampaignView.Item::item, CampaignView.Item::title));
		return this.desk.of(number).stream().map((candidate) -> CandidateLine.of(candidate, titles, inFull)).toList();
	}

}
