package org.shegong.web;

import java.nio.charset.StandardCharsets;

import org.shegong.approval.ApprovalRequest;
import org.shegong.engine.Doors;
import org.shegong.engine.SystemRights;
import org.shegong.web.file.PaperTemplates;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** A request on paper, for whoever may read it: what was asked, and who decided what. */
@RestController
class PaperEndpoint {

	private static final MediaType DOCX = MediaType
		.valueOf("application/vnd.openxmlformats-officedocument.wordprocessingml.document");

	private final CaseReaders readers;

	private final PaperTemplates templates;

	private final RequestPaper paper;

	private final Doors doors;

	private final SystemRights system;

	PaperEndpoint(CaseReaders readers, PaperTemplates templates, RequestPaper paper, Doors doors, SystemRights system) {
		this.readers = readers;
		this.templates = templates;
		this.paper = paper;
		this.doors = doors;
		this.system = system;
	}

	@GetMapping("/api/requests/{number}/paper.docx")
	@Transactional
	public ResponseEntity<byte[]> print(@PathVariable String number) {
		var request = this.readers.read(number);
		return this.system.use(() -> printed(request));
	}

	private ResponseEntity<byte[]> printed(ApprovalRequest request) {
		var file = this.doors.officialNumber(request) + ".docx";
		return ResponseEntity.ok()
			.contentType(DOCX)
			.header(HttpHeaders.CONTENT_DISPOSITION,
					ContentDisposition.attachment().filename(file, StandardCharsets.UTF_8).build().toString())
			.body(this.templates.of(request.process()).filled(this.paper.of(request)));
	}

}
