package org.shegong.approval;

import java.util.Collection;
import java.util.List;

import org.springframework.data.repository.Repository;
import org.springframework.stereotype.Component;

/** All filings, added and read. */
@Component("allFilings")
public interface Filings extends Repository<Filing, Long> {

	Filing save(Filing filing);

	List<Filing> findByRequestOrderById(Long request);

	/** The newest of those addressed to a post for some units. */
	List<Filing> findTop200ByRecipientAndRecipientUnitInOrderByIdDesc(String recipient, Collection<String> units);

}
