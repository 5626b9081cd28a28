package org.shegong.worker;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What a line of the file about discipline says: Party and administrative sanctions and
 * those of the employer (中国共产党纪律处分条例 8; 公职人员政务处分法 7), and that somebody is only looked
 * into, which is none.
 */
public enum Sanction {

	INVESTIGATED("立案审查", "立案", "审查调查", "正在审查"), ADMONITION("诫勉", "诫勉谈话", "警示谈话"), PARTY_WARNING("党内警告"),
	PARTY_SERIOUS_WARNING("党内严重警告"), PARTY_POST_REMOVED("撤销党内职务"), PARTY_PROBATION("留党察看"), PARTY_EXPELLED("开除党籍"),
	WARNING("警告", "政务警告", "行政警告"), DEMERIT("记过", "政务记过", "行政记过"), GRAVE_DEMERIT("记大过", "政务记大过", "行政记大过"),
	DEMOTION("降级", "政务降级", "行政降级"), REMOVAL("撤职", "政务撤职", "行政撤职"), DISCHARGE("开除", "政务开除", "行政开除"),
	ADMINISTRATIVE_PENALTY("行政处罚"), ADMINISTRATIVE_DETENTION("行政拘留"), CRIMINAL_PENALTY("刑事处罚", "判刑"),
	UNIT_DISCIPLINE("单位处分", "内部处分");

	private final String title;

	private final List<String> otherTitles;

	Sanction(String title, String... otherTitles) {
		this.title = title;
		this.otherTitles = List.of(otherTitles);
	}

	/** As the lines of the file carry it. */
	public String id() {
		return name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

	public String title() {
		return this.title;
	}

	/** All words it is written with, the identifier first. */
	public List<String> words() {
		var words = new ArrayList<>(List.of(id(), this.title));
		words.addAll(this.otherTitles);
		return List.copyOf(words);
	}

	/** Finds by id or by any Chinese title. */
	public static Optional<Sanction> named(String text) {
		return Arrays.stream(values()).filter((sanction) -> sanction.words().contains(text)).findFirst();
	}

}
