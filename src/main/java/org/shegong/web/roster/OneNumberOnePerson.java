package org.shegong.web.roster;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.shegong.bulk.Portions;
import org.shegong.account.WorkerCode;
import org.shegong.worker.Worker;
import org.shegong.worker.Workers;

/** An identity number is one person's; whoever left keeps theirs. */
record OneNumberOnePerson(Workers workers) {

	void check(List<WorkerRow> rows) {
		var numbered = rows.stream().filter((row) -> number(row) != null).toList();
		var codes = rows.stream().map(WorkerRow::worker).collect(Collectors.toSet());
		var known = known(numbered, codes);
		Map<String, WorkerRow> first = new HashMap<>();
		for (var row : numbered) {
			var other = known.get(number(row));
			var earlier = first.putIfAbsent(number(row), row);
			if (earlier != null) {
				row.line().fault("idNumber", "与第 %d 行是同一个身份证号，一个号码只能属于一个人，请核对", earlier.line().row());
			}
			else if (other != null) {
				row.line()
					.fault("idNumber", "花名册中编号“%s”（%s）已用这个身份证号，一个号码只能属于一个人，请核对或沿用原编号", other.code(), other.name());
			}
		}
	}

	/** Who has these numbers and is not in the sheet themselves. */
	private Map<String, Worker> known(List<WorkerRow> rows, Set<WorkerCode> codes) {
		return new Portions<>(rows.stream().map(OneNumberOnePerson::number).toList())
			.find(this.workers::findByIdNumberIn)
			.stream()
			.filter((worker) -> !codes.contains(worker.code()))
			.collect(Collectors.toMap(Worker::idNumber, (worker) -> worker, (one, other) -> one));
	}

	private static String number(WorkerRow row) {
		return row.person().idNumber();
	}

}
