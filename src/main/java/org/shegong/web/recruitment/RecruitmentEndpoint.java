package org.shegong.web.recruitment;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

import org.shegong.audit.AuditAction;
import org.shegong.recruitment.campaign.CampaignView;
import org.shegong.recruitment.exam.CandidateDesk;
import org.shegong.recruitment.exam.CandidateView;
import org.shegong.engine.guard.Witness;
import org.shegong.web.Paged;
import org.shegong.web.Wanted;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Shows a campaign and its candidates. */
@RestController
@RequestMapping("/api/recruitments/{number}")
@Transactional(readOnly = true)
class RecruitmentEndpoint {

	private final CampaignGate gate;

	private final CandidateDesk desk;

	private final Witness witness;

	RecruitmentEndpoint(CampaignGate gate, CandidateDesk desk, Witness witness) {
		this.gate = gate;
		this.desk = desk;
		this.witness = witness;
	}

	/**
	 * A campaign.
	 *
	 * @param tasks ids of the open tasks that the acting person handles
	 */
	record Shown(@JsonUnwrapped CampaignView campaign, List<String> tasks) {
	}

	@GetMapping
	public Shown campaign(@PathVariable String number) {
		var seen = this.gate.readable(number);
		return new Shown(seen.campaign(), seen.tasks());
	}

	/**
	 * Identity numbers and telephones in full only while there is something to do with
	 * them.
	 */
	@Transactional
	@GetMapping("/candidates")
	public List<CandidateLine> candidates(@PathVariable String number) {
		var seen = read(number);
		return this.desk.of(seen.campaign().number()).stream().map(lines(seen)).toList();
	}

	/** A page of them, for whoever does not work on all of them at once. */
	@Transactional
	@GetMapping(path = "/candidates", params = "page")
	public Paged<CandidateLine> candidates(@PathVariable String number, Wanted wanted) {
		var asked = wanted.request();
		var seen = read(number);
		return Paged.of(this.desk.page(seen.campaign().number(), wanted.pattern(), inFull(seen), asked), lines(seen));
	}

	private CampaignGate.Seen read(String number) {
		var seen = this.gate.readable(number);
		this.witness.readOf(AuditAction.CANDIDATES_READ, seen.campaign().number(), inFull(seen) ? "含完整身份证号" : null);
		return seen;
	}

	private static Function<CandidateView, CandidateLine> lines(CampaignGate.Seen seen) {
		var titles = seen.campaign()
			.negativeList()
			.stream()
			.collect(Collectors.toMap(CampaignView.Item::item, CampaignView.Item::title));
		return (candidate) -> CandidateLine.of(candidate, titles, inFull(seen));
	}

	private static boolean inFull(CampaignGate.Seen seen) {
		return !seen.tasks().isEmpty();
	}

}
