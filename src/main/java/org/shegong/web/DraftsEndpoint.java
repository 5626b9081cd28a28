package org.shegong.web;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;

import com.fasterxml.jackson.annotation.JsonRawValue;
import com.fasterxml.jackson.databind.JsonNode;

import org.shegong.account.AccountName;
import org.shegong.approval.Objection;
import org.shegong.approval.Overtaken;
import org.shegong.approval.Refusal;
import org.shegong.draft.Draft;
import org.shegong.draft.Drafts;
import org.shegong.engine.People;
import org.shegong.policy.InWords;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** What whoever is logged in began to fill in, on whatever machine. */
@RestController
@RequestMapping("/api/me/drafts")
class DraftsEndpoint {

	private static final Pattern PLACE = Pattern.compile("[\\p{L}\\p{N}_.:@~-]{1,200}");

	private final Drafts drafts;

	private final People people;

	private final Clock clock;

	DraftsEndpoint(Drafts drafts, People people, Clock clock) {
		this.drafts = drafts;
		this.people = people;
		this.clock = clock;
	}

	/**
	 * @param revision what was written last of which the writer knows; 0 where they know
	 * of nothing
	 * @param content the fields by name
	 */
	record Writing(int revision, JsonNode content) {

		Writing {
			if (content == null || !content.isObject()) {
				throw new Mistaken("请刷新页面后再填写，草稿没有存上");
			}
		}

	}

	record Written(String place, int revision, Instant writtenAt, @JsonRawValue String content) {

		private static Written of(Draft draft) {
			return new Written(draft.place(), draft.revision(), draft.writtenAt(), draft.content());
		}

	}

	/** Where there are drafts, the last written first. */
	@GetMapping
	@Transactional(readOnly = true)
	public List<Drafts.Kept> kept() {
		return this.drafts.of(this.people.acting());
	}

	@GetMapping("/{place}")
	@Transactional(readOnly = true)
	public Written read(@PathVariable String place) {
		return this.drafts.findByAccountAndPlace(this.people.acting(), place)
			.map(Written::of)
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, "这里没有您的草稿"));
	}

	/** Nobody overwrites what they have not seen: that is 409. */
	@PutMapping("/{place}")
	@Transactional
	public Drafts.Kept write(@PathVariable String place, @RequestBody Writing writing) {
		var content = writing.content().toString();
		Refusal.unlessAdmitted(objections(place, content));
		var me = this.people.acting();
		var draft = this.drafts.findByAccountAndPlace(me, place).orElse(null);
		var seen = (draft != null) ? draft.revision() == writing.revision() : writing.revision() == 0;
		if (!seen) {
			throw new Overtaken(overtaken(draft));
		}
		if (draft == null) {
			makeRoom(me);
			draft = new Draft(me, place, content, this.clock.instant());
		}
		else {
			draft.write(content, this.clock.instant());
		}
		var kept = this.drafts.saveAndFlush(draft);
		return new Drafts.Kept(place, kept.revision(), kept.writtenAt());
	}

	private static List<Objection> objections(String place, String content) {
		if (!PLACE.matcher(place).matches()) {
			return List.of(Objection.formFault("这张表单的名称不能用来存草稿，请直接填写并提交"));
		}
		return (content.getBytes(StandardCharsets.UTF_8).length > Draft.LONGEST)
				? List.of(Objection.formFault("填写的内容太长，草稿最多存%d KB；请写得简短些，或现在就提交".formatted(Draft.LONGEST / 1024)))
				: List.of();
	}

	private String overtaken(Draft newer) {
		if (newer == null) {
			return "这份草稿已在别处提交或清除，这里填写的没有存上";
		}
		return "这张表单%s在别处又填过，这里填写的没有存上".formatted(InWords.moment(newer.writtenAt(), this.clock));
	}

	private void makeRoom(AccountName me) {
		var kept = this.drafts.of(me);
		if (kept.size() >= Draft.MOST) {
			this.drafts.drop(me, kept.stream().skip(Draft.MOST - 1).map(Drafts.Kept::place).toList());
		}
	}

	/** It was sent, or is not wanted any more. */
	@DeleteMapping("/{place}")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	@Transactional
	public void drop(@PathVariable String place) {
		this.drafts.drop(this.people.acting(), List.of(place));
	}

}
