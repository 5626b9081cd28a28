package org.shegong.web;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import com.fasterxml.jackson.annotation.JsonInclude;

import org.shegong.account.WorkerCode;
import org.shegong.audit.AuditAction;
import org.shegong.engine.People;
import org.shegong.engine.Standing;
import org.shegong.engine.guard.Witness;
import org.shegong.organization.OrgUnits;
import org.shegong.organization.Organization;
import org.shegong.organization.Post;
import org.shegong.organization.Posting;
import org.shegong.organization.Postings;
import org.shegong.retention.DataKind;
import org.shegong.retention.Due;
import org.shegong.retention.DueData;
import org.springframework.data.domain.PageImpl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/**
 * What of each county would be due to be erased today: for administrators, and for the
 * personnel departments of the county.
 */
@RestController
@Transactional(readOnly = true)
class RetentionEndpoint {

	private static final Set<Post> DEPARTMENTS = EnumSet.of(Post.HUMAN_RESOURCES, Post.ORGANIZATION_DEPARTMENT,
			Post.SOCIAL_WORK_DEPARTMENT);

	/** So many items of a kind are told with the others. */
	private static final int FIRST = 50;

	private final DueData data;

	private final People people;

	private final Standing standing;

	private final Postings postings;

	private final OrgUnits units;

	private final Organization organization;

	private final Witness witness;

	RetentionEndpoint(DueData data, People people, Standing standing, Postings postings, OrgUnits units,
			Organization organization, Witness witness) {
		this.data = data;
		this.people = people;
		this.standing = standing;
		this.postings = postings;
		this.units = units;
		this.organization = organization;
		this.witness = witness;
	}

	record County(String county, String name, List<Kind> kinds) {
	}

	/**
	 * @param months how long it is kept
	 * @param consequence what erasing does
	 * @param due how many items there are, of which the first are told
	 */
	record Kind(String kind, String title, int months, String rule, String source, String consequence, int records,
			int due, List<Item> items) {
	}

	@JsonInclude(JsonInclude.Include.NON_NULL)
	record Item(WorkerCode worker, String name, LocalDate since, int records) {
	}

	@GetMapping("/api/retention")
	public ResponseEntity<?> due() {
		var counties = counties();
		this.witness.readAll(AuditAction.RETENTION_READ, counties, null, null);
		return counties.isEmpty()
				? ResponseEntity.status(403).body(Map.of("message", "只有系统管理员和县（区）组织部、社会工作部、人社局可以查看到期应清理的数据"))
				: ResponseEntity.ok(counties.stream().map(this::county).toList());
	}

	/** All items of a kind, found by the name or code of their worker. */
	@GetMapping("/api/retention/{county}/{kind}")
	public Paged<Item> due(@PathVariable String county, @PathVariable String kind, Wanted wanted) {
		var known = Arrays.stream(DataKind.values()).filter((one) -> one.id().equals(kind)).findFirst();
		if (known.isEmpty() || !counties().contains(county)) {
			throw new ResponseStatusException(HttpStatus.NOT_FOUND, "没有这类到期数据，或您无权查看");
		}
		this.witness.readAll(AuditAction.RETENTION_READ, List.of(county), null, null);
		var due = this.data.of(county).stream().filter((one) -> one.kind() == known.get()).toList();
		var part = (wanted.q() != null) ? wanted.q().strip().toLowerCase(Locale.ROOT) : "";
		var found = items(due).stream()
			.filter((item) -> part.isEmpty()
					|| (item.worker() + " " + item.name()).toLowerCase(Locale.ROOT).contains(part))
			.toList();
		var page = wanted.request();
		return Paged.of(new PageImpl<>(found.stream().skip(page.getOffset()).limit(page.getPageSize()).toList(), page,
				found.size()), (item) -> item);
	}

	private List<String> counties() {
		var seen = this.standing.administers() ? this.units.roots().stream()
				: this.postings.findByAccount(this.people.acting())
					.stream()
					.filter((posting) -> DEPARTMENTS.contains(posting.post()))
					.map(Posting::unit);
		return seen.flatMap((unit) -> this.organization.countiesSeenFrom(unit).stream()).distinct().toList();
	}

	private County county(String code) {
		var due = this.data.of(code);
		return new County(code, this.units.get(code).name(),
				Arrays.stream(DataKind.values()).map((kind) -> kind(kind, code, due)).toList());
	}

	private Kind kind(DataKind kind, String county, List<Due> due) {
		var basis = this.data.basis(kind, county);
		var all = due.stream().filter((one) -> one.kind() == kind).toList();
		return new Kind(kind.id(), kind.title(), this.data.months(kind, county), basis.rule(), basis.source(),
				kind.consequence(), all.stream().mapToInt(Due::records).sum(), all.size(),
				items(all.stream().limit(FIRST).toList()));
	}

	private List<Item> items(List<Due> due) {
		var names = this.people
			.names(due.stream().map(Due::worker).filter(Objects::nonNull).map(WorkerCode::account).toList());
		return due.stream()
			.map((one) -> new Item(one.worker(), (one.worker() != null) ? names.get(one.worker().account()) : null,
					one.since(), one.records()))
			.toList();
	}

}
