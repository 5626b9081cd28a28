package org.shegong.recruitment.campaign;

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

		/** The unit, or one above it. */
		String getPlace();

		Long getPosts();

	}

	/** Campaigns of a unit that hold posts. */
	List<RecruitmentRequest> findByUnitAndReservesTrue(String unit);

	/**
	 * Posts that running campaigns hold, under each unit of the line of theirs.
	 * @param except id of a campaign whose posts are left out
	 */
	@Query("""
			with line as (
				select campaign.id as id, unit.code as code, unit.parent as parent, 0 as height
				from RecruitmentRequest campaign join OrgUnit unit on unit.code = campaign.unit
				where campaign.reserves = true and campaign.id <> :except
				union all
				select lower.id as id, upper.code as code, upper.parent as parent, lower.height + 1 as height
				from OrgUnit upper join line lower on upper.code = lower.parent where lower.height < 12
			)
			select campaign.unit as unit, level.code as place, sum(campaign.posts - campaign.filled) as posts
			from RecruitmentRequest campaign join line level on level.id = campaign.id
			group by campaign.unit, level.code""")
	List<Reserved> reserved(Long except);

	default RecruitmentRequest get(RequestNumber number) {
		return findById(number.id()).orElseThrow(() -> new NoSuchElementException("没有编号为“" + number + "”的招聘"));
	}

}
