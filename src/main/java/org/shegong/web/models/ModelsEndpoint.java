package org.shegong.web.models;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

import org.shegong.engine.shelf.ModelNote;
import org.shegong.engine.shelf.ModelNotes;
import org.shegong.engine.shelf.ModelReview;
import org.shegong.engine.Standing;
import org.shegong.engine.check.Fault;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import org.springframework.web.server.ResponseStatusException;

/**
 * Where whoever draws models has them checked without deploying, and sees what became of
 * those that were brought.
 */
@RestController
@RequestMapping("/api/models")
class ModelsEndpoint {

	private static final List<ModelNote.Outcome> BROUGHT = List.of(ModelNote.Outcome.DEPLOYED,
			ModelNote.Outcome.REFUSED);

	private final ModelReview review;

	private final ModelNotes notes;

	private final Standing standing;

	ModelsEndpoint(ModelReview review, ModelNotes notes, Standing standing) {
		this.review = review;
		this.notes = notes;
		this.standing = standing;
	}

	/**
	 * What the check found.
	 *
	 * @param completedWith names of the files that were added from the versions in force
	 */
	record Checked(List<Fault> faults, List<String> completedWith) {
	}

	@PostMapping(path = "/check", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
	Checked check(MultipartHttpServletRequest request) throws IOException {
		onlyDesigners();
		var files = new TreeMap<String, byte[]>();
		for (var part : request.getMultiFileMap().values()) {
			for (var file : part) {
				files.put(name(file), file.getBytes());
			}
		}
		if (files.isEmpty()) {
			throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "没有收到文件，请选择流程模型、决策表或表单后再检查");
		}
		var reviewed = this.review.of(files);
		return new Checked(reviewed.faults(), reviewed.completedWith());
	}

	/** The newest first. */
	@GetMapping("/deployments")
	Map<String, List<Note>> deployments() {
		onlyDesigners();
		return Map.of("deployments",
				this.notes.findTop200ByOutcomeInOrderByIdDesc(BROUGHT).stream().map(Note::of).toList());
	}

	/** A unit that came into force, or was refused. */
	record Note(String at, String account, String process, String outcome, Integer version, String deployment,
			List<String> files, List<String> completedWith, List<Fault> faults, String reason) {

		static Note of(ModelNote note) {
			return new Note(note.at().toString(), note.account(), note.unit(),
					note.outcome().name().toLowerCase(Locale.ROOT), note.version(), note.deployment(), note.files(),
					note.completedWith(), note.faults(), note.reason());
		}

	}

	private static String name(MultipartFile file) {
		var name = String.valueOf(file.getOriginalFilename());
		return (name.isBlank() || name.equals("null")) ? file.getName() : name.replaceFirst("^.*[/\\\\]", "");
	}

	private void onlyDesigners() {
		if (!this.standing.designs()) {
			throw new ResponseStatusException(HttpStatus.FORBIDDEN, "只有系统管理员和流程设计人员可以检查和部署流程");
		}
	}

}
