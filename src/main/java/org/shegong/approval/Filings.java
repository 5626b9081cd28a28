package org.shegong.approval;

import java.util.List;

import org.springframework.data.repository.Repository;

/** All filings, added and read. */
public interface Filings extends Repository<Filing, Long> {

	Filing save(Filing filing);

	List<Filing> findByRequestOrderById(Long request);

	List<Filing> findTop200ByRecipientOrderByIdDesc(String recipient);

}
