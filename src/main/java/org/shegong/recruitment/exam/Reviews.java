package org.shegong.recruitment.exam;

import java.util.List;
import java.util.NoSuchElementException;

import org.springframework.data.jpa.repository.JpaRepository;

/** All parts of joint reviews. */
public interface Reviews extends JpaRepository<Review, Long> {

	List<Review> findByRequestOrderById(Long request);

	/** Those of the latest review of the campaign. */
	default List<Review> current(Long request) {
		var all = findByRequestOrderById(request);
		var last = all.stream().mapToInt(Review::round).max().orElse(0);
		return all.stream().filter((review) -> review.round() == last).toList();
	}

	default Review get(Long request, String party) {
		return current(request).stream()
			.filter((review) -> review.party().equals(party))
			.findFirst()
			.orElseThrow(() -> new NoSuchElementException("联审单位中没有“" + party + "”"));
	}

}
