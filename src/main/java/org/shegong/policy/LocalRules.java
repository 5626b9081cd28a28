package org.shegong.policy;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

import jakarta.persistence.LockModeType;

import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

/** All numbers that counties and cities keep themselves, and those proposed. */
public interface LocalRules extends JpaRepository<LocalRule, Long> {

	List<LocalRule> findByStateOrderById(LocalRule.State state);

	List<LocalRule> findByUnitAndStateOrderById(String unit, LocalRule.State state);

	List<LocalRule> findByUnitInOrderByIdDesc(Collection<String> units);

	/** Without reading the rule itself, which is read once it is locked. */
	@Query("select rule.unit from LocalRule rule where rule.id = :id")
	Optional<String> unitOf(Long id);

	/** Keeps everybody else who answers it waiting until commit. */
	@Lock(LockModeType.PESSIMISTIC_WRITE)
	@Query("select rule from LocalRule rule where rule.id = :id")
	Optional<LocalRule> lock(Long id);

}
