package org.shegong.web.recruitment;

import java.util.Comparator;
import java.util.List;

import org.shegong.web.roster.sheet.Fault;
import org.springframework.http.ResponseEntity;

/**
 * The answer to rows of which nothing was kept.
 *
 * @param errors everything that is wrong, with its place
 */
record Faulty(String message, List<Fault> errors) {

	static ResponseEntity<Object> answer(List<Fault> faults) {
		var inOrder = faults.stream().distinct().sorted(Comparator.comparingInt(Fault::row)).toList();
		var message = (inOrder.size() == 1) ? inOrder.get(0).message() : "有%d处需要更正，没有保存任何内容".formatted(inOrder.size());
		return ResponseEntity.unprocessableEntity().body(new Faulty(message, inOrder));
	}

}
