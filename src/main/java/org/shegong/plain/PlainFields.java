package org.shegong.plain;

import java.time.LocalDate;
import java.util.Optional;

import org.springframework.stereotype.Component;

import org.shegong.approval.Period;

/** What the forms of a drawn process asked for and the plain room reads. */
@Component
class PlainFields {

	Optional<LocalDate> lastDay(String number) {
		return Optional.empty();
	}

	Optional<Period> days(String number) {
		return Optional.empty();
	}

}
