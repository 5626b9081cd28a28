package org.shegong.web;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import com.fasterxml.jackson.annotation.JsonInclude;

import org.shegong.account.WorkerCode;
import org.shegong.audit.AuditAction;
import org.shegong.engine.People;
import org.shegong.engine.Standing;
import org.shegong.engine.guard.Witness;
import org.shegong.organization.OrgUnit;
import org.shegong.organization.OrgUnits;
import org.shegong.organization.Organization;
import org.shegong.organization.Post;
import org.shegong.organization.Postings;
import org.shegong.retention.DataKind;
import org.shegong.retention.Due;
import org.shegong.retention.DueData;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * What of each county would be due to be erased today: for administrators, and for the
 * personnel departments of the county.
 */
@RestController
@Transactional(readOnly = true)
class RetentionEndpoint {

	private static final Set<Post> DEPARTMENTS = EnumSet.of(Post.HUMAN_RESOURCES, Post.ORGANIZATION_DEPARTMENT,
			Post.SOCIAL_WORK_DEPARTMENT);

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
	 */
	record Kind(String kind, String title, int months, String rule, String source, String consequence, int records,
			List<Item> items) {
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

	private List<String> counties() {
		var seen = this.standing.administers() ? this.units.findAll().stream().map(OrgUnit::code)
				: this.postings.findByAccount(this.people.acting())
					.stream()
					.filter((posting) -> DEPARTMENTS.contains(posting.post()))
					.flatMap((posting) -> this.organization.countiesSeenFrom(posting.unit()).stream());
		return seen.map((unit) -> this.organization.countyOf(unit).code()).distinct().toList();
	}

	private County county(String code) {
		var due = this.data.of(code);
		return new County(code, this.units.get(code).name(),
				Arrays.stream(DataKind.values()).map((kind) -> kind(kind, code, due)).toList());
	}

	private Kind kind(DataKind kind, String county, List<Due> due) {
		var basis = this.data.basis(kind, county);
		var items = due.stream().filter((one) -> one.kind() == kind).toList();
		return new Kind(kind.id(), kind.title(), this.data.months(kind, county), basis.rule(), basis.source(),
				kind.consequence(), items.stream().mapToInt(Due::records).sum(),
				items.stream().map(this::item).toList());
	}

	private Item item(Due due) {
		return new Item(due.worker(), (due.worker() != null) ? this.people.name(due.worker().account()) : null,
				due.since(), due.records());
	}

}
