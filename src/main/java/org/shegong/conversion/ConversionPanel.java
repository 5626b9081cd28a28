package org.shegong.conversion;

import java.util.List;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import org.shegong.approval.BuildingBlock;
import org.shegong.approval.RequestNumber;

/** Who decides on a conversion; asked by the model. */
@Component("conversionPanel")
@BuildingBlock("套转由哪些岗位共同决定")
@Transactional(readOnly = true)
public class ConversionPanel {

	private final ConversionRequests requests;

	private final ConversionCheck check;

	ConversionPanel(ConversionRequests requests, ConversionCheck check) {
		this.requests = requests;
		this.check = check;
	}

	/** Ids of the posts that decide together. */
	public List<String> parties(String key) {
		return this.check.numbers(this.requests.get(RequestNumber.of(key))).parties().value();
	}

}
