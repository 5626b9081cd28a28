package org.shegong.pay;

import java.time.LocalDate;
import java.time.YearMonth;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** The list of a month that a county sent. */
@Entity
@Table(name = "pay_list")
public class PayList {

	@Id
	@GeneratedValue(strategy = GenerationType.IDENTITY)
	private Long id;

	private String county;

	private String listMonth;

	private LocalDate sentOn;

	protected PayList() {
	}

	PayList(String county, LocalDate sentOn) {
		this.county = county;
		this.listMonth = YearMonth.from(sentOn).toString();
		this.sentOn = sentOn;
	}

	public Long id() {
		return this.id;
	}

	/** Code of the county. */
	public String county() {
		return this.county;
	}

	public YearMonth month() {
		return YearMonth.parse(this.listMonth);
	}

	public LocalDate sentOn() {
		return this.sentOn;
	}

}
