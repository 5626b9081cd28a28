package org.shegong.organization;

import java.util.List;
import java.util.NoSuchElementException;

import org.springframework.data.jpa.repository.JpaRepository;

/** All units of the tree. */
public interface OrgUnits extends JpaRepository<OrgUnit, String> {

	List<OrgUnit> findByParent(String parent);

	default OrgUnit get(String code) {
		return findById(code).orElseThrow(() -> new NoSuchElementException("没有代码为“" + code + "”的单位，请在花名册 units 表中登记"));
	}

}
