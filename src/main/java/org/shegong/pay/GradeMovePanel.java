package org.shegong.pay;

import java.time.Clock;
import java.util.Date;

import org.shegong.approval.BuildingBlock;
import org.shegong.approval.RequestNumber;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** From when a move of a pay grade counts; asked by the model. */
@Component("gradeMovePanel")
@BuildingBlock("薪级变动从哪一天起执行")
@Transactional(readOnly = true)
public class GradeMovePanel {

	private final GradeMoveRequests requests;

	private final Clock clock;

	GradeMovePanel(GradeMoveRequests requests, Clock clock) {
		this.requests = requests;
		this.clock = clock;
	}

	/** The beginning of the month, when a timer goes off. */
	public Date from(String key) {
		var day = this.requests.get(RequestNumber.of(key)).move().on();
		return Date.from(day.atStartOfDay(this.clock.getZone()).toInstant());
	}

}
