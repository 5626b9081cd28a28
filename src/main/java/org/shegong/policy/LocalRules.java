package org.shegong.policy;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

import jakarta.persistence.LockModeType;

import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

/** All numbers that counties and cities keep themselves, and those proposed. */
public interface LocalRules extends JpaRepository<LocalRule, Long> {

	List<LocalRule> findByStateOrderById(LocalRule.State state);

	List<LocalRule> findByUnitAndStateOrderById(String unit, LocalRule.State state);

	/**
	 * All that was ever entered, what waits for a second person first, then the newest.
	 * @param all whether the parameter does not matter
	 */
	@Query("""
			select rule from LocalRule rule
			where rule.unit in :units and (:all = true or rule.parameter in :parameters)
			order by case when rule.state = org.shegong.policy.LocalRule.State.PROPOSED then 0 else 1 end, rule.id desc""")
	Page<LocalRule> entered(Collection<String> units, boolean all, Collection<String> parameters, Pageable page);

	List<LocalRule> findByReplacesInAndState(Collection<Long> replaced, LocalRule.State state);

	/** Without reading the rule itself, which is read once it is locked. */
	@Query("select rule.unit from LocalRule rule where rule.id = :id")
	Optional<String> unitOf(Long id);

	/** Keeps everybody else who answers it waiting until commit. */
	@Lock(LockModeType.PESSIMISTIC_WRITE)
	@Query("select rule from LocalRule rule where rule.id = :id")
	Optional<LocalRule> lock(Long id);

}
