package org.shegong.approval;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

import org.springframework.data.repository.Repository;
import org.springframework.stereotype.Component;

/** All filings, added and read. */
@Component("allFilings")
public interface Filings extends Repository<Filing, Long> {

	Filing save(Filing filing);

	List<Filing> findByRequestOrderById(Long request);

	/** Those of some units' people to a post, within some days. */
	List<Filing> findByRecipientAndRecipientUnitInAndWorkerIsNotNullAndFiledOnBetweenOrderById(String recipient,
			Collection<String> units, LocalDate from, LocalDate until);

}
