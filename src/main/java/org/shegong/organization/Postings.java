package org.shegong.organization;

import java.util.Collection;
import java.util.List;

import org.shegong.account.AccountName;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

/**
 * Who holds which post where. What every call asks is written out: Hibernate plans a
 * query that a method's name says, and one about a list of things, anew each time.
 */
public interface Postings extends JpaRepository<Posting, Long> {

	@Query("select posting from Posting posting where posting.account = :account")
	List<Posting> findByAccount(AccountName account);

	List<Posting> findByAccountIn(Collection<AccountName> accounts);

	List<Posting> findByPersonName(String personName);

	/** Who may be meant by a part of a name; the first ones of those. */
	List<Posting> findTop20ByPersonNameContainingOrderByPersonNameAscAccountAsc(String part);

	List<Posting> findByPostAndUnitIn(Post post, Collection<String> units);

	/** All posts along the line of a unit and at the departments of those on it. */
	@Query("""
			with line as (
				select unit.code as code, unit.parent as parent, 0 as height from OrgUnit unit where unit.code = :unit
				union all
				select upper.code as code, upper.parent as parent, lower.height + 1 as height
				from OrgUnit upper join line lower on upper.code = lower.parent where lower.height < 12
			), place as (
				select level.code as code from line level
				union
				select department.code as code from OrgUnit department join line level on department.parent = level.code
				where department.kind = org.shegong.organization.UnitKind.DEPARTMENT
			)
			select posting from place place join Posting posting on posting.unit = place.code order by posting.id""")
	List<Posting> along(String unit);

	List<Posting> findByPost(Post post);

	default boolean holds(AccountName account, Post post) {
		return findByAccount(account).stream().anyMatch((posting) -> posting.post() == post);
	}

}
