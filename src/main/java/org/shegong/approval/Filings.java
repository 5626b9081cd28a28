package org.shegong.approval;

import java.util.List;

import org.springframework.data.repository.Repository;
import org.springframework.stereotype.Component;

/** All filings, added and read. */
@Component("allFilings")
public interface Filings extends Repository<Filing, Long> {

	Filing save(Filing filing);

	List<Filing> findByRequestOrderById(Long request);

}
