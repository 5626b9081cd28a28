package org.shegong.web.recruitment;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

import org.shegong.audit.AuditAction;
import org.shegong.recruitment.campaign.CampaignView;
import org.shegong.recruitment.exam.CandidateReader;
import org.shegong.recruitment.exam.CandidateView;
import org.shegong.recruitment.exam.OpenFinding;
import org.shegong.recruitment.exam.ReviewDesk;
import org.shegong.recruitment.exam.Sought;
import org.shegong.engine.guard.Witness;
import org.shegong.web.Paged;
import org.shegong.web.Wanted;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Shows a campaign and its candidates. */
@RestController
@RequestMapping("/api/recruitments/{number}")
@Transactional(readOnly = true)
class RecruitmentEndpoint {

	private final CampaignGate gate;

	private final CandidateReader candidates;

	private final ReviewDesk reviews;

	private final Witness witness;

	RecruitmentEndpoint(CampaignGate gate, CandidateReader candidates, ReviewDesk reviews, Witness witness) {
		this.gate = gate;
		this.candidates = candidates;
		this.reviews = reviews;
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
		return this.candidates.of(seen.campaign().number()).stream().map(lines(seen)).toList();
	}

	/**
	 * A page of them.
	 * @param task id of a task in the model; only those whom it is about
	 * @param found only those about whom something was found
	 */
	@Transactional
	@GetMapping(path = "/candidates", params = "page")
	public Paged<CandidateLine> candidates(@PathVariable String number, Wanted wanted,
			@RequestParam(defaultValue = "") String task, @RequestParam(defaultValue = "false") boolean found) {
		var asked = wanted.request();
		var seen = read(number);
		var sought = new Sought(task, found, wanted.pattern(), inFull(seen));
		return Paged.of(this.candidates.page(seen.campaign().number(), sought, asked), lines(seen));
	}

	/** What the review has yet to judge, and of which candidates by number. */
	@GetMapping("/findings")
	public List<OpenFinding> findings(@PathVariable String number) {
		return this.reviews.open(this.gate.readable(number).campaign().number());
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
