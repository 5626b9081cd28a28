package org.shegong.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import org.shegong.organization.OrgUnits;
import org.shegong.recruitment.quota.Quota;
import org.shegong.recruitment.quota.Quotas;
import org.shegong.secondment.Seconded;

/**
 * How many community workers a unit may have and how many posts are open, with formula
 * and source; for people of the county who hold a post, and administrators.
 */
@RestController
class QuotaEndpoint {

	private final Quotas quotas;

	private final Seconded seconded;

	private final OrgUnits units;

	private final Access access;

	private final Clock clock;

	QuotaEndpoint(Quotas quotas, Seconded seconded, OrgUnits units, Access access, Clock clock) {
		this.quotas = quotas;
		this.seconded = seconded;
		this.units = units;
		this.access = access;
		this.clock = clock;
	}

	/**
	 * @param seconded who of those in post works elsewhere that day
	 */
	record Answer(@JsonUnwrapped Quota quota, List<Seconded.Person> seconded) {
	}

	/**
	 * @param asOf the day whose rules apply; today where it is left out. The people are
	 * always those of the roster now
	 */
	@GetMapping("/api/units/{code}/quota")
	public ResponseEntity<?> show(@PathVariable String code, @RequestParam(required = false) LocalDate asOf) {
		if (!this.units.existsById(code) || !this.access.worksInCountyOf(code)) {
			return ResponseEntity.status(403)
				.body(Map.of("message", "没有代码为“" + code + "”的单位，或您无权查看：只有本县（区、旗）和上级任职的人员可以查看人员配备"));
		}
		var on = (asOf != null) ? asOf : LocalDate.now(this.clock);
		if (!RuleBook.covers(on)) {
			return ResponseEntity.badRequest().body(Map.of("message", RuleBook.OUTSIDE));
		}
		return ResponseEntity.ok(new Answer(this.quotas.of(code, on), this.seconded.of(code, on)));
	}

}
