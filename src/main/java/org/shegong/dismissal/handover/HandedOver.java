package org.shegong.dismissal.handover;

import java.time.LocalDate;

import jakarta.persistence.Embeddable;

/** To whom the work went, and when the papers of the end were given (LCL 50). */
@Embeddable
public record HandedOver(String successor, LocalDate handedOverOn, LocalDate certificateOn, LocalDate fileOn,
		LocalDate insuranceOn) {

	public static HandedOver of(HandOver said) {
		return new HandedOver(said.successor(), said.handedOverOn(), said.certificateOn(), said.fileOn(),
				said.insuranceOn());
	}

}
