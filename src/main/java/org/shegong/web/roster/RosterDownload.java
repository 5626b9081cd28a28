package org.shegong.web.roster;

import java.nio.charset.StandardCharsets;

import org.shegong.audit.AuditAction;
import org.shegong.engine.Standing;
import org.shegong.engine.guard.Witness;
import org.shegong.web.Access;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/**
 * Gives the roster back to whoever answers for it: administrators all of it, offices that
 * of their town, departments that of their county.
 */
@RestController
class RosterDownload {

	private static final MediaType XLSX = MediaType
		.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

	private final RosterBook book;

	private final Access access;

	private final Standing standing;

	private final Witness witness;

	RosterDownload(RosterBook book, Access access, Standing standing, Witness witness) {
		this.book = book;
		this.access = access;
		this.standing = standing;
		this.witness = witness;
	}

	@GetMapping("/api/roster.xlsx")
	ResponseEntity<byte[]> roster() {
		var units = this.standing.administers() ? this.book.everywhere() : this.access.unitsAnsweredFor();
		if (units.isEmpty()) {
			throw new ResponseStatusException(HttpStatus.FORBIDDEN, "只有系统管理员、镇（街道）党政办和县（区）组织、社工、民政、人社等部门可以下载所辖单位的花名册");
		}
		var inFull = this.access.needsIdentityNumbers(units);
		this.witness.readAll(AuditAction.ROSTER_DOWNLOADED, units, null, inFull ? "含完整身份证号" : null);
		var name = ContentDisposition.attachment().filename("花名册.xlsx", StandardCharsets.UTF_8).build().toString();
		return ResponseEntity.ok()
			.contentType(XLSX)
			.cacheControl(CacheControl.noStore())
			.header(HttpHeaders.CONTENT_DISPOSITION, name)
			.body(this.book.of(units, inFull).bytes());
	}

}
