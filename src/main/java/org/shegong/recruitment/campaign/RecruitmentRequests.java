package org.shegong.recruitment.campaign;

import java.util.Collection;
import java.util.List;
import java.util.NoSuchElementException;

import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

import org.shegong.approval.RequestNumber;

/** All campaigns. */
public interface RecruitmentRequests extends JpaRepository<RecruitmentRequest, Long> {

	/** Posts that a unit's running campaigns hold and have not filled yet. */
	interface Reserved {

		String getUnit();

		Long getPosts();

	}

	/** Campaigns of a unit that hold posts. */
	List<RecruitmentRequest> findByUnitAndReservesTrue(String unit);

	@Query("select campaign.unit as unit, sum(campaign.posts - campaign.filled) as posts from RecruitmentRequest campaign where campaign.unit in :units and campaign.reserves = true and campaign.id <> :except group by campaign.unit")
	List<Reserved> reserved(Collection<String> units, Long except);

	default RecruitmentRequest get(RequestNumber number) {
		return findById(number.id()).orElseThrow(() -> new NoSuchElementException("没有编号为“" + number + "”的招聘"));
	}

}
