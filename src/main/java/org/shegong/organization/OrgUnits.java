package org.shegong.organization;

import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;

import jakarta.persistence.LockModeType;

import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

/** All units of the tree. */
public interface OrgUnits extends JpaRepository<OrgUnit, String> {

	List<OrgUnit> findByParent(String parent);

	List<OrgUnit> findByName(String name);

	/** Keeps everybody else who asks for the same unit waiting until commit. */
	@Lock(LockModeType.PESSIMISTIC_WRITE)
	@Query("select unit from OrgUnit unit where unit.code = :code")
	Optional<OrgUnit> lock(String code);

	default OrgUnit get(String code) {
		return findById(code).orElseThrow(() -> new NoSuchElementException("没有代码为“" + code + "”的单位，请在花名册单位表中登记"));
	}

}
