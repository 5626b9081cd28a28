package org.shegong.organization;

import java.util.Collection;
import java.util.List;

import org.shegong.account.AccountName;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

/** Who holds which post where. */
public interface Postings extends JpaRepository<Posting, Long> {

	List<Posting> findByAccount(AccountName account);

	List<Posting> findByPersonName(String personName);

	/** Who may be meant by a part of a name; the first ones of those. */
	List<Posting> findTop20ByPersonNameContainingOrderByPersonNameAscAccountAsc(String part);

	List<Posting> findByPostAndUnitIn(Post post, Collection<String> units);

	/** All posts at these units and at their departments. */
	@Query("select posting from Posting posting where posting.unit in :units or posting.unit in ("
			+ "select department.code from OrgUnit department where department.parent in :units"
			+ " and department.kind = org.shegong.organization.UnitKind.DEPARTMENT) order by posting.id")
	List<Posting> along(Collection<String> units);

	List<Posting> findByPost(Post post);

	default boolean holds(AccountName account, Post post) {
		return findByAccount(account).stream().anyMatch((posting) -> posting.post() == post);
	}

}
