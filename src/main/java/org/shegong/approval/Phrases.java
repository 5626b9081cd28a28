package org.shegong.approval;

import java.util.List;

import org.shegong.account.AccountName;
import org.springframework.data.jpa.repository.JpaRepository;

/** Everybody's own phrases. */
public interface Phrases extends JpaRepository<Phrase, Long> {

	List<Phrase> findByAccountOrderByPlace(AccountName account);

	void deleteByAccount(AccountName account);

}
