package org.shegong.organization;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mockito.Mockito;

import org.shegong.account.AccountName;
import org.shegong.policy.Locality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.when;

/** A city with two counties; one of them has a town, a community and a department. */
class OrganizationTest {

	private final List<OrgUnit> all = new ArrayList<>();

	private final List<Posting> holders = new ArrayList<>();

	private final OrgUnits units = Mockito.mock(OrgUnits.class);

	private final Postings postings = Mockito.mock(Postings.class);

	private final Organization organization = new Organization(this.units, this.postings);

	@BeforeEach
	void aCity() {
		unit("city", UnitKind.CITY, null, "ordos");
		unit("east", UnitKind.COUNTY, "city", null);
		unit("west", UnitKind.COUNTY, "city", "county-plan");
		unit("east-hr", UnitKind.DEPARTMENT, "east", null);
		unit("town", UnitKind.TOWN, "east", null);
		unit("home", UnitKind.COMMUNITY, "town", null);
		when(this.units.get(anyString())).thenAnswer((asked) -> found(asked.getArgument(0)).orElse(null));
		when(this.units.line(anyString())).thenAnswer((asked) -> line(asked.getArgument(0)));
		when(this.units.read()).thenReturn(this.all);
		when(this.units.below(anyString())).thenAnswer((asked) -> below(asked.getArgument(0)));
		when(this.units.keepersBelow(anyString())).thenAnswer((asked) -> below(asked.getArgument(0)).stream()
			.filter((unit) -> unit.kind() == UnitKind.CITY || unit.kind() == UnitKind.COUNTY)
			.toList());
		when(this.units.findByParent(anyString())).thenAnswer(
				(asked) -> this.all.stream().filter((unit) -> asked.getArgument(0).equals(unit.parent())).toList());
		when(this.postings.along(any())).thenAnswer((asked) -> this.holders.stream()
			.filter((one) -> isAlong(line(asked.getArgument(0)).stream().map(OrgUnit::code).toList(),
					found(one.unit()).orElseThrow()))
			.toList());
	}

	/** As the database climbs it, not endlessly. */
	private List<OrgUnit> line(String code) {
		var line = new ArrayList<OrgUnit>();
		for (var at = found(code); at.isPresent() && line.size() < 12; at = found(at.get().parent())) {
			line.add(at.get());
		}
		return line;
	}

	/** As the database goes down, level by level. */
	private List<OrgUnit> below(String code) {
		var below = new ArrayList<OrgUnit>(found(code).stream().toList());
		for (int at = 0; at < below.size(); at++) {
			var upper = below.get(at).code();
			this.all.stream().filter((unit) -> upper.equals(unit.parent())).forEach(below::add);
		}
		return below;
	}

	private static boolean isAlong(Collection<String> line, OrgUnit unit) {
		return line.contains(unit.code()) || (unit.kind() == UnitKind.DEPARTMENT && line.contains(unit.parent()));
	}

	@Test
	void a_unit_stands_in_a_line_up_to_the_root() {
		assertThat(this.organization.lineOf("home")).extracting(OrgUnit::code)
			.containsExactly("home", "town", "east", "city");
	}

	@Test
	void a_line_that_comes_back_to_itself_is_told_by_name() {
		unit("loop", UnitKind.TOWN, "loop", null);
		assertThatIllegalStateException().isThrownBy(() -> this.organization.lineOf("loop"))
			.withMessageContaining("loop");
	}

	@Test
	void the_nearest_jurisdiction_above_applies() {
		assertThat(this.organization.policyOf("home")).isEqualTo("ordos");
		assertThat(this.organization.policyOf("west")).isEqualTo("county-plan");
		assertThat(this.organization.localityOf("home"))
			.isEqualTo(new Locality("ordos", "city", List.of("home", "town", "east", "city")));
	}

	@Test
	void the_nearest_seat_is_found_by_climbing_and_a_department_counts_as_its_unit() {
		holds("h", Post.HUMAN_RESOURCES, "east-hr");
		holds("d", Post.TOWN_OFFICE, "town");
		assertThat(this.organization.nearest(Post.TOWN_OFFICE, "home", null)).map(Seat::group)
			.contains("town-office@town");
		assertThat(this.organization.nearest(Post.HUMAN_RESOURCES, "home", null)).map(Seat::group)
			.contains("human-resources@east-hr");
		assertThat(this.organization.nearest(Post.FINANCE, "home", null)).isEmpty();
	}

	@Test
	void nobody_sits_on_their_own_case() {
		holds("a", Post.TOWN_OFFICE, "town");
		assertThat(this.organization.nearest(Post.TOWN_OFFICE, "home", AccountName.of("a"))).isEmpty();
		holds("b", Post.TOWN_OFFICE, "town");
		assertThat(this.organization.nearest(Post.TOWN_OFFICE, "home", AccountName.of("a")).orElseThrow().holders())
			.extracting(Posting::account)
			.containsExactly(AccountName.of("b"));
		assertThat(this.organization.nearestBut(Post.TOWN_OFFICE, "home",
				Set.of(AccountName.of("a"), AccountName.of("b"))))
			.isEmpty();
	}

	@Test
	void where_the_town_has_no_union_the_countys_answers() {
		holds("u", Post.COUNTY_UNION, "east");
		assertThat(this.organization.answering(Post.TOWN_UNION, "home", null)).map(Seat::group)
			.contains("county-union@east");
		holds("t", Post.TOWN_UNION, "town");
		assertThat(this.organization.answering(Post.TOWN_UNION, "home", null)).map(Seat::group)
			.contains("town-union@town");
	}

	@Test
	void the_highest_seat_is_looked_for_from_above() {
		holds("c", Post.FINANCE, "east");
		assertThat(this.organization.highest(Post.FINANCE, "home")).map(Seat::group).contains("finance@east");
		holds("m", Post.FINANCE, "city");
		assertThat(this.organization.highest(Post.FINANCE, "home")).map(Seat::group).contains("finance@city");
	}

	@Test
	void a_unit_lies_in_its_county_or_else_below_its_root() {
		assertThat(this.organization.countyOf("home").code()).isEqualTo("east");
		assertThat(this.organization.countyOf("city").code()).isEqualTo("city");
		assertThat(this.organization.reach("east-hr")).contains("east");
		assertThat(this.organization.reach("town")).contains("town");
	}

	@Test
	void an_upper_unit_covers_what_lies_below_it_and_not_the_other_way_round() {
		assertThat(this.organization.covers("east", "home")).isTrue();
		assertThat(this.organization.covers("home", "home")).isTrue();
		assertThat(this.organization.covers("home", "east")).isFalse();
		assertThat(this.organization.covers("west", "home")).isFalse();
		assertThat(this.organization.below("east")).extracting(OrgUnit::code)
			.containsExactly("east", "east-hr", "town", "home");
	}

	@Test
	void a_city_sees_all_its_counties_and_a_county_only_itself() {
		assertThat(this.organization.countiesSeenFrom("home")).containsExactly("east");
		assertThat(this.organization.countiesSeenFrom("east-hr")).containsExactly("east");
		assertThat(this.organization.countiesSeenFrom("city")).containsExactlyInAnyOrder("city", "east", "west");
	}

	@Test
	void what_is_not_there_cannot_be_locked() {
		assertThatExceptionOfType(NoSuchElementException.class).isThrownBy(() -> this.organization.lock("nowhere"))
			.withMessageContaining("nowhere");
	}

	private Optional<OrgUnit> found(String code) {
		return this.all.stream().filter((unit) -> unit.code().equals(code)).findFirst();
	}

	private void unit(String code, UnitKind kind, String parent, String policy) {
		this.all.add(new OrgUnit(code, code, kind, parent, policy));
	}

	private void holds(String account, Post post, String unit) {
		this.holders.add(new Posting(AccountName.of(account), account, post, unit, false));
	}

}
