package org.shegong.organization;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.shegong.account.AccountName;
import org.shegong.policy.Locality;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Answers questions that climb the tree of units. */
@Component
@Transactional(readOnly = true)
public class Organization {

	private final OrgUnits units;

	private final Postings postings;

	Organization(OrgUnits units, Postings postings) {
		this.units = units;
		this.postings = postings;
	}

	public boolean knows(String unit) {
		return this.units.existsById(unit);
	}

	/** Keeps everybody else who locks the unit waiting until commit. */
	@Transactional
	public void lock(String unit) {
		if (this.units.lock(unit) == 0) {
			throw OrgUnits.unknown(unit);
		}
	}

	/** The same for all units. */
	@Transactional
	public void lockAll() {
		this.units.lockAll();
	}

	/** What a unit is called. */
	public String name(String unit) {
		return this.units.get(unit).name();
	}

	/** The unit itself, then its parent, up to the root. */
	public List<OrgUnit> lineOf(String unit) {
		var line = this.units.line(unit);
		if (line.isEmpty()) {
			throw OrgUnits.unknown(unit);
		}
		if (line.stream().distinct().count() < line.size()) {
			throw circular(line.get(0));
		}
		return line;
	}

	static IllegalStateException circular(OrgUnit unit) {
		return new IllegalStateException("单位“" + unit.name() + "”的上级关系成环，请在花名册单位表中更正“上级单位”");
	}

	/**
	 * The units of a line and those below its first, to be climbed without asking again.
	 */
	public Tree tree(List<OrgUnit> line, List<OrgUnit> below) {
		return new Tree(Stream.concat(line.stream().skip(1), below.stream()).toList());
	}

	/** Some units with all above them, to be climbed from each of the former. */
	public Tree above(Collection<String> codes) {
		return new Tree(codes.isEmpty() ? List.of() : this.units.lines(codes));
	}

	/** All units, read at once by whoever asks about many. */
	public Tree tree() {
		return new Tree(this.units.read());
	}

	/**
	 * The jurisdiction whose rules apply to a unit: its own or the nearest one above;
	 * null where none is named.
	 */
	public String policyOf(String unit) {
		return lineOf(unit).stream().map(OrgUnit::policy).filter(Objects::nonNull).findFirst().orElse(null);
	}

	/** The same with all units whose own rules go before those of the jurisdiction. */
	public Locality localityOf(String unit) {
		return Tree.localityOf(lineOf(unit));
	}

	/**
	 * The nearest seat of a post, climbing from a unit; departments of a unit count as
	 * the unit itself.
	 * @param except a person who may not sit on it (nobody decides on their own request);
	 * may be null
	 */
	public Optional<Seat> nearest(Post post, String unit, AccountName except) {
		return nearestBut(post, unit, (except != null) ? Set.of(except) : Set.of());
	}

	/** The same where several people may not sit on it. */
	public Optional<Seat> nearestBut(Post post, String unit, Set<AccountName> except) {
		var line = lineOf(unit);
		var holders = this.postings.along(unit)
			.stream()
			.filter((posting) -> posting.post() == post && !except.contains(posting.account()))
			.toList();
		return line.stream().map((level) -> seatAt(level, line, holders)).flatMap(Optional::stream).findFirst();
	}

	private Optional<Seat> seatAt(OrgUnit level, List<OrgUnit> line, List<Posting> holders) {
		var seated = holders.stream().filter((posting) -> isAt(level, posting.unit(), line)).toList();
		if (seated.isEmpty()) {
			return Optional.empty();
		}
		var unit = this.units.get(seated.get(0).unit());
		return Optional.of(new Seat(seated.get(0).post(), unit,
				seated.stream().filter((posting) -> posting.unit().equals(unit.code())).toList()));
	}

	/** Units of the line are their own level, all others departments of one. */
	private boolean isAt(OrgUnit level, String unit, List<OrgUnit> line) {
		return line.stream().anyMatch((one) -> one.code().equals(unit)) ? level.code().equals(unit)
				: level.code().equals(this.units.get(unit).parent());
	}

	/**
	 * Who answers for a body's post: its nearest seat, else that of the same body of the
	 * county, such as the county's union where the street has none.
	 * @param except a person who may not sit on it; may be null
	 */
	public Optional<Seat> answering(Post post, String unit, AccountName except) {
		return nearest(post, unit, except).or(() -> nearest(post.ofTheCounty(), countyOf(unit).code(), except));
	}

	/**
	 * The seat of a post at the highest unit above that has it, such as a department of
	 * the city where the counties have one as well.
	 */
	public Optional<Seat> highest(Post post, String unit) {
		var line = new ArrayList<>(lineOf(unit));
		Collections.reverse(line);
		return line.stream().map((level) -> nearest(post, level.code(), null)).flatMap(Optional::stream).findFirst();
	}

	/**
	 * The county a unit lies in, or the highest unit above it where there is no county.
	 */
	public OrgUnit countyOf(String unit) {
		return Tree.countyOf(lineOf(unit));
	}

	/**
	 * The unit whose people somebody posted here looks after: the unit itself, for a
	 * department the one it belongs to.
	 */
	public Optional<String> reach(String unit) {
		var own = this.units.get(unit);
		return Optional.ofNullable((own.kind() == UnitKind.DEPARTMENT) ? own.parent() : own.code());
	}

	/** Whether a unit is the upper one or lies below it. */
	public boolean covers(String upper, String lower) {
		return lineOf(lower).stream().anyMatch((level) -> level.code().equals(upper));
	}

	/** The unit itself and all units below it, departments included, upper ones first. */
	public List<OrgUnit> below(String unit) {
		var below = this.units.below(unit);
		if (below.isEmpty()) {
			throw OrgUnits.unknown(unit);
		}
		return below;
	}

	/**
	 * Counties whose business a unit may see: its own county, or all counties below a
	 * city.
	 */
	public Set<String> countiesSeenFrom(String unit) {
		var seen = new LinkedHashSet<String>();
		seen.add(countyOf(unit).code());
		reach(unit).ifPresent((upper) -> this.units.keepersBelow(upper)
			.stream()
			.filter((keeper) -> keeper.kind() == UnitKind.COUNTY)
			.map(OrgUnit::code)
			.forEach(seen::add));
		return seen;
	}

}
