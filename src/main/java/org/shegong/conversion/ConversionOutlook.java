package org.shegong.conversion;

import java.util.List;

/**
 * What {@link ConversionPanel} would answer about a conversion that nobody opened yet.
 *
 * @param parties ids of the posts that decide together
 */
public record ConversionOutlook(List<String> parties) {

	public List<String> parties(String key) {
		return this.parties;
	}

}
