package org.shegong.organization;

import java.util.Collection;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;

import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

/** All units of the tree. */
public interface OrgUnits extends JpaRepository<OrgUnit, String> {

	/** Units and all below them. */
	String BRANCH = """
			with branch as (
				select unit.code as code, 0 as depth from OrgUnit unit where unit.code in :units
				union all
				select unit.code as code, upper.depth + 1 as depth
				from OrgUnit unit join branch upper on unit.parent = upper.code where upper.depth < 12
			)
			""";

	/** Which of them have people and are searched for. */
	String LISTED = """
			from OrgUnit unit left join OrgUnit upper on upper.code = unit.parent
			where unit.code in (select level.code from branch level)
			and unit.kind <> org.shegong.organization.UnitKind.DEPARTMENT and (:only is null or unit.kind = :only)
			and (:pattern = '' or lower(unit.name) like :pattern escape '!' or lower(unit.code) like :pattern escape '!'
				or lower(upper.name) like :pattern escape '!')
			""";

	List<OrgUnit> findByParent(String parent);

	List<OrgUnit> findByName(String name);

	List<OrgUnit> findByKindInOrderByCode(Collection<UnitKind> kinds);

	/**
	 * The unit itself, then its parent and so on; no further than any tree of units
	 * reaches, so that one that comes back to itself ends as well.
	 */
	@Query("""
			with line as (
				select unit.code as code, unit.parent as parent, 0 as height from OrgUnit unit where unit.code = :code
				union all
				select upper.code as code, upper.parent as parent, lower.height + 1 as height
				from OrgUnit upper join line lower on upper.code = lower.parent where lower.height < 12
			)
			select unit from OrgUnit unit join line level on level.code = unit.code order by level.height""")
	List<OrgUnit> line(String code);

	/** Some units and all above them, only to be read. */
	@Query("""
			with line as (
				select unit.code as code, unit.parent as parent, 0 as height from OrgUnit unit where unit.code in :codes
				union all
				select upper.code as code, upper.parent as parent, lower.height + 1 as height
				from OrgUnit upper join line lower on upper.code = lower.parent where lower.height < 12
			)
			select new org.shegong.organization.OrgUnit(unit.code, unit.name, unit.kind, unit.parent, unit.policy, unit.households, unit.residents, unit.committeeSeats, unit.approvedStaff)
			from OrgUnit unit where unit.code in (select level.code from line level)""")
	List<OrgUnit> lines(Collection<String> codes);

	/** The unit itself and all below it, upper ones first, only to be read. */
	@Query("""
			with branch as (
				select unit.code as code, 0 as depth from OrgUnit unit where unit.code = :code
				union all
				select unit.code as code, upper.depth + 1 as depth
				from OrgUnit unit join branch upper on unit.parent = upper.code where upper.depth < 12
			)
			select new org.shegong.organization.OrgUnit(unit.code, unit.name, unit.kind, unit.parent, unit.policy, unit.households, unit.residents, unit.committeeSeats, unit.approvedStaff)
			from OrgUnit unit join branch level on level.code = unit.code order by level.depth, unit.code""")
	List<OrgUnit> below(String code);

	/** The cities and counties below a unit, itself among them if it is one. */
	@Query("""
			with branch as (
				select unit.code as code, 0 as depth from OrgUnit unit where unit.code = :code
				union all
				select unit.code as code, upper.depth + 1 as depth
				from OrgUnit unit join branch upper on unit.parent = upper.code
				where upper.depth < 12 and unit.kind in (org.shegong.organization.UnitKind.CITY, org.shegong.organization.UnitKind.COUNTY)
			)
			select unit from branch level join OrgUnit unit on unit.code = level.code
			where unit.kind in (org.shegong.organization.UnitKind.CITY, org.shegong.organization.UnitKind.COUNTY)
			order by level.depth, level.code""")
	List<OrgUnit> keepersBelow(String code);

	/** All units, only to be read. */
	@Query("select new org.shegong.organization.OrgUnit(unit.code, unit.name, unit.kind, unit.parent, unit.policy, unit.households, unit.residents, unit.committeeSeats, unit.approvedStaff) from OrgUnit unit")
	List<OrgUnit> read();

	/**
	 * Keeps everybody else who asks for the same unit waiting until commit; by writing to
	 * it, so that a cluster of databases lets only one of two through.
	 * @return how many units were locked
	 */
	@Modifying
	@Query(value = "update org_unit set lock_version = lock_version + 1 where code = :code", nativeQuery = true)
	int lock(String code);

	/** The same for all units. */
	@Modifying
	@Query(value = "update org_unit set lock_version = lock_version + 1", nativeQuery = true)
	void lockAll();

	/** Codes of the units with none above. */
	@Query("select unit.code from OrgUnit unit where unit.parent is null")
	Set<String> roots();

	/**
	 * A page of these units and those below them in which people work, upper ones first,
	 * then by name.
	 * @param pattern of a name, a code or the upper unit's name in lower case, escaped by
	 * {@code !}; empty for all
	 * @param only which kind; null for all but departments
	 */
	@Query(value = BRANCH + "select new org.shegong.organization.UnitListed(unit, upper.name) " + LISTED + """
			order by case unit.kind when org.shegong.organization.UnitKind.CITY then 0
				when org.shegong.organization.UnitKind.COUNTY then 1
				when org.shegong.organization.UnitKind.TOWN then 2 else 3 end, unit.name, unit.code""",
			countQuery = BRANCH + "select count(*) " + LISTED)
	Page<UnitListed> branch(Collection<String> units, String pattern, UnitKind only, Pageable page);

	default OrgUnit get(String code) {
		return findById(code).orElseThrow(() -> unknown(code));
	}

	static NoSuchElementException unknown(String code) {
		return new NoSuchElementException("没有代码为“" + code + "”的单位，请在花名册单位表中登记");
	}

}
