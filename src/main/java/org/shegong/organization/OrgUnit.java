package org.shegong.organization;

import jakarta.persistence.Entity;
import jakarta.persistence.EntityListeners;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;

/**
 * A city, county, town, community or department; its policy names the jurisdiction whose
 * rules apply below it.
 */
@Entity
@Table(name = "org_unit")
@EntityListeners(UnitWatch.class)
public class OrgUnit {

	@Id
	private String code;

	private String name;

	@Enumerated(EnumType.STRING)
	private UnitKind kind;

	private String parent;

	private String policy;

	private Integer households;

	private Integer residents;

	private Integer committeeSeats;

	private Integer approvedStaff;

	@Transient
	private Placed counted;

	/** What the counts of people rest on. */
	record Placed(String parent, boolean apart) {
	}

	protected OrgUnit() {
	}

	public OrgUnit(String code, String name, UnitKind kind, String parent, String policy) {
		this.code = code;
		describe(name, kind, parent, policy);
	}

	/** As it is read with many others, only to be looked at. */
	OrgUnit(String code, String name, UnitKind kind, String parent, String policy, Integer households,
			Integer residents, Integer committeeSeats, Integer approvedStaff) {
		this(code, name, kind, parent, policy);
		size(households, residents, committeeSeats, approvedStaff);
	}

	public void describe(String name, UnitKind kind, String parent, String policy) {
		this.name = name;
		this.kind = kind;
		this.parent = parent;
		this.policy = policy;
	}

	/**
	 * Households (户), permanent residents (人), approved committee seats and hired staff
	 * approved apart from them, as the roster gives them.
	 */
	public void size(Integer households, Integer residents, Integer committeeSeats, Integer approvedStaff) {
		this.households = households;
		this.residents = residents;
		this.committeeSeats = committeeSeats;
		this.approvedStaff = approvedStaff;
	}

	Placed placed() {
		return new Placed(this.parent, this.approvedStaff != null);
	}

	/**
	 * It was told of so from now on.
	 * @return as it was told of before
	 */
	Placed counted(Placed now) {
		var before = this.counted;
		this.counted = now;
		return before;
	}

	public String code() {
		return this.code;
	}

	public String name() {
		return this.name;
	}

	public UnitKind kind() {
		return this.kind;
	}

	public String parent() {
		return this.parent;
	}

	public String policy() {
		return this.policy;
	}

	public Integer households() {
		return this.households;
	}

	public Integer residents() {
		return this.residents;
	}

	public Integer committeeSeats() {
		return this.committeeSeats;
	}

	/**
	 * Hired people the county approved apart from the committee seats (A.19 C-a); null
	 * where it approves one number for everybody in post.
	 */
	public Integer approvedStaff() {
		return this.approvedStaff;
	}

}
