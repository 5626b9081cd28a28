package org.shegong.web.recruitment;

import java.nio.charset.StandardCharsets;

import org.shegong.web.roster.sheet.Template;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** A workbook that the browser saves. */
record Download(String name, Template template) {

	private static final MediaType XLSX = MediaType
		.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

	ResponseEntity<byte[]> answer() {
		return ResponseEntity.ok()
			.contentType(XLSX)
			.header(HttpHeaders.CONTENT_DISPOSITION,
					ContentDisposition.attachment().filename(this.name, StandardCharsets.UTF_8).build().toString())
			.body(this.template.bytes());
	}

}
