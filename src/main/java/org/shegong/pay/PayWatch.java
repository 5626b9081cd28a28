package org.shegong.pay;

import java.util.List;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.shegong.approval.BuildingBlock;
import org.shegong.approval.FoundOnce;
import org.springframework.stereotype.Component;

/** Finds the counties whose list of changed pay is due. */
@Component("payWatch")
@BuildingBlock("当月工资变动表待报送的县（区）")
public class PayWatch {

	private static final Logger log = LoggerFactory.getLogger(PayWatch.class);

	private final PayListDesk desk;

	private final FoundOnce found;

	PayWatch(PayListDesk desk, FoundOnce found) {
		this.desk = desk;
		this.found = found;
	}

	/** Codes of the counties, each of which is sent alone. */
	public List<String> counties() {
		return this.found.in("pay-lists", this::due);
	}

	private List<String> due() {
		var due = this.desk.due();
		log.info("pay-watch: lists of {} counties to be sent", due.size());
		return due;
	}

}
