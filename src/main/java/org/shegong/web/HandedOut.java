package org.shegong.web;

import java.nio.charset.StandardCharsets;

import org.shegong.approval.Evidence;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** An uploaded file on its way to somebody who may read it. */
public record HandedOut(Evidence file) {

	/** To be saved and never to be run. */
	public ResponseEntity<byte[]> answer() {
		var disposition = ContentDisposition.attachment()
			.filename(this.file.fileName(), StandardCharsets.UTF_8)
			.build();
		return ResponseEntity.ok()
			.contentType(MediaType.parseMediaType(this.file.mediaType()))
			.header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
			.header("X-Content-Type-Options", "nosniff")
			.body(this.file.content());
	}

}
