package org.shegong.approval;

import java.util.List;
import java.util.Optional;

/** The models as they are drawn now, each in its newest version. */
public interface DrawnProcesses {

	Optional<DrawnProcess> find(String process);

	List<DrawnProcess> all();

}
