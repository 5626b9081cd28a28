package org.shegong.renewal;

import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;

import org.shegong.support.RunningCity;

import static org.assertj.core.api.Assertions.assertThat;

/** Several nodes watch the same contracts on the same morning. */
@RunningCity
@Import({ Street.class, Nodes.class })
@TestPropertySource(
		properties = "spring.datasource.url=jdbc:h2:mem:${random.uuid};DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=30000")
class TwoNodesOpenARenewalOnceTest {

	@Autowired
	Street street;

	@Autowired
	Nodes nodes;

	@Test
	void each_renewal_opens_once_and_everything_is_told_once() throws Exception {
		this.street.on("2026-12-01", "renewal");
		this.nodes.watch("renewal-watch", "2026-12-01", 4);
		assertThat(this.street.opened()).containsExactly("equal", "lapsed", "mother", "passed", "refused", "silent",
				"ten", "welfare");
		assertThat(this.street.values("lapsed", "contract")).containsExactly("lapsed", "continued");
		assertThat(this.street.values("mother", "contract")).containsExactly("extended");
		assertThat(this.street.filings("principal", "续聘催办", "equal")).isOne();
		assertThat(this.street.filings("office", "合同期满仍在岗", "lapsed")).isOne();
	}

}
