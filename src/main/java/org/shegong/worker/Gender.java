package org.shegong.worker;

/** As the identity document says. */
public enum Gender {

	MALE("男"), FEMALE("女");

	private final String title;

	Gender(String title) {
		this.title = title;
	}

	public String title() {
		return this.title;
	}

}
