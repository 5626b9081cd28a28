package org.shegong.dismissal.leaving;

import java.time.LocalDate;

import jakarta.persistence.Embeddable;

import org.shegong.policy.Period;

/** How the written notice reached the worker. */
@Embeddable
public record Told(LocalDate deliveredOn, String delivery, Boolean payInLieu) {

	static Told of(Delivery delivery) {
		return new Told(delivery.deliveredOn(), delivery.how(), delivery.payInLieu());
	}

	boolean paysInLieu() {
		return DismissalApplication.yes(this.payInLieu);
	}

	public String inWords() {
		return "%s送达（%s）%s".formatted(Period.inWords(this.deliveredOn), this.delivery,
				paysInLieu() ? "，额外支付一个月工资代替提前通知" : "");
	}

}
