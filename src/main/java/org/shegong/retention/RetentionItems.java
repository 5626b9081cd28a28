package org.shegong.retention;

import java.util.List;

import org.springframework.data.jpa.repository.JpaRepository;

/** All lists. */
interface RetentionItems extends JpaRepository<RetentionItem, Long> {

	List<RetentionItem> findByRequestOrderByNo(Long request);

}
