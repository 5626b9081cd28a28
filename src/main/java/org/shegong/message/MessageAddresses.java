package org.shegong.message;

import org.shegong.account.AccountName;
import org.springframework.data.jpa.repository.JpaRepository;

/** Where people are told. */
public interface MessageAddresses extends JpaRepository<MessageAddress, AccountName> {

}
