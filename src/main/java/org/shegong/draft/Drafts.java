package org.shegong.draft;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.shegong.account.AccountName;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

/** Everybody's own drafts. */
public interface Drafts extends JpaRepository<Draft, Long> {

	/** That there is one, without what stands in it. */
	record Kept(String place, int revision, Instant writtenAt) {
	}

	/** The last written first. */
	@Query("select new org.shegong.draft.Drafts$Kept(one.place, one.revision, one.writtenAt) from Draft one"
			+ " where one.account = :account order by one.writtenAt desc, one.id desc")
	List<Kept> of(AccountName account);

	Optional<Draft> findByAccountAndPlace(AccountName account, String place);

	@Modifying
	@Query("delete from Draft one where one.account = :account and one.place in :places")
	void drop(AccountName account, List<String> places);

}
