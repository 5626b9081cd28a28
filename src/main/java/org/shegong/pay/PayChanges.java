package org.shegong.pay;

import java.util.Collection;
import java.util.List;

import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

/** All changes that were sent. */
interface PayChanges extends JpaRepository<PayChange, Long> {

	@Query("select change.subject from PayChange change where change.subject in :subjects")
	List<String> sent(Collection<String> subjects);

	/** Those of a list, of whoever works in these units. */
	@Query("select change from PayChange change where change.list = :list"
			+ " and change.worker in (select worker.code from Worker worker where worker.unit in :units) order by change.id")
	List<PayChange> of(Long list, Collection<String> units);

}
