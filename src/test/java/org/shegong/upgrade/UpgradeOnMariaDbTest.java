package org.shegong.upgrade;

import java.util.stream.Stream;

import org.junit.jupiter.api.Tag;

@Tag("mariadb")
class UpgradeOnMariaDbTest extends EveryCaseIsCompletedTest {

	static Stream<UsedDatabase> databases() {
		return UsedDatabase.all(Database.MARIADB);
	}

}
