package org.shegong.web.pay;

import java.time.LocalDate;

import org.shegong.pay.PayLine;

/**
 * A change of somebody's pay as it is read.
 *
 * @param source null where it rests on no text
 */
record PayRow(String worker, String name, String unitName, String kind, LocalDate on, String content, String rule,
		String source) {

	static PayRow of(PayLine line, String name, String unitName) {
		return new PayRow(line.worker().value(), name, unitName, line.kind().title(), line.on(), line.content(),
				line.rule(), line.source());
	}

}
