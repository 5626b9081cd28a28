package org.shegong.message;

import java.util.Collection;
import java.util.List;

import org.shegong.account.AccountName;
import org.springframework.data.jpa.repository.JpaRepository;

/** What people do not want to be told; all else they are. */
public interface MutedKinds extends JpaRepository<Muted, Long> {

	List<Muted> findByAccountIn(Collection<AccountName> accounts);

	void deleteByAccount(AccountName account);

}
