package org.shegong.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.function.Function;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

import org.shegong.organization.OrgUnits;
import org.shegong.policy.Status;
import org.shegong.transfer.Rotations;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/**
 * Whom a street may propose for rotation, for those who read the files of its people.
 */
@RestController
class RotationEndpoint {

	private final Rotations rotations;

	private final OrgUnits units;

	private final Access access;

	private final Clock clock;

	RotationEndpoint(Rotations rotations, OrgUnits units, Access access, Clock clock) {
		this.rotations = rotations;
		this.units = units;
		this.access = access;
		this.clock = clock;
	}

	/**
	 * @param years from which somebody stands on the list; 0 where there is none
	 */
	record Answer(int years, String rule, String source, Status status, String message,
			@JsonUnwrapped Paged<Rotations.Person> people) {
	}

	@GetMapping("/api/units/{code}/rotation")
	public ResponseEntity<?> proposed(@PathVariable String code, Wanted wanted) {
		if (!this.units.existsById(code) || !this.access.mayReadUnit(code)) {
			return ResponseEntity.status(403)
				.body(Map.of("message", "没有代码为“" + code + "”的单位，或您无权查看：只有本单位及其上级的人事经办、分管人员可以查看轮岗建议名单"));
		}
		var proposed = this.rotations.of(code, LocalDate.now(this.clock), wanted.request());
		var basis = proposed.basis();
		return ResponseEntity.ok(new Answer(proposed.years(), basis.rule(), basis.source(), basis.status(),
				proposed.message(), Paged.of(proposed.people(), Function.identity())));
	}

}
