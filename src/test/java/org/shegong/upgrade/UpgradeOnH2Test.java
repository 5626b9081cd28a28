package org.shegong.upgrade;

import java.util.stream.Stream;

import org.junit.jupiter.api.Tag;

@Tag("running")
class UpgradeOnH2Test extends EveryCaseIsCompletedTest {

	static Stream<UsedDatabase> databases() {
		return UsedDatabase.all(Database.H2);
	}

}
