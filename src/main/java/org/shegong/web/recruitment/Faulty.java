package org.shegong.web.recruitment;

import java.util.List;

import org.shegong.web.roster.sheet.Fault;
import org.shegong.web.roster.sheet.FaultReport;
import org.springframework.http.ResponseEntity;

/**
 * The answer to rows of which nothing was kept.
 *
 * @param errors everything that is wrong, with its place
 */
record Faulty(String message, List<Fault> errors) {

	static ResponseEntity<Object> answer(List<Fault> faults) {
		var inOrder = new FaultReport(faults).lines();
		var message = (inOrder.size() == 1) ? inOrder.get(0).message() : "有%d处需要更正，没有保存任何内容".formatted(faults.size());
		return ResponseEntity.unprocessableEntity().body(new Faulty(message, inOrder));
	}

}
