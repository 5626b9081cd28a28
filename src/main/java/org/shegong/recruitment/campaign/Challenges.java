package org.shegong.recruitment.campaign;

import java.util.List;

import org.springframework.data.jpa.repository.JpaRepository;

/** All objections to published lists. */
interface Challenges extends JpaRepository<Challenge, Long> {

	List<Challenge> findByRequestOrderByNo(Long request);

	default List<Challenge> open(Long request) {
		return findByRequestOrderByNo(request).stream().filter(Challenge::open).toList();
	}

}
