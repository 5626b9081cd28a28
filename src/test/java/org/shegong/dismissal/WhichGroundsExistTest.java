package org.shegong.dismissal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import org.shegong.approval.Objection;
import org.shegong.policy.Status;
import org.shegong.worker.Position;
import org.shegong.worker.WorkerClass;
import org.shegong.dismissal.grounds.DismissalRules;
import org.shegong.dismissal.grounds.Ground;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shegong.dismissal.grounds.Ground.ABSENCE;
import static org.shegong.dismissal.grounds.Ground.AGREEMENT;
import static org.shegong.dismissal.grounds.Ground.DEATH;
import static org.shegong.dismissal.grounds.Ground.DISCIPLINE_AND_CRIME;
import static org.shegong.dismissal.grounds.Ground.EXPIRY;
import static org.shegong.dismissal.grounds.Ground.GRAVE_HARM;
import static org.shegong.dismissal.grounds.Ground.LOST_ELECTION;
import static org.shegong.dismissal.grounds.Ground.NO_CERTIFICATE;
import static org.shegong.dismissal.grounds.Ground.POSTING_ENDED;
import static org.shegong.dismissal.grounds.Ground.RECALL;
import static org.shegong.dismissal.grounds.Ground.RESIGNATION;
import static org.shegong.dismissal.grounds.Ground.RETIREMENT;
import static org.shegong.dismissal.grounds.Ground.TWO_FAILED_YEARS;

/**
 * Every ground in every jurisdiction for every class, with all its facts on file, against
 * the tables of policy.md A.1 and A.13 as read there.
 */
class WhichGroundsExistTest {

	private static final List<String> JURISDICTIONS = List.of("taiyuan", "national", "county-plan", "ordos",
			"changzhou");

	/** Where a document names a ground of its own, and what kind of document it is. */
	private static final Map<Ground, Map<String, Status>> NAMED = Map.of(TWO_FAILED_YEARS,
			Map.of("taiyuan", Status.DESIGN, "ordos", Status.DRAFT, "changzhou", Status.REPORT), ABSENCE,
			Map.of("taiyuan", Status.DESIGN, "ordos", Status.DRAFT, "county-plan", Status.DESIGN), NO_CERTIFICATE,
			Map.of("changzhou", Status.REPORT), DISCIPLINE_AND_CRIME,
			Map.of("taiyuan", Status.DESIGN, "ordos", Status.DRAFT), GRAVE_HARM,
			Map.of("taiyuan", Status.DESIGN, "ordos", Status.DRAFT));

	private static final Set<Ground> OFFICE_OR_POSTING = EnumSet.of(LOST_ELECTION, RECALL, POSTING_ENDED);

	private static final Map<WorkerClass, Set<Ground>> WAYS = Map.of(WorkerClass.ELECTED,
			EnumSet.of(RESIGNATION, RETIREMENT, LOST_ELECTION, RECALL, DEATH), WorkerClass.RECRUITED,
			EnumSet.complementOf(EnumSet.copyOf(OFFICE_OR_POSTING)), WorkerClass.POSTED,
			EnumSet.of(POSTING_ENDED, DEATH), WorkerClass.GRADUATE_PROJECT,
			EnumSet.of(AGREEMENT, RESIGNATION, EXPIRY, RETIREMENT, DEATH), WorkerClass.WELFARE_POST,
			EnumSet.complementOf(EnumSet.copyOf(OFFICE_OR_POSTING)));

	static Stream<Arguments> all() {
		var all = new ArrayList<Arguments>();
		JURISDICTIONS.forEach((jurisdiction) -> Arrays.stream(WorkerClass.values())
			.forEach((workerClass) -> Arrays.stream(Ground.values())
				.forEach((ground) -> all.add(Arguments.of(jurisdiction, workerClass, ground)))));
		return all.stream();
	}

	@ParameterizedTest(name = "{0} {1} {2}")
	@MethodSource("all")
	void a_ground_exists_where_a_text_names_it_and_for_whom_it_is_meant(String jurisdiction, WorkerClass workerClass,
			Ground ground) {
		var refusals = refusals(leaver(jurisdiction, workerClass, ground), ground);
		var named = !NAMED.containsKey(ground) || NAMED.get(ground).containsKey(jurisdiction);
		var open = WAYS.get(workerClass).contains(ground);
		assertThat(refusals.isEmpty()).as(String.valueOf(refusals)).isEqualTo(named && open);
		if (!open) {
			assertThat(refusals.get(0).rule()).isEqualTo(referring(workerClass, ground));
		}
		else if (!named) {
			assertThat(refusals.get(0).rule()).isEqualTo("A.13");
		}
	}

	/** The rule that refers a class to its own way (A.1, C-13). */
	private static String referring(WorkerClass workerClass, Ground ground) {
		var elected = "组织法 8, 组织法 10, C-13, NAT-31";
		return switch (workerClass) {
			case ELECTED -> elected;
			case POSTED, GRADUATE_PROJECT -> "A.1";
			case RECRUITED, WELFARE_POST -> (ground == POSTING_ENDED) ? "A.1" : elected;
		};
	}

	@Test
	void a_ground_that_is_no_law_says_so_and_names_its_article() {
		NAMED.forEach((ground, texts) -> texts.forEach((jurisdiction, status) -> {
			var leaver = leaver(jurisdiction, WorkerClass.RECRUITED, ground);
			var basis = ground.basis(leaver.leaving(ground).policy());
			assertThat(basis.status()).isEqualTo(status);
			assertThat(leaver.warnedBy(ground)).contains(basis.rule());
			assertThat(leaver.inWords(ground)).contains(status.title())
				.contains("不是法律")
				.contains(ground.article().source());
		}));
	}

	@Test
	void taiyuans_six_grounds_are_our_own_default_until_the_text_is_known() {
		var leaver = leaver("taiyuan", WorkerClass.RECRUITED, TWO_FAILED_YEARS);
		assertThat(leaver.warnedBy(TWO_FAILED_YEARS)).contains("TY-26, P-22");
		assertThat(leaver.inWords(TWO_FAILED_YEARS)).contains("须以正式文本替换");
	}

	private static List<Objection> refusals(Leaver leaver, Ground ground) {
		return DismissalRules.objections(leaver.leaving(ground)).stream().filter(Objection::refuses).toList();
	}

	/** Somebody with every fact on file that the ground can ask for. */
	private static Leaver leaver(String jurisdiction, WorkerClass workerClass, Ground ground) {
		var leaver = new Leaver();
		leaver.jurisdiction = jurisdiction;
		leaver.workerClass = workerClass;
		leaver.positions = List
			.of((workerClass == WorkerClass.ELECTED) ? Position.COMMITTEE_MEMBER : Position.SOCIAL_WORKER);
		leaver.rulesPublished = true;
		leaver.noticeGiven = true;
		leaver.majorDamage = true;
		leaver.convicted = true;
		leaver.negotiated = true;
		leaver.layoffHeads = 20;
		leaver.eligible = "2022-06-30";
		leaver.failedTwiceWithTraining();
		leaver.filed("absence", "31", "2026-01-05");
		leaver.filed("discipline", "留党察看", "2026-01-05");
		return arrange(leaver, ground);
	}

	private static Leaver arrange(Leaver leaver, Ground ground) {
		switch (ground) {
			case PROBATION_UNFIT -> leaver.probationUntil = "2026-05-31";
			case ILLNESS -> leaver.filed("medical-period", null, "2025-09-01", "2026-02-28");
			case EXPIRY -> leaver.contracts.set(0, new String[] { "2023-05-01", "2026-04-30" });
			case RETIREMENT -> {
				leaver.birth = "1970-10-20";
				leaver.effective = leaver.leaving(ground).retirement().date().toString();
			}
			case LOST_ELECTION, RECALL, POSTING_ENDED, DEATH -> leaver.effective = "2026-03-16";
			default -> {
			}
		}
		return leaver;
	}

}
