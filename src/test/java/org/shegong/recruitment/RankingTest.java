package org.shegong.recruitment;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

import org.junit.jupiter.api.Test;

import org.shegong.account.AccountName;
import org.shegong.recruitment.exam.Candidate;
import org.shegong.recruitment.exam.Certificate;
import org.shegong.recruitment.exam.Ranking;
import org.shegong.recruitment.campaign.RecruitmentApplication;
import org.shegong.recruitment.campaign.RecruitmentRequest;
import org.shegong.recruitment.campaign.Route;

import static org.assertj.core.api.Assertions.assertThat;

class RankingTest {

	private final RecruitmentRequest campaign = new RecruitmentRequest(
			new RecruitmentApplication("sq", Route.EXAM, 2, "缺人"), AccountName.of("mz"), Instant.EPOCH);

	@Test
	void totals_follow_the_weights_of_the_plan() {
		var ranking = new Ranking(60, false);
		assertThat(ranking.total(candidate(1, Certificate.NONE, "80", "90"))).isEqualByComparingTo("84");
		assertThat(ranking.total(candidate(2, Certificate.NONE, "80.55", "90.45"))).isEqualByComparingTo("84.51");
	}

	@Test
	void whoever_missed_a_part_that_counts_is_not_ranked() {
		var all = List.of(candidate(1, Certificate.NONE, "99", null), candidate(2, Certificate.NONE, null, "99"),
				candidate(3, Certificate.NONE, "60", "60"));
		assertThat(new Ranking(60, false).order(all)).extracting(Candidate::no).containsExactly(3);
		assertThat(new Ranking(0, false).order(all)).extracting(Candidate::no).containsExactly(2, 3);
		assertThat(new Ranking(100, false).order(all)).extracting(Candidate::no).containsExactly(1, 3);
	}

	@Test
	void equal_totals_are_decided_by_the_certificate_where_the_text_prefers_it() {
		var all = List.of(candidate(1, Certificate.NONE, "90", "80"), candidate(2, Certificate.ASSISTANT, "80", "90"),
				candidate(3, Certificate.SENIOR, "85", "85"), candidate(4, Certificate.SENIOR, "84", "85"));
		assertThat(new Ranking(50, true).order(all)).extracting(Candidate::no).containsExactly(3, 2, 1, 4);
		assertThat(new Ranking(50, false).order(all)).extracting(Candidate::no).containsExactly(1, 3, 2, 4);
	}

	private Candidate candidate(int no, Certificate certificate, String written, String interview) {
		var candidate = new Candidate(this.campaign, no, People.called("某某").certified(certificate).applies());
		candidate.score((written != null) ? new BigDecimal(written) : null,
				(interview != null) ? new BigDecimal(interview) : null);
		return candidate;
	}

}
