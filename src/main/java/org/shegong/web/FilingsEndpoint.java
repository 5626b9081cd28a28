package org.shegong.web;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import jakarta.persistence.EntityManager;

import org.shegong.account.AccountName;
import org.shegong.account.WorkerCode;
import org.shegong.approval.Filing;
import org.shegong.engine.People;
import org.shegong.worker.Workers;
import org.springframework.data.domain.Page;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * The filings addressed to the office of whoever is logged in (XX-10: 社建办 is told of
 * leaves, returns and absences).
 */
@RestController
@Transactional(readOnly = true)
class FilingsEndpoint {

	/**
	 * So many people are looked for one by one; of more, the newest filings are gone
	 * through.
	 */
	private static final int FEW = 200;

	private static final String CALLED = "(lower(worker.name) like :pattern escape '!'"
			+ " or lower(cast(worker.code as String)) like :pattern escape '!')";

	private final EntityManager session;

	private final Access access;

	private final People people;

	FilingsEndpoint(EntityManager session, Access access, People people) {
		this.session = session;
		this.access = access;
		this.people = people;
	}

	record FilingView(String filedOn, String occasion, String summary, WorkerCode worker, String workerName,
			String rule, String source) {
	}

	/** The newest ones. */
	@GetMapping("/api/filings")
	public List<FilingView> newest() {
		return page(new Wanted(null, null)).rows();
	}

	/** Found by the name or the code of a worker, or by what they are about. */
	@GetMapping(path = "/api/filings", params = "page")
	public Paged<FilingView> page(Wanted wanted) {
		var held = this.access.unitsByPost();
		var filings = new LongList<>(Filing.class);
		var addressed = new ArrayList<String>();
		var posts = new HashMap<String, String>();
		held.forEach((post, units) -> {
			posts.put(post.name(), post.id());
			addressed
				.add("one.recipient = :%s and %s".formatted(post.name(), filings.below("one.recipientUnit", units)));
		});
		filings.where(addressed.isEmpty() ? "1 = 0" : String.join(" or ", addressed), posts);
		if (!wanted.pattern().isEmpty() && !held.isEmpty()) {
			search(filings, wanted.pattern(), held.values().stream().flatMap(Collection::stream).distinct().toList());
		}
		return shown(filings.page(this.session, wanted.request()));
	}

	/** Of people who are called so; where nobody is, about what is called so. */
	private void search(LongList<Filing> filings, String pattern, List<String> units) {
		// only below these units, so that nobody learns who works elsewhere
		var found = this.session
			.createQuery(Workers.BRANCH + "select distinct worker.code from branch level"
					+ " join Worker worker on worker.unit = level.code where " + CALLED, WorkerCode.class)
			.setParameter("units", units)
			.setParameter("pattern", pattern)
			.setMaxResults(FEW + 1)
			.getResultList();
		if (found.isEmpty()) {
			filings.where("lower(one.occasion) like :pattern escape '!'", Map.of("pattern", pattern));
		}
		else if (found.size() <= FEW) {
			filings.where("one.worker in :found", Map.of("found", found));
		}
		else {
			filings.where("(select count(*) from Worker worker where worker.code = one.worker and " + CALLED + ") > 0",
					Map.of("pattern", pattern));
		}
	}

	private Paged<FilingView> shown(Page<Filing> found) {
		var names = this.people
			.names(found.stream().map(Filing::worker).filter(Objects::nonNull).map(WorkerCode::account).toList());
		return Paged.ofLong(found, (filing) -> view(filing, names));
	}

	private static FilingView view(Filing filing, Map<AccountName, String> names) {
		return new FilingView(filing.filedOn().toString(), filing.occasion(), filing.summary(), filing.worker(),
				(filing.worker() != null) ? names.get(filing.worker().account()) : null, filing.rule(),
				filing.source());
	}

}
