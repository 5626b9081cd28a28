package org.shegong.web;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.shegong.account.WorkerCode;
import org.shegong.engine.Confidants;
import org.shegong.engine.People;
import org.shegong.engine.Standing;
import org.shegong.organization.OrgUnit;
import org.shegong.organization.OrgUnits;
import org.shegong.organization.Organization;
import org.shegong.organization.Post;
import org.shegong.organization.Postings;
import org.springframework.stereotype.Component;

/**
 * Who may see what of whom: the person, the offices of the units above them, supervisors,
 * administrators (PIPL 6, 28).
 */
@Component
public class Access {

	/**
	 * The offices that keep or check personnel files (XX-30, TY-25, ORD-50) and the
	 * supervisors.
	 */
	private static final Set<Post> READERS = EnumSet.of(Post.TOWN_OFFICE, Post.COMMUNITY_AFFAIRS_OFFICE,
			Post.ORGANIZATION_DEPARTMENT, Post.SOCIAL_WORK_DEPARTMENT, Post.CIVIL_AFFAIRS, Post.HUMAN_RESOURCES,
			Post.SUPERVISOR);

	/** Those who answer for people and do not only watch. */
	private static final Set<Post> ANSWERING = EnumSet.of(Post.TOWN_OFFICE, Post.COMMUNITY_AFFAIRS_OFFICE,
			Post.ORGANIZATION_DEPARTMENT, Post.SOCIAL_WORK_DEPARTMENT, Post.CIVIL_AFFAIRS, Post.HUMAN_RESOURCES);

	/**
	 * Those who enter and correct the facts of a file: the town office for its people,
	 * the county's departments for theirs.
	 */
	private static final Set<Post> KEEPERS = EnumSet.of(Post.TOWN_OFFICE, Post.ORGANIZATION_DEPARTMENT,
			Post.SOCIAL_WORK_DEPARTMENT, Post.CIVIL_AFFAIRS, Post.HUMAN_RESOURCES);

	/** Those who pay people, or tell those who do what changed (XX-05). */
	private static final Set<Post> PAYING = EnumSet.of(Post.TOWN_OFFICE, Post.ORGANIZATION_DEPARTMENT,
			Post.SOCIAL_WORK_DEPARTMENT, Post.CIVIL_AFFAIRS, Post.HUMAN_RESOURCES, Post.FINANCE);

	/** The personnel departments of a county, which enter its own rules. */
	private static final Set<Post> RULE_KEEPERS = EnumSet.of(Post.ORGANIZATION_DEPARTMENT, Post.SOCIAL_WORK_DEPARTMENT,
			Post.HUMAN_RESOURCES);

	private final People people;

	private final Standing standing;

	private final Postings postings;

	private final Organization organization;

	private final OrgUnits units;

	private final Confidants confidants;

	Access(People people, Standing standing, Postings postings, Organization organization, OrgUnits units,
			Confidants confidants) {
		this.units = units;
		this.confidants = confidants;
		this.people = people;
		this.standing = standing;
		this.postings = postings;
		this.organization = organization;
	}

	/** Whether the acting person may read the file of a worker of a unit. */
	public boolean mayReadFile(WorkerCode worker, String unit) {
		return this.people.acting().isOf(worker) || this.standing.administers() || holds(READERS, unit);
	}

	/**
	 * Whether the acting person enters facts into the file of a worker of a unit; nobody
	 * does into their own.
	 * @param sensitive whether it is about health, pregnancy or birth
	 */
	public boolean keepsFile(WorkerCode worker, String unit, boolean sensitive) {
		return !this.people.acting().isOf(worker)
				&& (this.standing.administers() || holds(sensitive ? Confidants.CLERKS : KEEPERS, unit));
	}

	/** Whether a unit lies where the acting person keeps files. */
	public boolean keepsUnit(String unit) {
		return this.standing.administers() || holds(KEEPERS, unit);
	}

	/** Whether the acting person keeps the local rules of a county or city. */
	public boolean keepsRules(String unit) {
		return this.standing.administers() || holds(RULE_KEEPERS, unit);
	}

	/** Whether the acting person keeps the local rules of any unit. */
	public boolean keepsSomeRules() {
		return this.standing.administers() || this.postings.findByAccount(this.people.acting())
			.stream()
			.anyMatch((posting) -> RULE_KEEPERS.contains(posting.post()));
	}

	/** Whether the acting person is of a personnel office at all. */
	boolean keepsFiles() {
		return keepsAny(false);
	}

	/**
	 * Whether there is anybody of whom the acting person enters facts.
	 * @param sensitive whether they are about health, pregnancy or birth
	 */
	public boolean keepsAny(boolean sensitive) {
		return this.standing.administers() || this.postings.findByAccount(this.people.acting())
			.stream()
			.anyMatch((posting) -> (sensitive ? Confidants.CLERKS : KEEPERS).contains(posting.post()));
	}

	/**
	 * Codes of the highest units whose people's files, and those of all units below, the
	 * acting person may read for an office; all for who administers.
	 */
	public Set<String> unitsReadFrom() {
		return tops(READERS);
	}

	/**
	 * Codes of the units whose roster the acting person answers for: those of the town or
	 * county whose office or department they hold; supervisors only look on.
	 */
	public Set<String> unitsAnsweredFor() {
		return units(ANSWERING);
	}

	/**
	 * Whether the acting person needs the identity numbers of all these units' people.
	 */
	public boolean needsIdentityNumbers(Set<String> units) {
		return this.standing.administers() || units(Confidants.CLERKS).containsAll(units);
	}

	/**
	 * Codes of the highest units for whose people, and those of all units below, the
	 * acting person enters facts.
	 */
	public Set<String> unitsKeptFrom() {
		return tops(KEEPERS);
	}

	/**
	 * Codes of the highest units for whose people, and those of all units below, the
	 * acting person learns what is paid.
	 */
	public Set<String> unitsPaidFrom() {
		return tops(PAYING);
	}

	private Set<String> tops(Set<Post> posts) {
		return this.standing.administers() ? this.units.roots() : reached(posts).collect(Collectors.toSet());
	}

	/**
	 * Codes of the highest units for which the acting person holds posts, by post; they
	 * hold them for all units below as well.
	 */
	Map<Post, Set<String>> unitsByPost() {
		var held = new EnumMap<Post, Set<String>>(Post.class);
		this.postings.findByAccount(this.people.acting())
			.forEach((posting) -> this.organization.reach(posting.unit())
				.ifPresent((top) -> held.computeIfAbsent(posting.post(), (post) -> new HashSet<>()).add(top)));
		return held;
	}

	private Set<String> units(Set<Post> posts) {
		return reached(posts).flatMap((top) -> this.organization.below(top).stream())
			.map(OrgUnit::code)
			.collect(Collectors.toSet());
	}

	private Stream<String> reached(Set<Post> posts) {
		return this.postings.findByAccount(this.people.acting())
			.stream()
			.filter((posting) -> posts.contains(posting.post()))
			.flatMap((posting) -> this.organization.reach(posting.unit()).stream());
	}

	/** Whether the acting person may read what concerns a unit and its people. */
	public boolean mayReadUnit(String unit) {
		return this.standing.administers() || holds(READERS, unit);
	}

	/**
	 * Whether the acting person keeps the files of a unit that lies below their own, or
	 * administers.
	 */
	boolean keepsFilesBelow(String unit) {
		return this.standing.administers() || this.postings.findByAccount(this.people.acting())
			.stream()
			.filter((posting) -> Confidants.CLERKS.contains(posting.post()))
			.map((posting) -> this.organization.reach(posting.unit()).orElse(null))
			.anyMatch((upper) -> upper != null && !upper.equals(unit) && this.organization.covers(upper, unit));
	}

	/** Whether nothing is hidden, so that nothing has to be hinted at either. */
	public boolean seesAll() {
		return this.standing.administers();
	}

	/** Whether identity numbers and proofs are shown in full. */
	public boolean mayReadSensitive(WorkerCode worker, String unit) {
		return this.confidants.include(worker, unit);
	}

	/**
	 * Whether the acting person holds a post in the county of a unit or above it, or
	 * administers.
	 */
	boolean worksInCountyOf(String unit) {
		var county = this.organization.countyOf(unit).code();
		return this.standing.administers() || this.postings.findByAccount(this.people.acting())
			.stream()
			.anyMatch((posting) -> this.organization.countyOf(posting.unit()).code().equals(county)
					|| this.organization.reach(posting.unit())
						.map((upper) -> this.organization.covers(upper, county))
						.orElse(false));
	}

	boolean holds(Set<Post> posts, String unit) {
		return this.postings.findByAccount(this.people.acting())
			.stream()
			.filter((posting) -> posts.contains(posting.post()))
			.anyMatch((posting) -> this.organization.reach(posting.unit())
				.map((upper) -> this.organization.covers(upper, unit))
				.orElse(false));
	}

}
