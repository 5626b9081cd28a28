package org.shegong.city;

import org.junit.jupiter.api.Test;

import org.shegong.renewal.Nodes;
import org.shegong.renewal.Street;
import org.shegong.support.CityOnMariaDb;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

import static org.assertj.core.api.Assertions.assertThat;

/** Several nodes watch the same contracts on the same morning, on a real server. */
@CityOnMariaDb
@Import({ Street.class, Nodes.class })
class TwoNodesOpenARenewalOnceOnMariaDbTest {

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
