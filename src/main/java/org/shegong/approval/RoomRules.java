package org.shegong.approval;

import java.util.List;

/** A room whose rules the printed rule book lists. */
public interface RoomRules {

	List<RuleList<?, ?>> lists();

}
