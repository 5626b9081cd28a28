package org.shegong.organization;

import java.util.Collection;
import java.util.List;

import org.shegong.account.AccountName;
import org.springframework.data.jpa.repository.JpaRepository;

/** Who holds which post where. */
public interface Postings extends JpaRepository<Posting, Long> {

	List<Posting> findByAccount(AccountName account);

	List<Posting> findByPersonName(String personName);

	/** Who may be meant by a part of a name; the first ones of those. */
	List<Posting> findTop20ByPersonNameContainingOrderByPersonNameAscAccountAsc(String part);

	List<Posting> findByPostAndUnitIn(Post post, Collection<String> units);

	List<Posting> findByPost(Post post);

	default boolean holds(AccountName account, Post post) {
		return findByAccount(account).stream().anyMatch((posting) -> posting.post() == post);
	}

}
