package org.shegong.assessment.scores;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.shegong.account.WorkerCode;

/**
 * Points of one worker by component, 0 to 100 with at most two decimals; a component that
 * is left out keeps what it has.
 */
public record Scores(WorkerCode worker, Map<String, BigDecimal> points) {

	private static final BigDecimal FULL = BigDecimal.valueOf(100);

	/**
	 * What is wrong at a place of a list.
	 *
	 * @param column the component, or {@code worker}
	 */
	public record Fault(int index, String column, String message) {
	}

	List<Fault> faults(int index, Weights weights) {
		var faults = new ArrayList<Fault>();
		this.points.forEach((component, score) -> {
			if (!weights.components().contains(component)) {
				faults.add(new Fault(index, component, "没有“%s”这一考核项目".formatted(component)));
			}
			else if (score.signum() < 0 || score.compareTo(FULL) > 0 || score.stripTrailingZeros().scale() > 2) {
				faults.add(new Fault(index, component, "分数应为 0 至 100，最多两位小数，现为 " + score.toPlainString()));
			}
		});
		return faults;
	}

}
