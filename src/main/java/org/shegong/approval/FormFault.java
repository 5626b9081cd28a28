package org.shegong.approval;

import java.util.Locale;

/** One way in which a form is filled in wrongly; each room lists its own as an enum. */
public interface FormFault {

	String name();

	/** What programs know it by, such as {@code no-minutes}. */
	default String id() {
		return name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

}
