package org.shegong.pay;

import java.util.Collection;
import java.util.List;

import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

/** All lists that were sent. */
interface PayLists extends JpaRepository<PayList, Long> {

	/** Codes of the counties that sent the list of a month. */
	@Query("select list.county from PayList list where list.listMonth = :month")
	List<String> sent(String month);

	@Query("select list from PayList list where list.county in :counties order by list.listMonth desc, list.county")
	Page<PayList> of(Collection<String> counties, Pageable page);

}
