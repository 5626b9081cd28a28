package org.shegong.organization;

import java.util.List;
import java.util.NoSuchElementException;

import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

/** All units of the tree. */
public interface OrgUnits extends JpaRepository<OrgUnit, String> {

	List<OrgUnit> findByParent(String parent);

	List<OrgUnit> findByName(String name);

	/**
	 * Keeps everybody else who asks for the same unit waiting until commit; by writing to
	 * it, so that a cluster of databases lets only one of two through.
	 * @return how many units were locked
	 */
	@Modifying
	@Query(value = "update org_unit set lock_version = lock_version + 1 where code = :code", nativeQuery = true)
	int lock(String code);

	/** The same for all units. */
	@Modifying
	@Query(value = "update org_unit set lock_version = lock_version + 1", nativeQuery = true)
	void lockAll();

	default OrgUnit get(String code) {
		return findById(code).orElseThrow(() -> new NoSuchElementException("没有代码为“" + code + "”的单位，请在花名册单位表中登记"));
	}

}
