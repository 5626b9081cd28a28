package org.shegong.recruitment;

import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;

import org.springframework.data.jpa.repository.JpaRepository;

/** All parts of joint reviews. */
interface Reviews extends JpaRepository<Review, Long> {

	List<Review> findByRequestOrderById(Long request);

	Optional<Review> findByRequestAndParty(Long request, String party);

	default Review get(Long request, String party) {
		return findByRequestAndParty(request, party)
			.orElseThrow(() -> new NoSuchElementException("联审单位中没有“" + party + "”"));
	}

}
