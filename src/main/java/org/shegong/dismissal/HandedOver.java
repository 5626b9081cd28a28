package org.shegong.dismissal;

import java.time.LocalDate;

import jakarta.persistence.Embeddable;

/** To whom the work went, and when the papers of the end were given (LCL 50). */
@Embeddable
record HandedOver(String successor, LocalDate handedOverOn, LocalDate certificateOn, LocalDate fileOn,
		LocalDate insuranceOn) {

	static HandedOver of(HandOver said) {
		return new HandedOver(said.successor(), said.handedOverOn(), said.certificateOn(), said.fileOn(),
				said.insuranceOn());
	}

}
