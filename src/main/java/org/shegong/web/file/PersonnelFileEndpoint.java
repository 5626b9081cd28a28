package org.shegong.web.file;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.function.Function;

import org.shegong.account.WorkerCode;
import org.shegong.audit.AuditAction;
import org.shegong.engine.guard.Witness;
import org.shegong.web.Access;
import org.shegong.web.Paged;
import org.shegong.web.Wanted;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/**
 * The personnel file (一人一档): who somebody is, under which contract, what is left to them,
 * and everything that happened.
 */
@RestController
class PersonnelFileEndpoint {

	private static final MediaType DOCX = MediaType
		.parseMediaType("application/vnd.openxmlformats-officedocument.wordprocessingml.document");

	private final PersonnelFileViews files;

	private final Access access;

	private final Witness witness;

	private final Clock clock;

	PersonnelFileEndpoint(PersonnelFileViews files, Access access, Witness witness, Clock clock) {
		this.files = files;
		this.access = access;
		this.witness = witness;
		this.clock = clock;
	}

	/** Whose files there are to read; nobody where somebody may read only their own. */
	@GetMapping("/api/files")
	public Paged<PersonnelFileViews.Filed> list(Wanted wanted) {
		return this.files.list(wanted);
	}

	@GetMapping("/api/workers/{code}/file")
	public ResponseEntity<?> show(@PathVariable WorkerCode code) {
		return answer(code, AuditAction.FILE_READ, ResponseEntity::ok);
	}

	/** The same to print and to file: A4, for Word and its like. */
	@GetMapping("/api/workers/{code}/file.docx")
	public ResponseEntity<?> print(@PathVariable WorkerCode code) {
		return answer(code, AuditAction.FILE_DOWNLOADED, this::printed);
	}

	private static boolean showsNumber(PersonnelFileView file) {
		return file.idNumber() != null && !file.idNumber().contains("*");
	}

	private ResponseEntity<?> printed(PersonnelFileView file) {
		var name = ContentDisposition.attachment()
			.filename("人事档案-%s-%s.docx".formatted(file.code(), file.name()), StandardCharsets.UTF_8)
			.build();
		return ResponseEntity.ok()
			.contentType(DOCX)
			.cacheControl(CacheControl.noStore())
			.header(HttpHeaders.CONTENT_DISPOSITION, name.toString())
			.body(new PrintedFile(file, LocalDate.now(this.clock)).bytes());
	}

	private ResponseEntity<?> answer(WorkerCode code, AuditAction reading,
			Function<PersonnelFileView, ResponseEntity<?>> show) {
		var file = this.files.of(code).orElse(null);
		if (file != null) {
			this.witness.read(reading, code, null, showsNumber(file) ? "含完整身份证号" : null);
		}
		return (file != null) ? show.apply(file)
				: ResponseEntity.status(this.access.seesAll() ? 404 : 403)
					.contentType(MediaType.APPLICATION_JSON)
					.body(Map.of("message", "没有编号为“" + code + "”的档案，或您无权查看：只有本人、上级单位的人事经办岗位和督查可以查看"));
	}

}
