package org.shegong.worker;

import java.math.BigDecimal;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

import org.shegong.policy.Money;

/** Sums stand in yuan in every table. */
@Converter(autoApply = true)
class MoneyColumn implements AttributeConverter<Money, BigDecimal> {

	@Override
	public BigDecimal convertToDatabaseColumn(Money sum) {
		return Money.inYuan(sum);
	}

	@Override
	public Money convertToEntityAttribute(BigDecimal yuan) {
		return Money.yuan(yuan);
	}

}
