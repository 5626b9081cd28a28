package org.shegong.transfer;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;

import org.shegong.approval.Filing;
import org.shegong.approval.Filings;
import org.shegong.approval.Objection;
import org.shegong.organization.Post;
import org.shegong.organization.Posting;
import org.shegong.policy.Basis;
import org.shegong.policy.Period;
import org.shegong.worker.ContractFact.Contracted;
import org.shegong.worker.Employment;
import org.shegong.worker.FileEntry;
import org.shegong.worker.FileFact;
import org.shegong.worker.PersonnelFile;
import org.shegong.worker.PostFact.PostChanged;
import org.shegong.worker.PostFact.Transferred;
import org.shegong.worker.Worker;

/**
 * What a transfer leaves behind: lines in the personnel file (ORD-51), the filings of
 * ORD-50, and notices to both streets and communities.
 */
@Component
class TransferRecords {

	private static final int LONGEST_SUMMARY = 1000;

	private final PersonnelFile file;

	private final Filings filings;

	private final Clock clock;

	TransferRecords(PersonnelFile file, Filings filings, Clock clock) {
		this.file = file;
		this.filings = filings;
		this.clock = clock;
	}

	/**
	 * They work elsewhere now.
	 * @param basis the rule that lets them
	 */
	void moved(TransferRequest transfer, Worker worker, Moved moved, Basis basis) {
		var words = "%s：%s → %s%s，%s起%s".formatted(transfer.kind().title(), moved.from().name(), moved.to().name(),
				moved.placement().changes(moved.before()) ? "，" + moved.placement().inWords() : "",
				Period.inWords(moved.on()), (transfer.until() != null) ? "，至" + Period.inWords(transfer.until()) : "");
		if (moved.isElsewhere()) {
			enter(transfer, moved.on(), transfer.until(), new Transferred(moved.to().code(), false),
					words + "，" + transfer.reason() + givenUp(moved.givenUp()), basis);
		}
		if (moved.placement().changes(moved.before())) {
			enter(transfer, moved.on(), null,
					new PostChanged("position", moved.placement().value(), Placement.ids(moved.before())),
					"岗位：%s → %s（%s）".formatted(Placement.titles(moved.before()), moved.placement().inWords(),
							transfer.kind().title()),
					basis);
		}
		file(transfer, worker, moved, words);
		tell(transfer, moved, "调动通知", worker.name() + words, basis);
	}

	private static String givenUp(List<Posting> posts) {
		return posts.isEmpty() ? "" : "；不再担任%s".formatted(
				posts.stream().map((posting) -> posting.post().title()).distinct().collect(Collectors.joining("、")));
	}

	/** The contract ends with one employer and begins with another. */
	void contractChanged(TransferRequest transfer, Site to, Employment next) {
		enter(transfer, next.contractFrom(), null, new Contracted(null, next.contractUntil()),
				"因调动用人单位变为%s：原劳动合同于%s终止，新劳动合同待订立（自%s起一个月内），工作年限合并计算".formatted(to.employer().name(),
						Period.inWords(next.contractFrom().minusDays(1)), Period.inWords(next.contractFrom())),
				TransferRules.NEW_CONTRACT);
	}

	/** Their posting is over and they are back. */
	void returned(TransferRequest transfer, Worker worker, Moved moved, Basis basis) {
		var words = "挂职期满：由%s返回%s，自%s起".formatted(moved.from().name(), moved.to().name(), Period.inWords(moved.on()));
		enter(transfer, moved.on(), null, new Transferred(moved.to().code(), false), words, basis);
		file(transfer, worker, moved, words);
		tell(transfer, moved, "挂职期满通知", worker.name() + words, basis);
	}

	/** On the day something stood against it. */
	void hindered(TransferRequest transfer, Worker worker, Site from, Site to, List<Objection> objections) {
		var words = "%s原定%s由%s调往%s，当天核对不符合条件，没有调动；仍需调动的请重新申请：%s".formatted(worker.name(), Period.inWords(transfer.on()),
				from.name(), (to != null) ? to.name() : transfer.to(), told(objections));
		var places = (to != null) ? List.of(from, to) : List.of(from);
		notices(transfer, places, "未能调动", words, TransferRules.PRESENCE);
	}

	static String told(List<Objection> objections) {
		return shortened(objections.stream().map(Objection::message).collect(Collectors.joining("；")));
	}

	/** Told both by the county and by the city, as their own rules say (ORD-50, C-g). */
	private void file(TransferRequest transfer, Worker worker, Moved moved, String words) {
		for (var site : moved.jurisdictions()) {
			var recipients = TransferNumbers.of(site.policy()).fileRecipients();
			for (var post : recipients.value()) {
				Stream.of(site.county().code(), site.root().code())
					.distinct()
					.forEach((unit) -> this.filings
						.save(new Filing(transfer, post, today(), "人事变动备案", shortened(worker.name() + words)).at(unit)
							.because(recipients.basis())));
			}
		}
	}

	private void tell(TransferRequest transfer, Moved moved, String occasion, String words, Basis basis) {
		notices(transfer, moved.isElsewhere() ? List.of(moved.from(), moved.to()) : List.of(moved.to()), occasion,
				words, basis);
	}

	private void notices(TransferRequest transfer, List<Site> places, String occasion, String words, Basis basis) {
		Stream.concat(
				places.stream()
					.map(Site::code)
					.map((code) -> new Filing(transfer, Post.COMMUNITY_SECRETARY.id(), today(), occasion,
							shortened(words))
						.at(code)),
				places.stream()
					.map((site) -> (site.town() != null) ? site.town().code() : site.code())
					.distinct()
					.map((code) -> new Filing(transfer, Post.TOWN_OFFICE.id(), today(), occasion, shortened(words))
						.at(code)))
			.forEach((filing) -> this.filings.save(filing.because(basis)));
	}

	private void enter(TransferRequest transfer, LocalDate date, LocalDate until, FileFact fact, String summary,
			Basis basis) {
		this.file.append(new FileEntry(transfer.worker(), date, fact, shortened(summary)).lasting(until)
			.because(transfer.number(), basis.rule(), basis.source()), null);
	}

	/** The file keeps 1,000 characters; the request keeps everything. */
	private static String shortened(String summary) {
		return (summary.length() > LONGEST_SUMMARY) ? summary.substring(0, LONGEST_SUMMARY - 1) + "…" : summary;
	}

	private LocalDate today() {
		return LocalDate.now(this.clock);
	}

}
