package org.shegong.web.pay;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.shegong.audit.AuditAction;
import org.shegong.engine.guard.Witness;
import org.shegong.organization.Organization;
import org.shegong.pay.PayListDesk;
import org.shegong.pay.Proposals;
import org.shegong.policy.Basis;
import org.shegong.web.Access;
import org.shegong.web.Paged;
import org.shegong.web.Wanted;
import org.shegong.worker.Listed;
import org.shegong.worker.Workers;
import org.springframework.data.domain.PageImpl;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

/**
 * Pay grades and changed pay of those whom the acting person pays or tells of: streets of
 * their own people, departments of their county.
 */
@RestController
@Transactional(readOnly = true)
class PayEndpoint {

	private static final MediaType XLSX = MediaType
		.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

	private final PayListDesk desk;

	private final Proposals proposals;

	private final PayRows rows;

	private final Workers workers;

	private final Organization organization;

	private final Access access;

	private final Witness witness;

	PayEndpoint(PayListDesk desk, Proposals proposals, PayRows rows, Workers workers, Organization organization,
			Access access, Witness witness) {
		this.desk = desk;
		this.proposals = proposals;
		this.rows = rows;
		this.workers = workers;
		this.organization = organization;
		this.access = access;
		this.witness = witness;
	}

	/** The next list, before it is sent. */
	record Next(LocalDate sentOn, @JsonUnwrapped Paged<PayRow> lines) {
	}

	@GetMapping("/api/pay/changes")
	public Next next(Wanted wanted) {
		return new Next(this.desk.nextDay(), page(this.rows.of(this.desk.next(units())), wanted));
	}

	/** A list that was sent. */
	record Sent(Long id, String county, String month, LocalDate sentOn) {
	}

	@GetMapping("/api/pay/lists")
	public Paged<Sent> sent(Wanted wanted) {
		return Paged.of(this.desk.sent(units(), wanted.request()), (list) -> new Sent(list.id(),
				this.organization.name(list.county()), list.month().toString(), list.sentOn()));
	}

	/**
	 * The same as a workbook.
	 * @param list id of one that was sent; left out for the next one
	 */
	@GetMapping("/api/pay/changes.xlsx")
	@Transactional
	public ResponseEntity<byte[]> book(@RequestParam(required = false) String list) {
		var units = units();
		var lines = (list == null || list.isBlank()) ? this.desk.next(units) : this.desk.sent(id(list), units)
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, "没有这一份工资变动表，或不归您查看"));
		this.witness.readAll(AuditAction.SHEET_DOWNLOADED, below(units), null, "工资变动表");
		var name = ContentDisposition.attachment().filename("工资变动表.xlsx", StandardCharsets.UTF_8).build();
		return ResponseEntity.ok()
			.contentType(XLSX)
			.cacheControl(CacheControl.noStore())
			.header(HttpHeaders.CONTENT_DISPOSITION, name.toString())
			.body(new PayBook("工资变动表", this.rows.of(lines)).bytes());
	}

	/**
	 * Somebody's grade, and which moves may be asked for.
	 *
	 * @param pay yuan a month; null where the city did not publish it
	 * @param known whether the place has pay grades at all
	 */
	record Grade(String worker, String name, String unitName, String positionTitles, Integer grade, Integer pay,
			boolean known, List<Move> proposals) {

		static Grade of(Proposals.Standing standing, String unitName) {
			var worker = standing.worker();
			return new Grade(worker.code().value(), worker.name(), unitName, worker.positionTitles(), worker.grade(),
					standing.pay(), standing.known(), standing.proposals().stream().map(Move::of).toList());
		}

	}

	/** A move that may be asked for; the grade is null where it is not published. */
	record Move(String cause, String title, String ground, Integer grade, LocalDate from, String rule, String source,
			String status) {

		static Move of(Proposals.Proposal proposal) {
			Basis basis = proposal.basis();
			return new Move(proposal.cause().id(), proposal.cause().title(), proposal.ground(), proposal.grade(),
					proposal.from(), basis.rule(), basis.source(), basis.status().id());
		}

	}

	@GetMapping("/api/pay/grades")
	public Paged<Grade> grades(Wanted wanted) {
		var found = this.workers.below(units(), wanted.pattern(), false, "", wanted.request());
		var names = found.stream().collect(Collectors.toMap((one) -> one.worker().code(), Listed::unitName));
		var rows = this.proposals.of(found.stream().map(Listed::worker).toList())
			.stream()
			.map((standing) -> Grade.of(standing, names.get(standing.worker().code())))
			.toList();
		return new Paged<>(rows, found.getTotalElements(), found.getNumber() + 1, found.getTotalPages(), false);
	}

	private Set<String> units() {
		var units = this.access.unitsPaidFrom();
		if (units.isEmpty()) {
			throw new ResponseStatusException(HttpStatus.FORBIDDEN, "薪级与工资变动由街道（镇）党政办和县（区）组织部、社会工作部、民政局、人社局、财政局查看");
		}
		return units;
	}

	private Set<String> below(Set<String> units) {
		return units.stream()
			.flatMap((top) -> this.organization.below(top).stream())
			.map((unit) -> unit.code())
			.collect(Collectors.toSet());
	}

	private static Long id(String list) {
		if (!list.strip().matches("[0-9]{1,18}")) {
			throw new ResponseStatusException(HttpStatus.NOT_FOUND, "没有这一份工资变动表，或不归您查看");
		}
		return Long.valueOf(list.strip());
	}

	private static Paged<PayRow> page(List<PayRow> all, Wanted wanted) {
		var asked = wanted.request();
		var part = (wanted.q() != null) ? wanted.q().strip() : "";
		var found = all.stream()
			.filter((row) -> row.name().contains(part) || row.worker().contains(part) || row.unitName().contains(part)
					|| row.kind().contains(part))
			.toList();
		var rows = found.stream().skip(asked.getOffset()).limit(asked.getPageSize()).toList();
		return Paged.of(new PageImpl<>(rows, asked, found.size()), (row) -> row);
	}

}
