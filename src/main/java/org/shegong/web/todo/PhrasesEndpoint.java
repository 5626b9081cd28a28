package org.shegong.web.todo;

import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;

import org.shegong.approval.Objection;
import org.shegong.approval.Phrase;
import org.shegong.approval.Phrases;
import org.shegong.approval.Refusal;
import org.shegong.approval.Said;
import org.shegong.engine.People;
import org.shegong.web.Mistaken;
import org.shegong.web.WrittenText;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** What whoever is logged in often writes as an opinion. */
@RestController
class PhrasesEndpoint {

	private final Phrases phrases;

	private final People people;

	PhrasesEndpoint(Phrases phrases, People people) {
		this.phrases = phrases;
		this.people = people;
	}

	record Kept(@JsonDeserialize(contentUsing = WrittenText.class) List<String> phrases) {

		Kept {
			if (phrases == null || phrases.stream().anyMatch(Objects::isNull)) {
				throw new Mistaken("请刷新页面后再保存常用意见");
			}
			phrases = phrases.stream().map(String::strip).distinct().toList();
		}

	}

	@GetMapping("/api/me/phrases")
	@Transactional(readOnly = true)
	public Kept phrases() {
		return new Kept(
				this.phrases.findByAccountOrderByPlace(this.people.acting()).stream().map(Phrase::words).toList());
	}

	/** All of them at once, in the order in which they are offered. */
	@PutMapping("/api/me/phrases")
	@Transactional
	public Kept keep(@RequestBody Kept kept) {
		var wanted = kept.phrases();
		Refusal.unlessAdmitted(objections(wanted));
		var me = this.people.acting();
		this.phrases.deleteByAccount(me);
		this.phrases.flush();
		this.phrases.saveAll(IntStream.range(0, wanted.size())
			.mapToObj((place) -> new Phrase(me, place, wanted.get(place)))
			.toList());
		return kept;
	}

	private static List<Objection> objections(List<String> wanted) {
		if (wanted.size() > Phrase.MOST) {
			return List.of(Objection.formFault("常用意见最多存%d条，请先删去不用的".formatted(Phrase.MOST)));
		}
		if (wanted.stream().anyMatch(Said::nothing)) {
			return List.of(Objection.formFault("常用意见不能是空白，请写明意见"));
		}
		return wanted.stream().anyMatch((words) -> words.length() > Phrase.LONGEST)
				? List.of(Objection.formFault("每条常用意见最长%d字，请写得简短些".formatted(Phrase.LONGEST))) : List.of();
	}

}
