package org.shegong.bulk;

import java.time.Instant;
import java.util.List;

import org.junit.jupiter.api.Test;

import org.shegong.account.Credential;
import org.shegong.support.RunningCity;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Whoever adds many records learns of a clash as whoever adds one. */
@RunningCity
class WhatClashesIsToldAsAClashTest {

	@Autowired
	ManyRows rows;

	@Autowired
	TransactionTemplate transaction;

	@Test
	void the_same_record_twice_is_a_clash() {
		var twice = List.of(Credential.handedOut("twice", Instant.EPOCH, false),
				Credential.handedOut("twice", Instant.EPOCH, false));
		assertThatThrownBy(
				() -> this.transaction.executeWithoutResult((status) -> this.rows.insert(Credential.class, twice)))
			.isInstanceOf(DataIntegrityViolationException.class);
	}

}
