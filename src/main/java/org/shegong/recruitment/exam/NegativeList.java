package org.shegong.recruitment.exam;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import org.shegong.recruitment.RecruitmentNumbers;
import org.shegong.policy.Policy;

/**
 * What bars people from serving (任职资格负面清单, TY-04, P-12).
 *
 * @param titles the items in words, by id, in the order of the policy
 */
public record NegativeList(Map<String, String> titles) {

	public static NegativeList of(Policy policy) {
		var titles = new LinkedHashMap<String, String>();
		RecruitmentNumbers.of(policy).negativeList().value().forEach((bar) -> titles.put(bar.item(), bar.title()));
		return new NegativeList(titles);
	}

	/** The id of an item that somebody named by id or in words. */
	Optional<String> find(String written) {
		return this.titles.entrySet()
			.stream()
			.filter((item) -> item.getKey().equals(written) || item.getValue().equals(written))
			.map(Map.Entry::getKey)
			.findFirst();
	}

	String title(String item) {
		return this.titles.getOrDefault(item, item);
	}

	String offered() {
		return String.join("、", this.titles.values());
	}

}
